/** What the lists of a replay's results share. */
import { html } from '../vendor/lit-html/lit-html.js';
import { address } from '../api.js';
import { pager } from '../ui/pager.js';
import { statusBadge, statusWord } from '../ui/state.js';

export const VERDICTS = ['READY', 'NEARLY', 'NOT_YET', 'AT_TOP', 'UNPLACED'];

export const verdict = value => (value === 'UNPLACED' ? html`<span class="tag">No place</span>` : statusBadge(value));
export const verdictWord = value => (value === 'UNPLACED' ? 'No place' : statusWord(value));

export const paged = (list, what, page) =>
  html`<footer class="card-foot">${pager({ shown: list.items.length, hasMore: list.cursor !== null, more: () => list.more(page.update), what, busy: list.busy })}</footer>`;

export const person = (one, named) => (named && one.name ? html`<a href="/people/${one.personId}">${one.name}</a>` : html`<code>${one.personId.slice(0, 8)}</code>`);

/** The whole list as a file. */
export const downloads = (path, query) =>
  html`<span class="actions">
    ${[['csv', 'CSV'], ['ndjson', 'NDJSON']].map(([format, label]) => html`<a class="button" download href=${address(path, { ...query, format })}>${label}</a>`)}
  </span>`;

/**
 * In which order a list comes; it stands in the address.
 *
 * @param {{name: string, of: string, orders: Record<string, string>}} list name: of the parameter; orders: words by the API's, the usual one first
 * @param {import('../page.js').Context} page
 */
export function sortBy({ name, of, orders }, page) {
  const [usual] = Object.keys(orders);
  const now = orderOf(name, orders, page.query) ?? usual;
  return html`<label class="row"
    ><span class="muted">By<span class="sr-only"> what ${of} are ordered</span></span>
    <select class="input" @change=${event => page.setQuery({ [name]: event.target.value === usual ? null : event.target.value })}>
      ${Object.entries(orders).map(([value, label]) => html`<option value=${value} ?selected=${value === now}>${label}</option>`)}
    </select></label
  >`;
}

/** Null for the usual one. @param {string} name @param {Record<string, string>} orders @param {URLSearchParams} query @returns {string | null} */
export function orderOf(name, orders, query) {
  const asked = query.get(name);
  return asked && asked in orders ? asked : null;
}
