/** Why somebody changes: contribution by contribution, with the sum that is the change of the score. */
import { html, nothing } from '../vendor/lit-html/lit-html.js';
import { number, points, word } from '../format.js';
import { criterionName } from '../ladders.js';

const FEW = 2;

/** @param {any} one a change @param {import('../ladders.js').Ladder[]} documents in which its criteria have names */
export function causes(one, documents) {
  const lines = [
    ...one.causes.map(each => cause(each, documents)),
    ...one.gates.map(each => html`<li>${gateName(each.gate, documents)} ${each.to ? 'passes now' : 'fails now'}</li>`),
    ...(one.thresholdFrom !== one.thresholdTo ? [html`<li>Ready at ${number(one.thresholdTo)}, not ${number(one.thresholdFrom)}</li>`] : []),
  ];
  if (lines.length === 0) return html`<span class="muted">${one.reason ? word(one.reason) : 'None'}</span>`;
  const list = html`<ul class="replay-causes">
    ${lines}${one.causes.length > 1 ? html`<li><strong>Together ${points((one.scoreTo ?? 0) - (one.scoreFrom ?? 0))}</strong></li>` : nothing}
  </ul>`;
  return lines.length <= FEW ? list : html`<details><summary>${lines.length} causes</summary>${list}</details>`;
}

const cause = (each, documents) => html`<li>
  ${nameOf(each.criterion, documents)} <span class="number">${points((each.contributionTo ?? 0) - (each.contributionFrom ?? 0))}</span>
  <span class="hint">
    ${number(each.contributionFrom)} to ${number(each.contributionTo)}${moved('expected', each.expectedFrom, each.expectedTo)}${moved('ratings', each.ratingsFrom, each.ratingsTo)}
  </span>
</li>`;

const moved = (what, from, to) => (from === to || from === undefined || to === undefined ? '' : `, ${what} ${number(from)} to ${number(to)}`);

function nameOf(criterion, documents) {
  return criterionName(documents.find(one => one.competencies.some(each => each.id === criterion)), criterion);
}

function gateName(gate, documents) {
  const [kind, criterion] = gate.split(':');
  return criterion ? `${word(kind)} ${nameOf(criterion, documents)}` : word(kind);
}
