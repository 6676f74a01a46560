/** Every fact about her, newest first, by kind and time. */
import { html } from '../vendor/lit-html/lit-html.js';
import { get } from '../api.js';
import { date, monthOf, time, word } from '../format.js';
import { empty } from '../ui/notices.js';
import { pager, Pages } from '../ui/pager.js';

const TYPES = [
  'skill-rated',
  'outcome-recorded',
  'outcome-attested',
  'outcome-retracted',
  'rating-withdrawn',
  'level-changed',
  'promotion-proposed',
  'promotion-reviewed',
  'promotion-decided',
  'promotion-withdrawn',
  'decision-responded',
  'mentorship-started',
  'mentoring-session-held',
  'mentorship-ended',
  'feedback-requested',
  'person-added',
  'reporting-line-changed',
  'person-details-changed',
  'person-left',
  'person-rejoined',
];

/** @param {any} subject @param {import('../page.js').Context} page */
export async function load({ person, asOf }, { query, signal, local }) {
  const type = query.get('type');
  const asked = { type: type && `career.${type}`, from: query.get('from'), to: query.get('to') ?? asOf, limit: 100 };
  const pages = new Pages(cursor => get(`/v1/people/${person.personId}/timeline`, { query: { ...asked, cursor }, signal }), local, asked);
  return { pages: await pages.first() };
}

/** @param {{pages: Pages}} shown @param {any} _subject @param {import('../page.js').Context} page */
export function view({ pages }, _subject, page) {
  return html`<section class="card flush" aria-labelledby="timeline-title">
    <div class="toolbar card-bar">
      <h2 id="timeline-title">Timeline</h2>
      <label
        >What
        <select @change=${event => page.setQuery({ type: event.target.value })}>
          <option value="" ?selected=${!page.query.get('type')}>Everything</option>
          ${TYPES.map(type => html`<option value=${type} ?selected=${page.query.get('type') === type}>${word(type)}</option>`)}
        </select></label
      >
      ${day(page, 'from', 'From')} ${day(page, 'to', 'To')}
    </div>
    ${pages.items.length === 0
      ? empty('Nothing here', 'No fact of that kind in that time.')
      : html`<div class="timeline">${byMonth(pages.items)}</div>
          <footer class="card-foot">
            ${pager({ shown: pages.items.length, what: 'facts', hasMore: pages.cursor !== null, busy: pages.busy, more: () => pages.more(page.update) })}
          </footer>`}
  </section>`;
}

const day = (page, name, label) => html`<label
  >${label}
  <input
    type="date"
    .value=${page.query.get(name) ?? ''}
    @change=${event => {
      if (!event.target.value || event.target.value >= '1950-01-01') page.setQuery({ [name]: event.target.value });
    }}
/></label>`;

function byMonth(items) {
  /** @type {Map<string, any[]>} */
  const months = new Map();
  for (const item of items) {
    const month = item.effectiveOn.slice(0, 7);
    months.set(month, [...(months.get(month) ?? []), item]);
  }
  return [...months].map(
    ([month, facts]) => html`<section aria-label=${monthOf(`${month}-01`)}>
      <h3>${monthOf(`${month}-01`)}</h3>
      <ol>
        ${facts.map(
          fact => html`<li>
            <time datetime=${fact.effectiveOn}>${date(fact.effectiveOn)}</time>
            <div>
              <p>${fact.summary}</p>
              <p class="hint">
                ${word(fact.type.replace('career.', ''))}${fact.actorName ? ` · recorded by ${fact.actorName}` : ''}
                <span title="When the ledger took it down">· ${time(fact.recordedAt)}</span>
              </p>
            </div>
          </li>`,
        )}
      </ol>
    </section>`,
  );
}

