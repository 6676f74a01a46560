/** Small drawings. They say nothing by themselves: what they mean stands beside them in words. */
import { html, svg } from '../vendor/lit-html/lit-html.js';

const SHAPES = {
  ledger: svg`<rect width="16" height="16" rx="3.5" class="icon-ground"/><path class="icon-mark" d="M3.5 11.5h2V9h-2zm3.5 0h2V7H7zm3.500 0h2v-7h-2z"/>`,
  chevron: svg`<path class="icon-line" d="m4 6 4 4 4-4"/>`,
  next: svg`<path class="icon-line" d="m6 4 4 4-4 4"/>`,
  previous: svg`<path class="icon-line" d="m10 4-4 4 4 4"/>`,
  up: svg`<path class="icon-line" d="m4 10 4-4 4 4"/>`,
  check: svg`<path class="icon-line" d="m3 8.500 3.500 3.500 6.500-8"/>`,
  cross: svg`<path class="icon-line" d="m4 4 8 8m0-8-8 8"/>`,
  minus: svg`<path class="icon-line" d="M4 8h8"/>`,
  question: svg`<path class="icon-line" d="M5.500 6a2.500 2.500 0 1 1 3.700 2.200c-.8.4-1.200.9-1.200 1.600m0 2.200v.1"/>`,
  plus: svg`<path class="icon-line" d="M8 3.500v9M3.500 8h9"/>`,
  warning: svg`<path class="icon-line" d="M8 2.500 14 13H2zM8 6.500v3m0 1.600v.1"/>`,
  info: svg`<circle class="icon-line" cx="8" cy="8" r="6"/><path class="icon-line" d="M8 7.500V11m0-6v.1"/>`,
  search: svg`<circle class="icon-line" cx="7" cy="7" r="4.500"/><path class="icon-line" d="m10.500 10.500 3.500 3.500"/>`,
  link: svg`<path class="icon-line" d="M6.500 9.500a2.500 2.500 0 0 0 3.500 0l2.500-2.500a2.500 2.500 0 0 0-3.500-3.500L8 4.500m1.500 2a2.500 2.500 0 0 0-3.500 0L3.500 9A2.500 2.500 0 0 0 7 12.500l1-1"/>`,
};

/** @param {keyof typeof SHAPES} name */
export const icon = name =>
  html`<svg class="icon" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" focusable="false">${SHAPES[name]}</svg>`;
