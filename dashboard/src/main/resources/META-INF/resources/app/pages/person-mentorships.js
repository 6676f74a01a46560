/** Whom she mentors and who mentors her. */
import { html, nothing } from '../vendor/lit-html/lit-html.js';
import { getAll } from '../api.js';
import { counted, date } from '../format.js';
import { competencyName } from '../ladders.js';
import { empty } from '../ui/notices.js';
import { isOwn, ownActs } from './mentorship-act.js';

/** @param {any} subject @param {import('../page.js').Context} page */
export const load = async ({ person, asOf }, { signal }) => ({
  mentorships: await getAll(`/v1/people/${person.personId}/mentorships`, { query: { asOf }, signal, most: 500 }),
});

/** @param {{mentorships: any[]}} shown @param {any} subject @param {import('../page.js').Context} page */
export function view({ mentorships }, { document }, page) {
  if (mentorships.length === 0) return html`<section class="card">${empty('No mentorships', 'Neither given nor had.')}</section>`;
  const gives = mentorships.filter(one => one.role === 'MENTOR');
  const has = mentorships.filter(one => one.role !== 'MENTOR');
  return html`<div class="columns">
    ${group('Mentors', gives, 'mentee', document, page)} ${group('Mentored by', has, 'mentor', document, page)}
  </div>`;
}

const group = (title, those, other, document, page) =>
  those.length === 0
    ? nothing
    : html`<section class="card">
        <h2>${title}</h2>
        <ul class="facts">
          ${those.map(one => mentorship(one, other, document, page))}
        </ul>
      </section>`;

function mentorship(one, other, document, page) {
  return html`<li class=${one.active ? 'fact' : 'fact gone'}>
    <div class="fact-head">
      <h3><a href="/people/${one[`${other}Id`]}">${one[`${other}Name`] ?? 'Somebody'}</a></h3>
      <span class="tag">${one.active ? counted(one.sessionsIn90Days, 'session') + ' in 90 days' : `ended ${date(one.endedOn)}`}</span>
    </div>
    <p class="fact-line"><span>since ${date(one.startedOn)}</span>${one.focus.map(id => html`<span class="tag">${competencyName(document, id)}</span>`)}</p>
    ${one.goal ? html`<p>${one.goal}</p>` : nothing} ${one.overCapacityReason ? html`<p class="hint">Over capacity: ${one.overCapacityReason}</p>` : nothing}
    ${one.sessions.length
      ? html`<details>
          <summary>${counted(one.sessions.length, 'session')}</summary>
          <ul class="sessions">
            ${one.sessions.map(session => html`<li>${date(session.heldOn)}, ${session.minutes} minutes${session.note ? html`: ${session.note}` : nothing}</li>`)}
          </ul>
        </details>`
      : html`<p class="muted">No session yet.</p>`}
    ${isOwn(one, page) && one.active ? ownActs(one) : nothing}
  </li>`;
}
