/** Competency by competency: who can teach it, who needs it, and where that does not meet. */
import { html, nothing } from '../vendor/lit-html/lit-html.js';
import { counted, number } from '../format.js';
import { competencyName } from '../ladders.js';
import { empty } from '../ui/notices.js';
import { icon } from '../ui/icons.js';

/** @param {{team: any, documents: Map<string, any>}} data */
export const coverage = ({ team, documents }) => html`<section class="card flush" aria-labelledby="coverage-title">
  <div class="card-bar"><h2 id="coverage-title">Who can teach what</h2></div>
  ${team.coverage.length === 0
    ? empty('Nothing to cover', 'Nobody of this team needs anything for her next level, or nobody is on a ladder that is known.')
    : html`<div class="table-scroll" tabindex="0" role="region" aria-labelledby="coverage-title"><table class="table">
        <thead><tr><th scope="col">Competency</th><th scope="col">Can teach</th><th scope="col">Need it</th><th scope="col">Standing</th></tr></thead>
        <tbody>${team.coverage.map(one => row(one, documents.get(one.ladder)))}</tbody>
      </table></div>`}
</section>`;

const row = (one, document) => html`<tr>
  <th scope="row">${competencyName(document, one.competency)}<span class="hint block">${document?.name ?? one.ladder}</span></th>
  <td>${people(one.canTeach, each => `${each.level}, ${number(each.estimate)}`)}</td>
  <td>${people(one.needs, each => `for ${each.targetLevel}: ${number(each.estimate)} of ${each.expected}`)}</td>
  <td>${standing(one)}</td>
</tr>`;

function people(those, words) {
  if (those.length === 0) return html`<span class="muted">Nobody</span>`;
  const shown = those.map(one => html`<li><a href="/people/${one.personId}">${one.name}</a> <span class="hint">${words(one)}</span></li>`);
  return those.length <= 3
    ? html`<ul class="mentoring-people">${shown}</ul>`
    : html`<details><summary>${counted(those.length, 'person', 'people')}</summary><ul class="mentoring-people">${shown}</ul></details>`;
}

function standing(one) {
  const gap = one.uncovered.length > 0;
  if (!gap && !one.singlePointOfFailure) return one.needs.length === 0 ? html`<span class="muted">Nobody needs it</span>` : html`<span class="cover met">${icon('check')}Covered</span>`;
  return html`
    ${gap ? html`<span class="cover gap">${icon('warning')}${counted(one.uncovered.length, 'person', 'people')} with nobody to learn from</span>` : nothing}
    ${one.singlePointOfFailure ? html`<span class="cover single">${icon('question')}Only one can teach it</span>` : nothing}
  `;
}
