/** People of a form, found by name among those whom the caller may see; somebody else by id. */
import { html, nothing } from '../vendor/lit-html/lit-html.js';
import { live } from '../vendor/lit-html/directives/live.js';
import { get } from '../api.js';
import { fieldId } from './form.js';
import { icon } from './icons.js';

const TYPING_MS = 250;
const UUID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/i;

/**
 * The value is a list of `{id, name}`.
 *
 * @param {import('./form.js').Form} form
 * @param {{name: string, label: string, hint?: unknown, optional?: boolean, not?: string[]}} field not: ids that are not offered
 * @param {import('../page.js').Context} page
 */
export function peopleField(form, field, page) {
  const id = fieldId(form, field.name);
  const chosen = form.values[field.name] ?? [];
  const search = ((page.local.searches ??= {})[field.name] ??= { text: '', found: null, timer: 0 });
  const offered = (search.found ?? []).filter(one => !chosen.some(other => other.id === one.id) && !(field.not ?? []).includes(one.id));
  const error = form.errors[field.name];
  const take = one => {
    search.text = '';
    search.found = null;
    form.set(field.name, [...chosen, one]);
    document.getElementById(id)?.focus();
  };
  return html`<div class="field people-field">
    <label for=${id}>${field.label}${field.optional ? html` <span class="optional">optional</span>` : nothing}</label>
    ${field.hint ? html`<p class="hint" id="${id}-hint">${field.hint}</p>` : nothing}
    ${error ? html`<p class="error" id="${id}-error">${icon('warning')}${error}</p>` : nothing}
    ${chosen.length === 0
      ? nothing
      : html`<ul class="chosen" aria-label="${field.label}: chosen">
          ${chosen.map(
            one => html`<li class="tag">
              ${one.name ?? one.id}<button
                type="button"
                class="remove"
                aria-label="Remove ${one.name ?? one.id}"
                @click=${() => {
                  form.set(field.name, chosen.filter(other => other.id !== one.id));
                  document.getElementById(id)?.focus();
                }}
              >
                ${icon('cross')}
              </button>
            </li>`,
          )}
        </ul>`}
    <input
      id=${id}
      class="input medium"
      type="search"
      autocomplete="off"
      placeholder="Find by name"
      aria-describedby=${[field.hint && `${id}-hint`, error && `${id}-error`, `${id}-found`].filter(Boolean).join(' ')}
      aria-invalid=${error ? 'true' : 'false'}
      .value=${live(search.text)}
      @input=${event => typed(search, event.target.value, page)}
      @keydown=${event => {
        if (event.key !== 'Enter') return;
        event.preventDefault();
        if (offered[0]) take(asChosen(offered[0]));
      }}
    />
    <p class="sr-only" id="${id}-found" role="status">${search.found === null ? '' : `${offered.length} found`}</p>
    ${search.found === null
      ? nothing
      : html`<ul class="found" aria-label="${field.label}: found">
          ${offered.length === 0
            ? html`<li class="muted">Nobody you can see is called so. Paste a person’s id or address, or ask HR to name them.</li>`
            : offered.map(
                one => html`<li>
                  <button type="button" class="button" @click=${() => take(asChosen(one))}>${icon('plus')}${one.name}<span class="hint">${[one.level, one.team].filter(Boolean).join(' · ')}</span></button>
                </li>`,
              )}
        </ul>`}
  </div>`;
}

const asChosen = one => ({ id: one.id, name: one.name });

function typed(search, text, page) {
  search.text = text;
  clearTimeout(search.timer);
  const id = UUID.exec(text)?.[0]?.toLowerCase();
  if (id) search.found = [{ id, name: id, level: '', team: '' }];
  else if (!text.trim()) search.found = null;
  else search.timer = setTimeout(() => find(search, text, page), TYPING_MS);
  page.update();
}

/** A search that fails offers nobody; the form itself says more when it is sent. */
async function find(search, text, page) {
  const { items } = await get('/v1/people', { query: { q: text.trim(), limit: 8 } }).catch(() => ({ items: [] }));
  if (search.text !== text) return;
  search.found = items.map(one => ({ id: one.personId, name: one.name, level: one.level, team: one.team }));
  page.update();
}
