/** People by competencies: a table that one moves in by arrow keys, each cell a way to the evidence behind it. */
import { html, nothing } from '../vendor/lit-html/lit-html.js';
import { repeat } from '../vendor/lit-html/directives/repeat.js';
import { percent } from '../format.js';
import { icon } from './icons.js';
import { roveByFocus, roveByKeys } from './roving.js';
import { stateGlyph, stateWord } from './state.js';

/**
 * @typedef {{id: string, name: string}} Column
 * @typedef {{state: string, probability: number}} Cell
 * @typedef {{id: string, lead: {label: string, sort: string, kind?: string}[]}} Head
 */

/**
 * @param {object} map
 * @param {string} map.label
 * @param {any[]} map.rows with `personId`, `name` and `competencies`
 * @param {Column[]} map.columns
 * @param {{label: string, sort: string, kind?: string}[]} map.heads of the columns before the competencies
 * @param {(row: any) => unknown} map.lead the cells under these heads
 * @param {(row: any, column: Column) => string} map.href where a cell leads
 * @param {(row: any, column: Column) => boolean} map.isMust whether the row's level demands it
 * @param {string} map.sort what it is sorted by, `-` for downwards
 * @param {(by: string) => void} map.sortBy
 * @param {(column: Column) => unknown} map.total what stands under a competency's name
 */
export const heatMap = map => html`
  <div class="heat-scroll" tabindex="-1">
    <table class="heat" role="grid" aria-label=${map.label} @keydown=${roveByKeys} @focusin=${roveByFocus}>
      <thead>
        <tr>
          ${map.heads.map(head => html`<th scope="col" class=${head.kind ?? ''} aria-sort=${direction(map.sort, head.sort)}>${sortButton(map, head.sort, head.label)}</th>`)}
          ${map.columns.map(
            column => html`<th scope="col" class="competency" aria-sort=${direction(map.sort, column.id)}>
              ${sortButton(map, column.id, column.name)}<span class="column-total">${map.total(column)}</span>
            </th>`,
          )}
        </tr>
      </thead>
      <tbody>
        ${repeat(
          map.rows,
          row => row.personId,
          (row, index) => html`<tr data-row>
            ${map.lead(row)} ${cells(map, row, index === 0)}
          </tr>`,
        )}
      </tbody>
    </table>
  </div>
`;

function cells(map, row) {
  if (row.status === 'AT_TOP') return html`<td class="no-cells" colspan=${map.columns.length}>Nothing is above this level.</td>`;
  return map.columns.map(column => {
    const cell = row.competencies[column.id];
    if (!cell) return html`<td class="cell"><span class="sr-only">not assessed</span></td>`;
    const must = map.isMust(row, column);
    const words = `${column.name}: ${stateWord(cell.state).toLowerCase()}, ${percent(cell.probability)} likely${must ? ', a must-have' : ''}`;
    return html`<td class="cell ${cell.state}">
      <a data-cell tabindex="-1" href=${map.href(row, column)} title="${row.name}, ${words}" aria-label=${words}
        >${stateGlyph(cell.state)}${must ? html`<span class="must" aria-hidden="true"></span>` : nothing}</a
      >
    </td>`;
  });
}

function sortButton(map, by, label) {
  const now = direction(map.sort, by);
  return html`<button type="button" class="sort" @click=${() => map.sortBy(by)}>
    <span>${label}</span>${now === 'none' ? nothing : icon(now === 'ascending' ? 'up' : 'chevron')}
  </button>`;
}

const direction = (sort, by) => (sort === by ? 'ascending' : sort === `-${by}` ? 'descending' : 'none');

export const heatLegend = () => html`
  <ul class="legend" aria-label="Legend">
    ${['MET', 'UNCERTAIN', 'NOT_MET'].map(state => html`<li>${stateGlyph(state)}${stateWord(state)}</li>`)}
    <li><span class="must-sample" aria-hidden="true"></span>Must-have of the next level</li>
  </ul>
`;
