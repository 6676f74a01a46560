/** One scenario of a replay that is asked for: numbers of the ladder, another version, or ratings left out. */
import { html, nothing } from '../vendor/lit-html/lit-html.js';
import { competencyName } from '../ladders.js';
import { word } from '../format.js';
import { live } from '../vendor/lit-html/directives/live.js';
import { fieldId } from '../ui/form.js';
import { icon } from '../ui/icons.js';

const RELATIONS = ['SELF', 'MANAGER', 'PEER', 'REPORT', 'MENTOR', 'COMMITTEE'];
const KINDS = { overrides: 'Numbers of the ladder', version: 'Another version', relations: 'Ratings of some kinds left out', raters: 'Ratings of some people left out' };
const UUID = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/gi;

export const blank = () => ({ name: '', kind: 'overrides', changes: [{ path: '', value: '' }], version: '', relations: [], raters: '' });

/** @param {import('../ui/form.js').Form} form @param {number} index @param {any} data @param {import('../page.js').Context} page */
export function scenario(form, index, data, page) {
  const one = form.values.scenarios[index];
  const put = changes => form.set('scenarios', form.values.scenarios.map((each, place) => (place === index ? { ...each, ...changes } : each)));
  const error = form.errors[`scenario${index}`];
  const id = name => fieldId(form, name);
  return html`<fieldset class="scenario" id=${id(`scenario${index}`)} tabindex="-1">
    <legend>Scenario ${index + 1}</legend>
    ${error ? html`<p class="error">${icon('warning')}${error}</p>` : nothing}
    <div class="field">
      <label for=${id(`scenario${index}-name`)}>Name</label>
      <input id=${id(`scenario${index}-name`)} class="input medium" maxlength="100" .value=${live(one.name)} @input=${event => put({ name: event.target.value })} />
    </div>
    <div class="field">
      <label for=${id(`scenario${index}-kind`)}>What is otherwise</label>
      <select id=${id(`scenario${index}-kind`)} class="input medium" @change=${event => put({ kind: event.target.value })}>
        ${Object.entries(KINDS).map(([value, label]) => html`<option value=${value} ?selected=${value === one.kind}>${label}</option>`)}
      </select>
    </div>
    ${PARTS[one.kind](one, put, data, form, name => id(`scenario${index}-${name}`))}
    ${form.values.scenarios.length > 1
      ? html`<p><button type="button" class="button quiet" @click=${() => form.set('scenarios', form.values.scenarios.filter((_, place) => place !== index))}>Remove scenario ${index + 1}</button></p>`
      : nothing}
  </fieldset>`;
}

const PARTS = {
  overrides: (one, put, { documents }, form, id) => {
    const document = documents.get(form.values.ladder);
    const set = (place, change) => put({ changes: one.changes.map((each, at) => (at === place ? { ...each, ...change } : each)) });
    return html`${one.changes.map(
        (change, place) => html`<div class="scenario-change">
          <div class="field">
            <label for=${id(`path${place}`)}>Number</label>
            <select id=${id(`path${place}`)} class="input" @change=${event => set(place, { path: event.target.value })}>
              <option value="" ?selected=${!change.path}>Choose…</option>
              ${document ? numbers(document).map(group => html`<optgroup label=${group.label}>${group.items.map(({ path, label, now }) => html`<option value=${path} ?selected=${path === change.path}>${label} (now ${String(now)})</option>`)}</optgroup>`) : nothing}
            </select>
          </div>
          <div class="field">
            <label for=${id(`value${place}`)}>Becomes</label>
            <input id=${id(`value${place}`)} class="input short" .value=${live(change.value)} @input=${event => set(place, { value: event.target.value })} />
          </div>
        </div>`,
      )}
      <p><button type="button" class="button" @click=${() => put({ changes: [...one.changes, { path: '', value: '' }] })}>Another number</button></p>`;
  },
  version: (one, put, { ladders }, form, id) => html`<div class="field">
    <label for=${id('version')}>Ladder and version</label>
    <select id=${id('version')} class="input medium" @change=${event => put({ version: event.target.value })}>
      <option value="" ?selected=${!one.version}>Choose…</option>
      ${ladders.flatMap(ladder => ladder.versions.map(each => html`<option value="${ladder.id}@${each.version}" ?selected=${one.version === `${ladder.id}@${each.version}`}>${ladder.id}, version ${each.version}</option>`))}
    </select>
  </div>`,
  relations: (one, put) => html`<fieldset class="field">
    <legend>Ratings by</legend>
    <div class="choices">
      ${RELATIONS.map(
        relation => html`<label class="choice"
          ><input
            type="checkbox"
            .checked=${live(one.relations.includes(relation))}
            @change=${() => put({ relations: one.relations.includes(relation) ? one.relations.filter(each => each !== relation) : [...one.relations, relation] })}
          /><span>${word(relation)}</span></label
        >`,
      )}
    </div>
  </fieldset>`,
  raters: (one, put, data, form, id) => html`<div class="field">
    <label for=${id('raters')}>Ids of the raters</label>
    <p class="hint" id=${id('raters-hint')}>Or addresses of their records. The results of a replay list its raters, each with a way to leave her or him out.</p>
    <textarea id=${id('raters')} class="input long" rows="2" aria-describedby=${id('raters-hint')} .value=${live(one.raters)} @input=${event => put({ raters: event.target.value })}></textarea>
  </div>`,
};

