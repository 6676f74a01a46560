/** The facts behind a case: what the packet names, and what came since. */
import { html, nothing } from '../vendor/lit-html/lit-html.js';
import { counted, date, money, percent, word } from '../format.js';
import { criterionName } from '../ladders.js';

/** @param {{dossier: any, document: any}} data @param {boolean} whole whether what came since is shown, which a panel is not @param {import('../page.js').Context} page */
export function evidence({ dossier, document }, whole, page) {
  const { ratings, outcomes, missing } = dossier.evidence;
  return html`
    <section class="card" aria-labelledby="evidence-title">
      <h2 id="evidence-title">Behind the packet</h2>
      ${missing.length > 0 ? html`<p class="error">${counted(missing.length, 'fact')} that the packet names cannot be found.</p>` : nothing}
      ${byCompetency(ratings).map(
        ([competency, found]) => html`<details class="facts">
          <summary>${criterionName(document, competency)} <span class="hint">${counted(found.length, 'rating')}</span></summary>
          <ul>
            ${found.map(rating)}
          </ul>
        </details>`,
      )}
      ${outcomes.length === 0
        ? html`<p class="muted">No outcome was in the packet.</p>`
        : html`<details class="facts" ?open=${ratings.length === 0}>
            <summary>Outcomes <span class="hint">${counted(outcomes.length, 'outcome')}</span></summary>
            <ul>
              ${outcomes.map(outcome)}
            </ul>
          </details>`}
    </section>
    ${whole ? since(dossier, document, page) : nothing}
  `;
}

function byCompetency(ratings) {
  return [...Map.groupBy(ratings, one => one.competency)];
}

const rating = one => html`<li class=${one.withdrawal ? 'gone' : ''}>
  <strong>${one.rating}</strong> by ${one.rater?.name ?? 'somebody'} (${word(one.relation).toLowerCase()}), observed ${date(one.observedOn)}
  <p class="prose">${one.rationale}</p>
  ${one.withdrawal ? html`<p class="hint">Withdrawn: ${one.withdrawal.reason}</p>` : nothing}
</li>`;

const outcome = one => html`<li class=${one.retraction ? 'gone' : ''}>
  <strong>${one.title}</strong> <span class="tag">${word(one.verification)}</span>
  <p class="hint">${[word(one.tier), date(one.occurredOn), one.benefit ? money(one.benefit) : '', `${percent(one.attribution)} own share`].filter(Boolean).join(' · ')}</p>
  ${one.narrative ? html`<p class="prose">${one.narrative}</p>` : nothing}
  ${one.retraction ? html`<p class="hint">Retracted: ${one.retraction.reason}</p>` : nothing}
</li>`;

function since(dossier, document, page) {
  const moved = dossier.sinceProposal;
  const lines = [
    ...moved.newRatings.map(one => [one.observedOn, html`New rating of ${criterionName(document, one.competency)}: ${one.rating} by ${one.rater?.name ?? 'somebody'}${one.withdrawal ? ' (withdrawn)' : ''}`]),
    ...moved.newOutcomes.map(one => [one.occurredOn, html`New outcome: ${one.title}${one.retraction ? ' (retracted)' : ''}`]),
    ...moved.packetRatings.map(one => [one.recording.recordedAt.slice(0, 10), html`A rating of ${criterionName(document, one.competency)} was ${word(one.fate).toLowerCase()}${one.reason ? `: ${one.reason}` : ''}`]),
    ...moved.packetOutcomes.map(one => [
      one.retraction?.recording.recordedAt.slice(0, 10) ?? one.attestations.at(-1)?.attestedOn ?? '',
      html`“${one.title}” ${one.retraction ? `was retracted: ${one.retraction.reason}` : `is ${word(one.verificationNow).toLowerCase()} now, was ${word(one.verificationThen).toLowerCase()}`}`,
    ]),
    ...moved.ladderVersions.map(one => [one.recordedAt.slice(0, 10), html`Ladder version ${one.version} was published, in force from ${date(one.effectiveFrom)}`]),
    ...moved.levelFacts.map(one => [one.effectiveOn, html`${word(one.kind)} from ${one.fromLevel} to ${one.toLevel}`]),
  ].sort(([one], [other]) => String(other).localeCompare(String(one)));
  const most = page.local.allSince ? lines.length : 8;
  return html`<section class="card" aria-labelledby="since-title">
    <h2 id="since-title">Since the proposal</h2>
    ${lines.length === 0
      ? html`<p class="muted">Nothing that the packet rests on has changed, and nothing new was recorded.</p>`
      : html`<ul class="since">
            ${lines.slice(0, most).map(([day, words]) => html`<li><span class="hint nowrap">${date(day)}</span><span>${words}</span></li>`)}
          </ul>
          ${most < lines.length
            ? html`<button
                type="button"
                class="button quiet"
                @click=${() => {
                  page.local.allSince = true;
                  page.update();
                }}
              >
                Show all ${lines.length}
              </button>`
            : nothing}`}
  </section>`;
}
