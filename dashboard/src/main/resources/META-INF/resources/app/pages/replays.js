/** Replays of history under other rubrics: those there are, and how far they are. */
import { html, nothing } from '../vendor/lit-html/lit-html.js';
import { get } from '../api.js';
import { counted, date, time } from '../format.js';
import { hasRole } from '../session.js';
import { empty } from '../ui/notices.js';
import { pager, Pages } from '../ui/pager.js';
import { again, progressOf, stateOf } from './replay-progress.js';

/** @type {import('../page.js').PageModule} */
export default {
  styles: ['team', 'calibration'],
  title: 'Calibration',

  load: async page => ({ list: await new Pages(cursor => get('/v1/replays', { query: { cursor }, signal: page.signal }), page.local).first() }),

  view({ list }, page) {
    again(list.items, page);
    return html`<div class="page">
      <header class="page-head">
        <div>
          <h1>Calibration</h1>
          <p>Everybody’s history under another rubric: who would stand otherwise, why, and which decisions would look different.</p>
        </div>
        ${hasRole('auditor') ? nothing : html`<p class="actions"><a class="button primary" href="/calibration/new">New replay</a></p>`}
      </header>
      <section class="card flush" aria-label="Replays">
        ${list.items.length === 0
          ? empty('No replay yet', 'A replay changes nothing in anybody’s record: it only asks “what if”.')
          : html`<div class="table-scroll"><table class="table">
                <thead><tr><th scope="col">Replay</th><th scope="col">State</th><th scope="col">As of</th><th scope="col">People</th><th scope="col">Asked</th></tr></thead>
                <tbody>${list.items.map(row)}</tbody>
              </table></div>
              <footer class="card-foot">${pager({ shown: list.items.length, hasMore: list.cursor !== null, more: () => list.more(page.update), what: 'replays', busy: list.busy })}</footer>`}
      </section>
    </div>`;
  },
};

const row = one => html`<tr>
  <th scope="row"><a href="/calibration/${one.id}">${one.name}</a><span class="hint block">${counted(one.scenarios?.length ?? 0, 'scenario')}</span></th>
  <td>${stateOf(one)} ${progressOf(one)}</td>
  <td class="nowrap">${date(one.asOf)}</td>
  <td class="number">${one.progress.people}</td>
  <td class="nowrap">${time(one.requestedAt)}</td>
</tr>`;
