/** How far a replay is, and when to look again. */
import { html, nothing, svg } from '../vendor/lit-html/lit-html.js';
import { count, counted } from '../format.js';

const LOOK_AGAIN_MS = 1000;
const WORDS = { QUEUED: 'Waits', RUNNING: 'Runs', COMPLETED: 'Complete', FAILED: 'Failed', CANCELLED: 'Cancelled' };

export const isUnderWay = one => one.state === 'QUEUED' || one.state === 'RUNNING';

export const stateOf = one => html`<span class="tag replay-${one.state}">${WORDS[one.state] ?? one.state}</span>`;

/** @param {any} one a replay */
export function progressOf(one) {
  if (one.state !== 'RUNNING') return nothing;
  const { records, recordsInAll, eventsPerSecond, secondsLeft } = one.progress;
  const share = recordsInAll ? records / recordsInAll : 0;
  return html`<span class="replay-progress">
    <svg viewBox="0 0 120 8" width="120" height="8" role="progressbar" aria-label="Progress" aria-valuemin="0" aria-valuemax="100" aria-valuenow=${Math.round(share * 100)}>
      <rect class="track" width="120" height="8" rx="4" />${svg`<rect class="value" width=${120 * share} height="8" rx="4"/>`}
    </svg>
    <span class="hint">${count(records)} of ${count(recordsInAll)} facts${eventsPerSecond ? `, ${count(Math.round(eventsPerSecond))} a second` : ''}${secondsLeft ? `, ${counted(secondsLeft, 'second')} left` : ''}</span>
  </span>`;
}

/** Reads the page again soon, while any of them is under way. @param {any[]} those @param {import('../page.js').Context} page */
export function again(those, page) {
  if (page.local.timer || !those.some(isUnderWay)) return;
  const here = location.pathname;
  page.local.timer = setTimeout(() => {
    page.local.timer = null;
    if (location.pathname === here && !page.signal.aborted) page.reload();
  }, LOOK_AGAIN_MS);
}
