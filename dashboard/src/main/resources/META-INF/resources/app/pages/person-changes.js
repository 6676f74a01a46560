/** What changed since a day, in words: facts of one hand on one day are told together. */
import { html, nothing } from '../vendor/lit-html/lit-html.js';
import { counted, date, points, score, word } from '../format.js';
import { criterionName } from '../ladders.js';
import { icon } from '../ui/icons.js';
import { statusWord } from '../ui/state.js';

/** How far one can look back here. */
export const PERIODS = [
  { id: '1m', label: '1 month', days: 30 },
  { id: '3m', label: '3 months', days: 91 },
  { id: '6m', label: '6 months', days: 182 },
  { id: '1y', label: '1 year', days: 365 },
];

const FEW = 5;

/** @param {any} shown @param {import('../page.js').Context} page */
export function changesCard({ changes, document }, page) {
  const groups = grouped(changes.parts, document);
  const all = page.local.allChanges ?? false;
  return html`<section class="card" aria-labelledby="changes-title">
    <div class="card-head">
      <h2 id="changes-title">What changed since</h2>
      <div class="segmented small" role="group" aria-label="Since when">
        ${PERIODS.map(
          one => html`<button
            type="button"
            aria-pressed=${(page.query.get('since') ?? '3m') === one.id ? 'true' : 'false'}
            @click=${() => page.setQuery({ since: one.id === '3m' ? null : one.id })}
          >
            ${one.label}
          </button>`,
        )}
      </div>
    </div>
    <p class="changes-whole">${whole(changes)}</p>
    ${groups.length === 0
      ? html`<p class="muted">No fact moved the score.</p>`
      : html`<ul class="changes">
          ${(all ? groups : groups.slice(0, FEW)).map(
            one => html`<li>
              <b class="change-points ${one.difference < 0 ? 'down' : 'up'}">${one.difference === null ? '–' : points(one.difference)}</b>
              <span>${one.words}${one.became ? html` <span class="tag">${one.became}</span>` : nothing}<span class="hint">${one.hint}</span></span>
            </li>`,
          )}
        </ul>`}
    ${groups.length > FEW
      ? html`<button
          type="button"
          class="button quiet"
          @click=${() => {
            page.local.allChanges = !all;
            page.update();
          }}
        >
          ${icon(all ? 'up' : 'chevron')}${all ? 'The greatest only' : `All ${groups.length}`}
        </button>`
      : nothing}
    ${changes.withoutEffect.length ? html`<p class="hint">Without effect: ${changes.withoutEffect.map(one => many(one.count, one.type)).join(', ')}.</p>` : nothing}
  </section>`;
}

function whole({ from, to, difference }) {
  if (difference === null) return `${statusWord(from.status)} on ${date(from.asOf)}, ${statusWord(to.status).toLowerCase()} now. At the top of the ladder there is no score.`;
  const moved = Math.abs(difference) < 0.05 ? 'did not move' : difference > 0 ? `rose by ${score(difference)}` : `fell by ${score(-difference)}`;
  const same = from.status === to.status;
  return `The score ${moved}: from ${score(from.score)} on ${date(from.asOf)} to ${score(to.score)}. ${
    same ? `${statusWord(to.status)} then and now.` : `${statusWord(from.status)} then, ${statusWord(to.status).toLowerCase()} now.`
  }`;
}

/** @param {any[]} parts @param {any} document */
function grouped(parts, document) {
  /** @type {Map<string, {parts: any[], difference: number | null}>} */
  const groups = new Map();
  for (const part of parts) {
    const key = keyOf(part.cause);
    const group = groups.get(key) ?? { parts: [], difference: 0 };
    group.parts.push(part);
    group.difference = part.difference === null || group.difference === null ? null : group.difference + part.difference;
    groups.set(key, group);
  }
  return [...groups.values()]
    .map(group => ({ difference: group.difference, words: wordsOf(group.parts), hint: hintOf(group.parts, document), became: became(group.parts) }))
    .sort((one, other) => Math.abs(other.difference ?? 0) - Math.abs(one.difference ?? 0));
}

const keyOf = cause => (cause.kind === 'FACT' ? `${cause.fact.type} ${cause.fact.actorId} ${cause.fact.effectiveOn}` : cause.kind);

function wordsOf(parts) {
  const { cause } = parts[0];
  switch (cause.kind) {
    case 'DECAY':
      return 'Time passed: older ratings and outcomes count for less';
    case 'LADDER':
      return `The rubric changed from version ${cause.from.version} to ${cause.to.version}`;
    case 'TARGET':
      return `Another level is aimed at: ${cause.to ?? 'none'} instead of ${cause.from ?? 'none'}`;
    default:
      return parts.length === 1 ? cause.fact.summary : manyWords(parts, cause.fact);
  }
}

function manyWords(parts, fact) {
  if (fact.type === 'career.skill-rated') {
    const who = /^(.*?) rated /.exec(fact.summary)?.[1];
    const as = /, as (.*)$/.exec(fact.summary)?.[1];
    const what = counted(parts.length, 'competency', 'competencies');
    return who ? `${who} rated ${what}${as ? `, as ${as}` : ''}` : `Own rating of ${what}`;
  }
  return `${many(parts.length, fact.type)}, the first: ${fact.summary}`;
}

function hintOf(parts, document) {
  const day = parts[0].cause.kind === 'FACT' ? date(parts[0].cause.fact.effectiveOn) : '';
  const names = [...new Set(parts.flatMap(part => part.criteria.slice(0, 1)).map(one => criterionName(document, one.criterion)))];
  const most = names.length > 3 ? `${names.slice(0, 3).join(', ')} and ${names.length - 3} more` : names.join(', ');
  return [day, most].filter(Boolean).join(' · ');
}

function became(parts) {
  const change = parts.findLast(part => part.statusBefore !== part.statusAfter);
  return change ? `${statusWord(change.statusBefore)} → ${statusWord(change.statusAfter)}` : '';
}

/** Facts that often come in numbers have a noun; others are called by their kind. */
const NOUNS = {
  'skill-rated': ['rating'],
  'rating-withdrawn': ['withdrawn rating'],
  'outcome-recorded': ['outcome'],
  'outcome-attested': ['attestation'],
  'outcome-retracted': ['retracted outcome'],
  'mentoring-session-held': ['mentoring session'],
  'mentoring-session-withdrawn': ['withdrawn session'],
  'mentorship-started': ['mentorship begun', 'mentorships begun'],
  'mentorship-ended': ['mentorship ended', 'mentorships ended'],
  'feedback-requested': ['request for feedback', 'requests for feedback'],
  'reporting-line-changed': ['change of reporting line', 'changes of reporting line'],
  'level-changed': ['change of level', 'changes of level'],
  'promotion-reviewed': ['review of a case', 'reviews of a case'],
};

function many(count, type) {
  const name = type.replace('career.', '');
  const [one, more] = NOUNS[name] ?? [word(name).toLowerCase(), word(name).toLowerCase()];
  return counted(count, one, more);
}
