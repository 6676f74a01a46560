/** Who helps whom in a team, who could, and where nobody can. */
import { html, nothing } from '../vendor/lit-html/lit-html.js';
import { get, getAll } from '../api.js';
import { count, counted, points, score } from '../format.js';
import { laddersInForce } from '../ladders.js';
import { seesEverybody } from '../session.js';
import { namedSo, nameSearch } from '../ui/name-search.js';
import { empty, notice } from '../ui/notices.js';
import { coverage } from './mentorship-coverage.js';
import { graph } from './mentorship-graph.js';
import { suggestions } from './mentorship-suggestions.js';

/** @type {import('../page.js').PageModule} */
export default {
  styles: ['team', 'mentorship'],
  title: ({ manager }) => (manager ? `Mentorship around ${manager.name}` : 'Mentorship'),
  watch: ({ manager }, page) => (manager ? { team: manager.personId, depth: page.query.get('depth') ?? 'direct' } : null),

  async load({ params, query, signal, me }) {
    if (!params.managerId) return { people: await getAll('/v1/people', { query: { sort: 'name' }, signal, most: 2000 }) };
    const asked = { depth: query.get('depth'), includeManagers: query.get('includeManagers') };
    const [manager, team] = await Promise.all([
      get(`/v1/people/${params.managerId}`, { signal }),
      get(`/v1/teams/${params.managerId}/mentorship`, { query: asked, signal }),
    ]);
    const documents = await laddersInForce(new Set(team.coverage.map(one => one.ladder)), team.asOf, signal);
    return { manager, team, documents, own: me.personId === manager.personId };
  },

  view(data, page) {
    return data.manager ? ofTeam(data, page) : choice(data, page);
  },
};

/** Whoever sees everybody has no team of her own to begin with. */
function choice({ people }, page) {
  const managers = new Set(people.map(one => one.managerId));
  const found = namedSo(people, page).filter(one => managers.has(one.personId));
  return html`<div class="page narrow">
    <header class="page-head"><div><h1>Mentorship</h1><p>Whose team?</p></div></header>
    <section class="card" aria-label="Managers">
      ${nameSearch(page, counted(found.length, 'manager'))}
      <ul class="mentoring-managers">
        ${found.map(one => html`<li><a href="/mentorship/${one.personId}">${one.name}</a> <span class="hint">${one.level}${one.team ? ` · ${one.team}` : ''}</span></li>`)}
      </ul>
    </section>
  </div>`;
}

function ofTeam(data, page) {
  const { manager, team } = data;
  const active = team.mentorships.filter(one => one.active);
  return html`<div class="page mentoring">
    <header class="page-head">
      <div>
        ${seesEverybody() ? html`<p class="breadcrumb"><a href="/mentorship">Mentorship</a></p>` : nothing}
        <h1>Mentorship around ${manager.name}</h1>
        <p>${counted(active.length, 'mentorship')} under way, ${count(active.filter(one => one.stale).length)} without a session for 45 days</p>
      </div>
      <div class="row">${depth(page)}</div>
    </header>
    ${team.unjudged.length > 0 ? notice({ kind: 'warning', title: 'Not everybody is in this picture', text: team.unjudged.map(one => `${one.name ?? one.personId}: ${one.detail}`).join('; ') }) : nothing}
    ${suggestions(data, page)} ${graph(team, page)} ${load(team)} ${coverage(data)} ${effect(team)}
  </div>`;
}

function depth(page) {
  const now = page.query.get('depth') ?? 'direct';
  const each = (value, label) =>
    html`<button type="button" aria-pressed=${now === value ? 'true' : 'false'} @click=${() => page.setQuery({ depth: value === 'direct' ? null : value })}>${label}</button>`;
  return html`<div class="segmented" role="group" aria-label="Whom to show">${each('direct', 'Direct reports')}${each('all', 'Whole line')}</div>`;
}

/** A mentor's places, one each, taken or free. */
const load = ({ mentors }) => html`<section class="card flush" aria-labelledby="load-title">
  <div class="card-bar"><h2 id="load-title">Load against capacity</h2></div>
  ${mentors.length === 0
    ? empty('Nobody mentors here yet')
    : html`<div class="table-scroll"><table class="table">
        <thead><tr><th scope="col">Mentor</th><th scope="col">Level</th><th scope="col">Places</th><th scope="col" class="number">Free</th></tr></thead>
        <tbody>
          ${mentors.map(
            one => html`<tr>
              <th scope="row"><a href="/people/${one.personId}">${one.name}</a> ${one.inLine ? nothing : html`<span class="tag">from elsewhere</span>`}</th>
              <td>${one.level}</td>
              <td>
                <span class="places-taken" aria-hidden="true">${Array.from({ length: Math.max(one.capacity, one.load) }, (_, place) => html`<span class=${place < one.load ? (place < one.capacity ? 'taken' : 'over') : 'free'}></span>`)}</span>
                ${one.load} of ${one.capacity}${one.overCapacity ? html` <span class="tag">over capacity</span>` : nothing}
              </td>
              <td class="number">${one.free}</td>
            </tr>`,
          )}
        </tbody>
      </table></div>`}
</section>`;

const effect = ({ effect: those, comparison }) => html`<section class="card flush" aria-labelledby="effect-title">
  <div class="card-bar"><h2 id="effect-title">When it began, and now</h2></div>
  ${those.length === 0
    ? empty('No mentorship has had a session yet')
    : html`<div class="table-scroll"><table class="table">
        <thead><tr><th scope="col">Mentee</th><th scope="col">Mentor</th><th scope="col" class="number">Sessions</th><th scope="col" class="number">Score then</th><th scope="col" class="number">Now</th><th scope="col" class="number">Change</th></tr></thead>
        <tbody>
          ${those.map(
            one => html`<tr>
              <th scope="row"><a href="/people/${one.menteeId}">${one.menteeName}</a></th>
              <td>${one.mentorName}</td>
              <td class="number">${count(one.sessions)}</td>
              <td class="number">${score(one.start?.score)}</td>
              <td class="number">${score(one.now?.score)}</td>
              <td class="number">${points(one.scoreChange)}</td>
            </tr>`,
          )}
        </tbody>
      </table></div>`}
  <p class="hint card-foot">
    Over a year: with mentoring ${side(comparison.withMentoring)}, without ${side(comparison.withoutMentoring)}. ${comparison.note}
  </p>
</section>`;

const side = ({ people, medianScoreChange }) => `${counted(people, 'person', 'people')}, median ${points(medianScoreChange)}`;
