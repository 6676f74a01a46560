/** Who has read what: the way to a person's access log. */
import { html, nothing } from '../vendor/lit-html/lit-html.js';
import { get } from '../api.js';

const TYPING_MS = 250;

/** @param {import('../page.js').Context} page */
export function readers(page) {
  const search = (page.local.readers ??= { text: '', found: null, timer: 0, failed: false });
  return html`<section class="card" aria-labelledby="readers-title">
    <h2 id="readers-title">Who has read what</h2>
    <p class="muted">Whoever reads another person’s readiness, ratings, timeline, dossier or letter is on record before she sees anything. Find the person whose record it is.</p>
    <p class="toolbar">
      <label
        >Person
        <input
          type="search"
          autocomplete="off"
          .value=${search.text}
          @input=${event => {
            search.text = event.target.value;
            clearTimeout(search.timer);
            if (search.text.trim()) search.timer = setTimeout(() => find(search, page), TYPING_MS);
            else search.found = null;
            page.update();
          }}
      /></label>
      <span class="muted" role="status">${search.failed ? 'The search failed; type again.' : search.found === null ? '' : search.found.length === 0 ? 'Nobody is called so.' : ''}</span>
    </p>
    ${search.found?.length > 0
      ? html`<ul class="who-list">
          ${search.found.map(
            one => html`<li>
              <a href="/people/${one.personId}?view=access">Who has seen the record of ${one.name}</a><span class="hint">${[one.level, one.team].filter(Boolean).join(' · ')}</span>
            </li>`,
          )}
        </ul>`
      : nothing}
  </section>`;
}

async function find(search, page) {
  const text = search.text;
  try {
    const { items } = await get('/v1/people', { query: { q: text.trim(), limit: 10 } });
    if (search.text !== text) return;
    search.found = items;
    search.failed = false;
  } catch {
    search.failed = true;
  }
  page.update();
}
