/** The single ratings, outcomes and mentorships that a criterion rests on, and how they are weighed. */
import { html, nothing } from '../vendor/lit-html/lit-html.js';
import { date, number, percent, word } from '../format.js';
import { empty } from '../ui/notices.js';
import { ratingDots } from '../ui/rating-dots.js';
import { stateBadge } from '../ui/state.js';
import { verificationBadge } from '../ui/verification.js';

/** @param {any} one a competency of the result @param {Map<string, any>} ratings with names, by id @param {any} document */
export function ratingEvidence(one, ratings, document) {
  const anchor = document?.competencies.find(other => other.id === one.competency)?.anchors?.[one.expected];
  return html`
    <p>
      ${stateBadge(one.state)} · expected ${one.expected}, estimated ${number(one.estimate)} ± ${number(one.standardError)}: ${percent(one.probability)}
      likely to be there.${one.additionalRatersNeeded ? ` ${one.additionalRatersNeeded} more ${one.additionalRatersNeeded === 1 ? 'rater' : 'raters'} would settle it.` : ''}
    </p>
    ${anchor ? html`<p class="hint">${one.expected} means: ${anchor}</p>` : nothing}
    ${!one.ratings
      ? nothing
      : one.ratings.length === 0
      ? html`<p class="muted">No rating is shown here.</p>`
      : html`<div class="table-scroll">
          <table class="table">
            <thead>
              <tr><th scope="col">Rating</th><th scope="col">By</th><th scope="col">Observed</th><th scope="col" class="number">Weight</th><th scope="col">What was seen</th></tr>
            </thead>
            <tbody>
              ${one.ratings.map(rating => ratingRow(rating, ratings.get(rating.ratingId)))}
            </tbody>
          </table>
        </div>`}
  `;
}

function ratingRow(rating, known) {
  return html`<tr>
    <td>${ratingDots(rating.rating)}</td>
    <td>${known?.raterName ?? (rating.raterId ? 'Somebody' : 'Not shown')}${rating.relation ? html` <span class="hint">${word(rating.relation).toLowerCase()}</span>` : nothing}</td>
    <td class="nowrap">${date(rating.observedOn)}</td>
    <td class="number">${number(rating.weight)}</td>
    <td>${known?.rationale ?? html`<span class="muted">–</span>`}</td>
  </tr>`;
}

/** @param {any} outcomes of the result */
export function outcomeEvidence(outcomes) {
  return html`
    <p>
      ${outcomes.verifiedAtTier} of ${outcomes.requiredAtTier} verified outcomes at the level’s tier; together they are worth ${percent(outcomes.score)} of what can be had.
    </p>
    ${outcomes.items.length === 0
      ? empty('No outcome counts yet')
      : html`<div class="table-scroll">
          <table class="table">
            <thead>
              <tr>
                <th scope="col">Outcome</th><th scope="col">Verified</th><th scope="col">Tier</th><th scope="col" class="number">Size</th>
                <th scope="col" class="number">Share</th><th scope="col" class="number">Age</th><th scope="col" class="number">Value</th>
              </tr>
            </thead>
            <tbody>
              ${outcomes.items.map(
                one => html`<tr>
                  <td>${one.title}</td>
                  <td>${verificationBadge(one.verification)}</td>
                  <td class="nowrap">${word(one.tier)} <span class="hint">× ${number(one.tierFactor)}</span></td>
                  <td class="number">${number(one.size)}</td>
                  <td class="number">${percent(one.attribution)}</td>
                  <td class="number">${number(one.decay)}</td>
                  <td class="number"><b>${number(one.value)}</b></td>
                </tr>`,
              )}
            </tbody>
          </table>
        </div>`}
  `;
}

/** @param {any} mentoring of the result */
export const mentoringEvidence = mentoring => html`<p>
  ${mentoring.counting} of ${mentoring.needed} mentorships count: those given, with sessions held. <a href="?view=mentorships">All mentorships</a>
</p>`;
