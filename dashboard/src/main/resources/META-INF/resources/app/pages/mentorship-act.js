/** What either of the two does about their mentorship: who they are, and the page around the form. */
import { html } from '../vendor/lit-html/lit-html.js';
import { getAll, Problem } from '../api.js';
import { date } from '../format.js';
import { mayWrite } from '../session.js';

/** @param {import('../page.js').Context} page @returns {Promise<{mentorship: any}>} one of the caller's own, or of the person in the address */
export async function mentorshipOf({ params, signal, me }) {
  const mentorships = await getAll(`/v1/people/${me.personId ?? params.personId}/mentorships`, { signal });
  const mentorship = mentorships.find(one => one.mentorshipId === params.mentorshipId);
  if (!mentorship) throw new Problem(404, { title: 'There is no such mentorship', detail: 'It may have been withdrawn, or is not yours to see.' });
  return { mentorship };
}

/** Where one comes from and goes back to. @param {any} mentorship @param {import('../page.js').Context} page */
export const backFrom = (mentorship, page) => `/people/${page.me.personId ?? mentorship.mentorId}?view=mentorships`;

/** @param {{title: string, mentorship: any, content: unknown}} act @param {import('../page.js').Context} page */
export const actPage = ({ title, mentorship, content }, page) => html`<div class="page narrow">
  <header class="page-head">
    <div>
      <p class="breadcrumb"><a href=${backFrom(mentorship, page)}>Mentorships</a></p>
      <h1>${title}</h1>
      <p>${mentorship.mentorName} and ${mentorship.menteeName}, since ${date(mentorship.startedOn)}</p>
    </div>
  </header>
  <section class="card" aria-label=${title}>${content}</section>
</div>`;

/** Whether the caller is one of the two. @param {any} one a mentorship @param {import('../page.js').Context} page */
export const isOwn = (one, page) => mayWrite() && page.me.personId !== null && (page.me.personId === one.mentorId || page.me.personId === one.menteeId);

/** What either of the two may do about it. @param {any} one of the caller's mentorships */
export const ownActs = one => html`<p class="actions">
  <a href="/people/${one.mentorId}/mentorships/${one.mentorshipId}/session">Log a session</a>
  <a href="/people/${one.mentorId}/mentorships/${one.mentorshipId}/end">End it</a>
</p>`;
