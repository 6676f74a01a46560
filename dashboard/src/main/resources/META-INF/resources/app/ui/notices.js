/** Boxes that say something beside or instead of content. */
import { html, nothing } from '../vendor/lit-html/lit-html.js';
import { icon } from './icons.js';

/**
 * @param {{kind?: 'info' | 'warning' | 'error', title?: string, text?: unknown, actions?: unknown}} words
 */
export const notice = ({ kind = 'info', title, text, actions }) => html`
  <div class="notice ${kind}" role=${kind === 'error' ? 'alert' : 'note'}>
    ${icon(kind === 'info' ? 'info' : 'warning')}
    <div>
      ${title ? html`<p class="notice-title">${title}</p>` : nothing}${text ? html`<p>${text}</p>` : nothing}${actions ?? nothing}
    </div>
  </div>
`;

/** Where a list or a section has nothing. @param {string} title @param {unknown} [text] why, and what one can do @param {unknown} [actions] */
export const empty = (title, text, actions) => html`
  <div class="empty">
    <p class="empty-title">${title}</p>
    ${text ? html`<p>${text}</p>` : nothing}${actions ?? nothing}
  </div>
`;
