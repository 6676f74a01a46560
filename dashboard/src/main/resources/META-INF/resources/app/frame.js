/** What is around every page: who is there, where one can go, whether it is live. */
import { html, nothing } from './vendor/lit-html/lit-html.js';
import { Problem } from './api.js';
import { hasRole, seesEverybody, session, signOut } from './session.js';
import { icon } from './ui/icons.js';
import { failed, loading, signIn, staleNotice } from './ui/states.js';
import { chooseTheme, themeChosen } from './ui/theme-choice.js';

/**
 * @param {{state: import('./page.js').Shown | null, live: import('./live.js').LiveState, trouble: unknown, signedIn: boolean | null, path: string}} now signedIn: null before it is known
 */
export function frame(now) {
  return html`
    <header class="top">
      <a class="brand" href="/">${icon('ledger')}<span>Career Ledger</span></a>
      ${now.signedIn ? html`${navigation(now.path)}${account(now)}` : nothing}
    </header>
    <main id="main" tabindex="-1" aria-busy=${now.state?.busy ? 'true' : 'false'}>${content(now)}</main>
  `;
}

function content({ state, trouble, signedIn }) {
  if (trouble) return failed(trouble);
  if (!state) return signedIn === false ? signIn() : loading();
  if (state.status === 'failed') {
    return state.failure instanceof Problem && state.failure.status === 401 ? signIn('expired') : failed(state.failure, state.module ? state.page.reload : undefined);
  }
  if (state.status === 'loading' || !state.module) return loading();
  return html`${state.stale ? staleNotice() : nothing}${state.module.view(state.data, state.page)}`;
}

/** @returns {[string, string][]} label and address */
function places() {
  const me = session();
  const team = me.hasLine && me.personId;
  const calibrates = hasRole('calibration');
  /** @type {[string, string | false | null][]} */
  const all = [
    ['Team', team && `/team/${me.personId}`],
    ['People', (seesEverybody() || team) && '/people'],
    ['Mentorship', seesEverybody() ? '/mentorship' : team && `/mentorship/${me.personId}`],
    ['Promotions', !calibrates && '/promotions'],
    ['Inbox', !calibrates && !hasRole('auditor') && '/inbox'],
    ['Calibration', (calibrates || seesEverybody()) && '/calibration'],
    ['Audit', seesEverybody() && '/audit'],
    ['Ladders', '/ladders'],
    ['My record', me.personId && `/people/${me.personId}`],
  ];
  return /** @type {[string, string][]} */ (all.filter(([, href]) => href));
}

function navigation(path) {
  const here = places()
    .map(([, href]) => href)
    .filter(href => path === href || path.startsWith(`${href}/`))
    .sort((one, other) => other.length - one.length)[0];
  return html`<nav class="places" aria-label="Pages">
    ${places().map(([label, href]) => html`<a href=${href} aria-current=${href === here ? 'page' : 'false'}>${label}</a>`)}
  </nav>`;
}

const LIVE = { live: 'Live', away: 'Reconnecting', off: '' };

function account({ live }) {
  const me = session();
  return html`<div class="account">
    ${live === 'off'
      ? nothing
      : html`<span class="live ${live}" role="status" title=${live === 'live' ? 'Moves as the ledger moves' : 'The connection was lost; trying again'}
          >${LIVE[live]}</span
        >`}
    <details class="menu" @focusout=${closeWhenLeft} @keydown=${closeByEscape}>
      <summary><span class="who">${me.name}</span>${icon('chevron')}</summary>
      <div class="menu-panel">
        <fieldset class="theme">
          <legend>Colours</legend>
          ${['system', 'light', 'dark'].map(
            theme => html`<label
              ><input type="radio" name="theme" value=${theme} .checked=${themeChosen() === theme} @change=${() => chooseTheme(theme)} />${theme}</label
            >`,
          )}
        </fieldset>
        <a href="/swagger-ui/index.html">HTTP API</a>
        <button type="button" @click=${signOut}>Sign out</button>
      </div>
    </details>
  </div>`;
}

function closeWhenLeft(event) {
  if (!event.currentTarget.contains(event.relatedTarget) && event.relatedTarget) event.currentTarget.open = false;
}

function closeByEscape(event) {
  if (event.key !== 'Escape') return;
  event.currentTarget.open = false;
  event.currentTarget.querySelector('summary').focus();
}
