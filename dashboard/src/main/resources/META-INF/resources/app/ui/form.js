/**
 * A form that records once: its key and what was typed are kept in this tab until the ledger has answered that it is
 * recorded, so a double click, a reload, a lost reply or a new login never record a second time and lose nothing.
 */
import { html, nothing } from '../vendor/lit-html/lit-html.js';
import { Problem, Unreachable, write } from '../api.js';
import { notice } from './notices.js';

/**
 * @typedef {object} FormRules
 * @property {string} name of this form and what it is about, ids only: what is kept in the tab is kept under it
 * @property {() => Record<string, any>} initial values by field
 * @property {(values: Record<string, any>) => {method?: 'POST' | 'PUT', path: string, body: any, ifMatch?: number}} send what is written
 * @property {(reply: Record<string, any>, values: Record<string, any>) => void} done after it was recorded
 * @property {(values: Record<string, any>) => Record<string, string>} [check] what is wrong before anything is sent, by field
 * @property {Record<string, string>} [rules] which field a named rule is about: `{'mentor-at-capacity': 'overCapacityReason'}`
 * @property {Record<string, string>} [pointers] field of a body's JSON pointer, where it is not the pointer with dots
 * @property {(pointer: string, detail: string) => string} [told] how a fault is said at its field, where that is not its detail alone
 */

const STORE = 'form:';

export class Form {
  /** @type {Record<string, any>} */
  values;
  /** In words, by field. @type {Record<string, string>} */
  errors = {};
  /** About no single field. @type {{title: string, text: string, rule: string} | null} */
  refusal = null;
  sending = false;
  #key;
  #rules;
  #update;

  /** @param {FormRules} rules @param {() => void} update draws the page */
  constructor(rules, update) {
    const stored = this.#stored(rules.name);
    this.#rules = rules;
    this.#update = update;
    this.#key = stored?.key ?? crypto.randomUUID();
    this.values = { ...rules.initial(), ...stored?.values };
  }

  get name() {
    return this.#rules.name;
  }

  /** Whether something was typed that is not recorded yet. */
  get isTouched() {
    return this.#stored(this.name) !== null;
  }

  /** @param {string} field @param {any} value */
  set(field, value) {
    this.values = { ...this.values, [field]: value };
    delete this.errors[field];
    this.#store();
    this.#update();
  }

  /** Forgets what was typed. */
  discard() {
    this.#forget();
    this.#key = crypto.randomUUID();
    this.values = this.#rules.initial();
    this.errors = {};
    this.refusal = null;
    this.#update();
  }

