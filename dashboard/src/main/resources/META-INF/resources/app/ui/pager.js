/** More of a list, on demand. */
import { html, nothing } from '../vendor/lit-html/lit-html.js';
import { count, counted } from '../format.js';
import { toast } from './toast.js';

/** Of words whose plural is none in s. */
const ONE = { people: 'person' };

const oneOf = what => ONE[what] ?? what.replace(/s$/, '');

/**
 * @param {{shown: number, total?: number, hasMore: boolean, more: () => void, what: string, busy?: boolean}} list total: where it is known; what: many of them
 */
export const pager = ({ shown, total, hasMore, more, what, busy = false }) => html`
  <div class="pager">
    <span>${total === undefined ? counted(shown, oneOf(what), what) : `${count(shown)} of ${count(total)} ${what}`}</span>
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

  /**
   * @param {(cursor: string | null) => Promise<{items: any[], nextCursor: string | null}>} read
   * @param {Record<string, any>} [local] a page's own memory, for how far was paged, which outlives that the page is read again
   * @param {unknown} [asked] for another question one begins anew
   */
  constructor(read, local = {}, asked = '') {
    this.read = read;
    const text = JSON.stringify(asked);
    this.memory = local.paged?.asked === text ? local.paged : (local.paged = { asked: text, items: 0 });
  }

  /** From the beginning as far as was paged already. */
  async first() {
    do {
      const page = await this.read(this.cursor);
      this.items = [...this.items, ...page.items];
      this.cursor = page.nextCursor;
    } while (this.cursor && this.items.length < this.memory.items);
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
      this.memory.items = this.items.length;
    } catch (failure) {
      // a page that is read again meanwhile has its own list
      if (!(failure instanceof DOMException)) toast('The next ones could not be read.', 'failed');
    } finally {
      this.busy = false;
      update();
    }
  }
}
