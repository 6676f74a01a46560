/** Everybody whom the caller may see: found by name, level and status. */
import { html, nothing } from '../vendor/lit-html/lit-html.js';
import { get } from '../api.js';
import { date, duration } from '../format.js';
import { allLadders, ladder, levelName } from '../ladders.js';
import { icon } from '../ui/icons.js';
import { empty } from '../ui/notices.js';
import { pager, Pages } from '../ui/pager.js';
import { confidenceMeter, scoreBar } from '../ui/score-bar.js';
import { statusBadge, statusWord } from '../ui/state.js';

const STATUSES = ['READY', 'NEARLY', 'NOT_YET', 'AT_TOP'];
const TYPING_MS = 250;

/** @type {import('../page.js').PageModule} */
export default {
  styles: ['team'],
  title: 'People',

  async load(page) {
    const { query, signal, local } = page;
    const asked = { level: query.get('level'), status: query.get('status'), sort: query.get('sort'), q: local.text, limit: 50 };
    const [pages, ladders] = await Promise.all([
      new Pages(cursor => get('/v1/people', { query: { ...asked, cursor }, signal }), local, asked).first(),
      documents(signal),
    ]);
    return { pages, ladders };
  },

  view({ pages, ladders }, page) {
    const sort = page.query.get('sort') ?? 'name';
    return html`<div class="page">
      <header class="page-head"><h1>People</h1></header>
      <section class="card flush" aria-label="People">
        ${toolbar(ladders, page)}
        ${pages.items.length === 0
          ? empty('Nobody fits', 'Names, emails, external ids and teams are searched.')
          : html`<div class="table-scroll">
                <table class="table">
                  <thead>
                    <tr>
                      ${head(page, sort, 'name', 'Name')}${head(page, sort, 'level', 'Level')}${head(page, sort, 'levelSince', 'At this level')}
                      <th scope="col">Team</th>
                      ${head(page, sort, 'status', 'Status')}${head(page, sort, 'score', 'Score')}${head(page, sort, 'confidence', 'Confidence')}
                    </tr>
                  </thead>
                  <tbody>
                    ${pages.items.map(one => row(one, ladders))}
                  </tbody>
                </table>
              </div>
              <footer class="card-foot">
                ${pager({ shown: pages.items.length, what: 'people', hasMore: pages.cursor !== null, busy: pages.busy, more: () => pages.more(page.update) })}
              </footer>`}
      </section>
    </div>`;
  },
};

/** The documents in force, for the names of levels. */
async function documents(signal) {
  const found = await Promise.all((await allLadders(signal)).map(one => ladder(one.id, one.inForce)));
  return new Map(found.map(one => [one.id, one]));
}

function row(one, ladders) {
  return html`<tr>
    <th scope="row"><a href="/people/${one.personId}">${one.name}</a></th>
    <td title=${levelName(ladders.get(one.ladder), one.level)}>${one.level}${one.targetLevel ? html`<span class="muted"> → ${one.targetLevel}</span>` : nothing}</td>
    <td class="nowrap" title="since ${date(one.levelSince)}">${duration(one.daysAtLevel)}</td>
    <td>${one.team ? one.managerId ? html`<a href="/team/${one.managerId}">${one.team}</a>` : one.team : '–'}</td>
    <td>${statusBadge(one.status)}</td>
    <td>${scoreBar(one.score, null, one.status)}</td>
    <td>${confidenceMeter(one.confidence)}</td>
  </tr>`;
}

function head(page, sort, by, label) {
  const now = sort === by ? 'ascending' : sort === `-${by}` ? 'descending' : 'none';
  const next = now === 'none' ? (by === 'name' ? by : `-${by}`) : now === 'ascending' ? `-${by}` : by;
  return html`<th scope="col" aria-sort=${now}>
    <button type="button" class="sort" @click=${() => page.setQuery({ sort: next === 'name' ? null : next }, { replace: true })}>
      <span>${label}</span>${now === 'none' ? nothing : icon(now === 'ascending' ? 'up' : 'chevron')}
    </button>
  </th>`;
}

function toolbar(ladders, page) {
  const levels = new Map([...ladders.values()].flatMap(document => document.levels.map(one => [one.id, one.name])));
  const select = (name, label, choices) => html`<label
    >${label}
    <select @change=${event => page.setQuery({ [name]: event.target.value })}>
      <option value="" ?selected=${!page.query.get(name)}>All</option>
      ${choices.map(([id, text]) => html`<option value=${id} ?selected=${page.query.get(name) === id}>${text}</option>`)}
    </select></label
  >`;
  return html`<div class="toolbar card-bar">
    <label
      >Search
      <input
        type="search"
        placeholder="Name, email, team"
        .value=${page.local.text ?? ''}
        @input=${event => {
          page.local.text = event.target.value;
          clearTimeout(page.local.typing);
          page.local.typing = setTimeout(page.reload, TYPING_MS);
        }}
    /></label>
    ${select('level', 'Level', [...levels])} ${select('status', 'Status', STATUSES.map(one => [one, statusWord(one)]))}
  </div>`;
}
