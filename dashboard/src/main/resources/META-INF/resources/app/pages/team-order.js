/** Filters, orders and columns of a team, all in the browser: the whole line is there already. */

const RANKS = { READY: 3, NEARLY: 2, NOT_YET: 1, AT_TOP: 0 };
const names = new Intl.Collator('en');

/** @param {any[]} people @param {{status: string, level: string, text: string}} by */
export function filtered(people, { status, level, text }) {
  const words = text.toLowerCase().split(/\s+/).filter(Boolean);
  return people.filter(
    one =>
      (!status || one.status === status) &&
      (!level || one.level === level) &&
      words.every(word => `${one.name} ${one.team ?? ''}`.toLowerCase().includes(word)),
  );
}

/**
 * @param {any[]} people
 * @param {string} sort name, level, status, score, confidence or a competency; `-` for downwards. Equals stand by score, then name
 * @param {Map<string, import('../ladders.js').Ladder>} ladders
 */
export function sorted(people, sort, ladders) {
  const down = sort.startsWith('-');
  const by = down ? sort.slice(1) : sort;
  const value = valueOf(by, ladders);
  return [...people].sort((one, other) => {
    const difference = compare(value(one), value(other));
    return (down ? -difference : difference) || compare(other.score, one.score) || names.compare(one.name, other.name);
  });
}

function valueOf(by, ladders) {
  switch (by) {
    case 'name':
      return one => one.name;
    case 'status':
      return one => RANKS[one.status] ?? -1;
    case 'score':
    case 'confidence':
      return one => one[by];
    case 'level':
      return one => ladders.get(one.ladder)?.levels.findIndex(level => level.id === one.level) ?? -1;
    default:
      return one => one.competencies[by]?.probability ?? null;
  }
}

/** What is not known is the least. */
function compare(one, other) {
  if (typeof one === 'string' && typeof other === 'string') return names.compare(one, other);
  return (one ?? -1) - (other ?? -1);
}

/** Competencies that anybody is assessed in, in the order of the rubric. @param {any[]} people @param {Map<string, any>} ladders @returns {string[]} */
export function columnsOf(people, ladders) {
  const assessed = new Set(people.flatMap(one => Object.keys(one.competencies)));
  const inOrder = new Set([...ladders.values()].flatMap(document => document.competencies.map(one => one.id)));
  return [...new Set([...inOrder, ...assessed])].filter(id => assessed.has(id));
}
