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
  const lost = { level: lostOf(form, key, 'level', rowsOf(from, 'levels', to)), competency: lostOf(form, key, 'competency', rowsOf(from, 'competencies', to)) };
  return html`<details class="replay-mapping" ?open=${lost.level.length + lost.competency.length > 0}>
    <summary>What becomes of levels and competencies</summary>
    <p class="hint">People keep their history. A level that has no place leaves its people without a verdict; ratings of a competency without a place count for nothing. Both are listed in the results.</p>
    ${table(form, key, 'level', 'Levels', rowsOf(from, 'levels', to), to.levels)}
    ${table(form, key, 'competency', 'Competencies', rowsOf(from, 'competencies', to), to.competencies)}
    ${without('Levels', lost.level)}${without('Competencies', lost.competency)}
  </details>`;
}

const without = (what, lost) => (lost.length === 0 ? nothing : html`<p class="hint"><strong>${what} without a place:</strong> ${lost.map(one => one.name).join(', ')}</p>`);

/** Ids once, whatever ladders have them. */
function rowsOf(from, part, to) {
  const rows = new Map();
  for (const ladder of from) {
    for (const one of ladder[part]) {
      const stays = to[part].some(each => each.id === one.id) && (part === 'competencies' || ladder.id === to.id);
      rows.set(one.id, { id: one.id, name: one.name, stays, moves: part === 'competencies' || ladder.id === to.id });
    }
  }
  return [...rows.values()];
}

const lostOf = (form, key, kind, rows) => rows.filter(one => !one.stays && one.moves && !form.values[`${key}-${kind}-${one.id}`]);

function table(form, key, kind, title, rows, choices) {
  return html`<fieldset class="replay-rows">
    <legend>${title}</legend>
    ${rows.map(one =>
      selectField(
        form,
        { name: `${key}-${kind}-${one.id}`, label: one.name, optional: true },
        choices.map(each => ({ value: each.id, label: each.name })),
        one.stays ? 'stays what it is' : one.moves ? 'has no place' : 'stays on its own ladder',
      ),
    )}
  </fieldset>`;
}
