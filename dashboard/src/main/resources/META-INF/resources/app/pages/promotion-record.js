/** What is on record of a case: decision, reviews and recusals, panel, other cases, history. */
import { html, nothing } from '../vendor/lit-html/lit-html.js';
import { counted, date, time, word } from '../format.js';
import { competencyName } from '../ladders.js';
import { CASE_STATES, caseBadge, isOpen, tallyLine, verdictBadge } from '../ui/case-state.js';
import { notice } from '../ui/notices.js';

const ROUTES = {
  NAMED: 'as a named decider',
  LINE_ABOVE: 'from the line above, since no decider was named',
  IMPORTED: 'as the imported history has it',
  NOT_ESTABLISHED: 'by a right that cannot be established any more',
};

const name = who => who?.name ?? 'Somebody';
const names = people => people.map(name).join(', ');

/** @param {any} dossier */
export function decision(dossier) {
  const { decision: made, withdrawal, dissent, response } = dossier;
  if (withdrawal) {
    return html`<section class="card" aria-labelledby="decision-title">
      <h2 id="decision-title">Withdrawn</h2>
      <p class="hint">${name(withdrawal.recording.actor)} on ${date(withdrawal.withdrawnOn)}</p>
      <p class="prose">${withdrawal.reason}</p>
    </section>`;
  }
  if (!made) return nothing;
  return html`<section class="card decision" aria-labelledby="decision-title">
    <h2 id="decision-title">${caseBadge(made.outcome)}</h2>
    <p class="hint">${name(made.decider)} on ${date(made.decidedOn)}, ${ROUTES[made.route]}</p>
    ${made.effectiveOn ? html`<p>Effective on <strong>${date(made.effectiveOn)}</strong></p>` : nothing}
    ${made.reviewOn ? html`<p>To be looked at again on <strong>${date(made.reviewOn)}</strong></p>` : nothing}
    <p class="prose">${made.rationale}</p>
    ${made.conditions.length === 0
      ? nothing
      : html`<h3>Conditions</h3>
          <ul>
            ${made.conditions.map(one => html`<li>${one}</li>`)}
          </ul>`}
    ${dissent.majorityOverridden ? notice({ kind: 'warning', title: 'Decided against the reviews', text: dissent.overrideReason ?? made.overrideReason ?? '' }) : nothing}
    ${dissent.reviews.length > 0 && !dissent.majorityOverridden
      ? html`<p>${counted(dissent.reviews.length, 'reviewer')} dissented: see the reviews marked below.</p>`
      : nothing}
    ${response
      ? html`<h3>Response, ${date(response.respondedOn)}</h3>
          <p class="prose quote">${response.text}</p>`
      : nothing}
  </section>`;
}

/** @param {{dossier: any, document: any}} data */
export function reviews({ dossier, document }) {
  const { tally } = dossier;
  const count = { ...tally, quorumNeeded: tally.quorum.needed, quorumMet: tally.quorum.met };
  const standing = dossier.reviews.filter(one => one.standing);
  const earlier = dossier.reviews.filter(one => !one.standing);
  const said = new Set(standing.map(one => one.reviewer.id));
  const awaited = isOpen(dossier.state) ? (dossier.panel.at(-1)?.reviewers ?? []).filter(one => !said.has(one.id) && !dossier.recusals.some(other => other.id === one.id)) : [];
  return html`<section class="card" aria-labelledby="reviews-title">
    <div class="card-head"><h2 id="reviews-title">Reviews</h2>${tallyLine(count)}</div>
    ${standing.length === 0 ? html`<p class="muted">Nobody has taken a stand yet.</p>` : nothing}
    <ul class="reviews">
      ${standing.map(one => review(one, document, dossier))}
    </ul>
    ${awaited.length > 0 ? html`<p class="hint">Waits for ${names(awaited)}</p>` : nothing}
    ${dossier.recusals.length > 0 ? html`<p class="hint">Recused: ${names(dossier.recusals)}</p>` : nothing}
    ${earlier.length === 0
      ? nothing
      : html`<details class="earlier">
          <summary>${counted(earlier.length, 'review')} that ${earlier.length === 1 ? 'does' : 'do'} not stand any more</summary>
          <ul class="reviews">
            ${earlier.map(one => review(one, document, dossier))}
          </ul>
        </details>`}
  </section>`;
}

