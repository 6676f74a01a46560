/** What the score is made of: every criterion's part, opened down to the single rating and outcome. */
import { html, nothing, svg } from '../vendor/lit-html/lit-html.js';
import { number, points, score } from '../format.js';
import { criterionName, levelName } from '../ladders.js';
import { icon } from '../ui/icons.js';
import { confidenceMeter } from '../ui/score-bar.js';
import { stateGlyph, statusBadge, stateWord } from '../ui/state.js';
import { mentoringEvidence, outcomeEvidence, ratingEvidence } from './person-evidence.js';

/** @returns {{id: string, name: string, state: string | null, contribution: number, possible: number, must: boolean, evidence: () => unknown}[]} */
function parts({ readiness, document, ratings }) {
  const { competencies, outcomes, mentoring } = readiness;
  const whole = competencies.reduce((sum, one) => sum + one.weight, 0) + (outcomes?.weight ?? 0) + (mentoring?.weight ?? 0);
  const possible = one => (whole > 0 ? (100 * one.weight) / whole : 0);
  const all = competencies.map(one => ({
    id: one.competency,
    name: criterionName(document, one.competency),
    state: one.state,
    contribution: one.contribution,
    possible: possible(one),
    must: one.mustHave,
    evidence: () => ratingEvidence(one, ratings, document),
  }));
  if (outcomes) all.push(other('outcomes', outcomes, () => outcomeEvidence(outcomes)));
  if (mentoring) all.push(other('mentoring', mentoring, () => mentoringEvidence(mentoring)));
  return all;

  function other(id, one, evidence) {
    return { id, name: criterionName(document, id), state: null, contribution: one.contribution, possible: possible(one), must: false, evidence };
  }
}

/** @param {any} shown @param {any} subject @param {import('../page.js').Context} page */
export function criteria(shown, subject, page) {
  if (shown.readiness.score === null) return focus(shown, page);
  const all = parts(shown);
  const widest = Math.max(...all.map(one => one.possible), 1);
  const { readiness } = shown;
  return html`<section class="card" aria-labelledby="criteria-title">
    <div class="card-head">
      <h2 id="criteria-title">What the score is made of</h2>
      <span class="hint">Each part opens down to its evidence</span>
    </div>
    ${stack(all, readiness)}
    <div class="criteria">${all.map(one => criterion(one, { bar: pointsBar(one, widest), figure: pointsFigure(one) }, page))}</div>
  </section>`;
}

/** What a mentor sees: the competencies that she helps with, and where they stand. */
function focus(shown, page) {
  const known = new Map(shown.readiness.competencies.map(one => [one.competency, one]));
  return html`<section class="card" aria-labelledby="criteria-title">
    <h2 id="criteria-title">What you help with</h2>
    <div class="criteria">
      ${parts(shown).map(one => {
        const { estimate, expected } = known.get(one.id);
        return criterion(one, { bar: bar(one, 200, 40 * estimate), figure: html`<b>${number(estimate)}</b><span class="muted"> of ${expected}</span>` }, page);
      })}
    </div>
  </section>`;
}

/** All parts in one bar: its length is the score. */
function stack(all, { score: whole, threshold }) {
  let from = 0;
  const pieces = all.map(one => {
    const piece = { ...one, from };
    from += one.contribution;
    return piece;
  });
  return html`<figure class="stack">
    <svg viewBox="0 0 1000 36" preserveAspectRatio="none" role="img" aria-label="The parts add up to ${score(whole)} of 100; ${score(threshold)} are needed.">
      <rect class="stack-ground" x="0" y="8" width="1000" height="20" />
      ${pieces.map(
        one => svg`<rect class="stack-piece ${one.state ?? one.id}" x=${one.from * 10} y="8" width=${Math.max(0, one.contribution * 10 - 1.5)} height="20"><title>${one.name}: ${number(one.contribution)} of ${number(one.possible)}</title></rect>`,
      )}
      ${threshold === null ? nothing : svg`<rect class="stack-threshold" x=${threshold * 10 - 1} y="2" width="2.500" height="32"/>`}
    </svg>
    <figcaption>
      <span><b>${score(whole)}</b> points</span>
      <span class="stack-legend"><i class="swatch MET"></i>met <i class="swatch UNCERTAIN"></i>uncertain <i class="swatch NOT_MET"></i>not met
        <i class="swatch outcomes"></i>outcomes <i class="swatch mentoring"></i>mentoring</span>
      <span>${score(threshold)} needed</span>
    </figcaption>
  </figure>`;
}

const pointsBar = (one, widest) => bar(one, (200 * one.possible) / widest, (200 * one.contribution) / widest);

