/** Who has looked at her record, a line for each day, view and viewer. */
import { html } from '../vendor/lit-html/lit-html.js';
import { get } from '../api.js';
import { date, word } from '../format.js';
import { empty } from '../ui/notices.js';
import { pager, Pages } from '../ui/pager.js';

/** @param {any} subject @param {import('../page.js').Context} page */
export async function load({ person }, { signal, local }) {
  const pages = new Pages(cursor => get(`/v1/people/${person.personId}/access-log`, { query: { limit: 100, cursor }, signal }), local, 'access');
  return { pages: await pages.first() };
}

/** @param {{pages: Pages}} shown @param {any} _subject @param {import('../page.js').Context} page */
export const view = ({ pages }, _subject, page) => html`<section class="card flush" aria-labelledby="access-title">
  <div class="card-bar"><h2 id="access-title">Who has seen what</h2></div>
  ${pages.items.length === 0
    ? empty('Nobody has looked yet')
    : html`<div class="table-scroll">
          <table class="table">
            <thead>
              <tr><th scope="col">Day</th><th scope="col">Who</th><th scope="col">What</th></tr>
            </thead>
            <tbody>
              ${pages.items.map(
                one => html`<tr>
                  <td class="nowrap">${date(one.day)}</td>
                  <th scope="row">${one.viewerName ?? 'Somebody'}</th>
                  <td>${word(one.view)}</td>
                </tr>`,
              )}
            </tbody>
          </table>
        </div>
        <footer class="card-foot">
          ${pager({ shown: pages.items.length, what: 'records', hasMore: pages.cursor !== null, busy: pages.busy, more: () => pages.more(page.update) })}
        </footer>`}
</section>`;
