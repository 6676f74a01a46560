/** The frozen packet beside today's view, criterion by criterion. */
import { html, nothing } from '../vendor/lit-html/lit-html.js';
import { date, number, percent, points, score, word } from '../format.js';
import { criterionName } from '../ladders.js';
import { icon } from '../ui/icons.js';
import { notice } from '../ui/notices.js';
import { stateBadge, statusBadge } from '../ui/state.js';

/** @param {{dossier: any, document: any}} data @param {boolean} whole whether today's view is shown, which a panel is not */
export function packet({ dossier, document }, whole) {
  const { readiness } = dossier.packet;
  const now = whole ? dossier.sinceProposal.readiness : null;
  const shownNow = now !== null && now.unavailable === null;
  return html`<section class="card flush" aria-labelledby="packet-title">
    <div class="card-bar">
      <h2 id="packet-title">The evidence, then${shownNow ? ' and today' : ''}</h2>
    </div>
    <div class="then-now">
      <div>
        <h3>When proposed, ${date(readiness.asOf)}</h3>
        <p class="then-figure">${statusBadge(readiness.status)} <span>${score(readiness.score)}</span></p>
        <p class="hint">${score(readiness.threshold)} needed · ${percent(readiness.confidence)} sure · ${readiness.ladder.id} version ${readiness.ladder.version}</p>
      </div>
      ${now === null
        ? nothing
        : html`<div>
            <h3>Today, ${date(now.asOf)}</h3>
            ${now.unavailable === null
              ? html`<p class="then-figure">${statusBadge(now.status)} <span>${score(now.score)}</span></p>
                  <p class="hint">${points(now.score - (now.scoreThen ?? now.score))} since · ladder version ${now.ladderVersion}</p>`
              : html`<p class="muted">${now.unavailable}</p>`}
          </div>`}
    </div>
    ${verification(dossier)}
    <div class="table-scroll" tabindex="0" role="region" aria-label="Criteria">
      <table class="table criteria-table">
        <thead>
          <tr>
            <th scope="col">Criterion</th>
            <th scope="col" class="number wide">Expected</th>
            <th scope="col" class="number wide">Estimate</th>
            <th scope="col">Then</th>
            <th scope="col" class="number">Points then</th>
            ${shownNow ? html`<th scope="col">Today</th><th scope="col" class="number">Points today</th><th scope="col" class="number">Change</th>` : nothing}
          </tr>
        </thead>
        <tbody>
          ${rows(readiness, shownNow ? now : null).map(row => criterion(row, document, shownNow))}
        </tbody>
      </table>
    </div>
    ${gates(readiness, document)}
  </section>`;
}

function rows(readiness, now) {
  const today = new Map((now?.criteria ?? []).map(one => [one.criterion, one]));
  const then = [
    ...readiness.competencies.map(one => ({ ...one, criterion: one.competency })),
    ...['outcomes', 'mentoring'].filter(name => readiness[name]).map(name => ({ criterion: name, state: null, contribution: readiness[name].contribution })),
  ];
  const known = new Set(then.map(one => one.criterion));
  const added = [...today.values()].filter(one => !known.has(one.criterion)).map(one => ({ criterion: one.criterion, state: null, contribution: null }));
  return [...then, ...added].map(one => ({ ...one, today: today.get(one.criterion) }));
}

function criterion(row, document, shownNow) {
  const moved = row.today?.difference ?? null;
  return html`<tr>
    <th scope="row">${criterionName(document, row.criterion)}${row.mustHave ? html` <span class="tag">must-have</span>` : nothing}</th>
    <td class="number wide">${row.expected ?? ''}</td>
    <td class="number wide">${row.estimate === undefined ? '' : html`${number(row.estimate)}<span class="hint"> ± ${number(row.standardError)}</span>`}</td>
    <td>${row.state ? stateBadge(row.state) : nothing}</td>
    <td class="number">${row.contribution === null ? '–' : score(row.contribution)}</td>
    ${shownNow
      ? html`<td>${row.today?.stateNow ? stateBadge(row.today.stateNow) : nothing}</td>
          <td class="number">${score(row.today?.contributionNow)}</td>
          <td class="number ${moved > 0.05 ? 'up' : moved < -0.05 ? 'down' : ''}">${moved === null ? '–' : points(moved)}</td>`
      : nothing}
  </tr>`;
}

function gates(readiness, document) {
  if (readiness.gates.length === 0) return nothing;
  const failed = readiness.gates.filter(one => !one.passed);
  return html`<div class="case-gates">
    <h3>${failed.length === 0 ? 'Every gate was passed' : `${failed.length} of ${readiness.gates.length} gates were not passed`}</h3>
    <ul>
      ${[...failed, ...readiness.gates.filter(one => one.passed)].map(
        one => html`<li>
          ${icon(one.passed ? 'check' : 'cross')}<span><span class="sr-only">${one.passed ? 'Passed: ' : 'Not passed: '}</span>${gateName(one.gate, document)}<span class="hint"> ${one.detail}</span></span>
        </li>`,
      )}
    </ul>
  </div>`;
}

function gateName(gate, document) {
  return gate.startsWith('must-have:') ? criterionName(document, gate.slice('must-have:'.length)) : word(gate);
}

/** Whether the packet is what the ledger itself would compute. */
function verification({ verification: check }) {
  if (check.reproduced === false || check.ladder.match === 'DIFFERS') {
    return html`<div class="case-check">
      ${notice({
        kind: 'error',
        title: 'The packet is not what the facts before it say',
        text: check.detail,
        actions: html`<ul>
          ${check.differences.map(one => html`<li><code>${one.pointer}</code>: ${JSON.stringify(one.packet)} in the packet, ${JSON.stringify(one.computed)} computed</li>`)}
        </ul>`,
      })}
    </div>`;
  }
  return html`<p class="case-check checked">
    ${icon(check.reproduced ? 'check' : 'question')}<span>${check.detail}<span class="hint"> SHA-256 <code title=${check.packetSha256}>${check.packetSha256.slice(0, 12)}…</code></span></span>
  </p>`;
}