const pointsFigure = one => html`<b>${number1(one.contribution)}</b><span class="muted"> of ${number1(one.possible)}</span>`;

const bar = (one, possible, reached) => html`<svg class="criterion-bar" viewBox="0 0 200 14" preserveAspectRatio="none" aria-hidden="true" focusable="false">
  <rect class="possible" x="0" y="3" width=${possible} height="8" rx="1" />
  <rect class="stack-piece ${one.state ?? one.id}" x="0" y="3" width=${Math.max(0, reached)} height="8" rx="1" />
</svg>`;

/** @param {any} one @param {{bar: unknown, figure: unknown}} shown @param {import('../page.js').Context} page */
function criterion(one, shown, page) {
  const opened = (page.local.opened ??= new Set(location.hash.startsWith('#criterion-') ? [location.hash.slice(11)] : []));
  return html`<details
    class="criterion"
    ?open=${opened.has(one.id)}
    @toggle=${event => {
      const isOpen = event.target.open;
      if (isOpen === opened.has(one.id)) return;
      if (isOpen) opened.add(one.id);
      else opened.delete(one.id);
      page.update();
    }}
  >
    <summary id="criterion-${one.id}">
      <span class="criterion-name">${one.state ? html`${stateGlyph(one.state)}<span class="sr-only">${stateWord(one.state)}: </span>` : html`<span class="glyph"></span>`}<span>${one.name}${one.must ? html` <span class="tag">must-have</span>` : nothing}</span></span>
      ${shown.bar}
      <span class="criterion-points">${shown.figure}</span>
    </summary>
    ${opened.has(one.id) ? html`<div class="evidence">${one.evidence()}</div>` : nothing}
  </details>`;
}

const number1 = value => points(value).replace(/^\+/, '');

/** @param {any} shown @param {any} subject @param {import('../page.js').Context} page */
export function standing({ readiness, document }, subject, page) {
  return html`<section class="card standing" aria-labelledby="standing-title">
    <div class="card-head">
      <h2 id="standing-title">Ready for ${levelName(document, readiness.targetLevel)}?</h2>
      ${levelChoice(readiness, document, page)}
    </div>
    <p class="standing-line">
      ${statusBadge(readiness.status)}
      <span><b class="standing-score">${score(readiness.score)}</b> of ${score(readiness.threshold)} needed</span>
      <span class="muted">confidence ${confidenceMeter(readiness.confidence)}</span>
    </p>
    <ul class="gates">
      ${readiness.gates.map(
        gate => html`<li class=${gate.passed ? 'MET' : 'NOT_MET'}>
          ${icon(gate.passed ? 'check' : 'cross')}
          <span><b>${gateName(gate.gate, document)}</b> <span class="sr-only">${gate.passed ? 'passed.' : 'not passed.'}</span> <span class="hint">${gate.detail}</span></span>
        </li>`,
      )}
    </ul>
    <p class="hint">Rubric ${document.name}, version ${readiness.ladder.version}. The figures support a decision and take none.</p>
  </section>`;
}

/** Against any level of the rubric, not the next one alone. */
function levelChoice(readiness, document, page) {
  return html`<label class="hint"
    >Against
    <select class="input" @change=${event => page.setQuery({ level: event.target.value })}>
      <option value="" ?selected=${!page.query.get('level')}>the next level</option>
      ${document.levels.map(one => html`<option value=${one.id} ?selected=${page.query.get('level') === one.id}>${one.id}</option>`)}
    </select></label
  >`;
}

function gateName(gate, document) {
  if (gate === 'score') return 'Score';
  if (gate === 'verified-outcomes') return 'Verified outcomes';
  return criterionName(document, gate.replace(/^must-have:/, ''));
}

/** @param {any} shown */
export const nextSteps = ({ readiness, document }) => html`<section class="card" aria-labelledby="next-title">
  <h2 id="next-title">Next steps</h2>
  <ol class="steps">
    ${readiness.nextSteps.map(
      step => html`<li>
        <span class="step-head"><a href="#criterion-${step.criterion}" @click=${openCriterion}>${criterionName(document, step.criterion)}</a><b class=${step.gain < 0 ? 'step-gain down' : 'step-gain'} title="Points that it would move the score by">${points(step.gain)}</b></span>
        <span class="hint">${step.action}</span>
      </li>`,
    )}
  </ol>
</section>`;

function openCriterion(event) {
  event.preventDefault();
  const summary = document.getElementById(event.currentTarget.hash.slice(1));
  if (!summary) return;
  /** @type {HTMLDetailsElement} */ (summary.parentElement).open = true;
  summary.focus();
  summary.scrollIntoView({ block: 'center' });
}

