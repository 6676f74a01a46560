/** What becomes of levels and competencies under a ladder that has others. */
import { html, nothing } from '../vendor/lit-html/lit-html.js';
import { selectField } from '../ui/fields.js';

/**
 * @param {import('../ui/form.js').Form} form
 * @param {string} key of the scenario
 * @param {any[]} from ladders that people may be on
 * @param {any} to the ladder that they are judged by; null while it is not known
 */
export function mapping(form, key, from, to) {
  if (!to) return nothing;
  const parts = [
    { kind: 'level', title: 'Levels', rows: rowsOf(from, 'levels', to), choices: to.levels },
    { kind: 'competency', title: 'Competencies', rows: rowsOf(from, 'competencies', to), choices: to.competencies },
  ].map(part => ({ ...part, lost: part.rows.filter(one => one.isLost && !form.values[`${key}-${part.kind}-${one.id}`]) }));
  return html`<details class="replay-mapping" ?open=${parts.some(({ lost }) => lost.length > 0)}>
    <summary>What becomes of levels and competencies</summary>
    <p class="hint">People keep their history. A level that has no place leaves its people without a verdict; ratings of a competency without a place count for nothing. Both are listed in the results.</p>
    ${parts.map(part => table(form, key, part))} ${parts.map(({ title, lost }) => without(title, lost))}
  </details>`;
}

const without = (what, lost) => (lost.length === 0 ? nothing : html`<p class="hint"><strong>${what} without a place:</strong> ${lost.map(one => one.name).join(', ')}</p>`);

/** Ids once, whatever ladders have them. Only levels of the ladder itself are judged by it without being named. */
function rowsOf(from, part, to) {
  const rows = new Map();
  for (const ladder of from) {
    const moves = part === 'competencies' || ladder.id === to.id;
    for (const one of ladder[part]) {
      const row = rows.get(one.id) ?? { id: one.id, name: one.name, isKept: false, isLost: false };
      const isThere = to[part].some(each => each.id === one.id);
      rows.set(one.id, { ...row, isKept: row.isKept || (moves && isThere), isLost: row.isLost || (moves && !isThere) });
    }
  }
  return [...rows.values()];
}

/** @param {import('../ui/form.js').Form} form @param {string} key @param {{kind: string, title: string, rows: any[], choices: any[]}} part */
function table(form, key, { kind, title, rows, choices }) {
  return html`<fieldset class="replay-rows">
    <legend>${title}</legend>
    ${rows.map(one =>
      selectField(
        form,
        { name: `${key}-${kind}-${one.id}`, label: one.name, optional: true },
        choices.map(each => ({ value: each.id, label: each.name })),
        one.isLost ? 'has no place' : one.isKept ? 'stays what it is' : 'stays on its own ladder',
      ),
    )}
  </fieldset>`;
}
