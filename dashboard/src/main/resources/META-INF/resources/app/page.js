/**
 * One page at a time: loads what it shows, draws it, and draws it again when it has moved.
 *
 * A module in `pages/` exports a {@link PageModule} by default.
 */
import { Outdated, Problem, Unreachable } from './api.js';
import { listen } from './live.js';
import { session } from './session.js';
import { stylesheet } from './ui/stylesheet.js';

/**
 * What a page is given.
 *
 * @typedef {object} Context
 * @property {Record<string, string>} params of the path
 * @property {URLSearchParams} query as the address has it now
 * @property {AbortSignal} signal for `get`: ends when the page is left or loaded anew
 * @property {import('./session.js').Me} me
 * @property {Record<string, any>} local what the page itself remembers while it is shown, such as an open section
 * @property {() => void} update draws again, from the same data
 * @property {() => Promise<void>} reload loads and draws again; what is on screen stays meanwhile
 * @property {(href: string, options?: {replace?: boolean}) => void} go to another page
 * @property {(changes: Record<string, string | null>, options?: {reload?: boolean, replace?: boolean}) => void} setQuery
 *   changes the address; null removes. Loads anew unless `reload: false`, and is a step back in history unless `replace: true`
 */

/**
 * @typedef {object} PageModule
 * @property {string | ((data: any, page: Context) => string)} title of the document
 * @property {(page: Context) => Promise<any>} [load] everything that it shows; throws what `get` throws
 * @property {(data: any, page: Context) => unknown} view a template with exactly one `h1`
 * @property {string[]} [styles] names of files in `css/`, without the ending
 * @property {(data: any, page: Context) => import('./live.js').Watched | null} [watch] whose moves load it again
 * @property {number} [everyMs] loads it again so often besides, while somebody can see it: for what no stream tells its reader of
 */

/**
 * @typedef {object} Shown
 * @property {'loading' | 'shown' | 'failed'} status
 * @property {unknown} failure
 * @property {any} data
 * @property {PageModule | null} module
 * @property {Context} page
 * @property {boolean} busy loading again, with something on screen
 * @property {boolean} stale what is on screen could not be read again
 */

const GATHER_MS = 400;

export class PageShown {
  /** @type {Shown} */
  state;
  #abort = new AbortController();
  #name = '';
  #watched = '';
  #stopListening = () => {};
  #timer = 0;
  #regular = 0;
  #closed = new AbortController();
  #draw;
  #live;
  #navigate;

  /**
   * @param {Record<string, string>} params
   * @param {{draw: (state: Shown) => void, live: (state: import('./live.js').LiveState) => void,
   *   navigate: (href: string, options: {replace?: boolean, silent?: boolean}) => void}} outside
   */
  constructor(params, { draw, live, navigate }) {
    this.#draw = draw;
    this.#live = live;
    this.#navigate = navigate;
    this.state = { status: 'loading', failure: null, data: undefined, module: null, page: this.#context(params), busy: false, stale: false };
  }

  /** @param {Record<string, string>} params @returns {Context} */
  #context(params) {
    const shown = this;
    return {
      params,
      get query() {
        return new URLSearchParams(location.search);
      },
      get signal() {
        return shown.#abort.signal;
      },
      get me() {
        return session();
      },
      local: {},
      update: () => this.#draw(this.state),
      reload: () => this.load(),
      go: (href, options = {}) => this.#navigate(href, options),
      setQuery: (changes, options = {}) => this.#setQuery(changes, options),
    };
  }

  /** @param {Record<string, string | null>} changes @param {{reload?: boolean, replace?: boolean}} options */
  #setQuery(changes, { reload = true, replace = false }) {
    const query = new URLSearchParams(location.search);
    for (const [name, value] of Object.entries(changes)) {
      if (value === null || value === '') query.delete(name);
      else query.set(name, value);
    }
    const text = query.toString();
    this.#navigate(location.pathname + (text ? `?${text}` : ''), { replace, silent: true });
    if (reload) this.load();
    else this.#draw(this.state);
  }

  /** @param {string} name of the module */
  async open(name) {
    this.#name = name;
    this.#draw(this.state);
    try {
      const module = (await import(`./pages/${name}.js`)).default;
      await Promise.all((module.styles ?? []).map(stylesheet));
      this.state.module = module;
    } catch (failure) {
      this.#fail(failure instanceof TypeError ? (navigator.onLine ? new Outdated() : new Unreachable()) : failure);
      return;
    }
    await this.load();
  }

  /** Loads and draws; what was loaded before stays on screen until then. */
  async load() {
    const module = this.state.module;
    if (!module) return this.open(this.#name);
    this.#abort.abort();
    const abort = (this.#abort = new AbortController());
    this.state.busy = true;
    this.#draw(this.state);
    try {
      const data = await module.load?.(this.state.page);
      if (abort.signal.aborted) return;
      Object.assign(this.state, { status: 'shown', data, failure: null, busy: false, stale: false });
      this.#draw(this.state);
      this.#listen();
      this.#lookAgain();
    } catch (failure) {
      if (abort.signal.aborted || (failure instanceof DOMException && failure.name === 'AbortError')) return;
      this.#fail(failure);
    }
  }

  /** What is on screen outlives a ledger that is away, and nothing else. */
  #fail(failure) {
    const away = failure instanceof Unreachable || (failure instanceof Problem && failure.status >= 500);
    const stays = away && this.state.status === 'shown';
    if (!away && !(failure instanceof Problem || failure instanceof Outdated)) console.error(failure);
    Object.assign(this.state, stays ? { busy: false, stale: true } : { status: 'failed', failure, busy: false });
    this.#draw(this.state);
    if (away) this.#later(5000);
  }

  #listen() {
    const { module, data, page } = this.state;
    const watched = module?.watch?.(data, page) ?? null;
    const text = JSON.stringify(watched);
    if (text === this.#watched) return;
    this.#watched = text;
    this.#stopListening();
    this.#live('off');
    if (watched) this.#stopListening = listen(watched, { moved: () => this.#later(GATHER_MS), state: this.#live });
  }

  /** Gathers: what moves without a pause is read again and again, and not put off for ever. */
  #later(ms) {
    if (this.#timer) return;
    this.#timer = setTimeout(() => {
      this.#timer = 0;
      if (this.state.busy) this.#later(ms);
      else this.load();
    }, ms);
  }

  #lookAgain() {
    clearTimeout(this.#regular);
    const every = this.state.module?.everyMs;
    if (!every) return;
    this.#regular = setTimeout(() => {
      if (!document.hidden) this.load();
      else document.addEventListener('visibilitychange', () => this.load(), { once: true, signal: this.#closed.signal });
    }, every);
  }

  close() {
    clearTimeout(this.#timer);
    clearTimeout(this.#regular);
    this.#closed.abort();
    this.#abort.abort();
    this.#stopListening();
    this.#live('off');
  }
}
