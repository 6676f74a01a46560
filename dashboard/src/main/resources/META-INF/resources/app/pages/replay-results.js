/** What a scenario has found: the matrix, who changes and why, groups, decisions. */
import { html, nothing } from '../vendor/lit-html/lit-html.js';
import { count, date, number, points, score, word } from '../format.js';
import { empty } from '../ui/notices.js';
import { pager } from '../ui/pager.js';
import { statusBadge, statusWord } from '../ui/state.js';

const VERDICTS = ['READY', 'NEARLY', 'NOT_YET', 'AT_TOP', 'UNPLACED'];

const verdict = value => (value === 'UNPLACED' ? html`<span class="tag">No place</span>` : statusBadge(value));
const verdictWord = value => (value === 'UNPLACED' ? 'No place' : statusWord(value));

/** @param {any} side */
export const matrix = side => html`<section class="card flush" aria-labelledby="matrix-title">
  <div class="card-bar"><h2 id="matrix-title">From and to, level by level</h2></div>
  <div class="table-scroll" tabindex="0" role="region" aria-labelledby="matrix-title"><table class="table">
    <thead><tr><th scope="col">Level</th><th scope="col" class="number">People</th><th scope="col">Stays</th><th scope="col">Changes</th></tr></thead>
    <tbody>
      ${side.matrix.map(level => {
        const cells = VERDICTS.flatMap(from => VERDICTS.map(to => ({ from, to, people: level.cells[from]?.[to] ?? 0 }))).filter(one => one.people > 0);
        return html`<tr>
          <th scope="row">${level.level}<span class="hint block">${level.ladder}</span></th>
          <td class="number">${count(level.people)}</td>
          <td>${cells.filter(one => one.from === one.to).map(one => html`<span class="tag">${one.people} ${verdictWord(one.to)}</span> `)}</td>
          <td>${cells.filter(one => one.from !== one.to).map(one => html`<strong class="flip">${one.people}: ${verdictWord(one.from)} → ${verdictWord(one.to)}</strong> `)}</td>
        </tr>`;
      })}
    </tbody>
  </table></div>
</section>`;

const paged = (list, what, page) =>
  html`<footer class="card-foot">${pager({ shown: list.items.length, hasMore: list.cursor !== null, more: () => list.more(page.update), what, busy: list.busy })}</footer>`;

const person = (one, named) => (named && one.name ? html`<a href="/people/${one.personId}">${one.name}</a>` : html`<code>${one.personId.slice(0, 8)}</code>`);

/** @param {any} data @param {import('../page.js').Context} page */
export function changes({ changed, replay }, page) {
  const all = page.query.get('all') === 'true';
  return html`<section class="card flush" aria-labelledby="changes-title">
    <div class="card-bar">
      <h2 id="changes-title">Who changes, and why</h2>
      <label class="choice"><input type="checkbox" .checked=${all} @change=${() => page.setQuery({ all: all ? null : 'true' })} /><span>Scores too</span></label>
    </div>
    ${changed.items.length === 0
      ? empty(all ? 'No score moves' : 'Nobody stands otherwise', all ? nothing : 'Scores may move all the same.')
      : html`<div class="table-scroll" tabindex="0" role="region" aria-labelledby="changes-title"><table class="table">
            <thead><tr><th scope="col">Person</th><th scope="col">Level</th><th scope="col">Baseline</th><th scope="col">Scenario</th><th scope="col">Causes</th></tr></thead>
            <tbody>
              ${changed.items.map(
                one => html`<tr>
                  <th scope="row">${person(one, replay.namesShown)}</th>
                  <td>${one.level}${one.targetLevel ? ` → ${one.targetLevel}` : ''}</td>
                  <td class="nowrap">${verdict(one.from)} ${score(one.scoreFrom)}</td>
                  <td class="nowrap">${verdict(one.to)} ${score(one.scoreTo)}</td>
                  <td>${causes(one)}</td>
                </tr>`,
              )}
            </tbody>
          </table></div>
          ${paged(changed, 'people', page)}`}
  </section>`;
}

function causes(one) {
  const lines = [
    ...one.causes.map(each => html`<li>${word(each.criterion)} <span class="number">${points((each.contributionTo ?? 0) - (each.contributionFrom ?? 0))}</span> <span class="hint">${number(each.contributionFrom)} to ${number(each.contributionTo)}</span></li>`),
    ...one.gates.map(each => html`<li>${word(each.gate)} ${each.to ? 'passes now' : 'fails now'}</li>`),
    ...(one.thresholdFrom !== one.thresholdTo ? [html`<li>Ready at ${number(one.thresholdTo)}, not ${number(one.thresholdFrom)}</li>`] : []),
  ];
  if (lines.length === 0) return html`<span class="muted">${one.reason ? word(one.reason) : 'None'}</span>`;
  return lines.length <= 2
    ? html`<ul class="replay-causes">${lines}</ul>`
    : html`<details><summary>${lines.length} causes</summary><ul class="replay-causes">${lines}</ul></details>`;
}

