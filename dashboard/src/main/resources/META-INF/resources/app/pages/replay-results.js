/** What a scenario has found: the matrix, who changes and why, and raters beside each other. */
import { html, nothing } from '../vendor/lit-html/lit-html.js';
import { address } from '../api.js';
import { count, points, score } from '../format.js';
import { empty } from '../ui/notices.js';
import { pager } from '../ui/pager.js';
import { statusBadge, statusWord } from '../ui/state.js';
import { causes } from './replay-causes.js';

export const VERDICTS = ['READY', 'NEARLY', 'NOT_YET', 'AT_TOP', 'UNPLACED'];

export const verdict = value => (value === 'UNPLACED' ? html`<span class="tag">No place</span>` : statusBadge(value));
export const verdictWord = value => (value === 'UNPLACED' ? 'No place' : statusWord(value));

/** @param {any} side */
export const matrix = side => html`<section class="card flush" aria-labelledby="matrix-title">
  <div class="card-bar"><h2 id="matrix-title">From and to, level by level</h2></div>
  <div class="table-scroll" tabindex="0" role="group" aria-labelledby="matrix-title"><table class="table">
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

export const paged = (list, what, page) =>
  html`<footer class="card-foot">${pager({ shown: list.items.length, hasMore: list.cursor !== null, more: () => list.more(page.update), what, busy: list.busy })}</footer>`;

export const person = (one, named) => (named && one.name ? html`<a href="/people/${one.personId}">${one.name}</a>` : html`<code>${one.personId.slice(0, 8)}</code>`);

/** The whole list as a file. */
export const downloads = (path, query) =>
  html`<span class="actions">
    ${[['csv', 'CSV'], ['ndjson', 'NDJSON']].map(([format, label]) => html`<a class="button" download href=${address(path, { ...query, format })}>${label}</a>`)}
  </span>`;

/** @param {any} data @param {import('../page.js').Context} page */
export function changes({ changed, replay, name, documents }, page) {
  const all = page.query.get('all') === 'true';
  return html`<section class="card flush" aria-labelledby="changes-title">
    <div class="card-bar">
      <h2 id="changes-title">Who changes, and why</h2>
      <label class="choice"><input type="checkbox" .checked=${all} @change=${() => page.setQuery({ all: all ? null : 'true' })} /><span>Scores too</span></label>
      ${downloads(`/v1/replays/${replay.id}/changes`, { scenario: name, all: all ? 'true' : null })}
    </div>
    ${changed.items.length === 0
      ? empty(all ? 'No score moves' : 'Nobody stands otherwise', all ? nothing : 'Scores may move all the same.')
      : html`<div class="table-scroll" tabindex="0" role="group" aria-labelledby="changes-title"><table class="table">
            <thead><tr><th scope="col">Person</th><th scope="col">Level</th><th scope="col">Baseline</th><th scope="col">Scenario</th><th scope="col">Causes</th></tr></thead>
            <tbody>
              ${changed.items.map(
                one => html`<tr>
                  <th scope="row">${person(one, replay.namesShown)}</th>
                  <td>${one.level}${one.targetLevel ? ` → ${one.targetLevel}` : ''}</td>
                  <td class="nowrap">${verdict(one.from)} ${score(one.scoreFrom)}</td>
                  <td class="nowrap">${verdict(one.to)} ${score(one.scoreTo)}</td>
                  <td>${causes(one, documents)}</td>
                </tr>`,
              )}
            </tbody>
          </table></div>
          ${paged(changed, 'people', page)}`}
  </section>`;
}

/** The most lenient and the most severe who are shown at first. */
const ENDS = 8;

/** Who rates higher or lower than others of the same people. @param {any} data @param {import('../page.js').Context} page */
export function raters({ summary, replay }, page) {
  const all = summary.raters;
  const isShort = page.local.allRaters || all.length <= 2 * ENDS;
  const shown = isShort ? all : [...all.slice(0, ENDS), ...all.slice(-ENDS)];
  return html`<section class="card flush" aria-labelledby="raters-title">
    <div class="card-bar"><h2 id="raters-title">Raters beside each other</h2></div>
    ${all.length === 0
      ? empty('Nobody can be compared', 'It takes five ratings of people whom others rated for the same.')
      : html`<div class="table-scroll" tabindex="0" role="group" aria-labelledby="raters-title"><table class="table">
            <thead><tr><th scope="col">Rater</th><th scope="col" class="number">Compared</th><th scope="col" class="number">Steps above others</th><th scope="col">Without</th></tr></thead>
            <tbody>${shown.map(one => rater(one, summary.names[one.raterId] ?? one.raterId.slice(0, 8), replay))}</tbody>
          </table></div>
          ${isShort
            ? nothing
            : html`<footer class="card-foot">
                <div class="pager">
                  <span>The ${ENDS} highest and the ${ENDS} lowest of ${count(all.length)} raters</span>
                  <button type="button" class="button" @click=${() => { page.local.allRaters = true; page.update(); }}>Show all</button>
                </div>
              </footer>`}`}
  </section>`;
}

const rater = (one, name, replay) => html`<tr>
  <th scope="row">${name}</th>
  <td class="number">${count(one.pairs)}</td>
  <td class="number">${points(one.mean)}</td>
  <td><a href="/calibration/new?without=${one.raterId}&of=${replay.id}">Leave out<span class="sr-only"> the ratings of ${name}</span></a></td>
</tr>`;
