/** More of a list, on demand. */
import { html, nothing } from '../vendor/lit-html/lit-html.js';
import { count } from '../format.js';

/**
 * @param {{shown: number, total?: number, hasMore: boolean, more: () => void, what: string, busy?: boolean}} list total: where it is known
 */
export const pager = ({ shown, total, hasMore, more, what, busy = false }) => html`
  <div class="pager">
    <span>${total === undefined ? `${count(shown)} ${what}` : `${count(shown)} of ${count(total)} ${what}`}</span>
    ${hasMore ? html`<button type="button" class="button" ?disabled=${busy} @click=${more}>Show more</button>` : nothing}
  </div>
`;

/** Keeps what was paged through: the pages so far, in the page's own memory. */
export class Pages {
  /** @type {any[]} */
  items = [];
  /** @type {string | null} */
  cursor = null;
  busy = false;

  /** @param {(cursor: string | null) => Promise<{items: any[], nextCursor: string | null}>} read */
  constructor(read) {
    this.read = read;
  }

  /** The first page, in place of all that was there. */
  async first() {
    const page = await this.read(null);
    this.items = page.items;
    this.cursor = page.nextCursor;
    return this;
  }

  /** @param {() => void} update draws */
  async more(update) {
    if (!this.cursor || this.busy) return;
    this.busy = true;
    update();
    try {
      const page = await this.read(this.cursor);
      this.items = [...this.items, ...page.items];
      this.cursor = page.nextCursor;
    } finally {
      this.busy = false;
      update();
    }
  }
}
