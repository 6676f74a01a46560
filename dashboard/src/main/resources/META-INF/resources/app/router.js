/** Which page a path is. The server answers all of these with the shell (DashboardConfiguration has the same list). */

/**
 * Pattern, and the module in `pages/` that is loaded for it. The first that fits.
 *
 * @type {[string, string][]}
 */
const ROUTES = [
  ['/', 'home'],
  ['/team/:managerId', 'team'],
  ['/people', 'people'],
  ['/people/:personId', 'person'],
  ['/people/:personId/outcomes/new', 'record-outcome'],
  ['/people/:personId/outcomes/:outcomeId/attest', 'attest'],
  ['/people/:personId/rate', 'rate'],
  ['/people/:personId/feedback', 'request-feedback'],
  ['/people/:personId/mentorships/:mentorshipId/session', 'log-session'],
  ['/people/:personId/mentorships/:mentorshipId/end', 'end-mentorship'],
  ['/mentorship', 'mentorship'],
  ['/mentorship/:managerId', 'mentorship'],
  ['/promotions', 'promotions'],
  ['/promotions/new', 'propose'],
  ['/promotions/:caseId', 'promotion'],
  ['/inbox', 'inbox'],
  ['/calibration', 'replays'],
  ['/calibration/new', 'replay-new'],
  ['/calibration/:replayId', 'replay'],
  ['/audit', 'audit'],
  ['/ladders', 'ladders'],
  ['/ladders/upload', 'ladder-upload'],
  ['/ladders/:ladderId/diff', 'ladder-diff'],
  ['/ladders/:ladderId/versions/:version', 'ladder'],
];

/** @typedef {{module: string, params: Record<string, string>}} Match */

/** @param {string} path @returns {Match | null} */
export function match(path) {
  const segments = split(path);
  for (const [pattern, module] of ROUTES) {
    const params = paramsOf(split(pattern), segments);
    if (params) return { module, params };
  }
  return null;
}

const split = path => path.split('/').filter(Boolean);

/** @returns {Record<string, string> | null} */
function paramsOf(pattern, segments) {
  if (pattern.length !== segments.length) return null;
  /** @type {Record<string, string>} */
  const params = {};
  for (const [index, name] of pattern.entries()) {
    if (name.startsWith(':')) params[name.slice(1)] = decoded(segments[index]);
    else if (name !== segments[index]) return null;
  }
  return params;
}

function decoded(segment) {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}

/** @returns {boolean} whether a link stays within the dashboard */
export function isOurs(/** @type {HTMLAnchorElement} */ link, /** @type {MouseEvent} */ click) {
  return (
    link.origin === location.origin &&
    !link.target &&
    !link.hasAttribute('download') &&
    click.button === 0 &&
    !(click.metaKey || click.ctrlKey || click.shiftKey || click.altKey) &&
    match(link.pathname) !== null
  );
}
