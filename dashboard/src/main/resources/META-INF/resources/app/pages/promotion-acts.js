/** What can be done about a case, and by whom; the ledger decides when it is done, and says by which rule it refuses. */
import { html } from '../vendor/lit-html/lit-html.js';
import { hasRole, mayWrite } from '../session.js';
import { isOpen } from '../ui/case-state.js';
import { areaField } from '../ui/fields.js';
import { Form, formView } from '../ui/form.js';
import { peopleField } from '../ui/people-field.js';
import { toast } from '../ui/toast.js';
import { decideFields, decideRules } from './promotion-decide.js';
import { criterionLabels, reviewFields, reviewRules } from './promotion-review.js';

/** In the order in which they are offered. */
export const ACTS = {
  review: { label: 'Review', title: 'Your review', submit: 'Record review', done: 'The review is recorded.' },
  decide: { label: 'Decide', title: 'Your decision', submit: 'Record decision', done: 'The decision is recorded.' },
  panel: { label: 'Change the panel', title: 'Who reviews and who decides', submit: 'Record panel', done: 'The panel is recorded.' },
  withdraw: { label: 'Withdraw', title: 'Close the case without a decision', submit: 'Withdraw the case', done: 'The case is withdrawn.' },
};

/** @param {{dossier: any, person: any}} data @param {import('../page.js').Context} page @returns {string[]} */
export function actsOf({ dossier, person }, page) {
  if (!isOpen(dossier.state) || !mayWrite()) return [];
  const me = page.me.personId;
  const hr = hasRole('hr');
  const { reviewers, deciders } = dossier.panel.at(-1) ?? { reviewers: [], deciders: [] };
  const has = people => people.some(one => one.id === me);
  const free = me !== null && !has(dossier.recusals) && dossier.proposal.proposer.id !== me;
  const decides = free && has(deciders.length > 0 ? deciders : dossier.lineAbove);
  const line = me !== null && person?.managerId !== undefined;
  const may = { review: free && has(reviewers), decide: decides, panel: hr || decides, withdraw: hr || line };
  return Object.keys(ACTS).filter(act => may[act]);
}

/** @param {string} act @param {any} data @param {import('../page.js').Context} page */
export function actForm(act, data, page) {
  const form = formOf(act, data, page);
  const { title, submit } = ACTS[act];
  return html`<section class="card act" aria-labelledby="act-title">
    <h2 id="act-title" tabindex="-1">${title}</h2>
    ${formView(form, {
      submit,
      labels: act === 'review' ? { ...LABELS, ...criterionLabels(data) } : LABELS,
      fields: FIELDS[act](form, data, page),
      cancel: html`<button
        type="button"
        class="button quiet"
        @click=${() => {
          form.discard();
          page.setQuery({ act: null }, { reload: false, replace: true });
        }}
      >
        Cancel
      </button>`,
    })}
  </section>`;
}

const LABELS = {
  verdict: 'Verdict',
  comment: 'Comment',
  outcome: 'Decision',
  rationale: 'Rationale',
  effectiveOn: 'Effective on',
  reviewOn: 'To be looked at again on',
  overrideReason: 'Reason for deciding against the reviews',
  conditions: 'Conditions',
  reviewers: 'Reviewers',
  deciders: 'Deciders',
  reason: 'Reason',
};

const FIELDS = {
  review: reviewFields,
  decide: decideFields,
  panel: panelFields,
  withdraw: form => areaField(form, { name: 'reason', label: 'Reason', hint: 'It stands with the case. A withdrawn case stays closed; a new one can take it up again.', maxLength: 2000 }),
};

const RULES = {
  review: reviewRules,
  decide: decideRules,
  panel: panelRules,
  withdraw: () => ({
    initial: () => ({ reason: '' }),
    check: values => (values.reason.trim() ? {} : { reason: 'Say why it is withdrawn.' }),
    body: values => ({ reason: values.reason }),
    resource: 'withdrawal',
    rules: { 'own-case': 'reason', 'not-in-your-line': 'reason', 'case-closed': 'reason' },
  }),
};

function formOf(act, data, page) {
  const forms = (page.local.forms ??= {});
  const { caseId, person } = data.dossier;
  if (forms[act]) return forms[act];
  const { initial, check, body, resource, rules, pointers } = RULES[act](data, page);
  return (forms[act] = new Form(
    {
      name: `${act}-${caseId}`,
      initial,
      check,
      rules,
      pointers,
      send: values => ({ path: `/v1/people/${person.id}/promotions/${caseId}/${resource}`, body: body(values) }),
      done: () => {
        toast(ACTS[act].done);
        page.go(`/promotions/${caseId}`, { replace: true });
      },
    },
    page.update,
  ));
}

function panelRules({ dossier }) {
  const now = dossier.panel.at(-1) ?? { reviewers: [], deciders: [] };
  return {
    initial: () => ({ reviewers: now.reviewers, deciders: now.deciders }),
    body: values => ({ reviewers: ids(values.reviewers), ...(hasRole('hr') ? { deciders: ids(values.deciders) } : {}) }),
    resource: 'panel',
    rules: {
      'hr-names-deciders': 'deciders',
      'hr-removes-reviewers': 'reviewers',
      'not-on-the-panel': 'reviewers',
      'own-case': 'reviewers',
      'two-person-rule': 'reviewers',
      'case-closed': 'reviewers',
    },
  };
}

const ids = people => people.map(one => one.id);

function panelFields(form, { dossier }, page) {
  const not = [dossier.person.id, dossier.proposal.proposer.id];
  return html`
    ${peopleField(form, { name: 'reviewers', label: 'Reviewers', hint: hasRole('hr') ? undefined : 'You may add reviewers. Only HR takes one off.', not }, page)}
    ${hasRole('hr')
      ? peopleField(form, { name: 'deciders', label: 'Deciders', optional: true, hint: 'Where nobody is named, everybody above the person’s manager decides.', not }, page)
      : ''}
  `;
}

/** The answer of the person whose case it is. @param {any} item of the list of cases @param {import('../page.js').Context} page */
export function respondForm(item, page) {
  const form = (page.local.respond ??= new Form(
    {
      name: `respond-${item.caseId}`,
      initial: () => ({ text: '' }),
      check: values => (values.text.trim() ? {} : { text: 'Write your response.' }),
      rules: { 'already-responded': 'text', 'not-decided': 'text', 'not-the-subject': 'text' },
      send: values => ({ path: `/v1/people/${item.person.id}/promotions/${item.caseId}/response`, body: { text: values.text } }),
      done: () => {
        toast('Your response is recorded.');
        page.go(`/promotions/${item.caseId}`, { replace: true });
      },
    },
    page.update,
  ));
  return html`<section class="card" aria-labelledby="respond-title">
    <h2 id="respond-title">Your response</h2>
    ${formView(form, {
      submit: 'Record response',
      labels: { text: 'Response' },
      fields: areaField(form, { name: 'text', label: 'Response', hint: 'There is one response to a decision, and it stands with it. It is not changed later.', rows: 5, maxLength: 10000 }),
    })}
  </section>`;
}
