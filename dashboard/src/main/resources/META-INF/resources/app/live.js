/** Tells when what is shown has moved, by the stream of server-sent events. */
import { address, forgetAnswers } from './api.js';
import { keepPositions } from './positions.js';

const FIRST_RETRY_MS = 3000;
const LAST_RETRY_MS = 30_000;

/** @typedef {{person?: string, team?: string, depth?: 'direct' | 'all'}} Watched a person, or a manager's team */
/** @typedef {'live' | 'away' | 'off'} LiveState */

/**
 * Listens until it is closed. A hidden page does not hold a connection; shown again it goes on where it was.
 *
 * @param {Watched} watched
 * @param {{moved: (personIds: string[]) => void, state: (state: LiveState) => void}} told `moved` with the people who moved,
 *   none for everybody; often, so the receiver gathers
 * @returns {() => void} closes
 */
export function listen(watched, told) {
  /** @type {EventSource | null} */
  let source = null;
  let lastId = '';
  let retryMs = FIRST_RETRY_MS;
  let timer = 0;
  let closed = false;

  const stop = () => {
    clearTimeout(timer);
    source?.close();
    source = null;
  };

  const comeBack = (ms = retryMs) => {
    stop();
    told.state('away');
    retryMs = Math.min(retryMs * 2, LAST_RETRY_MS);
    if (!closed && !document.hidden) timer = setTimeout(open, ms);
  };

  const heard = (event, tell) => {
    lastId = event.lastEventId || lastId;
    tell(JSON.parse(event.data));
  };

  function open() {
    stop();
    source = new EventSource(address('/v1/stream', { ...watched, lastEventId: lastId }));
    source.addEventListener('ready', event => heard(event, () => {
      retryMs = FIRST_RETRY_MS;
      told.state('live');
    }));
    source.addEventListener('moved', event => heard(event, ({ personId, positions }) => {
      keepPositions(positions ?? []);
      told.moved([personId]);
    }));
    source.addEventListener('ladders', event => heard(event, ({ positions }) => {
      keepPositions(positions ?? []);
      told.moved([]);
    }));
    for (const name of ['team', 'day']) source.addEventListener(name, event => heard(event, () => told.moved([])));
    source.addEventListener('reset', event => heard(event, () => {
      forgetAnswers();
      told.moved([]);
    }));
    source.addEventListener('end', event => heard(event, ({ reason }) => {
      if (reason === 'NOT_YOURS') {
        stop();
        told.state('off');
        told.moved([]);
      } else {
        comeBack(reason === 'TOKEN_EXPIRED' ? 0 : FIRST_RETRY_MS);
      }
    }));
    // by itself it comes back after a broken connection, and never after an answer that is a problem
    source.addEventListener('error', () => (source?.readyState === EventSource.CLOSED ? comeBack() : told.state('away')));
  }

  const shownOrHidden = () => (document.hidden ? stop() : open());
  document.addEventListener('visibilitychange', shownOrHidden);
  if (!document.hidden) open();
  return () => {
    closed = true;
    document.removeEventListener('visibilitychange', shownOrHidden);
    stop();
  };
}
