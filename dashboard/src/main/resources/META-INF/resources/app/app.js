/** Begins: finds out who is there, and shows the page that the address names. */
import { render } from './vendor/lit-html/lit-html.js';
import { Problem, Unreachable } from './api.js';
import { frame } from './frame.js';
import { PageShown } from './page.js';
import { isOurs, match } from './router.js';
import { isSameCaller, loadSession } from './session.js';
import { letKeysScroll } from './ui/scrollers.js';
import { announce } from './ui/toast.js';

const root = /** @type {HTMLElement} */ (document.getElementById('app'));

/** @type {PageShown | null} */
let current = null;
/** @type {import('./live.js').LiveState} */
let live = 'off';
/** Of the whole dashboard, where not even the caller is known. @type {unknown} */
let trouble = null;
/** @type {boolean | null} null before it is known */
let signedIn = null;
let shownPath = '';
/** Whether the page that comes gets the focus: every one but the first. */
let focusWanted = false;
let scrollWanted = 0;
/** Whether any page has been shown: the first is where the browser's own focus begins. */
let begun = false;

/** A ledger that is away is asked again after this. */
const AGAIN_MS = 5000;

history.scrollRestoration = 'manual';

function draw() {
  const state = current?.state ?? null;
  try {
    render(frame({ state, live, trouble, signedIn, path: location.pathname }), root);
  } catch (failure) {
    console.error(failure);
    trouble = failure;
    render(frame({ state: null, live, trouble, signedIn, path: location.pathname }), root);
    return;
  }
  if (state && state.status !== 'loading' && !state.busy) arrived(state);
  requestAnimationFrame(() => letKeysScroll(root));
}

/** Names the page, and once after a navigation leads keyboard and screen reader to it. */
function arrived(/** @type {import('./page.js').Shown} */ state) {
  const heading = /** @type {HTMLElement | null} */ (root.querySelector('main h1'));
  const title = state.status === 'shown' ? state.module?.title : heading?.textContent;
  const text = typeof title === 'function' ? title(state.data, state.page) : title;
  document.title = text ? `${text} · Career Ledger` : 'Career Ledger';
  begun = true;
  if (!focusWanted) {
    shownPath = location.pathname;
    return;
  }
  focusWanted = false;
  const target = location.hash && document.getElementById(location.hash.slice(1));
  if (target) {
    lead(target);
    target.scrollIntoView({ block: 'start' });
  } else {
    if (heading && shownPath !== location.pathname) lead(heading);
    scrollTo(0, scrollWanted);
  }
  if (shownPath !== location.pathname) announce(document.title);
  shownPath = location.pathname;
}

function lead(/** @type {HTMLElement} */ element) {
  if (!element.matches('a[href], button, input, select, textarea, summary, [tabindex]')) element.tabIndex = -1;
  element.focus({ preventScroll: true });
}

function show() {
  const left = current;
  current = null;
  left?.close();
  trouble = null;
  const found = match(location.pathname);
  if (!signedIn) return draw();
  if (!found) {
    trouble = new Problem(404, { title: 'There is no such page' });
    return draw();
  }
  current = new PageShown(found.params, { draw, live: setLive, navigate });
  current.open(found.module);
}

function setLive(/** @type {import('./live.js').LiveState} */ state) {
  live = state;
  draw();
}

/** @param {string} href @param {{replace?: boolean, silent?: boolean}} [options] silent: the page itself knows what to do */
function navigate(href, { replace = false, silent = false } = {}) {
  const url = new URL(href, location.href);
  history.replaceState({ ...history.state, scroll: scrollY }, '');
  if (replace) history.replaceState({ scroll: 0 }, '', url);
  else history.pushState({ scroll: 0 }, '', url);
  if (silent) return;
  focusWanted = begun || url.hash !== '';
  scrollWanted = 0;
  show();
}

addEventListener('popstate', event => {
  focusWanted = true;
  scrollWanted = event.state?.scroll ?? 0;
  if (current && location.pathname === shownPath) current.load();
  else show();
});

addEventListener('click', event => {
  const link = event.target instanceof Element ? event.target.closest('a[href]') : null;
  if (event.defaultPrevented || !(link instanceof HTMLAnchorElement) || !isOurs(link, event)) return;
  if (link.pathname === location.pathname && link.search === location.search && link.hash) return;
  event.preventDefault();
  navigate(link.href);
});

addEventListener('online', () => current?.load());
document.addEventListener('visibilitychange', async () => {
  if (document.hidden || !signedIn) return;
  const same = await isSameCaller().catch(() => true);
  if (!same) location.reload();
});
addEventListener('resize', () => letKeysScroll(root));

async function begin() {
  draw();
  // its files come while it is found out who is there; where they do not, opening the page says so
  const page = match(location.pathname);
  if (page) import(`./pages/${page.module}.js`).catch(() => {});
  try {
    signedIn = (await loadSession()) !== null;
  } catch (failure) {
    trouble = failure instanceof Problem || failure instanceof Unreachable ? failure : new Unreachable();
    draw();
    if (trouble instanceof Unreachable || trouble.status >= 500) setTimeout(begin, AGAIN_MS);
    return;
  }
  focusWanted = location.hash !== '';
  show();
}

begin();
