/** Score and confidence over time, with steps of level, outcomes and decisions as marks; and the same as a table. */
import { html, nothing } from '../vendor/lit-html/lit-html.js';
import { date, monthOf, percent, points, score } from '../format.js';
import { levelName } from '../ladders.js';
import { chart } from '../ui/chart.js';
import { statusBadge } from '../ui/state.js';
import { markPlugin, marksOf } from './person-marks.js';

/** How much of the past is drawn. */
export const SPANS = [
  { id: '1y', label: '1 year', days: 365 },
  { id: '3y', label: '3 years', days: 1096 },
  { id: 'all', label: 'All', days: 0 },
];

/** Charts are drawn anew only for other data. @type {WeakMap<object, any>} */
const prepared = new WeakMap();

/** @param {any} shown @param {any} subject @param {import('../page.js').Context} page */
export function progressCard({ progress, document }, subject, page) {
  const scored = progress.steps.filter(step => step.score !== null);
  return html`<section class="card" aria-labelledby="progress-title">
    <div class="card-head">
      <h2 id="progress-title">Progress</h2>
      <div class="segmented small" role="group" aria-label="How much of the past">
        ${SPANS.map(
          one => html`<button
            type="button"
            aria-pressed=${(page.query.get('span') ?? '3y') === one.id ? 'true' : 'false'}
            @click=${() => page.setQuery({ span: one.id === '3y' ? null : one.id })}
          >
            ${one.label}
          </button>`,
        )}
      </div>
    </div>
    ${scored.length < 2 ? html`<p class="muted">There is too little history for a line yet.</p>` : drawing(progress, document)}
    <details class="as-table">
      <summary>As a table</summary>
      ${table(progress, document)}
    </details>
  </section>`;
}

function drawing(progress, document) {
  const { data, options, marks } = prepared.get(progress) ?? prepare(progress, document);
  return html`<figure class="progress">
    <div class="progress-chart" role="img" aria-label=${words(progress)} ${chart(data, options)}></div>
    <figcaption class="legend">
      <span><i class="line score"></i>Score</span>
      <span><i class="line confidence"></i>Confidence</span>
      <span><i class="line threshold"></i>Needed for the next level</span>
      ${marks.some(one => one.kind === 'outcome') ? html`<span><i class="mark outcome"></i>Outcome</span>` : nothing}
      ${marks.some(one => one.kind === 'decision') ? html`<span><i class="mark decision"></i>Decision</span>` : nothing}
      ${marks.some(one => one.kind === 'level') ? html`<span><i class="mark level"></i>Level</span>` : nothing}
      <output class="progress-cursor" id="progress-cursor"></output>
    </figcaption>
  </figure>`;
}

const seconds = day => Date.parse(`${day}T00:00:00Z`) / 1000;

function prepare(progress, document) {
  const { steps } = progress;
  const data = [
    steps.map(step => seconds(step.asOf)),
    steps.map(step => step.score),
    steps.map(step => (step.confidence === null ? null : step.confidence * 100)),
    steps.map(step => document?.levels.find(one => one.id === step.targetLevel)?.readyAt ?? null),
  ];
  const marks = marksOf(steps);
  const options = colour => ({
    legend: { show: false },
    cursor: { y: false, points: { size: 7 } },
    scales: { y: { range: [0, 100] } },
    axes: [
      { stroke: colour('--muted'), grid: { stroke: colour('--line'), width: 1 }, ticks: { stroke: colour('--line') } },
      { stroke: colour('--muted'), grid: { stroke: colour('--line'), width: 1 }, ticks: { stroke: colour('--line') }, size: 40 },
    ],
    series: [
      {},
      { stroke: colour('--series-1'), width: 2.5, points: { show: steps.length < 40, size: 5, fill: colour('--surface') } },
      { stroke: colour('--series-2'), width: 1.5, dash: [4, 4], points: { show: false } },
      { stroke: colour('--line-strong'), width: 1.5, points: { show: false }, dash: [2, 3] },
    ],
    plugins: [markPlugin(marks, colour)],
    hooks: { setCursor: [plot => tell(plot, steps, marks)] },
  });
  const made = { data, options, marks };
  prepared.set(progress, made);
  return made;
}

/** Says beside the legend what is under the pointer. */
function tell(plot, steps, marks) {
  const place = document.getElementById('progress-cursor');
  const step = plot.cursor.idx === null || plot.cursor.idx === undefined ? null : steps[plot.cursor.idx];
  if (!place) return;
  if (!step) {
    place.textContent = '';
    return;
  }
  const near = marks.filter(one => one.step === step).map(one => one.text);
  place.textContent = [`${date(step.asOf)}: score ${score(step.score)}, confidence ${percent(step.confidence)}`, ...near.slice(0, 2)].join(' · ');
}

function words({ steps }) {
  const scored = steps.filter(step => step.score !== null);
  const [first, last] = [scored[0], scored.at(-1)];
  return `The score over time: ${score(first.score)} in ${monthOf(first.asOf)}, ${score(last.score)} in ${monthOf(last.asOf)}. The table below has every step.`;
}

function table({ steps }, document) {
  return html`<div class="table-scroll">
    <table class="table">
      <thead>
        <tr>
          <th scope="col">Day</th><th scope="col">Level</th><th scope="col">Status</th><th scope="col" class="number">Score</th><th scope="col" class="number">Moved</th>
          <th scope="col" class="number">Confidence</th><th scope="col">What moved it most</th>
        </tr>
      </thead>
      <tbody>
        ${steps.toReversed().map(
          step => html`<tr>
            <th scope="row" class="nowrap">${date(step.asOf)}</th>
            <td title=${levelName(document, step.level)}>${step.level}</td>
            <td>${statusBadge(step.status)}</td>
            <td class="number">${score(step.score)}</td>
            <td class="number">${points(step.change?.difference)}</td>
            <td class="number">${percent(step.confidence)}</td>
            <td>${step.change?.fact?.fact.summary ?? ''}</td>
          </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
}
