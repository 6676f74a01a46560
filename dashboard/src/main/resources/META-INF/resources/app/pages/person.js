/** One person: how ready she is and why, how she got here, and the facts behind it. */
import { html, nothing } from '../vendor/lit-html/lit-html.js';
import { get, Problem } from '../api.js';
import { date, duration, today } from '../format.js';
import { laddersInForce, levelName } from '../ladders.js';
import { hasRole, mayWrite, seesEverybody } from '../session.js';
import { dateSlider } from '../ui/date-slider.js';
import { notice } from '../ui/notices.js';
import { tabLinks } from '../ui/tabs.js';
import * as access from './person-access.js';
import * as mentorships from './person-mentorships.js';
import * as outcomes from './person-outcomes.js';
import * as overview from './person-overview.js';
import * as ratings from './person-ratings.js';
import * as timeline from './person-timeline.js';

const VIEWS = { overview, outcomes, ratings, mentorships, timeline, access };
const LABELS = {
  overview: 'Readiness',
  outcomes: 'Outcomes',
  ratings: 'Ratings',
  mentorships: 'Mentorships',
  timeline: 'Timeline',
  access: 'Seen by',
};

/** @type {import('../page.js').PageModule} */
export default {
  styles: ['team', 'person', 'person-lists'],
  title: ({ person }) => person.name,
  watch: ({ card }, { params }) => (card ? null : { person: params.personId }),

  async load(page) {
    const asOf = page.query.get('asOf');
    const person = await get(`/v1/people/${page.params.personId}`, { query: { asOf }, signal: page.signal });
    // what a mentor, a mentee or somebody asked for feedback is shown has a name and a level
    const card = !('employed' in person);
    const views = viewsOf(person, card, page);
    const name = views.includes(page.query.get('view') ?? '') ? String(page.query.get('view')) : 'overview';
    const document = await rubric(person, page.signal);
    const subject = { person, card, asOf, document };
    return { ...subject, views, name, shown: await VIEWS[name].load(subject, page) };
  },

  view(data, page) {
    const { person, card, asOf, name, views } = data;
    return html`<div class="page person">
      <header class="page-head">
        <div>${heading(data, page)}</div>
        <div class="row">${card ? nothing : dateSlider({ asOf, page, from: sliderStart(person) })}</div>
      </header>
      ${departure(person)} ${card ? cardNotice(person) : nothing}
      <div class=${card ? 'person-bar bare' : 'person-bar'}>
        ${views.length > 1
          ? tabLinks({ label: 'Views', name: 'view', tabs: views.map(id => ({ id, text: LABELS[id] })), open: name, page })
          : nothing}
        ${acts(data, page)}
      </div>
      ${VIEWS[name].view(data.shown, data, page)}
    </div>`;
  },
};

/** @returns {string[]} */
function viewsOf(person, card, page) {
  if (card) return ['overview'];
  const own = page.me.personId === person.personId;
  return Object.keys(VIEWS).filter(id => id !== 'access' || own || seesEverybody());
}

async function rubric(person, signal) {
  try {
    return (await laddersInForce([person.ladder], person.asOf ?? today(), signal)).get(person.ladder);
  } catch (failure) {
    if (failure instanceof Problem && failure.status !== 503) return undefined;
    throw failure;
  }
}

/** Colleagues do not see each other's figures. */
function team(person, page) {
  const words = `${person.managerName ?? 'The manager'}’s team`;
  const seen = seesEverybody() || (page.me.hasLine && page.me.personId !== person.personId);
  return seen ? html`<a href="/team/${person.managerId}">${words}</a>` : words;
}

function heading({ person, document, card }, page) {
  const level = levelName(document, person.level);
  if (card) return html`<h1>${person.name}</h1><p>${level}</p>`;
  return html`
    <p class="breadcrumb">
      ${person.managerId ? team(person, page) : 'Without a manager'}${person.team ? ` · ${person.team}` : ''}
    </p>
    <h1>${person.name}</h1>
    <p>${level} for ${duration(person.daysAtLevel)}${person.startedOn ? ` · joined ${date(person.startedOn)}` : ''}</p>
  `;
}

const departure = person =>
  person.leftOn ? notice({ text: `Left on ${date(person.leftOn)}. What you see is as of the last day.` }) : nothing;

const cardNotice = person =>
  notice({ text: `You see name and level of ${person.name}, and what you need as a mentor, a mentee or somebody asked for feedback.` });

/** What the caller may probably do here; the ledger decides when it is done. */
function acts({ person, card }, page) {
  if (card || !mayWrite() || !person.employed) return nothing;
  const own = page.me.personId === person.personId;
  const line = page.me.personId !== null && !own;
  return html`<p class="actions">
    ${own || line ? html`<a class="button" href="/people/${person.personId}/outcomes/new">Record an outcome</a>` : nothing}
    ${own || line || hasRole('hr') ? html`<a class="button" href="/people/${person.personId}/rate">${own ? 'Rate yourself' : 'Rate'}</a>` : nothing}
    ${own || line || hasRole('hr') ? html`<a class="button" href="/people/${person.personId}/feedback">Ask for feedback</a>` : nothing}
    ${line ? html`<a class="button" href="/promotions/new?person=${person.personId}">Propose a promotion</a>` : nothing}
  </p>`;
}

const sliderStart = person => person.startedOn ?? undefined;

