/** What a scenario has found at a glance: the matrix, and raters beside each other. */
import { html, nothing } from '../vendor/lit-html/lit-html.js';
import { count, points } from '../format.js';
import { empty } from '../ui/notices.js';
import { VERDICTS, verdictWord } from './replay-list.js';

/** @param {any} side @param {import('../page.js').Context} page */
export const matrix = (side, page) => html`<section class="card flush" aria-labelledby="matrix-title">
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
          <td>${cells.filter(one => one.from !== one.to).map(one => flip(level.level, one, page))}</td>
        </tr>`;
      })}
    </tbody>
  </table></div>
</section>`;

/** Leads to the people whom it counts. */
const flip = (level, { from, to, people }, page) => html`<button type="button" class="button quiet flip" @click=${() => {
  page.setQuery({ level, from, to });
  document.getElementById('changes-title')?.scrollIntoView({ block: 'start' });
}}>${people}: ${verdictWord(from)} → ${verdictWord(to)}<span class="sr-only">, show them</span></button> `;

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
