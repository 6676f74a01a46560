/** How groups stand: by level beside the baseline, by manager and team in pages. */
import { html, nothing } from '../vendor/lit-html/lit-html.js';
import { count, counted, score } from '../format.js';
import { empty } from '../ui/notices.js';
import { downloads, orderOf, paged, sortBy, VERDICTS, verdictWord } from './replay-list.js';

const KINDS = { level: 'By level', manager: 'By manager', team: 'By team' };

const ORDERS = { '-people': 'people', '-mean': 'mean score, highest first', mean: 'mean score, lowest first', '-ready': 'share ready' };

/** In which order the address asks for them; null for the usual one. @param {URLSearchParams} query */
export const groupOrder = query => orderOf('groups', ORDERS, query);

/** By which groups the address asks. @param {URLSearchParams} query @returns {string} */
export const kindOf = query => (KINDS[query.get('by') ?? ''] ? (query.get('by') ?? 'level') : 'level');

/** @param {any} data @param {import('../page.js').Context} page */
export function groups(data, page) {
  const { by, side, replay, name, summary } = data;
  const pressed = is => (is ? 'true' : 'false');
  return html`<section class="card flush" aria-labelledby="groups-title">
    <div class="card-bar">
      <h2 id="groups-title">Distributions</h2>
      <div class="segmented" role="group" aria-label="By">
        ${Object.entries(KINDS).map(([kind, label]) => html`<button type="button" aria-pressed=${pressed(by === kind)} @click=${() => page.setQuery({ by: kind === 'level' ? null : kind })}>${label}</button>`)}
      </div>
      ${by === 'level'
        ? nothing
        : html`<div class="segmented" role="group" aria-label="Judged by">
              <button type="button" aria-pressed=${pressed(side === name)} @click=${() => page.setQuery({ side: null })}>Scenario</button>
              <button type="button" aria-pressed=${pressed(side === 'baseline')} @click=${() => page.setQuery({ side: 'baseline' })}>Baseline</button>
            </div>
            ${sortBy({ name: 'groups', of: 'groups', orders: ORDERS }, page)} ${downloads(`/v1/replays/${replay.id}/groups`, { scenario: side, by, sort: groupOrder(page.query) })}`}
    </div>
    ${by === 'level' ? levels(summary, name) : listed(data, page)} ${withheld(summary)}
  </section>`;
}

/** @param {any} summary @param {string} name of the scenario */
function levels(summary, name) {
  const scenario = summary.scenarios.find(one => one.name === name);
  const before = new Map(summary.baseline.byLevel.map(one => [`${one.ladder} ${one.level}`, one]));
  return scenario.byLevel.length === 0
    ? empty('No level can be shown')
    : html`<div class="table-scroll" tabindex="0" role="group" aria-labelledby="groups-title"><table class="table">
        <thead><tr><th scope="col">Level</th><th scope="col" class="number">People</th><th scope="col">Baseline</th><th scope="col">Scenario</th><th scope="col" class="number">Median</th><th scope="col" class="number">Quartiles</th></tr></thead>
        <tbody>
          ${scenario.byLevel.map(one => {
            const was = before.get(`${one.ladder} ${one.level}`);
            return html`<tr>
              <th scope="row">${one.level}<span class="hint block">${one.ladder}</span></th>
              <td class="number">${count(one.people)}</td>
              <td>${standing(was?.verdicts)}</td>
              <td>${standing(one.verdicts)}</td>
              <td class="number nowrap">${score(was?.scores?.median)} → ${score(one.scores?.median)}</td>
              <td class="number nowrap">${quartiles(was?.scores)} → ${quartiles(one.scores)}</td>
            </tr>`;
          })}
        </tbody>
      </table></div>`;
}

/** @param {any} data @param {import('../page.js').Context} page */
function listed({ grouped, by, replay }, page) {
  return grouped.items.length === 0
    ? empty('No group can be shown')
    : html`<div class="table-scroll" tabindex="0" role="group" aria-labelledby="groups-title"><table class="table">
          <thead><tr><th scope="col">${by === 'team' ? 'Team' : 'Manager'}</th><th scope="col" class="number">People</th><th scope="col">Standing</th><th scope="col" class="number">Median</th><th scope="col" class="number">Quartiles</th></tr></thead>
          <tbody>
            ${grouped.items.map(
              one => html`<tr>
                <th scope="row">${by === 'team' ? (one.team ?? 'No team') : managerOf(one, replay)}</th>
                <td class="number">${count(one.people)}</td>
                <td>${standing(one.verdicts)}</td>
                <td class="number">${score(one.scores?.median)}</td>
                <td class="number nowrap">${quartiles(one.scores)}</td>
              </tr>`,
            )}
          </tbody>
        </table></div>
        ${paged(grouped, 'groups', page)}`;
}

function managerOf(one, replay) {
  if (!one.managerId) return 'No manager';
  return replay.namesShown && one.managerName ? html`<a href="/team/${one.managerId}">${one.managerName}</a>` : html`<code>${one.managerId.slice(0, 8)}</code>`;
}

const standing = verdicts => VERDICTS.filter(each => verdicts?.[each] > 0).map(each => html`<span class="tag">${verdicts[each]} ${verdictWord(each)}</span> `);

const quartiles = scores => (scores ? `${score(scores.lowerQuartile)} to ${score(scores.upperQuartile)}` : '–');

/** Small groups are shown to those only who see names. */
function withheld({ withheld: kept }) {
  const parts = [
    [kept?.levels, 'level'],
    [kept?.managers, 'line'],
    [kept?.teams, 'team'],
  ].filter(([one]) => one?.groups > 0);
  return parts.length === 0
    ? nothing
    : html`<footer class="card-foot">
        <p class="hint">
          Not shown, as they have fewer than five people or would tell about such a group: ${parts.map(([one, what]) => `${counted(one.groups, what)} with ${counted(one.people, 'person', 'people')}`).join(', ')}.
        </p>
      </footer>`;
}