  async submit() {
    if (this.sending) return;
    this.refusal = null;
    this.errors = { ...this.#rules.check?.(this.values) };
    if (Object.keys(this.errors).length > 0) return this.#refused();
    this.sending = true;
    this.#store();
    this.#update();
    const { method = 'POST', path, body, ifMatch } = this.#rules.send(this.values);
    try {
      const reply = await write(method, path, { body, ifMatch, key: this.#key });
      this.#forget();
      this.#key = crypto.randomUUID();
      this.sending = false;
      this.#rules.done(reply, this.values);
    } catch (failure) {
      this.sending = false;
      this.#explain(failure);
    }
  }

  /** @param {unknown} failure */
  #explain(failure) {
    if (failure instanceof Unreachable) {
      this.refusal = { title: 'The ledger cannot be reached', text: 'Nothing is lost: send again when it is back. It will be recorded once.', rule: '' };
    } else if (failure instanceof Problem && failure.status === 401) {
      this.refusal = { title: 'Your session has ended', text: 'Sign in again and come back: what you typed is kept in this tab.', rule: 'signed-out' };
    } else if (failure instanceof Problem && failure.rule === 'idempotency-mismatch') {
      this.#key = crypto.randomUUID();
      this.#store();
      this.refusal = { title: 'An earlier version of this form is recorded', text: 'Look at what is there first. If you send again, a second one is recorded.', rule: failure.rule };
    } else if (failure instanceof Problem) {
      this.#refusedBy(failure);
    } else {
      console.error(failure);
      this.refusal = { title: 'This form broke', text: 'That is a fault of the dashboard.', rule: '' };
    }
    this.#refused();
  }

  /** @param {Problem} problem */
  #refusedBy(problem) {
    const unplaced = [];
    for (const { pointer, detail } of problem.errors) {
      const field = this.#fieldOf(pointer);
      const words = this.#rules.told?.(pointer, detail) ?? detail;
      if (field) this.errors[field] = [this.errors[field], words].filter(Boolean).join('; ');
      else unplaced.push(`${pointer}: ${detail}`);
    }
    const field = this.#rules.rules?.[problem.rule];
    if (field) this.errors[field] = [problem.title, problem.detail].filter(Boolean).join(' ');
    if (!field && (unplaced.length > 0 || problem.errors.length === 0)) {
      this.refusal = { title: problem.title, text: unplaced.join('; ') || problem.detail, rule: problem.rule };
    }
  }

  /** The field of the longest beginning of a pointer: `/sources/0/url` → `sources`. @param {string} pointer */
  #fieldOf(pointer) {
    const mapped = this.#rules.pointers ?? {};
    for (let rest = pointer; rest; rest = rest.slice(0, rest.lastIndexOf('/'))) {
      if (mapped[rest]) return mapped[rest];
      const field = rest.slice(1).replaceAll('/', '.');
      if (field in this.values) return field;
    }
    return null;
  }

  #refused() {
    this.#update();
    requestAnimationFrame(() => document.getElementById(summaryId(this))?.focus());
  }

  #stored(name) {
    try {
      return JSON.parse(sessionStorage.getItem(STORE + name) ?? 'null');
    } catch {
      return null;
    }
  }

  #store() {
    try {
      sessionStorage.setItem(STORE + this.name, JSON.stringify({ key: this.#key, values: this.values }));
    } catch {
      // then it is kept for as long as the page is
    }
  }

  #forget() {
    try {
      sessionStorage.removeItem(STORE + this.name);
    } catch {
      // nothing was kept
    }
  }
}

/** @param {Form} form @param {string} field */
export const fieldId = (form, field) => `field-${form.name}-${field}`.replaceAll(/[^a-zA-Z0-9-]/g, '-');

const summaryId = form => fieldId(form, 'errors');

/**
 * @param {Form} form
 * @param {{fields: unknown, submit: string, cancel?: unknown, labels?: Record<string, string>}} parts submit: the button's words;
 *   labels: of fields, for the summary of errors
 */
export const formView = (form, { fields, submit, cancel, labels = {} }) => html`
  <form
    class="form"
    novalidate
    @submit=${event => {
      event.preventDefault();
      form.submit();
    }}
  >
    ${summary(form, labels)} ${fields}
    <p class="actions">
      <button class="button primary" aria-disabled=${form.sending ? 'true' : 'false'}>${form.sending ? 'Recording…' : submit}</button>
      ${cancel ?? nothing}
    </p>
  </form>
`;

function summary(form, labels) {
  const fields = Object.entries(form.errors);
  if (fields.length === 0 && !form.refusal) return nothing;
  return html`<div id=${summaryId(form)} class="form-errors" tabindex="-1">
    ${form.refusal ? notice({ kind: 'error', title: form.refusal.title, text: form.refusal.text }) : nothing}
    ${fields.length === 0
      ? nothing
      : notice({
          kind: 'error',
          title: fields.length === 1 ? 'One thing is to be put right' : `${fields.length} things are to be put right`,
          actions: html`<ul>
            ${fields.map(
              ([field, text]) => html`<li>
                <a
                  href="#${fieldId(form, field)}"
                  @click=${event => {
                    event.preventDefault();
                    document.getElementById(fieldId(form, field))?.focus();
                  }}
                  >${labels[field] ?? field}: ${text}</a
                >
              </li>`,
            )}
          </ul>`,
        })}
  </div>`;
}
