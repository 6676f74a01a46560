/** How two versions of a ladder differ, criterion by criterion. */
import { html, nothing } from '../vendor/lit-html/lit-html.js';
import { get } from '../api.js';
import { date, number, word } from '../format.js';
import { allLadders, competencyName, ladder } from '../ladders.js';
import { empty } from '../ui/notices.js';

/** @type {import('../page.js').PageModule} */
export default {
  styles: ['team', 'ladders'],
  title: ({ item, diff }) => `${item?.name ?? diff.to.id}: version ${diff.from.version} to ${diff.to.version}`,

  async load({ params, query, signal }) {
    const item = (await allLadders(signal)).find(one => one.id === params.ladderId);
    const versions = (item?.versions ?? []).map(one => one.version).sort((one, other) => one - other);
    const to = Number(query.get('to')) || versions.at(-1) || 1;
    const from = Number(query.get('from')) || versions.filter(one => one < to).at(-1) || to;
    const [diff, document] = await Promise.all([get(`/v1/ladders/${params.ladderId}/diff`, { query: { from, to }, signal }), ladder(params.ladderId, to)]);
    return { item, diff, document, from, to };
  },

  view({ item, diff, document, from, to }, page) {
    return html`<div class="page ladder-diff">
      <header class="page-head">
        <div>
          <p class="breadcrumb"><a href="/ladders">Ladders</a> · <a href="/ladders/${document.id}/versions/${to}">${document.name}</a></p>
          <h1>Version ${from} to version ${to}</h1>
        </div>
        <div class="toolbar">${version(item, 'From', 'from', from, page)} ${version(item, 'to', 'to', to, page)}</div>
      </header>
      ${diff.identical ? html`<section class="card">${empty('Nothing differs', 'The two are the same document.')}</section>` : html`${fields(diff)} ${levels(diff, document)} ${competencies(diff)}`}
    </div>`;
  },
};

const version = (item, label, name, chosen, page) => html`<label
  >${label}
  <select @change=${event => page.setQuery({ [name]: event.target.value })}>
    ${(item?.versions ?? []).map(one => html`<option value=${one.version} ?selected=${one.version === chosen}>version ${one.version}, ${date(one.effectiveFrom)}</option>`)}
  </select></label
>`;

const KINDS = { ADDED: 'added', REMOVED: 'removed', CHANGED: 'changed' };
const kind = one => html`<span class="diff-kind ${one}">${{ ADDED: '+', REMOVED: '−', CHANGED: '~' }[one]} ${KINDS[one]}</span>`;

function fields(diff) {
  if (diff.fields.length === 0) return nothing;
  return html`<section class="card" aria-labelledby="fields-title">
    <h2 id="fields-title">The whole ladder</h2>
    ${changes(diff.fields)}
  </section>`;
}

const changes = list =>
  list.length === 0
    ? nothing
    : html`<dl class="diff-fields">
        ${list.map(
          one => html`<dt>${word(one.field.replaceAll(/([A-Z])/g, ' $1'))}</dt>
            <dd><span class="sr-only">was </span><del>${value(one.from)}</del> <span aria-hidden="true">→</span> <span class="sr-only">is </span><ins>${value(one.to)}</ins></dd>`,
        )}
      </dl>`;

function value(any) {
  if (any === null || any === undefined) return 'nothing';
  if (typeof any === 'number') return number(any);
  return typeof any === 'string' ? any : JSON.stringify(any);
}

function levels(diff, document) {
  if (diff.levels.length === 0) return nothing;
  return html`<section class="card" aria-labelledby="levels-title">
    <h2 id="levels-title">Levels</h2>
    ${diff.levels.map(
      level => html`<article class="diff-item">
        <h3>${level.name} <span class="hint">${level.level}</span> ${kind(level.kind)}</h3>
        ${changes(level.fields)}
        ${level.criteria.length === 0
          ? nothing
          : html`<div class="table-scroll" tabindex="0" role="region" aria-label="Criteria of ${level.name}">
              <table class="table">
                <thead>
                  <tr><th scope="col">Criterion</th><th scope="col"></th><th scope="col">Was</th><th scope="col">Is</th></tr>
                </thead>
                <tbody>
                  ${level.criteria.map(
                    one => html`<tr>
                      <th scope="row">${competencyName(document, one.competency)}</th>
                      <td>${kind(one.kind)}</td>
                      <td>${expected(one.from, one.to)}</td>
                      <td>${expected(one.to, one.from)}</td>
                    </tr>`,
                  )}
                </tbody>
              </table>
            </div>`}
      </article>`,
    )}
  </section>`;
}

/** An expectation, with what is different in it marked. */
function expected(one, other) {
  if (!one) return html`<span class="muted">not assessed</span>`;
  const part = (name, words) => (other && one[name] !== other[name] ? html`<mark>${words}</mark>` : words);
  return html`${part('rating', `rating ${one.rating}`)}, ${part('weight', `weight ${number(one.weight)}`)}, ${part('mustHave', one.mustHave ? 'must-have' : 'no must-have')}`;
}

function competencies(diff) {
  if (diff.competencies.length === 0) return nothing;
  return html`<section class="card" aria-labelledby="competencies-title">
    <h2 id="competencies-title">Competencies</h2>
    ${diff.competencies.map(
      one => html`<article class="diff-item">
        <h3>${one.name} ${kind(one.kind)}</h3>
        ${changes(one.fields)}
      </article>`,
    )}
  </section>`;
}