/** Who rates higher or lower than others of the same people. @param {any} data */
export const raters = ({ summary, replay }) => html`<section class="card flush" aria-labelledby="raters-title">
  <div class="card-bar"><h2 id="raters-title">Raters beside each other</h2></div>
  ${summary.raters.length === 0
    ? empty('Nobody can be compared', 'It takes five ratings of people whom others rated for the same.')
    : html`<div class="table-scroll" tabindex="0" role="region" aria-labelledby="raters-title"><table class="table">
        <thead><tr><th scope="col">Rater</th><th scope="col" class="number">Compared</th><th scope="col" class="number">Steps above others</th><th scope="col">Without</th></tr></thead>
        <tbody>
          ${summary.raters.map(
            one => html`<tr>
              <th scope="row">${summary.names[one.raterId] ?? one.raterId.slice(0, 8)}</th>
              <td class="number">${count(one.pairs)}</td>
              <td class="number">${points(one.mean)}</td>
              <td><a href="/calibration/new?without=${one.raterId}&of=${replay.id}">Leave out<span class="sr-only"> the ratings of ${summary.names[one.raterId] ?? one.raterId.slice(0, 8)}</span></a></td>
            </tr>`,
          )}
        </tbody>
      </table></div>`}
</section>`;

/** @param {any} data @param {import('../page.js').Context} page */
export function groups({ grouped, by, replay }, page) {
  const choice = (value, label) => html`<button type="button" aria-pressed=${by === value ? 'true' : 'false'} @click=${() => page.setQuery({ by: value === 'manager' ? null : value })}>${label}</button>`;
  return html`<section class="card flush" aria-labelledby="groups-title">
    <div class="card-bar">
      <h2 id="groups-title">Distributions</h2>
      <div class="segmented" role="group" aria-label="By">${choice('manager', 'By manager')}${choice('team', 'By team')}</div>
    </div>
    ${grouped.items.length === 0
      ? empty('No group can be shown')
      : html`<div class="table-scroll" tabindex="0" role="region" aria-labelledby="groups-title"><table class="table">
            <thead><tr><th scope="col">${by === 'team' ? 'Team' : 'Manager'}</th><th scope="col" class="number">People</th><th scope="col">Standing</th><th scope="col" class="number">Median</th><th scope="col" class="number">Quartiles</th></tr></thead>
            <tbody>
              ${grouped.items.map(
                one => html`<tr>
                  <th scope="row">${by === 'team' ? (one.team ?? 'No team') : one.managerId ? (replay.namesShown && one.managerName ? one.managerName : one.managerId.slice(0, 8)) : 'No manager'}</th>
                  <td class="number">${count(one.people)}</td>
                  <td>${VERDICTS.filter(each => one.verdicts[each] > 0).map(each => html`<span class="tag">${one.verdicts[each]} ${verdictWord(each)}</span> `)}</td>
                  <td class="number">${score(one.scores?.median)}</td>
                  <td class="number nowrap">${one.scores ? `${score(one.scores.lowerQuartile)} to ${score(one.scores.upperQuartile)}` : '–'}</td>
                </tr>`,
              )}
            </tbody>
          </table></div>
          ${paged(grouped, 'groups', page)}`}
  </section>`;
}

/** @param {any} data @param {import('../page.js').Context} page */
export const decisions = ({ decided, name, replay }, page) => html`<section class="card flush" aria-labelledby="decisions-title">
  <div class="card-bar"><h2 id="decisions-title">Past decisions, judged again</h2></div>
  ${decided.items.length === 0
    ? empty('No decision to judge again')
    : html`<div class="table-scroll" tabindex="0" role="region" aria-labelledby="decisions-title"><table class="table">
          <thead><tr><th scope="col">Person</th><th scope="col">To</th><th scope="col">Decided</th><th scope="col">Outcome</th><th scope="col">Baseline</th><th scope="col">Scenario</th><th scope="col">Similar cases</th></tr></thead>
          <tbody>
            ${decided.items.map(
              one => html`<tr>
                <th scope="row">${person(one, replay.namesShown)}</th>
                <td>${one.targetLevel}</td>
                <td class="nowrap">${date(one.decidedOn)}</td>
                <td>${word(one.outcome)}</td>
                <td class="nowrap">${verdict(one.status.baseline)} ${score(one.score.baseline)}</td>
                <td class="nowrap">${verdict(one.status[name])} ${score(one.score[name])}</td>
                <td>${one.similar.approved} approved, ${one.similar.declined} declined, ${one.similar.deferred} deferred</td>
              </tr>`,
            )}
          </tbody>
        </table></div>
        ${paged(decided, 'decisions', page)}`}
</section>`;
