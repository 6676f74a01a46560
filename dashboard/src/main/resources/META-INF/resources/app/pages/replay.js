/** One replay: how far it is, and what it has found, scenario beside baseline. */
import { html, nothing } from '../vendor/lit-html/lit-html.js';
import { get, write } from '../api.js';
import { count, counted, date, time, word } from '../format.js';
import { laddersInForce } from '../ladders.js';
import { hasRole } from '../session.js';
import { empty, notice } from '../ui/notices.js';
import { Pages } from '../ui/pager.js';
import { tabLinks } from '../ui/tabs.js';
import { toast } from '../ui/toast.js';
import { again, isUnderWay, progressOf, stateOf } from './replay-progress.js';
import { asked, changes } from './replay-changes.js';
import { decisionOrder, decisions, findingOf } from './replay-decisions.js';
import { groupOrder, groups, kindOf } from './replay-groups.js';
import { matrix, raters } from './replay-results.js';

/** Unplaced people who are named. */
const NAMED = 20;

/** @type {import('../page.js').PageModule} */
export default {
  styles: ['team', 'calibration'],
  title: ({ replay }) => replay.name,

  async load(page) {
    const { params, query, signal } = page;
    const path = `/v1/replays/${params.replayId}`;
    const replay = await get(path, { signal });
    if (replay.state !== 'COMPLETED') return { replay };
    const summary = await get(`${path}/summary`, { signal });
    const name = summary.scenarios.some(one => one.name === query.get('scenario')) ? query.get('scenario') : summary.scenarios[0]?.name;
    if (!name) return { replay, summary, name: null };
    const by = kindOf(query);
    const side = query.get('side') === 'baseline' ? 'baseline' : name;
    const read = (part, more) => new Pages(cursor => get(`${path}/${part}`, { query: { scenario: name, limit: 50, cursor, ...more }, signal }));
    const [changed, decided, grouped] = await Promise.all([
      read('changes', asked(query, replay)).first(),
      read('decisions', { finding: findingOf(query), sort: decisionOrder(query, replay) }).first(),
      by === 'level' ? null : read('groups', { by, scenario: side, sort: groupOrder(query) }).first(),
    ]);
    const ladders = [summary.baseline, ...summary.scenarios].flatMap(one => one.ladders.map(each => each.ladder.id));
    const documents = [...(await laddersInForce(ladders, replay.asOf, signal)).values()];
    return { replay, summary, name, by, side, changed, decided, grouped, documents };
  },

  view(data, page) {
    const { replay, summary, name } = data;
    again([replay], page);
    return html`<div class="page calibration">
      <header class="page-head">
        <div>
          <p class="breadcrumb"><a href="/calibration">Calibration</a></p>
          <h1>${replay.name}</h1>
          <p>${stateOf(replay)} As of ${date(replay.asOf)} · ${counted(replay.progress.people, 'person', 'people')} · asked ${time(replay.requestedAt)}</p>
        </div>
        <p class="actions">
          <button type="button" class="button" @click=${share}>Copy link</button>
          ${isUnderWay(replay) && !hasRole('auditor') ? html`<button type="button" class="button danger" @click=${() => stop(replay, page)}>Cancel</button>` : nothing}
        </p>
      </header>
      ${isUnderWay(replay) ? html`<section class="card" aria-label="Progress" aria-live="polite">${replay.state === 'QUEUED' ? html`<p>It waits for its turn.</p>` : progressOf(replay)}</section>` : nothing}
      ${replay.failure ? notice({ kind: 'error', title: replay.failure.title, text: replay.failure.detail }) : nothing}
      ${replay.state === 'CANCELLED' ? empty('It was cancelled', 'Nothing of it is kept.') : nothing}
      ${summary ? results(data, page) : nothing}
      ${summary && !name ? empty('There is no scenario', 'Only the baseline was asked for.') : nothing}
    </div>`;
  },
};

function results(data, page) {
  const { summary, name, replay } = data;
  const side = summary.scenarios.find(one => one.name === name);
  if (!side) return nothing;
  return html`
    ${replay.namesShown ? nothing : notice({ text: 'You see pseudonyms of this replay, and no group of fewer than five.' })}
    ${tabLinks({ label: 'Scenarios', name: 'scenario', tabs: summary.scenarios.map(one => ({ id: one.name, text: one.name })), open: name, page })}
    <div class="replay-figures">
      ${figure(side.flips, 'stand otherwise')} ${figure(side.changed, 'have another score or status')}
      ${side.decisions ? html`${figure(side.decisions.approvedNotReady, 'approved, though not ready by it')}${figure(side.decisions.declinedReady, 'declined, though ready by it')}` : nothing}
    </div>
    ${lost(side, summary)} ${matrix(side, page)} ${changes(data, page)} ${groups(data, page)} ${decisions(data, page)} ${raters(data, page)}
    <p class="hint">
      ${count(summary.eventsFolded)} facts folded once${summary.knownAt ? `, as known at ${time(summary.knownAt)}` : ''}. Whoever may see replays sees the same by the link, with hash <code>${(summary.resultHash ?? '').slice(0, 16)}</code>.
    </p>
  `;
}

/** What another ladder has no place for. */
function lost(side, { names }) {
  const unplaced = side.unplaced ?? 0;
  const unmapped = side.unmappedCompetencies ?? [];
  if (unplaced === 0 && unmapped.length === 0) return nothing;
  const who = side.unplacedPeople.map(one => names[one.personId] ?? one.personId.slice(0, 8));
  return notice({
    title: 'Some things have no place on this ladder',
    text: [
      unplaced > 0 ? `${counted(unplaced, 'person', 'people')} could not be placed${who.length > 0 ? `: ${who.slice(0, NAMED).join(', ')}${unplaced > NAMED ? ' and others' : ''}` : ''}.` : '',
      unmapped.length > 0 ? `Ratings that count for nothing: ${unmapped.map(one => `${word(one.competency)} (${count(one.ratings)})`).join(', ')}.` : '',
    ].join(' '),
  });
}

async function share() {
  try {
    await navigator.clipboard.writeText(location.href);
    toast('The link is copied.');
  } catch {
    toast('The browser does not let this page copy: take the address above.', 'failed');
  }
}

const figure = (number, words) => html`<p class="replay-figure"><strong>${count(number)}</strong> ${words}</p>`;

async function stop(replay, page) {
  try {
    await write('DELETE', `/v1/replays/${replay.id}`);
    toast('Cancelled.');
  } catch {
    toast('It could not be cancelled.', 'failed');
  }
  page.reload();
}
