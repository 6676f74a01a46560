/** Where a promotion case stands and what a reviewer says: a shape and a word each, the colour only helps. */
import { html, nothing, svg } from '../vendor/lit-html/lit-html.js';
import { word } from '../format.js';

/** In the order in which a case goes through them. */
export const CASE_STATES = ['PROPOSED', 'IN_REVIEW', 'DEFERRED', 'APPROVED', 'DECLINED', 'WITHDRAWN'];
export const isOpen = state => state === 'PROPOSED' || state === 'IN_REVIEW';

const RING = svg`<circle class="glyph-line" cx="8" cy="8" r="6.250"/>`;
const DISC = svg`<circle class="glyph-fill" cx="8" cy="8" r="7"/>`;

const SHAPES = {
  PROPOSED: RING,
  IN_REVIEW: svg`${RING}<path class="glyph-fill" d="M8 1.750a6.250 6.250 0 0 1 0 12.500z"/>`,
  DEFERRED: svg`${RING}<path class="glyph-line" d="M8 4.500V8l2.500 2"/>`,
  APPROVED: svg`${DISC}<path class="glyph-mark" d="m4.800 8.300 2.300 2.300 4.200-4.800"/>`,
  DECLINED: svg`${DISC}<path class="glyph-mark" d="m5.500 5.500 5 5m0-5-5 5"/>`,
  WITHDRAWN: svg`${RING}<path class="glyph-line" d="M5 8h6"/>`,
  SUPPORT: svg`<path class="glyph-fill" d="M8 2 14.500 13h-13z"/>`,
  OPPOSE: svg`<path class="glyph-fill" d="M8 14 1.500 3h13z"/>`,
  ABSTAIN: svg`<rect class="glyph-fill" x="2" y="6.500" width="12" height="3" rx="1.500"/>`,
  RECUSE: svg`<path class="glyph-stroke" d="m3.500 3.500 9 9m0-9-9 9"/>`,
};

const VERDICTS = { SUPPORT: 'Supports', OPPOSE: 'Opposes', ABSTAIN: 'Abstains', RECUSE: 'Recused' };

const glyph = name =>
  html`<svg class="glyph" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" focusable="false">${SHAPES[name] ?? nothing}</svg>`;

/** @param {string} state of a case */
export const caseBadge = state => html`<span class="case-state is-${state}">${glyph(state)}${word(state)}</span>`;

/** @param {string} verdict of a review */
export const verdictBadge = verdict => html`<span class="case-state is-${verdict}">${glyph(verdict)}${VERDICTS[verdict] ?? word(verdict)}</span>`;

/** How many say what, and whether that is enough. @param {any} count support, oppose, abstain, recused, quorumNeeded, quorumMet */
export const tallyLine = count => html`<span class="tally">
  ${['SUPPORT', 'OPPOSE', 'ABSTAIN'].map(
    one => html`<span class="case-state is-${one}" title=${VERDICTS[one]}>${glyph(one)}<span class="sr-only">${VERDICTS[one]}: </span>${count[one.toLowerCase()]}</span>`,
  )}
  ${count.quorumNeeded === null
    ? nothing
    : html`<span class="hint">${count.quorumMet ? 'quorum reached' : `${count.support + count.oppose + count.abstain} of ${count.quorumNeeded} reviews`}</span>`}
</span>`;
