/** What waits for the caller: cases to review and to decide, and what others ask her about. */
import { html, nothing } from '../vendor/lit-html/lit-html.js';
import { get, getAll } from '../api.js';
import { counted, date, daysBetween, today } from '../format.js';
import { allLadders, competencyName, ladder } from '../ladders.js';
import { empty } from '../ui/notices.js';
import { caseCard } from './promotions.js';

const TASKS = {
  REVIEW: ['Your review is asked for', 'Review', 'review'],
  DECIDE: ['You may decide', 'Decide', 'decide'],
  NAME_DECIDERS: ['Nobody can decide it', 'Name deciders', 'panel'],
};

/** @type {import('../page.js').PageModule} */
export default {
  styles: ['promotions'],
  title: 'Inbox',
  everyMs: 30_000,
  watch: (_, { me }) => (me.personId ? { person: me.personId } : null),

  async load({ signal }) {
    const [cases, requests, known] = await Promise.all([
      getAll('/v1/me/inbox', { signal }),
      getAll('/v1/feedback-requests', { signal }),
      allLadders(signal),
    ]);
    const ladders = await Promise.all(known.map(one => ladder(one.id, one.inForce)));
    const levels = new Map(ladders.flatMap(one => one.levels.map(level => [level.id, level.name])));
    return { cases, requests, ladders, levels };
  },

  view({ cases, requests, ladders, levels }) {
    return html`<div class="page promotions">
      <header class="page-head">
        <div>
          <h1>Inbox</h1>
          <p>${cases.length + requests.length === 0 ? 'Nothing waits for you.' : `Waiting for you: ${[cases.length > 0 ? counted(cases.length, 'case') : '', requests.length > 0 ? counted(requests.length, 'question') : ''].filter(Boolean).join(' and ')}.`}</p>
        </div>
      </header>
      <section class="card" aria-labelledby="inbox-cases">
        <h2 id="inbox-cases">Promotion cases</h2>
        ${cases.length === 0
          ? empty('No case waits for you', 'Cases appear here when you are asked to review one, or may decide it.')
          : html`<ul class="board-cards inbox-cards">
              ${cases.map(({ tasks, promotion }) => html`<li>${caseCard(promotion, levels, todo(tasks, promotion))}</li>`)}
            </ul>`}
      </section>
      <section class="card" aria-labelledby="inbox-feedback">
        <h2 id="inbox-feedback">Feedback asked of you</h2>
        ${requests.length === 0
          ? empty('Nobody waits for your feedback', 'When somebody asks what you saw of a colleague, it appears here until it expires.')
          : html`<ul class="inbox-requests">
              ${requests.map(one => request(one, ladders))}
            </ul>`}
      </section>
    </div>`;
  },
};

const todo = (tasks, promotion) => html`<div class="case-tasks">
  ${tasks.map(task => {
    const [words, act, name] = TASKS[task];
    return html`<p class="hint">${words}</p>
      <a class="button ${task === 'DECIDE' ? '' : 'primary'}" href="/promotions/${promotion.caseId}?act=${name}">${act}<span class="sr-only"> the case of ${promotion.person.name}</span></a>`;
  })}
</div>`;

function request(one, ladders) {
  const days = daysBetween(today(), one.expiresOn);
  
  return html`<li class="inbox-request">
    <div>
      <h3>${one.person.name ?? 'Somebody'}</h3>
      ${one.message ? html`<p class="quote">${one.message}</p>` : nothing}
      <p class="hint">
        ${one.requester.name ?? 'Somebody'} asked on ${date(one.askedOn)}, until ${date(one.expiresOn)}${days <= 7 ? html` <span class="tag">${days <= 0 ? 'last day' : `${counted(days, 'day')} left`}</span>` : nothing}
      </p>
    </div>
    <p class="actions">
      ${one.competencies.map(each => {
        const id = each.competency;
        const name = competencyName(ladders.find(other => other.competencies.some(known => known.id === id)), id);
        return each.rated
          ? html`<span class="tag">${name}: answered</span>`
          : html`<a class="button" href="/people/${one.person.id}/rate?competency=${id}">Rate ${name}<span class="sr-only"> of ${one.person.name}</span></a>`;
      })}
      ${one.outcomes.map(each => {
        const title = each.title ?? 'the outcome';
        return each.attested
          ? html`<span class="tag">${title}: answered</span>`
          : html`<a class="button" href="/people/${one.person.id}/outcomes/${each.outcomeId}/attest">Attest “${title}”</a>`;
      })}
    </p>
  </li>`;
}
