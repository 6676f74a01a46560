/** What raters said: by competency and kind of rater, then one by one. */
import { html, nothing } from '../vendor/lit-html/lit-html.js';
import { getAll } from '../api.js';
import { counted, date, number, word } from '../format.js';
import { competencyName } from '../ladders.js';
import { empty } from '../ui/notices.js';
import { ratingDots } from '../ui/rating-dots.js';

const RELATIONS = ['SELF', 'MANAGER', 'PEER', 'REPORT', 'MENTOR', 'COMMITTEE'];
const STANDINGS = { SUPERSEDED: 'replaced by a later one', WITHDRAWN: 'withdrawn' };
const ROWS = 100;

/** @param {any} subject @param {import('../page.js').Context} page */
export const load = async ({ person, asOf }, { signal }) => ({
  ratings: await getAll(`/v1/people/${person.personId}/ratings`, { query: { asOf }, signal, most: 3000 }),
});

/** @param {{ratings: any[]}} shown @param {any} subject @param {import('../page.js').Context} page */
export function view({ ratings }, { document, person }, page) {
  const own = page.me.personId === person.personId;
  if (ratings.length === 0) {
    return html`<section class="card">${empty('No ratings here', own ? 'What others say is shown where three or more have rated you in a competency.' : 'Nobody has rated yet.')}</section>`;
  }
  const competency = page.query.get('competency') ?? '';
  const relation = page.query.get('relation') ?? '';
  const found = ratings.filter(one => (!competency || one.competency === competency) && (!relation || (one.relation ?? 'OTHERS') === relation));
  const shown = found.slice(0, page.local.ratingRows ?? ROWS);
  return html`${byRelation(ratings, document)}
    <section class="card flush" aria-labelledby="ratings-title">
      <div class="toolbar card-bar">
        <h2 id="ratings-title">${counted(found.length, 'rating')}</h2>
        ${select(page, 'competency', 'Competency', competency, [...new Set(ratings.map(one => one.competency))].map(id => [id, competencyName(document, id)]))}
        ${select(page, 'relation', 'By', relation, kindsIn(ratings).map(id => [id, kindWord(id)]))}
      </div>
      <div class="table-scroll">
        <table class="table">
          <thead>
            <tr><th scope="col">Competency</th><th scope="col">Rating</th><th scope="col">By</th><th scope="col">Observed</th><th scope="col">What was seen</th></tr>
          </thead>
          <tbody>
            ${shown.map(one => row(one, document))}
          </tbody>
        </table>
      </div>
      ${shown.length < found.length
        ? html`<footer class="card-foot">
            <button
              type="button"
              class="button"
              @click=${() => {
                page.local.ratingRows = shown.length + ROWS;
                page.update();
              }}
            >
              Show more
            </button>
          </footer>`
        : nothing}
    </section>`;
}

function row(one, document) {
  return html`<tr class=${one.standing === 'COUNTS' ? '' : 'gone'}>
    <th scope="row">${competencyName(document, one.competency)}</th>
    <td>${ratingDots(one.rating)}</td>
    <td>
      ${one.raterName ?? html`<span class="muted">not shown</span>`}${one.relation ? html` <span class="hint">${word(one.relation).toLowerCase()}</span>` : nothing}
    </td>
    <td class="nowrap">${date(one.observedOn)}</td>
    <td>
      ${one.standing === 'COUNTS' ? nothing : html`<span class="tag">${STANDINGS[one.standing]}</span> `}${one.rationale ?? html`<span class="muted">–</span>`}${one.withdrawnReason
        ? html` <span class="hint">${one.withdrawnReason}</span>`
        : nothing}
    </td>
  </tr>`;
}

function select(page, name, label, value, choices) {
  return html`<label
    >${label}
    <select @change=${event => page.setQuery({ [name]: event.target.value }, { reload: false })}>
      <option value="" ?selected=${!value}>All</option>
      ${choices.map(([id, text]) => html`<option value=${id} ?selected=${id === value}>${text}</option>`)}
    </select></label
  >`;
}

/** Those whose relation is not shown to the person herself are the others. */
const kindWord = kind => (kind === 'OTHERS' ? 'Others' : word(kind));

const kindsIn = ratings => {
  const kinds = new Set(ratings.map(one => one.relation ?? 'OTHERS'));
  return [...RELATIONS, 'OTHERS'].filter(kind => kinds.has(kind));
};

/** Means of the ratings that count: who sees her differently from whom. */
function byRelation(ratings, document) {
  const counting = ratings.filter(one => one.standing === 'COUNTS');
  if (counting.length === 0) return nothing;
  const kinds = kindsIn(counting);
  const order = document?.competencies.map(one => one.id) ?? [];
  const competencies = [...new Set(counting.map(one => one.competency))].sort((one, other) => order.indexOf(one) - order.indexOf(other));
  return html`<section class="card" aria-labelledby="kinds-title">
    <div class="card-head"><h2 id="kinds-title">By kind of rater</h2><span class="hint">Means of the ratings that count, and how many they are</span></div>
    <div class="table-scroll">
      <table class="table kinds">
        <thead>
          <tr><th scope="col">Competency</th>${kinds.map(kind => html`<th scope="col">${kindWord(kind)}</th>`)}</tr>
        </thead>
        <tbody>
          ${competencies.map(
            id => html`<tr>
              <th scope="row">${competencyName(document, id)}</th>
              ${kinds.map(kind => mean(counting.filter(one => one.competency === id && (one.relation ?? 'OTHERS') === kind)))}
            </tr>`,
          )}
        </tbody>
      </table>
    </div>
  </section>`;
}

function mean(ratings) {
  if (ratings.length === 0) return html`<td class="muted">–</td>`;
  const value = ratings.reduce((sum, one) => sum + one.rating, 0) / ratings.length;
  return html`<td>
    <span class="mean"
      ><b>${number(value)}</b
      ><svg viewBox="0 0 60 8" width="60" height="8" aria-hidden="true" focusable="false"><rect class="possible" width="60" height="8" rx="2" /><rect class="value" width=${(60 * value) / 5} height="8" rx="2" /></svg
      ><span class="hint">${ratings.length}</span></span
    >
  </td>`;
}
