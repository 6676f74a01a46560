/** For auditors and HR: every decision in a range, what it rested on, exports, and who has read what. */
import { html, nothing } from '../vendor/lit-html/lit-html.js';
import { address, get } from '../api.js';
import { counted, date, plusDays, score, today, word } from '../format.js';
import { caseBadge } from '../ui/case-state.js';
import { empty, notice } from '../ui/notices.js';
import { pager } from '../ui/pager.js';
import { statusBadge } from '../ui/state.js';
import { readers } from './audit-readers.js';

const ROWS = 50;
const DAYS = 365;
const FORMATS = [
  ['csv', 'CSV', { bom: 'true' }],
  ['ndjson', 'NDJSON', {}],
  ['json', 'JSON', {}],
];
const FILTERS = ['outcome', 'only'];
const ONLY = {
  overridden: ['Decided against the reviews', one => one.overridden],
  dissent: ['With dissent', one => one.dissent > 0],
  gates: ['Approved though gates failed', one => one.outcome === 'APPROVED' && one.failedGates.length > 0],
  again: ['Taken up again', one => one.previousCaseId !== null],
  conditions: ['With conditions', one => one.conditions.length > 0],
};

/** @type {import('../page.js').PageModule} */
export default {
  styles: ['team', 'promotions', 'audit'],
  title: 'Audit',

  async load({ query, signal }) {
    const range = rangeOf(query);
    return { range, found: await get('/v1/audit/promotions', { query: { ...range, format: 'json' }, signal }) };
  },

  view({ range, found }, page) {
    const rows = filtered(found.decisions, page.query);
    const shown = rows.slice(0, page.local.rows ?? ROWS);
    return html`<div class="page audit">
      <header class="page-head">
        <div>
          <h1>Audit</h1>
          <p>${counted(found.count, 'decision')} from ${date(found.from)} to ${date(found.to)}</p>
        </div>
        <div>
          <p class="actions">
            ${FORMATS.map(([format, label, more]) => html`<a class="button" download href=${address('/v1/audit/promotions', { ...range, format, ...more })}>Download ${label}</a>`)}
          </p>
        </div>
      </header>
      ${notice({ text: 'Every decision of the range is in a download, whatever is filtered here. Reading and downloading is on record with each person decided about.' })}
      ${summary(found.decisions, page)}
      <section class="card flush" aria-labelledby="decisions-title">
        <div class="card-bar">
          <h2 id="decisions-title">Decisions</h2>
          ${toolbar(range, page)}
        </div>
        ${rows.length === 0
          ? empty(found.count === 0 ? 'Nothing was decided in this range' : 'No decision fits these filters', nothing, found.count === 0 ? nothing : clear(page))
          : html`${table(shown)}
              <footer class="card-foot">
                ${pager({
                  shown: shown.length,
                  total: rows.length,
                  what: 'decisions',
                  hasMore: shown.length < rows.length,
                  more: () => {
                    page.local.rows = shown.length + ROWS;
                    page.update();
                  },
                })}
              </footer>`}
      </section>
      ${readers(page)}
    </div>`;
  },
};

function rangeOf(query) {
  return { from: query.get('from') ?? plusDays(today(), -DAYS), to: query.get('to') };
}

function filtered(decisions, query) {
  const only = ONLY[query.get('only') ?? '']?.[1] ?? (() => true);
  const outcome = query.get('outcome');
  return decisions.filter(one => (!outcome || one.outcome === outcome) && only(one)).sort((one, other) => other.decidedOn.localeCompare(one.decidedOn));
}

/** How many, each a filter. */
function summary(decisions, page) {
  if (decisions.length === 0) return nothing;
  const chosen = page.query.get('outcome');
  return html`<div class="totals" role="group" aria-label="Filter by outcome">
    ${['APPROVED', 'DECLINED', 'DEFERRED'].map(
      outcome => html`<button
        type="button"
        class="total"
        aria-pressed=${chosen === outcome ? 'true' : 'false'}
        @click=${() => page.setQuery({ outcome: chosen === outcome ? null : outcome }, { reload: false })}
      >
        <span class="total-number">${decisions.filter(one => one.outcome === outcome).length}</span>${caseBadge(outcome)}
      </button>`,
    )}
  </div>`;
}

