/** The rubrics' own words for levels and competencies. */
import { get } from './api.js';

/**
 * @typedef {{id: string, name: string, description: string, anchors: Record<string, string>}} Competency
 * @typedef {{id: string, name: string, tier: string, readyAt: number, expectations: Record<string, {rating: number, weight: number, mustHave: boolean}>} & Record<string, any>} Level
 * @typedef {{id: string, version: number, name: string, referenceCurrency: string, currencyRates: Record<string, number>,
 *   competencies: Competency[], levels: Level[], model: Record<string, any>} & Record<string, any>} Ladder
 */

/** A published version never changes. @type {Map<string, Promise<Ladder>>} */
const documents = new Map();

/** @param {string} id @param {number} version @returns {Promise<Ladder>} */
export function ladder(id, version) {
  const key = `${id} ${version}`;
  const known = documents.get(key);
  if (known) return known;
  const asked = get(`/v1/ladders/${encodeURIComponent(id)}/versions/${version}`);
  documents.set(key, asked);
  asked.catch(() => documents.delete(key));
  return asked;
}

/** @param {AbortSignal} [signal] @returns {Promise<any[]>} every ladder with its versions */
export async function allLadders(signal) {
  return (await get('/v1/ladders', { query: { limit: 500 }, signal })).items;
}

/**
 * The documents in force on a day.
 *
 * @param {Iterable<string>} ids
 * @param {string} day
 * @param {AbortSignal} [signal]
 * @returns {Promise<Map<string, Ladder>>}
 */
export async function laddersInForce(ids, day, signal) {
  const wanted = new Set(ids);
  const known = (await allLadders(signal)).filter(one => wanted.has(one.id));
  const found = await Promise.all(known.map(one => ladder(one.id, versionOn(one, day))));
  return new Map(found.map(document => [document.id, document]));
}

function versionOn(item, day) {
  const begun = item.versions.filter(one => one.effectiveFrom <= day);
  return begun.length ? Math.max(...begun.map(one => one.version)) : item.inForce;
}

/** @param {Ladder | undefined} document @param {string} id its name in the rubric, or the id in words */
export function competencyName(document, id) {
  return document?.competencies.find(one => one.id === id)?.name ?? words(id);
}

/** @param {Ladder | undefined} document @param {string} id @returns {string} */
export function levelName(document, id) {
  return document?.levels.find(one => one.id === id)?.name ?? id;
}

/** @param {Ladder | undefined} document @param {string} id a competency, `outcomes` or `mentoring` */
export function criterionName(document, id) {
  if (id === 'outcomes') return 'Outcomes';
  if (id === 'mentoring') return 'Mentoring others';
  return competencyName(document, id);
}

const words = id => id.charAt(0).toUpperCase() + id.slice(1).replaceAll('-', ' ');
