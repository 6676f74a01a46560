/** The board: every case that the caller may see, by where it stands. */
import { html, nothing } from '../vendor/lit-html/lit-html.js';
import { get } from '../api.js';
import { date, plusDays, score, today, word } from '../format.js';
import { allLadders, ladder } from '../ladders.js';
import { CASE_STATES, caseBadge, isOpen, tallyLine } from '../ui/case-state.js';
import { empty } from '../ui/notices.js';
import { pager, Pages } from '../ui/pager.js';
import { statusBadge } from '../ui/state.js';

const FIRST = 6;
const ALONE = 48;

/** @type {import('../page.js').PageModule} */
export default {
  styles: ['promotions'],
  title: 'Promotions',
  everyMs: 30_000,
  watch: (_, { me }) => (me.hasLine && me.personId ? { team: me.personId, depth: 'all' } : me.personId ? { person: me.personId } : null),

  async load({ query, signal, me, local }) {
    const one = query.get('state');
    const line = query.get('line');
    const asked = {
      level: query.get('level'),
      person: query.get('person'),
      manager: line && me.personId ? me.personId : query.get('manager'),
      depth: line === 'all' || query.get('depth') === 'all' ? 'all' : null,
      decidedFrom: query.get('decidedFrom'),
      decidedTo: query.get('decidedTo'),
    };
    const states = CASE_STATES.filter(state => (one ? state === one : !((asked.decidedFrom || asked.decidedTo) && (isOpen(state) || state === 'WITHDRAWN'))));
    const seen = (local.seen ??= {});
    const columns = await Promise.all(
      states.map(async state => {
        const limit = Math.min(500, Math.max(one ? ALONE : FIRST, seen[state] ?? 0));
        const pages = new Pages(cursor => get('/v1/promotions', { query: { ...asked, state, limit, cursor }, signal }));
        return { state, pages: await pages.first() };
      }),
    );
    const ladders = await Promise.all((await allLadders(signal)).map(each => ladder(each.id, each.inForce)));
    return { columns, levels: new Map(ladders.flatMap(each => each.levels.map(level => [level.id, level.name]))) };
  },

  view({ columns, levels }, page) {
    const filtered = ['state', 'level', 'line', 'manager', 'person', 'decidedFrom', 'decidedTo'].some(name => page.query.get(name));
    const total = columns.reduce((sum, { pages }) => sum + pages.items.length, 0);
    return html`<div class="page promotions">
      <header class="page-head">
        <h1>Promotions</h1>
        ${page.me.hasLine ? html`<p class="actions"><a class="button primary" href="/promotions/new">Propose a promotion</a></p>` : nothing}
      </header>
      ${toolbar(levels, page, filtered)}
      ${total === 0
        ? html`<section class="card">
            ${filtered
              ? empty('No case fits these filters', nothing, clear(page))
              : empty('No promotion case yet', page.me.hasLine ? 'Propose somebody of your line when the evidence speaks for it.' : 'Cases about you, or in which you are asked to review or decide, appear here.')}
          </section>`
        : html`<div class="board ${columns.length === 1 ? 'alone' : ''}">${columns.map(each => column(each, levels, page))}</div>`}
    </div>`;
  },
};

