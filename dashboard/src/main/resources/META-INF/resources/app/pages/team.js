/** A manager's line at a glance: who is how ready, in what, and how sure that is. */
import { html, nothing } from '../vendor/lit-html/lit-html.js';
import { get } from '../api.js';
import { count, counted, date, percent, score } from '../format.js';
import { competencyName, laddersInForce, levelName } from '../ladders.js';
import { dateSlider } from '../ui/date-slider.js';
import { heatLegend, heatMap } from '../ui/heat-map.js';
import { empty } from '../ui/notices.js';
import { pager } from '../ui/pager.js';
import { confidenceMeter, scoreBar } from '../ui/score-bar.js';
import { statusBadge, statusGlyph, statusWord } from '../ui/state.js';
import { columnsOf, filtered, sorted } from './team-order.js';

const STATUSES = ['READY', 'NEARLY', 'NOT_YET', 'AT_TOP'];
const ROWS = 100;

/** Where the heads that sort are not in sight. */
const ORDERS = [
  ['-status', 'Status'],
  ['-score', 'Score'],
  ['-confidence', 'Confidence'],
  ['name', 'Name'],
];

/** @type {import('../page.js').PageModule} */
export default {
  styles: ['team'],
  title: ({ manager }) => `Team of ${manager.name}`,
  watch: (_, { params, query }) => ({ team: params.managerId, depth: query.get('depth') === 'all' ? 'all' : 'direct' }),

  async load({ params, query, signal }) {
    const asOf = query.get('asOf');
    const depth = query.get('depth') === 'all' ? 'all' : 'direct';
    const [team, manager] = await Promise.all([
      get(`/v1/teams/${params.managerId}/readiness`, { query: { depth, asOf }, signal }),
      get(`/v1/people/${params.managerId}`, { signal }),
    ]);
    const ladders = await laddersInForce(team.people.map(one => one.ladder), team.asOf, signal);
    return { team, manager, ladders, depth, asOf };
  },

  view(data, page) {
    const { team, manager } = data;
    const mine = page.me.personId === manager.personId;
    return html`<div class="page team">
      <header class="page-head">
        <div>
          <p class="breadcrumb"><a href="/people/${manager.personId}">${manager.name}</a> · ${levelName(data.ladders.get(manager.ladder), manager.level)}</p>
          <h1>${mine ? 'Your team' : `${manager.name}’s team`}</h1>
        </div>
        <div class="row">${depthChoice(data, page)} ${dateSlider({ asOf: data.asOf, page })}</div>
      </header>
      ${team.people.length === 0 ? nobody(data) : people(data, page)}
    </div>`;
  },
};

function nobody({ depth, asOf }) {
  return html`<section class="card">
    ${empty(
      asOf ? `Nobody reported here on ${date(asOf)}` : 'Nobody reports here',
      depth === 'direct' ? 'The whole line shows people who report through others.' : 'HR moves people into a line.',
    )}
  </section>`;
}

function people(data, page) {
  const { query } = page;
  const filter = { status: query.get('status') ?? '', level: query.get('level') ?? '', text: page.local.text ?? '' };
  const sort = query.get('sort') ?? '-status';
  const found = sorted(filtered(data.team.people, filter), sort, data.ladders);
  const shown = found.slice(0, page.local.rows ?? ROWS);
  return html`
    ${totals(data, page, filter)}
    <section class="card flush" aria-label="People by competencies">
      ${toolbar(data, page, filter)}
      ${found.length === 0
        ? empty('Nobody fits these filters', nothing, clearFilters(page))
        : html`${map(data, page, shown, sort)}
            <footer class="card-foot">
              ${heatLegend()}
              ${pager({
                shown: shown.length,
                total: found.length,
                what: 'people',
                hasMore: shown.length < found.length,
                more: () => {
                  page.local.rows = shown.length + ROWS;
                  page.update();
                },
              })}
            </footer>`}
    </section>
  `;
}

function depthChoice({ depth }, page) {
  const choice = (value, label) =>
    html`<button type="button" aria-pressed=${depth === value ? 'true' : 'false'} @click=${() => page.setQuery({ depth: value === 'direct' ? null : value })}>${label}</button>`;
  return html`<div class="segmented" role="group" aria-label="Whom to show">${choice('direct', 'Direct reports')}${choice('all', 'Whole line')}</div>`;
}

