/** Whole pages that are not there: loading, refused, unknown, away, not signed in. */
import { html, nothing } from '../vendor/lit-html/lit-html.js';
import { Outdated, Problem, Unreachable } from '../api.js';
import { loginAddress } from '../session.js';
import { notice } from './notices.js';

/** Grey lines, which appear only when it takes long enough to be noticed. */
export const loading = () => html`
  <div class="page loading" role="status">
    <h1 class="sr-only">Loading</h1>
    <div class="bone title"></div>
    <div class="bone line"></div>
    <div class="bone block"></div>
    <div class="bone block"></div>
  </div>
`;

/** @param {'expired' | ''} [why] */
export const signIn = (why = '') => html`
  <div class="page alone">
    <h1>${why === 'expired' ? 'Your session has ended' : 'Sign in'}</h1>
    <p>${why === 'expired' ? 'Sign in again to go on here. What you had typed into a form is kept in this tab.' : 'Career Ledger shows each of us what is ours to see.'}</p>
    <p><a class="button primary" href=${loginAddress()}>Sign in</a></p>
  </div>
`;

/** @param {unknown} failure @param {() => void} [again] */
export function failed(failure, again) {
  const { title, text, code } = words(failure);
  return html`
    <div class="page alone">
      <h1>${title}</h1>
      <p>${text}</p>
      ${code ? html`<p class="hint">${code}</p>` : nothing}
      <p class="actions">
        <button type="button" class="button" @click=${again ?? (() => location.reload())}>Try again</button>
        <a class="button quiet" href="/">Go to the start</a>
      </p>
    </div>
  `;
}

function words(failure) {
  if (failure instanceof Unreachable) {
    return navigator.onLine
      ? { title: 'The ledger cannot be reached', text: 'It may be starting again. This page tries by itself every few seconds.', code: '' }
      : { title: 'You are offline', text: 'This page goes on by itself when the connection is back.', code: '' };
  }
  if (failure instanceof Outdated) {
    return { title: 'There is a new version', text: 'Load the page again to go on with it. What you had typed into a form is kept in this tab.', code: '' };
  }
  if (failure instanceof Problem) {
    if (failure.status === 404) {
      return { title: 'Nothing here for you', text: 'There is no such thing, or it is not yours to see.', code: failure.detail };
    }
    if (failure.rule === 'unknown-caller') {
      return { title: 'You are not in this ledger', text: 'You are signed in, but nobody here has your name. HR can add you.', code: failure.detail };
    }
    if (failure.status === 403) return { title: 'Not yours to see', text: failure.detail || failure.title, code: failure.rule };
    if (failure.status === 429) return { title: 'Too many requests', text: 'Wait a minute, then try again.', code: failure.detail };
    if (failure.status === 503) return { title: 'Not ready yet', text: failure.detail || 'The ledger is catching up. This page tries by itself.', code: failure.rule };
    const faults = failure.errors.map(one => `${one.pointer.replace(/^\//, '')}: ${one.detail}`).join(' · ');
    return { title: failure.title, text: faults || failure.detail, code: failure.rule };
  }
  return { title: 'This page broke', text: 'That is a fault of the dashboard, and nothing was recorded by it.', code: String(failure) };
}

/** Above what was read earlier. */
export const staleNotice = () =>
  notice({ kind: 'warning', text: 'The ledger cannot be reached. What you see was read earlier; this page goes on by itself.' });
