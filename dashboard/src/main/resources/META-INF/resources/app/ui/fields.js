/** Fields of a {@link import('./form.js').Form}: a label, a hint, the control, and what is wrong with it. */
import { html, nothing } from '../vendor/lit-html/lit-html.js';
import { live } from '../vendor/lit-html/directives/live.js';
import { fieldId } from './form.js';
import { icon } from './icons.js';

/**
 * @typedef {object} Field
 * @property {string} name
 * @property {string} label
 * @property {unknown} [hint]
 * @property {boolean} [optional] said beside the label
 * @property {string} [type] of an input: text, date, number, email, url
 * @property {string} [min]
 * @property {string} [max]
 * @property {string} [step]
 * @property {number} [maxLength]
 * @property {string} [autocomplete]
 * @property {number} [rows]
 * @property {'short' | 'medium' | 'long'} [width]
 */

/** @typedef {{value: string, label: string, hint?: unknown, disabled?: boolean}} Choice */
/** @typedef {import('./form.js').Form} Form */

/** @param {Form} form @param {Field} field */
export const textField = (form, field) =>
  around(
    form,
    field,
    html`<input
      id=${fieldId(form, field.name)}
      class="input ${field.width ?? 'long'}"
      type=${field.type ?? 'text'}
      .value=${live(String(form.values[field.name] ?? ''))}
      min=${field.min ?? nothing}
      max=${field.max ?? nothing}
      step=${field.step ?? nothing}
      maxlength=${field.maxLength ?? nothing}
      autocomplete=${field.autocomplete ?? 'off'}
      inputmode=${field.type === 'number' ? 'decimal' : nothing}
      aria-required=${field.optional ? 'false' : 'true'}
      aria-invalid=${isWrong(form, field)}
      aria-describedby=${described(form, field)}
      @input=${event => typed(form, field, event)}
    />`,
  );

/** @param {Form} form @param {Field} field */
export const areaField = (form, field) =>
  around(
    form,
    field,
    html`<textarea
      id=${fieldId(form, field.name)}
      class="input long"
      rows=${field.rows ?? 4}
      maxlength=${field.maxLength ?? nothing}
      .value=${live(String(form.values[field.name] ?? ''))}
      aria-required=${field.optional ? 'false' : 'true'}
      aria-invalid=${isWrong(form, field)}
      aria-describedby=${described(form, field)}
      @input=${event => form.set(field.name, event.target.value)}
    ></textarea>`,
  );

/** @param {Form} form @param {Field} field @param {Choice[]} choices @param {string} [none] words for no choice yet */
export const selectField = (form, field, choices, none = 'Choose…') =>
  around(
    form,
    field,
    html`<select
      id=${fieldId(form, field.name)}
      class="input ${field.width ?? 'medium'}"
      aria-required=${field.optional ? 'false' : 'true'}
      aria-invalid=${isWrong(form, field)}
      aria-describedby=${described(form, field)}
      @change=${event => form.set(field.name, event.target.value)}
    >
      <option value="" ?selected=${!form.values[field.name]}>${none}</option>
      ${choices.map(
        one => html`<option value=${one.value} ?selected=${form.values[field.name] === one.value} ?disabled=${one.disabled}>${one.label}</option>`,
      )}
    </select>`,
  );

/** One of a few, all of them in sight. @param {Form} form @param {Field} field @param {Choice[]} choices */
export const choiceField = (form, field, choices) => group(form, field, choices, 'radio');

/** Any of them; the value is a list. @param {Form} form @param {Field} field @param {Choice[]} choices */
export const checksField = (form, field, choices) => group(form, field, choices, 'checkbox');

/** Yes or no. @param {Form} form @param {Field} field */
export const checkField = (form, field) => html`
  <div class="field">
    <label class="choice"
      ><input
        id=${fieldId(form, field.name)}
        type="checkbox"
        .checked=${live(Boolean(form.values[field.name]))}
        aria-describedby=${described(form, field)}
        @change=${event => form.set(field.name, event.target.checked)}
      /><span>${field.label}</span></label
    >
    ${hintAndError(form, field)}
  </div>
`;

function around(form, field, control) {
  return html`<div class="field">
    <label for=${fieldId(form, field.name)}>${field.label}${field.optional ? html` <span class="optional">optional</span>` : nothing}</label>
    ${hintAndError(form, field)}${control}
  </div>`;
}

function group(form, field, choices, type) {
  const value = form.values[field.name];
  const isChosen = one => (type === 'radio' ? value === one.value : (value ?? []).includes(one.value));
  const choose = one => (type === 'radio' ? one.value : isChosen(one) ? value.filter(other => other !== one.value) : [...(value ?? []), one.value]);
  return html`<fieldset
    class="field"
    id=${fieldId(form, field.name)}
    tabindex="-1"
    aria-describedby=${described(form, field)}
  >
    <legend>${field.label}${field.optional ? html` <span class="optional">optional</span>` : nothing}</legend>
    ${hintAndError(form, field)}
    <div class="choices">
      ${choices.map(
        one => html`<label class="choice"
          ><input
            type=${type}
            name=${fieldId(form, field.name)}
            value=${one.value}
            ?disabled=${one.disabled}
            .checked=${live(isChosen(one))}
            @change=${() => form.set(field.name, choose(one))}
          /><span>${one.label}${one.hint ? html`<span class="hint">${one.hint}</span>` : nothing}</span></label
        >`,
      )}
    </div>
  </fieldset>`;
}

function hintAndError(form, field) {
  const error = form.errors[field.name];
  return html`${field.hint ? html`<p class="hint" id=${fieldId(form, `${field.name}-hint`)}>${field.hint}</p>` : nothing}${error
    ? html`<p class="error" id=${fieldId(form, `${field.name}-error`)}>${icon('warning')}${error}</p>`
    : nothing}`;
}

const isWrong = (form, field) => (form.errors[field.name] ? 'true' : 'false');

const described = (form, field) =>
  [field.hint && fieldId(form, `${field.name}-hint`), form.errors[field.name] && fieldId(form, `${field.name}-error`)].filter(Boolean).join(' ') ||
  nothing;

/** A date or number that is half typed has no value yet: drawing it would wipe it out. */
function typed(form, field, event) {
  if (event.target.value === '' && event.target.validity.badInput) return;
  form.set(field.name, event.target.value);
}