function toolbar(range, page) {
  const only = page.query.get('only') ?? '';
  return html`<div class="toolbar" role="group" aria-label="Range and filters">
    <label>From <input type="date" .value=${range.from} max=${today()} @change=${event => page.setQuery({ from: event.target.value })} /></label>
    <label>to <input type="date" .value=${range.to ?? ''} max=${today()} @change=${event => page.setQuery({ to: event.target.value })} /></label>
    <label
      >Only
      <select @change=${event => page.setQuery({ only: event.target.value }, { reload: false })}>
        <option value="" ?selected=${!only}>All</option>
        ${Object.entries(ONLY).map(([id, [label]]) => html`<option value=${id} ?selected=${id === only}>${label}</option>`)}
      </select></label
    >
    <button type="button" class="button quiet" @click=${() => page.setQuery({ from: '1950-01-01', to: null })}>All there ever were</button>
    ${FILTERS.some(name => page.query.get(name)) ? clear(page) : nothing}
  </div>`;
}

const clear = page => html`<button type="button" class="button quiet" @click=${() => page.setQuery({ outcome: null, only: null }, { reload: false })}>Clear filters</button>`;

const table = rows => html`<div class="table-scroll" tabindex="0" role="region" aria-label="Table of decisions">
  <table class="table audit-table">
    <thead>
      <tr>
        <th scope="col">Decided</th>
        <th scope="col">Person</th>
        <th scope="col">Level</th>
        <th scope="col">Outcome</th>
        <th scope="col">Packet</th>
        <th scope="col">Reviews</th>
        <th scope="col">Decided by</th>
        <th scope="col">Why</th>
        <th scope="col">Dossier</th>
      </tr>
    </thead>
    <tbody>
      ${rows.map(row)}
    </tbody>
  </table>
</div>`;

const row = one => html`<tr>
  <td class="nowrap">${date(one.decidedOn)}</td>
  <th scope="row"><a href="/people/${one.personId}">${one.personName ?? 'Somebody'}</a></th>
  <td class="nowrap">${one.fromLevel ? `${one.fromLevel} → ` : ''}${one.targetLevel}</td>
  <td>
    ${caseBadge(one.outcome)}
    <span class="hint">${one.levelEffectiveOn ? `from ${date(one.levelEffectiveOn)}` : one.reviewOn ? `again ${date(one.reviewOn)}` : ''}</span>
  </td>
  <td>
    ${one.packetStatus ? statusBadge(one.packetStatus) : nothing}
    <span class="hint">${score(one.packetScore)} of ${score(one.packetThreshold)}${one.failedGates.length > 0 ? `, ${counted(one.failedGates.length, 'gate')} failed` : ''}</span>
  </td>
  <td>
    <span class="nowrap">${one.support} for, ${one.oppose} against</span>
    <span class="hint">${one.abstain > 0 ? `${one.abstain} abstained ` : ''}${one.recused > 0 ? `${one.recused} recused` : ''}</span>
    ${one.overridden ? html`<span class="tag">overridden</span>` : one.dissent > 0 ? html`<span class="tag">${one.dissent} dissent</span>` : nothing}
  </td>
  <td>${one.deciderName ?? word(one.deciderId)}</td>
  <td class="audit-why">
    <p>${one.rationale}</p>
    ${one.overrideReason ? html`<p class="hint">Against the reviews: ${one.overrideReason}</p>` : nothing}
    ${one.conditions.length > 0 ? html`<p class="hint">${counted(one.conditions.length, 'condition')}: ${one.conditions.join('; ')}</p>` : nothing}
    ${one.responded ? html`<p class="hint">Response on ${date(one.respondedOn)}</p>` : nothing}
  </td>
  <td class="nowrap">
    <a href="/promotions/${one.caseId}">Case<span class="sr-only"> of ${one.personName}</span></a> ·
    <a href="/v1/promotions/${one.caseId}/dossier.html" target="_blank" rel="noopener">Print<span class="sr-only"> the dossier of ${one.personName}</span></a>
  </td>
</tr>`;