const review = (one, document, dossier) => html`<li class="review ${one.standing ? '' : 'replaced'}" id="review-${one.reviewId}">
  <p class="review-head">
    <strong>${name(one.reviewer)}</strong>${verdictBadge(one.verdict)}${one.dissents ? html`<span class="tag">dissents</span>` : nothing}${one.replacedBy
      ? html`<span class="tag">replaced</span>`
      : nothing}${one.replaces ? html`<span class="tag">second stand</span>` : nothing}
  </p>
  <p class="prose">${one.comment}</p>
  ${one.criteria.length === 0
    ? nothing
    : html`<ul class="review-criteria">
        ${one.criteria.map(
          each => html`<li>
            ${verdictBadge(each.verdict)}<span>${each.name ?? competencyName(document, each.competency)}${each.comment ? html`<span class="hint"> ${each.comment}</span>` : nothing}</span>
          </li>`,
        )}
      </ul>`}
  <p class="hint">${date(one.reviewedOn)}${dossier.decision && one.recording.recordedAt > dossier.decision.recording.recordedAt ? ', after the decision' : ''}</p>
</li>`;

/** @param {any} dossier */
export function panel(dossier) {
  const now = dossier.panel.at(-1);
  if (!now) return nothing;
  const others = dossier.panel.slice(0, -1).reverse();
  return html`<section class="card" aria-labelledby="panel-title">
    <h2 id="panel-title">Panel</h2>
    ${panelOf(now, dossier)}
    ${others.length === 0
      ? nothing
      : html`<details class="earlier">
          <summary>${counted(others.length, 'earlier panel')}</summary>
          ${others.map(one => html`<p class="hint">From ${date(one.effectiveOn)}, named by ${name(one.recording.actor)}</p>${panelOf(one, dossier)}`)}
        </details>`}
  </section>`;
}

const panelOf = (one, dossier) => html`<dl class="pairs">
  <dt>Reviewers</dt>
  <dd>${one.reviewers.length === 0 ? html`<span class="muted">Nobody is named</span>` : names(one.reviewers)}</dd>
  <dt>Deciders</dt>
  <dd>${one.deciders.length > 0 ? names(one.deciders) : dossier.lineAbove.length > 0 ? html`The line above: ${names(dossier.lineAbove)}` : html`<span class="muted">Nobody can decide until HR names somebody</span>`}</dd>
</dl>`;

/** @param {any} dossier */
export function otherCases(dossier) {
  const all = [...dossier.laterCases, ...dossier.earlierCases];
  if (all.length === 0) return nothing;
  return html`<section class="card" aria-labelledby="cases-title">
    <h2 id="cases-title">Other cases of the same person</h2>
    <ul class="other-cases">
      ${all.map(
        one => html`<li>
          <a href="/promotions/${one.caseId}">To ${one.targetLevel}, ${date(one.proposedOn)}</a>${CASE_STATES.includes(one.state) ? caseBadge(one.state) : word(one.state)}${one.linked
            ? html`<span class="tag">linked</span>`
            : nothing}
        </li>`,
      )}
    </ul>
  </section>`;
}

/** @param {any} dossier */
export const history = dossier =>
  dossier.history.length === 0
    ? nothing
    : html`<section class="card" aria-labelledby="history-title">
        <h2 id="history-title">What happened</h2>
        <ol class="case-history">
          ${dossier.history.map(
            one => html`<li><span>${one.summary}</span><span class="hint" title="recorded ${time(one.recording.recordedAt)} by ${name(one.recording.actor)}">${date(one.effectiveOn)}</span></li>`,
          )}
        </ol>
      </section>`;
