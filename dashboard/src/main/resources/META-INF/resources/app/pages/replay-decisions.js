/** Past decisions, judged again: which look different, and how similar cases were decided. */
import { html, nothing } from '../vendor/lit-html/lit-html.js';
import { counted, date, score, word } from '../format.js';
import { empty } from '../ui/notices.js';
import { downloads, orderOf, paged, person, sortBy, verdict } from './replay-list.js';

const FINDINGS = { all: 'All', approvedNotReady: 'Approved, not ready', declinedReady: 'Declined, ready' };

const ORDERS = { '-decidedOn': 'day', '-difference': 'the largest difference', '-score': 'score, highest first', score: 'score, lowest first' };

/** Whoever sees no names sees them in no order. */
const ordersFor = replay => (replay.namesShown ? ORDERS : { case: 'no order' });

/** In which order the address asks for them; null for the usual one. @param {URLSearchParams} query @param {any} replay */
export const decisionOrder = (query, replay) => orderOf('decisions', ordersFor(replay), query);

/** What the address asks for; null for all. @param {URLSearchParams} query @returns {string | null} */
export const findingOf = query => (query.get('finding') === 'approvedNotReady' || query.get('finding') === 'declinedReady' ? query.get('finding') : null);

/** @param {any} data @param {import('../page.js').Context} page */
export function decisions({ decided, name, replay }, page) {
  const finding = findingOf(page.query) ?? 'all';
  return html`<section class="card flush" aria-labelledby="decisions-title">
    <div class="card-bar">
      <h2 id="decisions-title">Past decisions, judged again</h2>
      <div class="segmented" role="group" aria-label="Which">
        ${Object.entries(FINDINGS).map(([value, label]) => html`<button type="button" aria-pressed=${finding === value ? 'true' : 'false'} @click=${() => page.setQuery({ finding: value === 'all' ? null : value })}>${label}</button>`)}
      </div>
      ${replay.namesShown ? sortBy({ name: 'decisions', of: 'decisions', orders: ordersFor(replay) }, page) : nothing}
      ${downloads(`/v1/replays/${replay.id}/decisions`, { scenario: name, finding: findingOf(page.query), sort: decisionOrder(page.query, replay) })}
    </div>
    ${decided.items.length === 0
      ? empty(finding === 'all' ? 'No decision to judge again' : 'No decision looks different in this way')
      : html`<div class="table-scroll" tabindex="0" role="group" aria-labelledby="decisions-title"><table class="table">
            <thead><tr><th scope="col">Person</th><th scope="col">To</th><th scope="col">Decided</th><th scope="col">Outcome</th><th scope="col">Baseline</th><th scope="col">Scenario</th><th scope="col">Similar cases</th></tr></thead>
            <tbody>
              ${decided.items.map(
                one => html`<tr>
                  <th scope="row">${person(one, replay.namesShown)}</th>
                  <td>${one.targetLevel}</td>
                  <td class="nowrap">${date(one.decidedOn)}</td>
                  <td>${replay.namesShown ? html`<a href="/promotions/${one.caseId}">${word(one.outcome)}</a>` : word(one.outcome)}</td>
                  <td class="nowrap">${verdict(one.status.baseline)} ${score(one.score.baseline)}</td>
                  <td class="nowrap">${verdict(one.status[name])} ${score(one.score[name])}</td>
                  <td>${similar(one, replay)}</td>
                </tr>`,
              )}
            </tbody>
          </table></div>
          ${paged(decided, 'decisions', page)}`}
  </section>`;
}

/** Cases about the same level with about the same score, and how they were decided. */
function similar({ similar: { approved, declined, deferred, nearest }, targetLevel }, replay) {
  const sums = [counted(approved, 'approved', 'approved'), counted(declined, 'declined', 'declined'), counted(deferred, 'deferred', 'deferred')].join(', ');
  if (approved + declined + deferred === 0) return html`<span class="muted">None</span>`;
  if (nearest.length === 0) return sums;
  return html`<details>
    <summary>${sums}</summary>
    <ul class="replay-causes">
      ${nearest.map(
        one => html`<li>
          ${replay.namesShown ? html`<a href="/promotions/${one.caseId}">${word(one.outcome)} at ${score(one.score)}</a>` : html`${word(one.outcome)} at ${score(one.score)}`}
        </li>`,
      )}
    </ul>
    ${nearest.length < approved + declined + deferred ? html`<p class="hint">The nearest ones to ${targetLevel}.</p>` : nothing}
  </details>`;
}