/** How many stand where; each a filter. */
function totals({ team }, page, filter) {
  return html`<div class="totals" role="group" aria-label="Filter by status">
    ${STATUSES.map(
      status => html`<button
        type="button"
        class="total"
        aria-pressed=${filter.status === status ? 'true' : 'false'}
        @click=${() => page.setQuery({ status: filter.status === status ? null : status }, { reload: false })}
      >
        <span class="total-number">${count(team.totals[status])}</span>
        <span class="status status-${status}">${statusGlyph(status)}${statusWord(status)}</span>
      </button>`,
    )}
  </div>`;
}

function toolbar({ team, ladders }, page, filter) {
  const levels = new Map(team.people.map(one => [one.level, levelName(ladders.get(one.ladder), one.level)]));
  return html`<div class="toolbar card-bar">
    <label
      >Name
      <input
        type="search"
        placeholder="Filter"
        .value=${filter.text}
        @input=${event => {
          page.local.text = event.target.value;
          page.update();
        }}
    /></label>
    <label
      >Level
      <select @change=${event => page.setQuery({ level: event.target.value }, { reload: false })}>
        <option value="" ?selected=${!filter.level}>All</option>
        ${[...levels].map(([id, name]) => html`<option value=${id} ?selected=${id === filter.level}>${name}</option>`)}
      </select></label
    >
    <label class="phone-only"
      >Order
      <select @change=${event => page.setQuery({ sort: event.target.value }, { reload: false, replace: true })}>
        ${ORDERS.map(([id, text]) => html`<option value=${id} ?selected=${id === (page.query.get('sort') ?? '-status')}>${text}</option>`)}
      </select></label
    >
    ${filter.status || filter.level || filter.text ? clearFilters(page) : nothing}
    <span class="muted">${counted(team.people.length, 'person', 'people')} as of ${date(team.asOf)}</span>
  </div>`;
}

const clearFilters = page => html`<button
  type="button"
  class="button quiet"
  @click=${() => {
    page.local.text = '';
    page.setQuery({ status: null, level: null }, { reload: false });
  }}
>
  Clear filters
</button>`;

function map({ team, ladders, asOf }, page, rows, sort) {
  const columns = columnsOf(team.people, ladders).map(id => ({ id, name: competencyName(ladderWith(ladders, id), id) }));
  return heatMap({
    label: 'Readiness for the next level, by competency',
    rows,
    columns,
    sort,
    sortBy: by => page.setQuery({ sort: sort === `-${by}` ? by : `-${by}` }, { reload: false, replace: true }),
    heads: [
      { label: 'Name', sort: 'name', kind: 'person' },
      { label: 'Status', sort: 'status', kind: 'lead' },
      { label: 'Score', sort: 'score', kind: 'lead' },
      { label: 'Confidence', sort: 'confidence', kind: 'lead' },
    ],
    lead: row => lead(row, ladders, asOf, row === rows[0]),
    href: (row, column) => `/people/${row.personId}${asOf ? `?asOf=${asOf}` : ''}#criterion-${column.id}`,
    isMust: (row, column) => levelOf(ladders, row)?.expectations[column.id]?.mustHave ?? false,
    total: column => {
      const assessed = team.people.filter(one => one.competencies[column.id]);
      const met = assessed.filter(one => one.competencies[column.id].state === 'MET').length;
      return html`<span class="sr-only">met by </span>${met}<span aria-hidden="true">/</span><span class="sr-only"> of </span>${assessed.length}`;
    },
  });
}

function lead(row, ladders, asOf, first) {
  const document = ladders.get(row.ladder);
  return html`<th scope="row" class="person">
      <a data-cell tabindex=${first ? '0' : '-1'} href="/people/${row.personId}${asOf ? `?asOf=${asOf}` : ''}">${row.name}</a>
      <span class="in-short phone-only">${statusGlyph(row.status)}<span class="sr-only">${statusWord(row.status)}</span>${score(row.score)}<span class="hint">${percent(row.confidence)} sure</span></span>
      <span class="hint" title=${levelName(document, row.level)}>${row.level}${row.targetLevel ? ` → ${row.targetLevel}` : ''}${row.team ? ` · ${row.team}` : ''}</span>
    </th>
    <td class="lead">${statusBadge(row.status)}</td>
    <td class="lead">${scoreBar(row.score, row.threshold, row.status)}</td>
    <td class="lead">${confidenceMeter(row.confidence)}</td>`;
}

const levelOf = (ladders, row) => ladders.get(row.ladder)?.levels.find(one => one.id === row.targetLevel);
const ladderWith = (ladders, competency) => [...ladders.values()].find(one => one.competencies.some(other => other.id === competency));
