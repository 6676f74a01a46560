/**
 * The HTTP APIs: reads that know what was written before, writes that are recorded once, and problems as exceptions.
 */
import { keptPositions, keepPositions, dropPositions } from './positions.js';

/** An answer that is a problem (RFC 9457). */
export class Problem extends Error {
  /**
   * @param {number} status
   * @param {{type?: string, title?: string, detail?: string, errors?: {pointer: string, detail: string}[]}} body
   * @param {number} retryAfterS seconds, 0 when not said
   */
  constructor(status, body, retryAfterS = 0) {
    super(body.detail || body.title || `The answer was ${status}.`);
    this.name = 'Problem';
    this.status = status;
    /** The rule's name, such as `two-person-rule`. */
    this.rule = (body.type ?? '').replace(/^.*\/problems\//, '');
    this.title = body.title ?? 'Something went wrong';
    this.detail = body.detail ?? '';
    this.errors = body.errors ?? [];
    this.retryAfterS = retryAfterS;
  }
}

/** The service was not reached. */
export class Unreachable extends Error {
  constructor() {
    super('The ledger cannot be reached.');
    this.name = 'Unreachable';
  }
}

/** A file of the dashboard itself is gone: another version is served by now. */
export class Outdated extends Error {
  constructor() {
    super('A file of the dashboard is gone.');
    this.name = 'Outdated';
  }
}

const MOST_KEPT = 60;
const READ_TRIES = 4;
const WRITE_TRIES = 5;
const MOST_WAIT_S = 5;

/** Answers by address, for `If-None-Match`; an answer that did not change is the same object. @type {Map<string, {etag: string, body: any}>} */
const kept = new Map();

/** @param {string} path @param {Record<string, string | number | null | undefined>} [query] empty values are left out */
export function address(path, query = {}) {
  const given = Object.entries(query).filter(([, value]) => value !== null && value !== undefined && value !== '');
  const text = new URLSearchParams(given.map(([name, value]) => [name, String(value)])).toString();
  return text ? `${path}?${text}` : path;
}

/**
 * Reads a view; what this browser has just written is in it.
 *
 * @param {string} path such as `/v1/people`
 * @param {{query?: Record<string, string | number | null | undefined>, signal?: AbortSignal}} [options]
 * @returns {Promise<any>} the body
 * @throws {Problem | Unreachable} or an `AbortError`
 */
export async function get(path, { query, signal } = {}) {
  const url = address(path, query);
  for (let tries = 1; ; tries++) {
    const response = await send(url, { headers: readHeaders(url), signal });
    if (response.status === 304) return /** @type {any} */ (kept.get(url)).body;
    if (response.ok) return keep(url, response);
    const problem = await problemOf(response);
    if (problem.rule === 'parked' || (problem.status === 400 && keptPositions().length > 0)) dropPositions();
    else if (problem.status !== 503 || tries === READ_TRIES) throw problem;
    if (tries === READ_TRIES) throw problem;
    await waited(Math.min(problem.retryAfterS || 1, MOST_WAIT_S), signal);
  }
}

/**
 * Reads a list to its end, page by page.
 *
 * @param {string} path
 * @param {{query?: Record<string, any>, signal?: AbortSignal, most?: number}} [options] most items to read, 5,000 when not said
 * @returns {Promise<any[]>}
 */
export async function getAll(path, { query = {}, signal, most = 5000 } = {}) {
  const items = [];
  for (let cursor = null; ; ) {
    const page = await get(path, { query: { ...query, limit: 500, cursor }, signal });
    items.push(...page.items);
    cursor = page.nextCursor;
    if (!cursor || items.length >= most) return items;
  }
}

/**
 * Writes. The same key never records twice, so a reply that was lost may be asked for again, which is done here.
 *
 * @param {'POST' | 'PUT' | 'DELETE'} method
 * @param {string} path
 * @param {{body?: any, key?: string, ifMatch?: number, contentType?: string}} options body: an object, or text with a `contentType`
 * @returns {Promise<{id?: string, personId?: string, version?: number, position?: string} & Record<string, any>>}
 * @throws {Problem | Unreachable}
 */
export async function write(method, path, { body, key, ifMatch, contentType = 'application/json' } = {}) {
  /** @type {Record<string, string>} */
  const headers = { Accept: 'application/json, application/problem+json' };
  if (body !== undefined) headers['Content-Type'] = contentType;
  if (key) headers['Idempotency-Key'] = key;
  if (ifMatch !== undefined) headers['If-Match'] = `"${ifMatch}"`;
  const text = typeof body === 'string' || body === undefined ? body : JSON.stringify(body);
  for (let tries = 1; ; tries++) {
    try {
      const response = await send(path, { method, headers, body: text });
      if (response.ok) return written(response);
      const problem = await problemOf(response);
      const again = key && (problem.status === 503 || problem.rule === 'idempotency-in-flight');
      if (!again || tries === WRITE_TRIES) throw problem;
      await waited(Math.min(problem.retryAfterS || 1, MOST_WAIT_S));
    } catch (failure) {
      if (!(failure instanceof Unreachable) || !key || tries === WRITE_TRIES) throw failure;
      await waited(tries);
    }
  }
}

/** Forgets every answer, such as after a rebuild. */
export function forgetAnswers() {
  kept.clear();
}

/** @returns {Promise<Response>} */
async function send(url, options) {
  try {
    return await fetch(url, { credentials: 'same-origin', cache: 'no-store', redirect: 'error', ...options });
  } catch (failure) {
    if (failure instanceof DOMException && failure.name === 'AbortError') throw failure;
    throw new Unreachable();
  }
}

function readHeaders(url) {
  /** @type {Record<string, string>} */
  const headers = { Accept: 'application/json, application/problem+json' };
  const known = kept.get(url);
  if (known) headers['If-None-Match'] = known.etag;
  const positions = keptPositions();
  if (positions.length > 0) headers['Min-Position'] = positions.join(',');
  return headers;
}

async function keep(url, response) {
  const body = await response.json();
  const etag = response.headers.get('ETag');
  kept.delete(url);
  if (etag) kept.set(url, { etag, body });
  if (kept.size > MOST_KEPT) kept.delete(kept.keys().next().value ?? '');
  return body;
}

async function written(response) {
  const text = await response.text();
  const body = text ? JSON.parse(text) : {};
  if (typeof body.position === 'string') keepPositions([body.position]);
  return body;
}

async function problemOf(response) {
  const retryAfterS = Number(response.headers.get('Retry-After')) || 0;
  try {
    return new Problem(response.status, await response.json(), retryAfterS);
  } catch {
    return new Problem(response.status, {}, retryAfterS);
  }
}

/** @param {number} seconds @param {AbortSignal} [signal] @returns {Promise<void>} */
function waited(seconds, signal) {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(resolve, seconds * 1000);
    signal?.addEventListener('abort', () => {
      clearTimeout(timer);
      reject(new DOMException('left', 'AbortError'));
    });
  });
}
