/** One promotion case: what was frozen beside what is today, who says what of it, and what the caller can do. */
import { html, nothing } from '../vendor/lit-html/lit-html.js';
import { get, Problem } from '../api.js';
import { date } from '../format.js';
import { ladder } from '../ladders.js';
import { caseBadge } from '../ui/case-state.js';
import * as letter from './promotion-letter.js';
import { actForm, actsOf, ACTS } from './promotion-acts.js';
import { evidence } from './promotion-evidence.js';
import { packet } from './promotion-packet.js';
import { decision, history, otherCases, panel, reviews } from './promotion-record.js';

/** @type {import('../page.js').PageModule} */
export default {
  styles: ['team', 'promotions', 'people-field'],
  title: data => (data.own ? 'Your promotion case' : `${data.dossier.person.name ?? 'Somebody'} to ${data.dossier.targetLevel}`),
  watch: ({ own, item, person }) => (own ? { person: item.person.id } : isWhole(person) ? { person: person.personId } : null),

  async load(page) {
    const { params, signal } = page;
    try {
      const dossier = await get(`/v1/promotions/${params.caseId}`, { signal });
      const [document, person] = await Promise.all([rubric(dossier), personOf(dossier, signal)]);
      return { dossier, document, person };
    } catch (failure) {
      if (!(failure instanceof Problem && failure.rule === 'own-case')) throw failure;
      return letter.load(page);
    }
  },

  view(data, page) {
    if (data.own) return letter.view(data, page);
    const { dossier, person } = data;
    const acts = actsOf(data, page);
    const act = page.query.get('act') ?? '';
    return html`<div class="page promotion">
      <header class="page-head">
        <div>
          <p class="breadcrumb"><a href="/promotions">Promotions</a></p>
          <h1>${dossier.person.name ?? 'Somebody'}: ${dossier.level ? `${dossier.level} → ` : ''}${dossier.targetLevel}</h1>
          <p class="row">
            ${caseBadge(dossier.state)}
            <span>${dossier.targetLevelName ?? dossier.targetLevel}, proposed by ${dossier.proposal.proposer.name ?? 'somebody'} on ${date(dossier.proposal.proposedOn)}</span>
          </p>
        </div>
        <p class="actions">
          ${!isWhole(person) ? nothing : html`<a class="button" href="/people/${dossier.person.id}">The record</a>`}
          <a class="button" href="/v1/promotions/${dossier.caseId}/dossier.html" target="_blank" rel="noopener">Dossier to print</a>
        </p>
      </header>
      ${acts.length === 0
        ? nothing
        : html`<nav class="actions case-acts" aria-label="What you can do">
            ${acts.map(
              name => html`<a class="button ${name === acts[0] && name !== 'withdraw' ? 'primary' : ''}" href="?act=${name}" aria-current=${name === act ? 'true' : 'false'} @click=${openAct(page, name)}
                >${ACTS[name].label}</a
              >`,
            )}
          </nav>`}
      ${acts.includes(act) ? actForm(act, data, page) : nothing}
      <div class="case-columns">
        <div class="case-main">
          ${statement(dossier)} ${packet(data, isWhole(person))} ${evidence(data, isWhole(person), page)}
        </div>
        <div class="case-side">${decision(dossier)} ${reviews(data)} ${panel(dossier)} ${otherCases(dossier)} ${history(dossier)}</div>
      </div>
    </div>`;
  },
};

/** A link, so that it can be opened elsewhere; here it opens below it, with the focus in the form. */
const openAct = (page, name) => event => {
  if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey) return;
  event.preventDefault();
  page.setQuery({ act: name }, { reload: false, replace: true });
  requestAnimationFrame(() => document.getElementById('act-title')?.focus());
};

const statement = dossier => html`<section class="card" aria-labelledby="statement-title">
  <h2 id="statement-title">Why it was proposed</h2>
  <p class="prose">${dossier.proposal.statement}</p>
  ${dossier.proposal.skipLevelReason ? html`<p class="prose"><strong>Why a level is skipped:</strong> ${dossier.proposal.skipLevelReason}</p>` : nothing}
  ${dossier.proposal.previousCaseId
    ? html`<p class="hint">Takes up <a href="/promotions/${dossier.proposal.previousCaseId}">an earlier case</a> again.</p>`
    : nothing}
</section>`;

/** A panel is shown the case, and nothing of the person but it: neither her record nor what moved since. */
const isWhole = person => person?.managerId !== undefined;

async function rubric(dossier) {
  try {
    return await ladder(dossier.packet.ladder.id, dossier.packet.ladder.version);
  } catch (failure) {
    if (failure instanceof Problem && failure.status < 500) return undefined;
    throw failure;
  }
}

async function personOf(dossier, signal) {
  try {
    return await get(`/v1/people/${dossier.person.id}`, { signal });
  } catch (failure) {
    if (failure instanceof Problem && failure.status < 500 && failure.status !== 401) return null;
    throw failure;
  }
}
