/** The pairs that would meet the most need with the places that are free, why, and the form that begins one. */
import { html, nothing } from '../vendor/lit-html/lit-html.js';
import { counted, number, today } from '../format.js';
import { competencyName } from '../ladders.js';
import { hasRole, mayWrite } from '../session.js';
import { areaField, checksField, textField } from '../ui/fields.js';
import { Form, formView } from '../ui/form.js';
import { empty } from '../ui/notices.js';
import { toast } from '../ui/toast.js';

/** Competencies that a new mentorship begins with. */
const FOCUS = 2;
const LABELS = { focus: 'Focus', startedOn: 'Begins on', goal: 'Goal', overCapacityReason: 'Why beyond the mentor’s capacity' };

const key = one => `${one.mentorId} ${one.menteeId}`;

/** @param {{team: any, documents: Map<string, any>}} data @param {import('../page.js').Context} page */
export function suggestions({ team, documents }, page) {
  const managers = team.includeManagers;
  return html`<section class="card" aria-labelledby="suggestions-title">
    <div class="card-head">
      <h2 id="suggestions-title">Suggestions</h2>
      <label class="choice"
        ><input type="checkbox" .checked=${managers} @change=${() => page.setQuery({ includeManagers: managers ? null : 'true' })} /><span>Managers of a mentee too</span></label
      >
    </div>
    <p class="hint">
      Together these meet ${number(team.suggestedHeadroom)} points of headroom, the most that the free places can: one mentor for a mentee, nobody who is mentored by her or him already.
    </p>
    ${team.suggestions.length === 0
      ? empty('Nobody to suggest', 'There is no free place with somebody who can teach what somebody else needs.')
      : html`<ol class="mentoring-suggestions">${team.suggestions.map(one => suggestion(one, documents, page))}</ol>`}
  </section>`;
}

function suggestion(one, documents, page) {
  const open = page.local.starting === key(one);
  const document = [...documents.values()].find(each => one.competencies.every(of => each.competencies.some(known => known.id === of.competency)));
  const toggle = () => {
    page.local.starting = open ? null : key(one);
    page.local.form = null;
    page.update();
  };
  return html`<li>
    <div class="suggestion-pair">
      <p>
        <strong><a href="/people/${one.mentorId}">${one.mentorName}</a></strong> (${one.mentorLevel}) mentors
        <strong><a href="/people/${one.menteeId}">${one.menteeName}</a></strong> (${one.menteeLevel}, for ${one.targetLevel})
      </p>
      <p class="hint">${number(one.headroom)} points: ${one.competencies.map(each => `${competencyName(document, each.competency)} ${number(each.menteeEstimate)} of ${each.expected}, mentor ${number(each.mentorEstimate)}`).join('; ')}</p>
    </div>
    ${mayWrite() && !hasRole('hr')
      ? html`<button type="button" class="button" aria-expanded=${open ? 'true' : 'false'} @click=${toggle}>
          ${open ? 'Not now' : 'Start'}<span class="sr-only"> ${one.mentorName} mentoring ${one.menteeName}</span>
        </button>`
      : nothing}
    ${open ? start(one, document, page) : nothing}
  </li>`;
}

function start(one, document, page) {
  const form = (page.local.form ??= formOf(one, page));
  const beyond = form.values.overCapacityReason || form.errors.overCapacityReason;
  return html`<div class="suggestion-form">
    ${formView(form, {
      submit: 'Start mentorship',
      labels: LABELS,
      fields: html`
        ${checksField(form, { name: 'focus', label: LABELS.focus }, one.competencies.map(each => ({ value: each.competency, label: competencyName(document, each.competency) })))}
        ${textField(form, { name: 'startedOn', label: LABELS.startedOn, type: 'date', width: 'short' })}
        ${areaField(form, { name: 'goal', label: LABELS.goal, optional: true, rows: 2, maxLength: 10000 })}
        ${beyond ? areaField(form, { name: 'overCapacityReason', label: LABELS.overCapacityReason, rows: 2, maxLength: 2000 }) : nothing}
      `,
    })}
  </div>`;
}

function formOf(one, page) {
  return new Form(
    {
      name: `mentorship-${one.mentorId}-${one.menteeId}`,
      initial: () => ({ focus: one.competencies.slice(0, FOCUS).map(each => each.competency), startedOn: today(), goal: '', overCapacityReason: '' }),
      check: values => ({
        ...(values.focus.length > 0 ? {} : { focus: 'Choose at least one.' }),
        ...(values.startedOn ? {} : { startedOn: 'Say when.' }),
      }),
      send: values => ({
        path: `/v1/people/${one.mentorId}/mentorships`,
        body: {
          menteeId: one.menteeId,
          focus: values.focus,
          startedOn: values.startedOn,
          ...(values.goal.trim() ? { goal: values.goal } : {}),
          ...(values.overCapacityReason.trim() ? { overCapacityReason: values.overCapacityReason } : {}),
        },
      }),
      rules: { 'mentor-at-capacity': 'overCapacityReason', 'mentorship-already-active': 'focus', 'mentor-is-mentee': 'focus', 'effective-before-joining': 'startedOn' },
      done: () => {
        page.local.starting = null;
        page.local.form = null;
        toast(`Started: ${one.mentorName} mentors ${one.menteeName}.`);
        page.reload();
      },
    },
    page.update,
  );
}
