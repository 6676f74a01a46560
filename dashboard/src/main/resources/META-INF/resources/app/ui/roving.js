/**
 * One stop for the Tab key in a whole grid; arrows, Home, End and Page keys move within it.
 *
 * Rows are elements with `data-row`, and in them what can be moved to has `data-cell`.
 */
const PAGE = 10;

/** Listener for `keydown` of the grid. @param {KeyboardEvent} event */
export function roveByKeys(event) {
  const from = event.target instanceof Element ? event.target.closest('[data-cell]') : null;
  const grid = /** @type {Element} */ (event.currentTarget);
  if (!from || event.altKey || event.metaKey) return;
  const rows = [...grid.querySelectorAll('[data-row]')];
  const row = rows.findIndex(one => one.contains(from));
  const column = cells(rows[row]).indexOf(from);
  const to = target(event, rows, row, column);
  if (!to) return;
  event.preventDefault();
  stopAt(grid, to);
  to.focus();
}

/** Listener for `focusin` of the grid: where the focus is, Tab comes back to. @param {FocusEvent} event */
export function roveByFocus(event) {
  const cell = event.target instanceof Element ? event.target.closest('[data-cell]') : null;
  if (cell) stopAt(/** @type {Element} */ (event.currentTarget), cell);
}

/** @returns {HTMLElement[]} */
const cells = row => (row ? [...row.querySelectorAll('[data-cell]')] : []);

function stopAt(grid, cell) {
  for (const other of grid.querySelectorAll('[data-cell][tabindex="0"]')) other.setAttribute('tabindex', '-1');
  cell.setAttribute('tabindex', '0');
}

/** @returns {HTMLElement | undefined} */
function target(event, rows, row, column) {
  const here = cells(rows[row]);
  const inRow = index => {
    const found = cells(rows[Math.max(0, Math.min(rows.length - 1, index))]);
    return found[Math.min(column, found.length - 1)];
  };
  switch (event.key) {
    case 'ArrowRight':
      return here[column + 1];
    case 'ArrowLeft':
      return here[column - 1];
    case 'ArrowDown':
      return row + 1 < rows.length ? inRow(row + 1) : undefined;
    case 'ArrowUp':
      return row > 0 ? inRow(row - 1) : undefined;
    case 'PageDown':
      return inRow(row + PAGE);
    case 'PageUp':
      return inRow(row - PAGE);
    case 'Home':
      return event.ctrlKey ? cells(rows[0])[0] : here[0];
    case 'End':
      return event.ctrlKey ? cells(rows.at(-1)).at(-1) : here.at(-1);
    default:
      return undefined;
  }
}
