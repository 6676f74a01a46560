/** By which rubric a scenario judges: the ladder's own numbers changed, another version, or a document that is published nowhere. */
import { html, nothing } from '../vendor/lit-html/lit-html.js';
import { competencyName, ladder } from '../ladders.js';
import { areaField, selectField, textField } from '../ui/fields.js';
import { fieldId } from '../ui/form.js';
import { icon } from '../ui/icons.js';
import { toast } from '../ui/toast.js';
import { mapping } from './replay-mapping.js';

/** Ladders that the people asked about may be on. */
export const documentsOf = (values, documents) => [...documents.values()].filter(one => !values.ladder || one.id === values.ladder);

/** @param {import('../ui/form.js').Form} form @param {string} key @param {any} data */
export function numbers(form, key, { documents }) {
  const places = form.values[`${key}-changes`];
  const groups = documentsOf(form.values, documents).flatMap(groupsOf);
  return html`${places.map(
      place => html`<div class="scenario-change">
        ${numberField(form, `${key}-path-${place}`, groups)} ${textField(form, { name: `${key}-value-${place}`, label: 'Becomes', width: 'short' })}
      </div>`,
    )}
    <p><button type="button" class="button" @click=${() => another(form, key)}>Another number</button></p>`;
}

/** Fields of a change that nothing was entered for. @param {string} key @param {string} place */
export const noNumber = (key, place) => ({ [`${key}-path-${place}`]: '', [`${key}-value-${place}`]: '' });

function another(form, key) {
  const places = form.values[`${key}-changes`];
  const next = String(Math.max(...places) + 1);
  for (const [field, value] of Object.entries(noNumber(key, next))) form.set(field, value);
  form.set(`${key}-changes`, [...places, next]);
}

/** A choice in groups, which the select field of a form does not have. */
function numberField(form, name, groups) {
  const id = fieldId(form, name);
  const error = form.errors[name];
  return html`<div class="field">
    <label for=${id}>Number</label>
    ${error ? html`<p class="error" id="${id}-error">${icon('warning')}${error}</p>` : nothing}
    <select id=${id} class="input long" aria-invalid=${error ? 'true' : 'false'} aria-describedby=${error ? `${id}-error` : nothing} @change=${event => form.set(name, event.target.value)}>
      <option value="" ?selected=${!form.values[name]}>Choose…</option>
      ${groups.map(
        group => html`<optgroup label=${group.label}>
          ${group.items.map(({ path, label, now }) => html`<option value=${path} ?selected=${path === form.values[name]}>${label} (now ${String(now)})</option>`)}
        </optgroup>`,
      )}
    </select>
  </div>`;
}

/** Of a level, besides what it expects; as the ledger takes them. */
const OF_LEVEL = {
  readyAt: 'Ready at',
  tier: 'Tier of outcomes',
  outcomeWeight: 'Outcomes: weight',
  referenceBenefit: 'Outcomes: reference benefit',
  referencePercent: 'Outcomes: reference percent',
  verifiedNeeded: 'Verified outcomes needed',
  mentoringWeight: 'Mentoring: weight',
  mentorshipsNeeded: 'Mentorships needed',
};

/** What can be changed by itself: level by level, then what holds for all of them. */
function groupsOf(document) {
  const named = label => `${document.name}: ${label}`;
  return [
    ...document.levels.map(level => ({
      label: named(level.name),
      items: [
        ...Object.entries(OF_LEVEL).map(([name, label]) => ({ path: `levels.${level.id}.${name}`, label, now: level[name] })),
        ...Object.entries(level.expectations).flatMap(([id, expected]) => {
          const name = competencyName(document, id);
          return [
            { path: `levels.${level.id}.expectations.${id}.rating`, label: `${name}: expected`, now: expected.rating },
            { path: `levels.${level.id}.expectations.${id}.weight`, label: `${name}: weight`, now: expected.weight },
            { path: `levels.${level.id}.expectations.${id}.mustHave`, label: `${name}: must-have`, now: Boolean(expected.mustHave) },
          ];
        }),
      ].filter(one => one.now !== undefined && one.now !== null),
    })),
    { label: named('how it is reckoned'), items: leaves(document.model, 'model') },
    { label: named('currency rates'), items: leaves(document.currencyRates, 'currencyRates') },
  ];
}

/** Every number within, by its path. */
const leaves = (value, path, label = '') =>
  Object.entries(value ?? {}).flatMap(([name, inner]) => {
    const words = label ? `${label}: ${name}` : name;
    return typeof inner === 'object' && inner !== null ? leaves(inner, `${path}.${name}`, words) : [{ path: `${path}.${name}`, label: words, now: inner }];
  });

/** @param {import('../ui/form.js').Form} form @param {string} key @param {any} data @param {import('../page.js').Context} page */
export function version(form, key, { ladders, documents }, page) {
  const chosen = form.values[`${key}-version`];
  return html`${selectField(
    form,
    { name: `${key}-version`, label: 'Ladder and version' },
    ladders.flatMap(one => one.versions.map(each => ({ value: `${one.id}@${each.version}`, label: `${each.name ?? one.name}, version ${each.version}` }))),
  )}${mapping(form, key, documentsOf(form.values, documents), chosen ? published(chosen, page) : null)}`;
}

/** Nothing until it was read; then the page is drawn again. */
function published(chosen, page) {
  const known = (page.local.published ??= new Map());
  if (!known.has(chosen)) {
    known.set(chosen, null);
    const [id, number] = chosen.split('@');
    ladder(id, Number(number)).then(
      document => {
        known.set(chosen, document);
        page.update();
      },
      () => {
        known.delete(chosen);
        toast('That version could not be read: choose it again.', 'failed');
      },
    );
  }
  return known.get(chosen);
}

/** @param {import('../ui/form.js').Form} form @param {string} key @param {any} data */
export function document(form, key, { documents }) {
  const name = `${key}-document`;
  const begun = documentsOf(form.values, documents);
  return html`${areaField(form, { name, label: 'Document (JSON)', rows: 12, hint: 'As a published one, and judged like one; it stays in this replay.' })}
    <p class="actions">
      ${begun.map(one => html`<button type="button" class="button" @click=${() => form.set(name, JSON.stringify(one, null, 2))}>Begin with ${one.name}, version ${one.version}</button>`)}
    </p>
    ${mapping(form, key, begun, parsed(form.values[name]))}`;
}

/** Null where it is none yet. @param {string | undefined} text */
export function parsed(text) {
  try {
    const document = JSON.parse(text ?? '');
    return Array.isArray(document?.levels) && Array.isArray(document?.competencies) ? document : null;
  } catch {
    return null;
  }
}
