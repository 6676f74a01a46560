/** The form of a review: a verdict, why, and verdicts by criterion. */
import { html, nothing } from '../vendor/lit-html/lit-html.js';
import { competencyName } from '../ladders.js';
import { areaField, choiceField, selectField, textField } from '../ui/fields.js';
import { notice } from '../ui/notices.js';
import { stateBadge } from '../ui/state.js';

const VERDICTS = [
  { value: 'SUPPORT', label: 'Support', hint: 'The evidence shows the level.' },
  { value: 'OPPOSE', label: 'Oppose', hint: 'The evidence does not show it.' },
  { value: 'ABSTAIN', label: 'Abstain', hint: 'You looked, and take no side. It counts for the quorum.' },
  { value: 'RECUSE', label: 'Recuse', hint: 'You should not judge this case. It is final, and counts for nothing.' },
];
const OF_CRITERION = VERDICTS.slice(0, 3).map(({ value, label }) => ({ value, label }));

const competencies = dossier => dossier.packet.readiness.competencies;

/** What the fields of each criterion are called in the summary of errors. @param {{dossier: any, document: any}} data */
export const criterionLabels = ({ dossier, document }) =>
  Object.fromEntries(
    competencies(dossier).flatMap(({ competency: id }) => [`verdict:${id}`, `comment:${id}`].map(field => [field, competencyName(document, id)])),
  );

/** @param {{dossier: any}} data @param {import('../page.js').Context} page */
export function reviewRules({ dossier }, page) {
  const before = dossier.reviews.find(one => one.standing && one.reviewer.id === page.me.personId);
  /** Which field an item of the body's list came from is known when it is sent. @type {Record<string, string>} */
  const pointers = {};
  return {
    initial: () => ({
      verdict: '',
      comment: '',
      ...Object.fromEntries(
        competencies(dossier).flatMap(({ competency: id }) => {
          const said = before?.criteria.find(one => one.competency === id);
          return [[`verdict:${id}`, said?.verdict ?? ''], [`comment:${id}`, said?.comment ?? '']];
        }),
      ),
    }),
    check: values => ({
      ...(values.verdict ? {} : { verdict: 'Choose a verdict.' }),
      ...(values.comment.trim() ? {} : { comment: 'Say what your verdict rests on.' }),
      ...Object.fromEntries(
        competencies(dossier)
          .filter(({ competency: id }) => values[`comment:${id}`].trim() && !values[`verdict:${id}`])
          .map(({ competency: id }) => [`verdict:${id}`, 'Choose a verdict for your comment.']),
      ),
    }),
    body: values => {
      const said = competencies(dossier).filter(({ competency: id }) => values[`verdict:${id}`]);
      said.forEach(({ competency: id }, index) => {
        pointers[`/criteria/${index}`] = `verdict:${id}`;
        pointers[`/criteria/${index}/comment`] = `comment:${id}`;
      });
      const criteria = said.map(({ competency: id }) => ({
        competency: id,
        verdict: values[`verdict:${id}`],
        ...(values[`comment:${id}`].trim() ? { comment: values[`comment:${id}`] } : {}),
      }));
      return { verdict: values.verdict, comment: values.comment, ...(criteria.length > 0 && values.verdict !== 'RECUSE' ? { criteria } : {}) };
    },
    resource: 'reviews',
    pointers,
    rules: { 'not-on-the-panel': 'verdict', 'own-case': 'verdict', 'two-person-rule': 'verdict', recused: 'verdict', 'case-closed': 'verdict', 'acts-out-of-order': 'verdict' },
  };
}

/** @param {import('../ui/form.js').Form} form @param {{dossier: any, document: any}} data @param {import('../page.js').Context} page */
export function reviewFields(form, { dossier, document }, page) {
  const before = dossier.reviews.find(one => one.standing && one.reviewer.id === page.me.personId);
  const touched = competencies(dossier).some(({ competency: id }) => form.values[`verdict:${id}`] || form.errors[`verdict:${id}`]);
  return html`
    ${before ? notice({ text: 'You have taken a stand already. This review replaces it; both stay on record.' }) : nothing}
    ${choiceField(form, { name: 'verdict', label: 'Verdict' }, VERDICTS)}
    ${areaField(form, { name: 'comment', label: 'Comment', hint: 'It stands in the dossier under your name; the letter to the person does not quote it.', maxLength: 10000 })}
    ${form.values.verdict === 'RECUSE'
      ? nothing
      : html`<details class="by-criterion" ?open=${touched}>
          <summary>Verdicts by criterion <span class="optional">optional</span></summary>
          ${competencies(dossier).map(
            one => html`<div class="by-criterion-row" role="group" aria-label=${competencyName(document, one.competency)}>
              <p class="by-criterion-name">
                <strong>${competencyName(document, one.competency)}</strong>${stateBadge(one.state)}
                <span class="hint">${one.expected} is expected${one.mustHave ? ', a must-have' : ''}</span>
              </p>
              ${selectField(form, { name: `verdict:${one.competency}`, label: 'Verdict', optional: true, width: 'short' }, OF_CRITERION, 'None')}
              ${textField(form, { name: `comment:${one.competency}`, label: 'Comment', optional: true, maxLength: 2000 })}
            </div>`,
          )}
        </details>`}
  `;
}
