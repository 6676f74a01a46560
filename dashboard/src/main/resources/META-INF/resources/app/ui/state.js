/** States and statuses: a shape, a word and a colour each, so that none of them is needed to tell two apart. */
import { html, nothing, svg } from '../vendor/lit-html/lit-html.js';

const STATES = { MET: 'Met', UNCERTAIN: 'Uncertain', NOT_MET: 'Not met' };
const STATUSES = { READY: 'Ready', NEARLY: 'Nearly', NOT_YET: 'Not yet', AT_TOP: 'At the top' };

/** @param {string | null | undefined} state MET, UNCERTAIN or NOT_MET */
export const stateWord = state => STATES[state ?? ''] ?? 'Not assessed';

/** @param {string | null | undefined} status READY, NEARLY, NOT_YET or AT_TOP */
export const statusWord = status => STATUSES[status ?? ''] ?? 'Not known';

const GLYPHS = {
  MET: svg`<rect class="glyph-fill" x="1" y="1" width="14" height="14" rx="3"/><path class="glyph-mark" d="m4.500 8.300 2.400 2.400 4.600-5.200"/>`,
  UNCERTAIN: svg`<rect class="glyph-line" x="1.750" y="1.750" width="12.500" height="12.500" rx="3"/><path class="glyph-fill" d="M2 11.500V14h2.500L14 4.500V2h-2.500z"/>`,
  NOT_MET: svg`<rect class="glyph-line" x="1.750" y="1.750" width="12.500" height="12.500" rx="3"/><path class="glyph-stroke" d="M5 8h6"/>`,
};

/** @param {string | null | undefined} state */
export const stateGlyph = state =>
  html`<svg class="glyph ${state ?? 'NONE'}" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" focusable="false">
    ${GLYPHS[state ?? ''] ?? nothing}
  </svg>`;

/** @param {string | null | undefined} state */
export const stateBadge = state => html`<span class="state ${state ?? 'NONE'}">${stateGlyph(state)}${stateWord(state)}</span>`;

const STATUS_GLYPHS = {
  READY: svg`<circle class="glyph-fill" cx="8" cy="8" r="7"/><path class="glyph-mark" d="m4.800 8.300 2.300 2.300 4.200-4.800"/>`,
  NEARLY: svg`<circle class="glyph-line" cx="8" cy="8" r="6.250"/><path class="glyph-fill" d="M8 1.750a6.250 6.250 0 0 1 0 12.500z"/>`,
  NOT_YET: svg`<circle class="glyph-line" cx="8" cy="8" r="6.250"/>`,
  AT_TOP: svg`<path class="glyph-fill" d="M8 1.500 15 14H1z"/>`,
};

/** @param {string | null | undefined} status */
export const statusGlyph = status =>
  html`<svg class="glyph status-${status ?? 'NONE'}" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" focusable="false">
    ${STATUS_GLYPHS[status ?? ''] ?? nothing}
  </svg>`;

/** @param {string | null | undefined} status */
export const statusBadge = status =>
  html`<span class="status status-${status ?? 'NONE'}">${statusGlyph(status)}${statusWord(status)}</span>`;
