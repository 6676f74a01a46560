/** The first view of a person: readiness, what changed, progress. */
import { html, nothing } from '../vendor/lit-html/lit-html.js';
import { get, getAll, Problem } from '../api.js';
import { daysBetween, plusDays, today } from '../format.js';
import { ladder } from '../ladders.js';
import { changesCard, PERIODS } from './person-changes.js';
import { progressCard, SPANS } from './person-progress.js';
import { criteria, nextSteps, standing } from './person-readiness.js';
import { empty } from '../ui/notices.js';

/** @param {any} subject @param {import('../page.js').Context} page */
export async function load({ person, card, asOf }, page) {
  const { query, signal } = page;
  const at = `/v1/people/${person.personId}`;
  const level = query.get('level');
  const readiness = await allowed(get(`${at}/readiness`, { query: { asOf, level }, signal }));
  if (!readiness) return { readiness: null };
  const document = await ladder(readiness.ladder.id, readiness.ladder.version);
  if (card) return { readiness, document, ratings: new Map(), changes: null, progress: null };
  const [ratings, changes, progress] = await Promise.all([
    allowed(getAll(`${at}/ratings`, { query: { asOf }, signal, most: 1000 })),
    allowed(get(`${at}/readiness/changes`, { query: { ...changeDays(person, asOf, query), level }, signal })),
    allowed(get(`${at}/progress`, { query: { ...progressDays(person, asOf, query), level }, signal })),
  ]);
  return { readiness, document, ratings: new Map((ratings ?? []).map(one => [one.ratingId, one])), changes, progress };
}

/** What is not the caller's to see, or has no answer for these days, is absent. @template T @param {Promise<T>} asked @returns {Promise<T | null>} */
async function allowed(asked) {
  try {
    return await asked;
  } catch (failure) {
    if (failure instanceof Problem && [403, 404, 409, 422].includes(failure.status)) return null;
    throw failure;
  }
}

function changeDays(person, asOf, query) {
  const to = asOf ?? today();
  const days = PERIODS.find(one => one.id === query.get('since'))?.days ?? PERIODS[1].days;
  return { from: notBefore(person, plusDays(to, -days)), to };
}

function progressDays(person, asOf, query) {
  const to = asOf ?? today();
  const span = SPANS.find(one => one.id === query.get('span')) ?? SPANS[1];
  const from = notBefore(person, span.days ? plusDays(to, -span.days) : (person.startedOn ?? plusDays(to, -SPANS[1].days)));
  return { from, to, step: daysBetween(from, to) > 4000 ? 'quarter' : 'month' };
}

const notBefore = (person, day) => (person.startedOn && day < person.startedOn ? person.startedOn : day);

/** @param {any} shown @param {any} subject @param {import('../page.js').Context} page */
export function view(shown, subject, page) {
  const { readiness } = shown;
  if (!readiness) {
    return html`<section class="card">${empty('There is no answer here', 'Not joined by that day, or not yours to see.')}</section>`;
  }
  if (readiness.status === 'AT_TOP') {
    return html`<section class="card">${empty('At the top of the ladder', 'There is no next level to be ready for. Outcomes, ratings and the timeline are beside this.')}</section>
      ${shown.progress ? progressCard(shown, subject, page) : nothing}`;
  }
  return html`
    <div class="person-overview">
      <div class="person-main">${criteria(shown, subject, page)} ${shown.progress ? progressCard(shown, subject, page) : nothing}</div>
      <div class="person-side">
        ${readiness.status ? standing(shown, subject, page) : nothing} ${readiness.nextSteps.length ? nextSteps(shown) : nothing}
        ${shown.changes ? changesCard(shown, page) : nothing}
      </div>
    </div>
  `;
}
