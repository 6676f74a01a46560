/**
 * What the next reads must have seen: positions of what was just written here or was told to have moved. Reads wait for
 * them (`Min-Position`), and soon every view has them, so they are kept for a minute only.
 */
const STORE = 'positions';
const KEPT_MS = 60_000;
const MOST = 40;

/** @typedef {{position: string, until: number}} Kept */

/** @returns {Kept[]} */
function read() {
  try {
    const all = JSON.parse(sessionStorage.getItem(STORE) ?? '[]');
    return all.filter((/** @type {Kept} */ one) => one.until > Date.now());
  } catch {
    return [];
  }
}

/** @returns {string[]} */
export function keptPositions() {
  return read().map(one => one.position);
}

/** @param {string[]} positions */
export function keepPositions(positions) {
  const until = Date.now() + KEPT_MS;
  const others = read().filter(one => !positions.includes(one.position));
  store([...others, ...positions.map(position => ({ position, until }))].slice(-MOST));
}

/** For positions that no view will reach. */
export function dropPositions() {
  store([]);
}

/** @param {Kept[]} all */
function store(all) {
  try {
    sessionStorage.setItem(STORE, JSON.stringify(all));
  } catch {
    // a full or forbidden store costs a read that may be a moment old
  }
}
