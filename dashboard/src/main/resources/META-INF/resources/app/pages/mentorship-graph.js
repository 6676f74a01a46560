/** Who mentors whom, as lines between two columns of names, and as a table that says the same. */
import { html, nothing, svg } from '../vendor/lit-html/lit-html.js';
import { count, date } from '../format.js';
import { empty } from '../ui/notices.js';
import { isOwn, ownActs } from './mentorship-act.js';

const ROW = 34;
const WIDTH = 720;
const LEFT = 230;
const RIGHT = 490;

/** @param {{mentorships: any[]}} team @param {import('../page.js').Context} page */
export const graph = ({ mentorships }, page) => html`<section class="card" aria-labelledby="graph-title">
  <h2 id="graph-title">Who mentors whom</h2>
  ${mentorships.length === 0
    ? empty('Nobody is mentored here', 'Suggestions show who could begin.')
    : html`${picture(mentorships)}
        <details class="mentoring-table" open>
          <summary>As a table</summary>
          ${table(mentorships, page)}
        </details>`}
</section>`;

/** Those of one side in the order in which they come, each once. */
function column(mentorships, id, name) {
  const names = new Map(mentorships.map(one => [one[id], one[name] ?? one[id]]));
  return [...names].map(([personId, text], row) => ({ personId, text, y: ROW / 2 + row * ROW }));
}

function picture(mentorships) {
  const mentors = column(mentorships, 'mentorId', 'mentorName');
  const mentees = column(mentorships, 'menteeId', 'menteeName');
  const height = Math.max(mentors.length, mentees.length) * ROW;
  const at = (side, personId) => side.find(one => one.personId === personId)?.y ?? 0;
  return html`<figure class="mentoring-graph">
    <svg viewBox="0 0 ${WIDTH} ${height}" width=${WIDTH} height=${height} role="img" aria-label="Mentors on the left, mentees on the right; the table below says the same">
      ${mentorships.map(one => {
        const [from, to] = [at(mentors, one.mentorId), at(mentees, one.menteeId)];
        const middle = (LEFT + RIGHT) / 2;
        return svg`<path class="bond ${standing(one)}" d="M${LEFT + 8} ${from} C${middle} ${from} ${middle} ${to} ${RIGHT - 8} ${to}"/>`;
      })}
      ${mentors.map(one => svg`<text class="mentor" x=${LEFT} y=${one.y + 5} text-anchor="end">${one.text}</text>`)}
      ${mentees.map(one => svg`<text x=${RIGHT} y=${one.y + 5}>${one.text}</text>`)}
    </svg>
    <figcaption class="hint">
      ${['active', 'stale', 'ended'].map(
        kind => html`<span class="bond-key"><svg viewBox="0 0 28 8" width="28" height="8" aria-hidden="true" focusable="false"><path class="bond ${kind}" d="M0 4H28"/></svg>${WORDS[kind]}</span>`,
      )}
    </figcaption>
  </figure>`;
}

const WORDS = { active: 'under way', stale: 'no session for 45 days', ended: 'ended in the last year' };

const standing = one => (!one.active ? 'ended' : one.stale ? 'stale' : 'active');

const table = (mentorships, page) => html`<div class="table-scroll"><table class="table">
  <thead><tr><th scope="col">Mentor</th><th scope="col">Mentee</th><th scope="col">Standing</th><th scope="col">Since</th><th scope="col" class="number">Sessions</th><th scope="col">Last</th></tr></thead>
  <tbody>
    ${mentorships.map(
      one => html`<tr>
        <th scope="row"><a href="/people/${one.mentorId}">${one.mentorName ?? one.mentorId}</a></th>
        <td><a href="/people/${one.menteeId}">${one.menteeName ?? one.menteeId}</a>${one.menteeLeftOn ? html` <span class="tag">left</span>` : nothing}</td>
        <td>${WORDS[standing(one)]}</td>
        <td class="nowrap">${date(one.startedOn)}</td>
        <td class="number">${count(one.sessions)}</td>
        <td class="nowrap">${date(one.lastSessionOn)}${isOwn(one, page) && one.active ? ownActs(one) : nothing}</td>
      </tr>`,
    )}
  </tbody>
</table></div>`;