function toolbar(levels, page, filtered) {
  const { query, me } = page;
  const value = name => query.get(name) ?? '';
  const choose = name => event => page.setQuery({ [name]: event.target.value });
  return html`<div class="toolbar promotions-filters" role="group" aria-label="Filters">
    <label
      >State
      <select @change=${choose('state')}>
        <option value="" ?selected=${!value('state')}>All</option>
        ${CASE_STATES.map(state => html`<option value=${state} ?selected=${state === value('state')}>${word(state)}</option>`)}
      </select></label
    >
    <label
      >To level
      <select @change=${choose('level')}>
        <option value="" ?selected=${!value('level')}>All</option>
        ${[...levels].map(([id, name]) => html`<option value=${id} ?selected=${id === value('level')}>${name}</option>`)}
      </select></label
    >
    ${me.hasLine
      ? html`<label
          >Whose
          <select @change=${choose('line')}>
            <option value="" ?selected=${!value('line')}>All that I may see</option>
            <option value="direct" ?selected=${value('line') === 'direct'}>My direct reports</option>
            <option value="all" ?selected=${value('line') === 'all'}>My whole line</option>
          </select></label
        >`
      : nothing}
    <label>Decided from <input type="date" .value=${value('decidedFrom')} max=${today()} @change=${choose('decidedFrom')} /></label>
    <label>to <input type="date" .value=${value('decidedTo')} @change=${choose('decidedTo')} /></label>
    <button type="button" class="button quiet" @click=${() => page.setQuery({ decidedFrom: plusDays(today(), -365), decidedTo: null })}>Last 12 months</button>
    ${filtered ? clear(page) : nothing}
  </div>`;
}

const clear = page => html`<button
  type="button"
  class="button quiet"
  @click=${() => page.setQuery({ state: null, level: null, line: null, manager: null, depth: null, person: null, decidedFrom: null, decidedTo: null })}
>
  Clear filters
</button>`;

function column({ state, pages }, levels, page) {
  return html`<section class="board-column" aria-labelledby="column-${state}">
    <h2 id="column-${state}">${caseBadge(state)}<span class="hint">${pages.items.length}${pages.cursor ? '+' : ''}</span></h2>
    ${pages.items.length === 0
      ? html`<p class="board-none">None</p>`
      : html`<ul class="board-cards">
          ${pages.items.map(one => html`<li>${caseCard(one, levels)}</li>`)}
        </ul>`}
    ${pages.cursor
      ? pager({
          shown: pages.items.length,
          what: 'cases',
          hasMore: true,
          busy: pages.busy,
          more: async () => {
            await pages.more(page.update);
            (page.local.seen ??= {})[state] = pages.items.length;
          },
        })
      : nothing}
  </section>`;
}

/** @param {any} one an item of a list of cases @param {Map<string, string>} levels names by id @param {unknown} [more] */
export const caseCard = (one, levels, more) => html`<article class="case-card">
  <h3><a href="/promotions/${one.caseId}">${one.person.name ?? 'Somebody'}</a></h3>
  <p title="${levels.get(one.level) ?? one.level ?? ''} to ${levels.get(one.targetLevel) ?? one.targetLevel}">
    ${one.level ? `${one.level} → ` : ''}${one.targetLevel}${one.overridden ? html` <span class="tag">reviews overridden</span>` : nothing}${one.previousCaseId
      ? html` <span class="tag">taken up again</span>`
      : nothing}
  </p>
  ${one.packetStatus ? html`<p class="case-packet">${statusBadge(one.packetStatus)}<span class="hint">${score(one.packetScore)} when proposed</span></p>` : nothing}
  ${one.reviews ? html`<p>${tallyLine(one.reviews)}</p>` : nothing}
  <p class="hint">${when(one)}</p>
  ${isOpen(one.state) && one.awaited.length > 0 ? html`<p class="hint">Waits for ${one.awaited.map(who => who.name).join(', ')}</p>` : nothing}
  ${more ?? nothing}
</article>`;

function when(one) {
  switch (one.state) {
    case 'APPROVED':
      return `Decided on ${date(one.decidedOn)}, effective ${date(one.levelEffectiveOn)}`;
    case 'DEFERRED':
      return `Deferred on ${date(one.decidedOn)}, again on ${date(one.reviewOn)}`;
    case 'DECLINED':
      return `Decided on ${date(one.decidedOn)}`;
    case 'WITHDRAWN':
      return `Withdrawn on ${date(one.withdrawnOn)}`;
    default:
      return `Proposed on ${date(one.proposedOn)} by ${one.proposer.name ?? 'somebody'}`;
  }
}
