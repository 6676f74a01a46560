/** Who is signed in. */
import { get, Problem } from './api.js';

/**
 * @typedef {{personId: string | null, name: string, roles: string[], hasLine: boolean,
 *   directReports: {personId: string, name: string, ladder: string, level: string, team: string | null}[]}} Me
 */

/** @type {Me | null} */
let me = null;

/** Asks the ledger. @returns {Promise<Me | null>} null without a session @throws for a caller whom nobody knows */
export async function loadSession() {
  try {
    me = await get('/v1/me');
  } catch (failure) {
    if (!(failure instanceof Problem && failure.status === 401)) throw failure;
    me = null;
  }
  return me;
}

/** @returns {Me} of a page, which is shown to somebody signed in only */
export function session() {
  if (!me) throw new Problem(401, { title: 'Not signed in' });
  return me;
}

/** @returns {boolean} */
export const isSignedIn = () => me !== null;

/** @param {string} role `hr`, `auditor` or `calibration` */
export const hasRole = role => me?.roles.includes(role) ?? false;

/** Reads everything: HR and auditors. */
export const seesEverybody = () => hasRole('hr') || hasRole('auditor');

/** May act for herself or others; auditors and calibration only read. */
export const mayWrite = () => me !== null && (me.personId !== null || hasRole('hr'));

/** Where signing in begins, and comes back to this page. */
export function loginAddress() {
  return `/login?returnTo=${encodeURIComponent(location.pathname + location.search)}`;
}

/** Whether this tab still belongs to whom it shows: somebody else may have signed in in another. @returns {Promise<boolean>} */
export async function isSameCaller() {
  const shown = me;
  const now = await loadSession();
  me = now ?? shown;
  return now === null || (now.personId === shown?.personId && now.name === shown?.name);
}

/** Ends the session here and at the provider. */
export async function signOut() {
  const response = await fetch('/logout', { method: 'POST', headers: { Accept: 'application/json' } });
  try {
    sessionStorage.clear();
  } catch {
    // nothing was kept then
  }
  const { location: place } = response.ok ? await response.json() : { location: '/' };
  location.assign(place);
}