/** What can be changed by itself, level by level. */
function numbers(document) {
  return document.levels.map(level => ({
    label: level.name,
    items: [
      { path: `levels.${level.id}.readyAt`, label: 'Ready at', now: level.readyAt },
      ...Object.entries(level.expectations).flatMap(([id, expected]) => {
        const name = competencyName(document, id);
        return [
          { path: `levels.${level.id}.expectations.${id}.rating`, label: `${name}: expected`, now: expected.rating },
          { path: `levels.${level.id}.expectations.${id}.weight`, label: `${name}: weight`, now: expected.weight },
          { path: `levels.${level.id}.expectations.${id}.mustHave`, label: `${name}: must-have`, now: Boolean(expected.mustHave) },
        ];
      }),
    ],
  }));
}

/** @param {any[]} scenarios */
export const scenarioLabels = scenarios => Object.fromEntries(scenarios.map((one, index) => [`scenario${index}`, one.name || `Scenario ${index + 1}`]));

/** @param {any[]} scenarios */
export const scenarioFaults = scenarios =>
  Object.fromEntries(scenarios.map((one, index) => [`scenario${index}`, faultOf(one)]).filter(([, fault]) => fault));

function faultOf(one) {
  if (!one.name.trim()) return 'Give it a name.';
  if (one.kind === 'overrides' && !one.changes.some(each => each.path && String(each.value).trim())) return 'Change at least one number.';
  if (one.kind === 'version' && !one.version) return 'Choose a version.';
  if (one.kind === 'relations' && one.relations.length === 0) return 'Choose what is left out.';
  if (one.kind === 'raters' && ids(one.raters).length === 0) return 'Say whose ratings are left out.';
  return '';
}

const ids = text => [...new Set(text.match(UUID) ?? [])];

/** Any fault within a scenario is told at it. @param {any} one @param {number} index @param {Record<string, string>} pointers */
export function scenarioBody(one, index, pointers) {
  const at = `/scenarios/${index}`;
  for (const end of ['', '/name', '/ladder', '/ladder/id', '/ladder/version', '/overrides', '/excludeRelations', '/excludeRaters']) pointers[at + end] = `scenario${index}`;
  ids(one.raters).forEach((_, place) => (pointers[`${at}/excludeRaters/${place}`] = `scenario${index}`));
  const changes = one.changes.filter(each => each.path && String(each.value).trim());
  for (const { path } of changes) pointers[`${at}/overrides/${path}`] = `scenario${index}`;
  const [id, version] = one.version.split('@');
  return {
    name: one.name,
    ...(one.kind === 'overrides' ? { overrides: Object.fromEntries(changes.map(each => [each.path, valueOf(each.value)])) } : {}),
    ...(one.kind === 'version' ? { ladder: { id, version: Number(version) } } : {}),
    ...(one.kind === 'relations' ? { excludeRelations: one.relations } : {}),
    ...(one.kind === 'raters' ? { excludeRaters: ids(one.raters) } : {}),
  };
}

/** As it is meant: a number, yes or no, or a word. */
function valueOf(text) {
  const plain = text.trim();
  if (plain === 'true' || plain === 'false') return plain === 'true';
  return plain !== '' && Number.isFinite(Number(plain)) ? Number(plain) : plain;
}
