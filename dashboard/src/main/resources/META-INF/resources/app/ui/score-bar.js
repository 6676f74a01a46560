/** A score of 0..100 against the threshold of the level, and how sure it is. */
import { html, nothing, svg } from '../vendor/lit-html/lit-html.js';
import { percent, score as written } from '../format.js';

const WIDTH = 84;

/** @param {number | null} score @param {number | null} threshold @param {string | null} status for its colour */
export const scoreBar = (score, threshold, status) =>
  score === null
    ? html`<span class="muted">–</span>`
    : html`<span class="score-bar"
        ><span class="score-number">${written(score)}</span
        ><svg class="score-track status-${status}" viewBox="0 0 ${WIDTH} 12" width=${WIDTH} height="12" aria-hidden="true" focusable="false">
          <rect class="track" x="0" y="3" width=${WIDTH} height="6" rx="3" />
          <rect class="value" x="0" y="3" width=${(Math.max(0, Math.min(100, score)) * WIDTH) / 100} height="6" rx="3" />
          ${threshold === null ? nothing : svg`<line class="threshold" x1=${(threshold * WIDTH) / 100} x2=${(threshold * WIDTH) / 100} y1="0" y2="12"/>`}</svg
        >${threshold === null ? nothing : html`<span class="sr-only">of ${written(threshold)} needed</span>`}</span
      >`;

/** Three steps tell at a glance what the number beside them says exactly. @param {number | null} confidence 0..1 */
export const confidenceMeter = confidence =>
  confidence === null
    ? html`<span class="muted">–</span>`
    : html`<span class="confidence"
        >${percent(confidence)}<svg class="confidence-steps" viewBox="0 0 16 12" width="16" height="12" aria-hidden="true" focusable="false">
          ${[0.34, 0.67, 0.999].map(
            (least, index) => svg`<rect class=${confidence >= least ? 'on' : 'off'} x=${index * 6} y=${8 - index * 4} width="4" height=${4 + index * 4} rx="1"/>`,
          )}
        </svg></span
      >`;
