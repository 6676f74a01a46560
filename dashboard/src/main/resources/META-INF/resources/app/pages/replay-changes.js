/** Who changes under a scenario, and why. */
import { html, nothing } from '../vendor/lit-html/lit-html.js';
import { score } from '../format.js';
import { empty } from '../ui/notices.js';
import { causes } from './replay-causes.js';
import { downloads, orderOf, paged, person, sortBy, verdict, verdictWord } from './replay-list.js';

const ORDERS = { '-difference': 'the largest difference', name: 'name', level: 'level', '-scoreFrom': 'score in the baseline', '-scoreTo': 'score in the scenario' };

const ordersFor = replay => (replay.namesShown ? ORDERS : Object.fromEntries(Object.entries(ORDERS).filter(([order]) => order !== 'name')));

/** What the address asks for. @param {URLSearchParams} query @param {any} replay */
export const asked = (query, replay) => ({
  all: query.get('all') === 'true' ? 'true' : null,
  level: query.get('level'),
  from: query.get('from'),
  to: query.get('to'),
  sort: orderOf('sort', ordersFor(replay), query),
});

/** Without names, of a scenario that leaves single raters out. */
const hidesPeople = ({ replay, summary, name }) =>
  !replay.namesShown && (replay.request.scenarios[summary.scenarios.findIndex(one => one.name === name)]?.excludedRaters ?? 0) > 0;

/** @param {any} data @param {import('../page.js').Context} page */
export function changes({ changed, replay, summary, name, documents }, page) {
  const now = asked(page.query, replay);
  return html`<section class="card flush" aria-labelledby="changes-title">
    <div class="card-bar">
      <h2 id="changes-title">Who changes, and why</h2>
      ${now.level
        ? html`<button type="button" class="button" @click=${() => page.setQuery({ level: null, from: null, to: null })}>${now.level}${now.from && now.to ? `: ${verdictWord(now.from)} → ${verdictWord(now.to)}` : ''}: show everybody</button>`
        : nothing}
      <label class="choice"><input type="checkbox" .checked=${now.all === 'true'} @change=${() => page.setQuery({ all: now.all ? null : 'true' })} /><span>Scores too</span></label>
      ${sortBy({ name: 'sort', of: 'people', orders: ordersFor(replay) }, page)} ${downloads(`/v1/replays/${replay.id}/changes`, { ...now, scenario: name })}
    </div>
    ${changed.items.length === 0
      ? hidesPeople({ replay, summary, name })
        ? empty('Nobody is listed', 'One would see whom the raters rated who are left out.')
        : empty(now.all ? 'No score moves' : 'Nobody stands otherwise', now.all ? nothing : 'Scores may move all the same.')
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
