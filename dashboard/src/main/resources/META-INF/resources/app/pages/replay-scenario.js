/** One scenario of a replay that is asked for: by which rubric, and whose ratings do not count. */
import { html, nothing } from '../vendor/lit-html/lit-html.js';
import { word } from '../format.js';
import { hasRole } from '../session.js';
import { areaField, checksField, choiceField, textField } from '../ui/fields.js';
import { fieldId } from '../ui/form.js';
import { peopleField } from '../ui/people-field.js';
import { icon } from '../ui/icons.js';
import { document, noNumber, numbers, version } from './replay-rubric.js';

const RELATIONS = ['SELF', 'MANAGER', 'PEER', 'REPORT', 'MENTOR', 'COMMITTEE'];
const RUBRICS = [
  { value: 'overrides', label: 'The ladder in force with other numbers' },
  { value: 'version', label: 'Another ladder, or another version' },
  { value: 'document', label: 'A ladder document of my own' },
  { value: 'same', label: 'The ladder in force as it is' },
];
const PARTS = { overrides: numbers, version, document, same: () => nothing };

/** Fields of a scenario that nothing was entered for. @param {string} key its name among the form's fields */
export const begun = key => ({
  [`${key}-name`]: '',
  [`${key}-rubric`]: 'overrides',
  [`${key}-changes`]: ['1'],
  ...noNumber(key, '1'),
  [`${key}-version`]: '',
  [`${key}-document`]: '',
  [`${key}-relations`]: [],
  [`${key}-raters`]: [],
  [`${key}-pseudonyms`]: '',
});

/** @param {import('../ui/form.js').Form} form @param {string} key @param {number} index @param {any} data @param {import('../page.js').Context} page */
export function scenario(form, key, index, data, page) {
  const { scenarios } = form.values;
  const error = form.errors[key];
  return html`<fieldset class="scenario" id=${fieldId(form, key)} tabindex="-1">
    <legend>Scenario ${index + 1}</legend>
    ${error ? html`<p class="error">${icon('warning')}${error}</p>` : nothing}
    ${textField(form, { name: `${key}-name`, label: 'Name of the scenario', width: 'medium', maxLength: 100 })}
    ${choiceField(form, { name: `${key}-rubric`, label: 'Judged by' }, RUBRICS)}
    ${PARTS[form.values[`${key}-rubric`]]?.(form, key, data, page)}
    ${checksField(form, { name: `${key}-relations`, label: 'Leave out ratings by', optional: true }, RELATIONS.map(value => ({ value, label: word(value) })))}
    ${hasRole('calibration')
      ? areaField(form, { name: `${key}-pseudonyms`, label: 'Leave out ratings of', optional: true, rows: 2, hint: 'Pseudonyms of raters. The results of a replay list them, each with a way to leave her or him out.' })
      : peopleField(form, { name: `${key}-raters`, label: 'Leave out ratings of', optional: true }, page)}
    ${scenarios.length > 1
      ? html`<p><button type="button" class="button quiet" @click=${() => form.set('scenarios', scenarios.filter(each => each !== key))}>Remove scenario ${index + 1}</button></p>`
      : nothing}
  </fieldset>`;
}

const FIELDS = [
  [/-name$/, 'name'],
  [/-rubric$/, 'judged by'],
  [/-(path|value)-/, 'number'],
  [/-version$/, 'version'],
  [/-document$/, 'document'],
  [/-(level|competency)-/, 'what becomes of it'],
  [/-relations$/, 'ratings left out'],
  [/-(raters|pseudonyms)$/, 'raters left out'],
];

/** Of every field of the scenarios, for the list of faults. @param {Record<string, any>} values */
export const labelsOf = values =>
  Object.fromEntries(
    values.scenarios.flatMap((key, index) => {
      const of = values[`${key}-name`] || `Scenario ${index + 1}`;
      const own = Object.keys(values).filter(field => field.startsWith(`${key}-`));
      return [[key, of], ...own.map(field => [field, `${of}, ${FIELDS.find(([pattern]) => pattern.test(field))?.[1] ?? 'scenario'}`])];
    }),
  );
