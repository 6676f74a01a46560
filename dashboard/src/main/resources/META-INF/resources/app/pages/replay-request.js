/** What the form of a replay sends, what it lacks before, and where a fault of it is told. */
import { documentsOf, parsed } from './replay-rubric.js';

const UUID = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/gi;

/** @param {Record<string, any>} values @returns {Record<string, string>} by field */
export function faultsOf(values) {
  const faults = {};
  for (const key of values.scenarios) {
    if (!values[`${key}-name`].trim()) faults[`${key}-name`] = 'Give it a name.';
    const rubric = values[`${key}-rubric`];
    if (rubric === 'overrides') Object.assign(faults, faultsOfNumbers(values, key));
    if (rubric === 'version' && !values[`${key}-version`]) faults[`${key}-version`] = 'Choose a version.';
    if (rubric === 'document' && !parsed(values[`${key}-document`])) faults[`${key}-document`] = jsonFault(values[`${key}-document`]);
    if (rubric === 'same' && !leavesOut(values, key)) faults[`${key}-rubric`] = 'Then say below what is left out.';
  }
  return faults;
}

function faultsOfNumbers(values, key) {
  const faults = {};
  const entered = name => String(values[name] ?? '').trim() !== '';
  for (const place of values[`${key}-changes`]) {
    const [path, value] = [`${key}-path-${place}`, `${key}-value-${place}`];
    if (entered(path) && !entered(value)) faults[value] = 'Say what it becomes.';
    if (!entered(path) && entered(value)) faults[path] = 'Choose a number.';
  }
  const first = `${key}-path-${values[`${key}-changes`][0]}`;
  if (changesOf(values, key).length === 0 && Object.keys(faults).length === 0) faults[first] = 'Change at least one number.';
  return faults;
}

function jsonFault(text) {
  try {
    JSON.parse(text ?? '');
    return 'It has no levels or no competencies: a ladder document has both.';
  } catch (failure) {
    return String(text ?? '').trim() ? `This is not JSON: ${failure.message}` : 'Enter a document.';
  }
}

const leavesOut = (values, key) => values[`${key}-relations`].length > 0 || ratersOf(values, key).length > 0;

const ratersOf = (values, key) => [...new Set([...values[`${key}-raters`].map(one => one.id), ...((values[`${key}-pseudonyms`] ?? '').match(UUID) ?? [])])];

const changesOf = (values, key) =>
  values[`${key}-changes`]
    .map(place => ({ place, path: values[`${key}-path-${place}`], value: String(values[`${key}-value-${place}`] ?? '').trim() }))
    .filter(one => one.path && one.value);

/**
 * @param {Record<string, any>} values
 * @param {Map<string, any>} documents in force
 * @param {string | null} of the replay whose pseudonyms name raters
 * @param {Record<string, string>} pointers gets the fields that parts of the body come from
 */
export function bodyOf(values, documents, of, pointers) {
  Object.assign(pointers, { '/population/ladder': 'ladder', '/population/managerId': 'manager', '/population': 'ladder', '/asOf': 'asOf', '/knownAt': 'knownAt' });
  const manager = values.manager[0]?.id;
  return {
    name: values.name,
    population: { ...(values.ladder ? { ladder: values.ladder } : {}), ...(manager ? { managerId: manager } : {}) },
    asOf: values.asOf,
    ...(values.cut === 'then' ? { knownAt: `${values.knownAt.padEnd('2026-01-01T00:00:00'.length, ':00')}Z` } : {}),
    ...(of && values.scenarios.some(key => ratersOf(values, key).length > 0) ? { pseudonymsOf: of } : {}),
    scenarios: values.scenarios.map((key, index) => scenarioOf(values, key, index, documents, pointers)),
  };
}

function scenarioOf(values, key, index, documents, pointers) {
  const at = `/scenarios/${index}`;
  const rubric = values[`${key}-rubric`];
  const raters = ratersOf(values, key);
  const changes = changesOf(values, key);
  const [id, version] = (values[`${key}-version`] ?? '').split('@');
  Object.assign(pointers, {
    [at]: key,
    [`${at}/name`]: `${key}-name`,
    [`${at}/ladder`]: `${key}-version`,
    [`${at}/document`]: `${key}-document`,
    [`${at}/overrides`]: `${key}-path-${changes[0]?.place ?? 1}`,
    [`${at}/excludeRelations`]: `${key}-relations`,
    [`${at}/excludeRaters`]: values[`${key}-raters`].length > 0 ? `${key}-raters` : `${key}-pseudonyms`,
    ...Object.fromEntries(changes.map(one => [`${at}/overrides/${one.path}`, `${key}-value-${one.place}`])),
  });
  const maps = rubric === 'version' || rubric === 'document' ? mappings(values, key, at, documents, pointers) : {};
  return {
    name: values[`${key}-name`],
    ...(rubric === 'overrides' ? { overrides: Object.fromEntries(changes.map(one => [one.path, valueOf(one.value)])) } : {}),
    ...(rubric === 'version' ? { ladder: { id, version: Number(version) } } : {}),
    ...(rubric === 'document' ? { document: parsed(values[`${key}-document`]) } : {}),
    ...maps,
    ...(values[`${key}-relations`].length > 0 ? { excludeRelations: values[`${key}-relations`] } : {}),
    ...(raters.length > 0 ? { excludeRaters: raters } : {}),
  };
}

/** Only what was chosen: all else stays or has no place. */
function mappings(values, key, at, documents, pointers) {
  const from = documentsOf(values, documents);
  const of = (kind, part) => {
    const ids = [...new Set(from.flatMap(one => one[part].map(each => each.id)))];
    return Object.fromEntries(ids.map(id => [id, values[`${key}-${kind}-${id}`]]).filter(([, to]) => to));
  };
  const [levels, competencies] = [of('level', 'levels'), of('competency', 'competencies')];
  for (const id of Object.keys(levels)) pointers[`${at}/levelMapping/${id}`] = `${key}-level-${id}`;
  for (const id of Object.keys(competencies)) pointers[`${at}/competencyMapping/${id}`] = `${key}-competency-${id}`;
  return {
    ...(Object.keys(levels).length > 0 ? { levelMapping: levels } : {}),
    ...(Object.keys(competencies).length > 0 ? { competencyMapping: competencies } : {}),
  };
}

/** As it is meant: a number, yes or no, or a word. */
function valueOf(plain) {
  if (plain === 'true' || plain === 'false') return plain === 'true';
  return Number.isFinite(Number(plain)) ? Number(plain) : plain;
}

/** A fault within a document says where in it. @param {string} pointer @param {string} detail */
export function told(pointer, detail) {
  const within = /^\/scenarios\/\d+\/document(\/.+)$/.exec(pointer)?.[1];
  return within ? `${within}: ${detail}` : detail;
}
