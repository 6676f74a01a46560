/** Her own case as a person sees it: the letter, what it rests on, and her response. */
import { html, nothing } from '../vendor/lit-html/lit-html.js';
import { get, Problem } from '../api.js';
import { date } from '../format.js';
import { caseBadge } from '../ui/case-state.js';
import { notice } from '../ui/notices.js';
import { respondForm } from './promotion-acts.js';

/** @param {import('../page.js').Context} page */
export async function load({ params, me, signal }) {
  const [letter, own] = await Promise.all([
    get(`/v1/promotions/${params.caseId}/letter`, { signal }).catch(failure => {
      if (failure instanceof Problem && failure.rule === 'not-decided') return null;
      throw failure;
    }),
    get('/v1/promotions', { query: { person: me.personId, limit: 500 }, signal }),
  ]);
  const item = own.items.find(one => one.caseId === params.caseId);
  if (!item) throw new Problem(404, { title: 'Not found', detail: 'no such case' });
  return { own: true, letter, item };
}

const WORDS = {
  PROPOSED: 'You are proposed. Reviewers have not begun yet.',
  IN_REVIEW: 'Your case is being reviewed. You see the decision here as soon as it is made.',
  WITHDRAWN: 'The case was withdrawn, and nothing was decided.',
};

/** @param {any} data @param {import('../page.js').Context} page */
export function view({ letter, item }, page) {
  return html`<div class="page narrow promotion">
    <header class="page-head">
      <div>
        <p class="breadcrumb"><a href="/promotions">Promotions</a></p>
        <h1>Your case: ${item.level ? `${item.level} → ` : ''}${item.targetLevel}</h1>
        <p class="row">${caseBadge(item.state)}<span>proposed by ${item.proposer.name ?? 'somebody'} on ${date(item.proposedOn)}</span></p>
      </div>
      ${letter ? html`<p class="actions"><a class="button" href="/v1/promotions/${item.caseId}/letter.html" target="_blank" rel="noopener">Letter to print</a></p>` : nothing}
    </header>
    ${letter ? decided(letter) : html`<section class="card">${notice({ text: WORDS[item.state] ?? '' })}</section>`}
    ${letter && !item.respondedOn ? respondForm(item, page) : nothing}
    ${item.respondedOn ? html`<section class="card">${notice({ text: `You responded on ${date(item.respondedOn)}. Your response stands with the decision.` })}</section>` : nothing}
  </div>`;
}

const decided = letter => html`
  <section class="card decision" aria-labelledby="letter-title">
    <h2 id="letter-title">The decision of ${date(letter.decidedOn)}</h2>
    <p class="prose">${letter.rationale}</p>
    ${letter.effectiveOn ? html`<p>Effective on <strong>${date(letter.effectiveOn)}</strong></p>` : nothing}
    ${letter.reviewOn ? html`<p>To be looked at again on <strong>${date(letter.reviewOn)}</strong></p>` : nothing}
    ${letter.conditions.length === 0
      ? nothing
      : html`<h3>Conditions</h3>
          <ul>
            ${letter.conditions.map(one => html`<li>${one}</li>`)}
          </ul>`}
  </section>
  <section class="card" aria-labelledby="rests-title">
    <h2 id="rests-title">What the evidence said on ${date(letter.evidenceOn)}</h2>
    ${group('Met', letter.met)} ${group('Missing', letter.missing)} ${group('Not settled either way', letter.unsettled)}
  </section>
  ${letter.nextSteps.length === 0
    ? nothing
    : html`<section class="card" aria-labelledby="steps-title">
        <h2 id="steps-title">What would move it most</h2>
        <ol class="letter-steps">
          ${letter.nextSteps.map(one => html`<li><strong>${one.name ?? one.criterion}</strong><p>${one.action}</p></li>`)}
        </ol>
      </section>`}
`;

const group = (title, items) =>
  items.length === 0
    ? nothing
    : html`<h3>${title}</h3>
        <ul class="letter-items">
          ${items.map(
            one => html`<li>
              <strong>${one.name ?? one.criterion}</strong>${one.mustHave ? html` <span class="tag">must-have</span>` : nothing}
              <p>${one.detail}</p>
              ${one.finding ? html`<p class="hint">${one.finding}</p>` : nothing}
            </li>`,
          )}
        </ul>`;
