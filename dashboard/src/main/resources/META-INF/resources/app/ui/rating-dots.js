/** A rating of 1..5 as dots, with the number for whoever does not count them. */
import { html, svg } from '../vendor/lit-html/lit-html.js';

/** @param {number} rating */
export const ratingDots = rating => html`<span class="dots"
  ><b>${rating}</b><svg viewBox="0 0 58 10" width="58" height="10" aria-hidden="true" focusable="false">
    ${[1, 2, 3, 4, 5].map(step => svg`<circle class=${step <= rating ? 'on' : 'off'} cx=${step * 11.5 - 6} cy="5" r="3.500"/>`)}
  </svg></span
>`;
