/** The form of a decision: approve, decline or defer, and what each of them needs. */
import { html, nothing } from '../vendor/lit-html/lit-html.js';
import { plusDays, today } from '../format.js';
import { tallyLine } from '../ui/case-state.js';
import { areaField, choiceField, textField } from '../ui/fields.js';
import { notice } from '../ui/notices.js';

const OUTCOMES = [
  { value: 'APPROVED', label: 'Approve', hint: 'The level changes on the day you give, in the same commit.' },
  { value: 'DECLINED', label: 'Decline', hint: 'The case is closed; a new one may take it up again.' },
  { value: 'DEFERRED', label: 'Defer', hint: 'The case is closed, and looked at again on the day you give.' },
];

/** Which outcome the majority of the reviews stands against. */
const AGAINST = { OPPOSE: 'APPROVED', SUPPORT: 'DECLINED' };

const lines = text => text.split('\n').map(one => one.trim()).filter(Boolean);
const overrides = (dossier, outcome) => AGAINST[dossier.tally.majority ?? ''] === outcome;

export function decideRules() {
  return {
    initial: () => ({ outcome: '', rationale: '', effectiveOn: today(), reviewOn: plusDays(today(), 90), overrideReason: '', conditions: '' }),
    check: values => ({
      ...(values.outcome ? {} : { outcome: 'Choose what you decide.' }),
      ...(values.outcome === 'APPROVED' && !values.effectiveOn ? { effectiveOn: 'Give the first day at the new level.' } : {}),
      ...(values.outcome === 'DEFERRED' && !values.reviewOn ? { reviewOn: 'Give the day on which it is looked at again.' } : {}),
      ...(values.rationale.trim() ? {} : { rationale: 'Say why; the person reads it in the letter.' }),
    }),
    body: values => ({
      outcome: values.outcome,
      rationale: values.rationale,
      ...(values.outcome === 'APPROVED' ? { effectiveOn: values.effectiveOn } : {}),
      ...(values.outcome === 'DEFERRED' ? { reviewOn: values.reviewOn } : {}),
      ...(values.overrideReason.trim() ? { overrideReason: values.overrideReason } : {}),
      ...(lines(values.conditions).length > 0 ? { conditions: lines(values.conditions) } : {}),
    }),
    resource: 'decision',
    rules: {
      'quorum-not-met': 'outcome',
      'not-on-the-panel': 'outcome',
      'own-case': 'outcome',
      'two-person-rule': 'outcome',
      recused: 'outcome',
      'case-closed': 'outcome',
      'not-a-higher-level': 'outcome',
      'skip-needs-reason': 'outcome',
      'acts-out-of-order': 'outcome',
      'override-reason-required': 'overrideReason',
      'not-after-last-level': 'effectiveOn',
      'effective-before-joining': 'effectiveOn',
      'person-left': 'effectiveOn',
      'review-on-not-ahead': 'reviewOn',
    },
  };
}

/** @param {import('../ui/form.js').Form} form @param {{dossier: any}} data */
export function decideFields(form, { dossier }) {
  const { outcome, overrideReason } = form.values;
  const { tally } = dossier;
  const asks = overrides(dossier, outcome) || overrideReason || form.errors.overrideReason;
  return html`
    <p class="row">${tallyLine({ ...tally, quorumNeeded: tally.quorum.needed, quorumMet: tally.quorum.met })}</p>
    ${tally.quorum.met === false
      ? notice({ kind: 'warning', title: 'Too few reviews stand for a decision', text: `${tally.quorum.counted} of ${tally.quorum.needed} that the ladder asks for. Add a reviewer, or wait.` })
      : nothing}
    ${choiceField(form, { name: 'outcome', label: 'Decision' }, OUTCOMES)}
    ${outcome === 'APPROVED' ? textField(form, { name: 'effectiveOn', label: 'Effective on', type: 'date', width: 'short', hint: 'First day at the new level; later than every level so far.' }) : nothing}
    ${outcome === 'DEFERRED'
      ? textField(form, { name: 'reviewOn', label: 'To be looked at again on', type: 'date', width: 'short', min: plusDays(today(), 1), hint: 'After the day of the decision.' })
      : nothing}
    ${areaField(form, { name: 'rationale', label: 'Rationale', hint: 'The person reads it in the letter.', maxLength: 10000 })}
    ${asks
      ? areaField(form, {
          name: 'overrideReason',
          label: 'Reason for deciding against the reviews',
          hint: overrides(dossier, outcome) ? 'More reviews stand against this decision than for it.' : 'Only for a decision against the reviews: leave it empty otherwise.',
          maxLength: 2000,
        })
      : nothing}
    ${areaField(form, { name: 'conditions', label: 'Conditions', optional: true, rows: 3, hint: 'One on each line, at most 20.' })}
  `;
}
