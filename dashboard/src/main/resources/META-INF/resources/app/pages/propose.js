/** Proposing somebody of the line for a level. */
import { html, nothing } from '../vendor/lit-html/lit-html.js';
import { get, getAll, Problem } from '../api.js';
import { date, percent, score, word } from '../format.js';
import { ladder, levelName } from '../ladders.js';
import { isOpen } from '../ui/case-state.js';
import { areaField, selectField } from '../ui/fields.js';
import { Form, formView } from '../ui/form.js';
import { namedSo, nameSearch } from '../ui/name-search.js';
import { empty, notice } from '../ui/notices.js';
import { peopleField } from '../ui/people-field.js';
import { statusBadge } from '../ui/state.js';
import { toast } from '../ui/toast.js';

const LABELS = {
  targetLevel: 'Level',
  statement: 'Statement',
  skipLevelReason: 'Reason for skipping a level',
  previousCaseId: 'Takes up again',
  reviewers: 'Reviewers',
  deciders: 'Deciders',
};

/** @type {import('../page.js').PageModule} */
export default {
  styles: ['promotions', 'people-field'],
  title: 'Propose a promotion',

  async load({ query, signal, me }) {
    const id = query.get('person');
    if (!id) {
      const people = await getAll('/v1/people', { query: { sort: 'name' }, signal, most: 1000 });
      return { people: people.filter(one => one.personId !== me.personId) };
    }
    const [person, readiness, cases] = await Promise.all([
      get(`/v1/people/${id}`, { signal }),
      get(`/v1/people/${id}/readiness`, { signal }).catch(failure => {
        if (failure instanceof Problem && failure.status < 500 && failure.status !== 401) return null;
        throw failure;
      }),
      getAll('/v1/promotions', { query: { person: id }, signal }),
    ]);
    const document = await ladder(person.ladder, readiness?.ladder.version ?? 1);
    return { person, readiness, cases, document };
  },

  view(data, page) {
    return html`<div class="page narrow propose">
      <header class="page-head">
        <div>
          <p class="breadcrumb"><a href="/promotions">Promotions</a></p>
          <h1>Propose ${data.person ? data.person.name : 'a promotion'}</h1>
          ${data.person ? html`<p><a href="/people/${data.person.personId}">The record</a> · <a href="/promotions/new">Somebody else</a></p>` : nothing}
        </div>
      </header>
      ${data.person ? proposal(data, page) : choice(data, page)}
    </div>`;
  },
};

function choice({ people }, page) {
  const found = namedSo(people, page);
  return html`<section class="card" aria-labelledby="who-title">
    <h2 id="who-title">Whom?</h2>
    ${people.length === 0
      ? empty('Nobody reports to you', 'Whoever has a line proposes people of it.')
      : html`${nameSearch(page, `${found.length} of ${people.length}`)}
          ${found.length === 0 ? empty('Nobody of your line is called so') : nothing}
          <ul class="who-list">
            ${found.map(
              one => html`<li>
                <a href="/promotions/new?person=${one.personId}">${one.name}</a>
                <span class="hint">${one.level}${one.targetLevel ? ` → ${one.targetLevel}` : ''}${one.team ? ` · ${one.team}` : ''}</span>
                ${one.status ? statusBadge(one.status) : nothing}
              </li>`,
            )}
          </ul>`}
  </section>`;
}

function proposal(data, page) {
  const { person, readiness, cases } = data;
  const open = cases.find(one => isOpen(one.state));
  const form = (page.local.form ??= formOf(data, page));
  return html`
    ${open ? notice({ kind: 'warning', title: 'There is an open case', text: html`A person has one open promotion case at a time: <a href="/promotions/${open.caseId}">the case to ${open.targetLevel}</a>.` }) : nothing}
    ${readiness ? frozen(readiness, person) : nothing}
    <section class="card" aria-labelledby="propose-title">
      <h2 id="propose-title">The proposal</h2>
      ${formView(form, {
        submit: 'Propose',
        labels: LABELS,
        fields: fields(form, data, page),
        cancel: html`<a class="button quiet" href="/people/${person.personId}">Cancel</a>`,
      })}
    </section>
  `;
}

