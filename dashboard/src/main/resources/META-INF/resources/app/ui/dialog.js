/** A modal dialog of the browser's own: it keeps the focus, closes by Escape, and gives the focus back. */
import { directive, Directive } from '../vendor/lit-html/directive.js';
import { html, noChange } from '../vendor/lit-html/lit-html.js';

class Opened extends Directive {
  render(_open) {
    return noChange;
  }

  update(part, [open]) {
    const element = part.element;
    // not yet in the document while lit draws it for the first time
    queueMicrotask(() => {
      if (open && !element.open && element.isConnected) element.showModal();
      else if (!open && element.open) element.close();
    });
    return noChange;
  }
}

const opened = directive(Opened);

/**
 * @param {{open: boolean, title: string, body: unknown, closed: () => void}} dialog closed: by whichever way
 */
export const dialog = ({ open, title, body, closed }) => html`
  <dialog class="dialog" aria-label=${title} ${opened(open)} @close=${closed}>
    ${open
      ? html`<header class="dialog-head">
            <h2>${title}</h2>
            <button type="button" class="button quiet" @click=${event => event.target.closest('dialog').close()}>Close</button>
          </header>
          ${body}`
      : ''}
  </dialog>
`;