const frozen = (readiness, person) => html`<section class="card" aria-labelledby="frozen-title">
  <h2 id="frozen-title">What is frozen with it</h2>
  <p class="then-figure">${statusBadge(readiness.status)} <span>${score(readiness.score)}</span></p>
  <p class="hint">
    ${readiness.targetLevel ? `For ${readiness.targetLevel}: ` : ''}${score(readiness.threshold)} needed · ${percent(readiness.confidence)} sure · as of ${date(readiness.asOf)}
  </p>
  ${(readiness.gates ?? []).some(one => !one.passed)
    ? html`<p>${readiness.gates.filter(one => !one.passed).length} of ${readiness.gates.length} gates are not passed. ${person.name} can be proposed all the same; the packet says so.</p>`
    : nothing}
</section>`;

function fields(form, { person, readiness, cases, document }, page) {
  const { targetLevel, skipLevelReason } = form.values;
  const skips = (targetLevel && readiness?.targetLevel && targetLevel !== readiness.targetLevel) || skipLevelReason || form.errors.skipLevelReason;
  const closed = cases.filter(one => !isOpen(one.state));
  const not = [person.personId, page.me.personId];
  return html`
    ${selectField(form, { name: 'targetLevel', label: 'Level', hint: `Now ${levelName(document, person.level)}` }, document.levels.filter(one => one.id !== person.level).map(one => ({ value: one.id, label: `${one.name} (${one.id})` })))}
    ${skips ? areaField(form, { name: 'skipLevelReason', label: 'Reason for skipping a level', rows: 2, hint: 'Only for going further than the next level: leave it empty otherwise.', maxLength: 2000 }) : nothing}
    ${areaField(form, { name: 'statement', label: 'Statement', rows: 6, hint: 'What speaks for it, in your words. It stands at the top of the case.', maxLength: 10000 })}
    ${closed.length === 0
      ? nothing
      : selectField(form, { name: 'previousCaseId', label: 'Takes up again', optional: true }, closed.map(one => ({ value: one.caseId, label: `To ${one.targetLevel}, ${word(one.state).toLowerCase()}, proposed ${date(one.proposedOn)}` })), 'No earlier case')}
    ${peopleField(form, { name: 'reviewers', label: 'Reviewers', optional: true, hint: `The ladder asks for ${document.quorum} reviews. HR and the deciders can add reviewers later.`, not }, page)}
    ${peopleField(form, { name: 'deciders', label: 'Deciders', optional: true, hint: 'Where nobody is named, everybody above the person’s manager decides.', not }, page)}
  `;
}

function formOf({ person, readiness }, page) {
  return new Form(
    {
      name: `propose-${person.personId}`,
      initial: () => ({ targetLevel: readiness?.targetLevel ?? '', statement: '', skipLevelReason: '', previousCaseId: '', reviewers: [], deciders: [] }),
      check: values => ({
        ...(values.targetLevel ? {} : { targetLevel: 'Choose the level.' }),
        ...(values.statement.trim() ? {} : { statement: 'Say what speaks for it.' }),
      }),
      send: values => ({
        path: `/v1/people/${person.personId}/promotions`,
        body: {
          targetLevel: values.targetLevel,
          statement: values.statement,
          ...(values.skipLevelReason.trim() ? { skipLevelReason: values.skipLevelReason } : {}),
          ...(values.previousCaseId ? { previousCaseId: values.previousCaseId } : {}),
          ...(values.reviewers.length > 0 ? { reviewers: values.reviewers.map(one => one.id) } : {}),
          ...(values.deciders.length > 0 ? { deciders: values.deciders.map(one => one.id) } : {}),
        },
      }),
      rules: {
        'case-already-open': 'targetLevel',
        'not-a-higher-level': 'targetLevel',
        'skip-needs-reason': 'skipLevelReason',
        'packet-too-large': 'statement',
        'person-left': 'targetLevel',
        'not-in-your-line': 'targetLevel',
        'own-case': 'targetLevel',
      },
      done: reply => {
        toast('The promotion is proposed, and the evidence frozen.');
        page.go(reply.id ? `/promotions/${reply.id}` : '/promotions', { replace: true });
      },
    },
    page.update,
  );
}
