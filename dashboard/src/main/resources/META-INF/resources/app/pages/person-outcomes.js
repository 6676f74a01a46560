/** What she has brought about: by tier in the rubric's currency, then one by one with its verification. */
import { html, nothing } from '../vendor/lit-html/lit-html.js';
import { getAll } from '../api.js';
import { count, counted, date, money, NONE, number, percent, word } from '../format.js';
import { competencyName } from '../ladders.js';
import { mayWrite } from '../session.js';
import { empty, notice } from '../ui/notices.js';
import { isVerified, verificationBadge } from '../ui/verification.js';

const TIERS = ['COMPANY', 'PORTFOLIO', 'PRODUCT_LINE', 'PRODUCT_AREA', 'FEATURE', 'TASK'];

/** @param {any} subject @param {import('../page.js').Context} page */
export const load = async ({ person, asOf }, { signal }) => ({
  outcomes: await getAll(`/v1/people/${person.personId}/outcomes`, { query: { asOf }, signal, most: 2000 }),
});

/** @param {{outcomes: any[]}} shown @param {any} subject @param {import('../page.js').Context} page */
export function view({ outcomes }, { person, document }, page) {
  if (outcomes.length === 0) {
    return html`<section class="card">${empty('No outcomes yet', 'An outcome says what changed for customers or the business, by how much, and who saw it.')}</section>`;
  }
  return html`${byTier(outcomes, document)}
    <section class="card" aria-labelledby="outcomes-title">
      <h2 id="outcomes-title">${counted(outcomes.length, 'outcome')}</h2>
      <ul class="facts">
        ${outcomes.map(one => outcome(one, person, document, page))}
      </ul>
    </section>`;
}

/** @returns {number | null} in the rubric's currency; null where it has no rate */
function converted(benefit, document) {
  if (!benefit) return 0;
  const rate = document?.currencyRates?.[benefit.currency];
  return rate === undefined ? null : Number(benefit.amount) * rate;
}

function byTier(outcomes, document) {
  const counting = outcomes.filter(one => one.standing && one.achieved);
  const currency = document?.referenceCurrency ?? 'USD';
  const rows = TIERS.map(tier => {
    const those = counting.filter(one => one.tier === tier);
    const amounts = those.map(one => ({ one, amount: converted(one.benefit, document) }));
    return {
      tier,
      outcomes: those.length,
      verified: those.filter(one => isVerified(one.verification)).length,
      benefit: amounts.reduce((sum, { amount }) => sum + (amount ?? 0), 0),
      own: amounts.reduce((sum, { one, amount }) => sum + (amount ?? 0) * one.attribution, 0),
      unknown: amounts.filter(({ amount }) => amount === null).length,
    };
  }).filter(row => row.outcomes > 0);
  const most = Math.max(...rows.map(row => row.benefit), 1);
  const sum = name => rows.reduce((total, row) => total + row[name], 0);
  const unknown = sum('unknown');
  return html`<section class="card" aria-labelledby="tiers-title">
    <div class="card-head"><h2 id="tiers-title">Benefit by tier</h2><span class="hint">in ${currency}, at the rubric’s rates of ${date(document?.ratesAsOf)}</span></div>
    ${unknown > 0 ? notice({ kind: 'warning', text: `${counted(unknown, 'outcome')} in a currency without a rate in the rubric: not in these sums.` }) : nothing}
    <div class="table-scroll">
      <table class="table">
        <thead>
          <tr>
            <th scope="col">Tier</th><th scope="col" class="number">Outcomes</th><th scope="col" class="number">Verified</th><th scope="col" class="number">Benefit</th>
            <th scope="col"><span class="sr-only">As a bar</span></th><th scope="col" class="number">Own share</th>
          </tr>
        </thead>
        <tbody>
          ${rows.map(
            row => html`<tr>
              <th scope="row">${word(row.tier)}</th>
              <td class="number">${count(row.outcomes)}</td>
              <td class="number">${count(row.verified)}</td>
              <td class="number">${row.benefit ? money({ amount: Math.round(row.benefit), currency }) : NONE}</td>
              <td class="tier-bar">${tierBar(row, most)}</td>
              <td class="number">${row.own ? money({ amount: Math.round(row.own), currency }) : NONE}</td>
            </tr>`,
          )}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">Sum</th><td class="number">${count(sum('outcomes'))}</td><td class="number">${count(sum('verified'))}</td>
            <td class="number"><b>${money({ amount: Math.round(sum('benefit')), currency })}</b></td><td></td>
            <td class="number"><b>${money({ amount: Math.round(sum('own')), currency })}</b></td>
          </tr>
        </tfoot>
      </table>
    </div>
  </section>`;
}

const tierBar = (row, most) => html`<svg viewBox="0 0 200 12" width="100%" height="12" preserveAspectRatio="none" aria-hidden="true" focusable="false">
  <rect class="tier-benefit" x="0" y="1" height="10" width=${(200 * row.benefit) / most} />
  <rect class="tier-own" x="0" y="1" height="10" width=${(200 * row.own) / most} />
</svg>`;

function outcome(one, person, document, page) {
  const mayAttest = mayWrite() && page.me.personId !== null && page.me.personId !== person.personId && one.standing;
  return html`<li id="outcome-${one.outcomeId}" class=${one.standing ? 'fact' : 'fact gone'}>
    <div class="fact-head">
      <h3>${one.title}</h3>
      ${one.standing ? verificationBadge(one.verification) : html`<span class="tag">retracted</span>`}
    </div>
    <p class="fact-line">
      <span>${date(one.occurredOn)}</span><span>${word(one.tier)}</span>
      ${one.achieved ? nothing : html`<span class="tag">not achieved</span>`}
      ${one.benefit ? html`<span><b>${money(one.benefit)}</b></span>` : nothing}
      ${one.percent !== null ? html`<span><b>${number(one.percent)} %</b></span>` : nothing}
      ${one.attribution < 1 ? html`<span>own share ${percent(one.attribution)}</span>` : nothing}
    </p>
    ${one.metric ? html`<p>${metric(one.metric)}</p>` : nothing} ${one.narrative ? html`<p>${one.narrative}</p>` : nothing}
    ${one.learning ? html`<p><b>Learnt:</b> ${one.learning}</p>` : nothing} ${one.retractedReason ? html`<p><b>Retracted:</b> ${one.retractedReason}</p>` : nothing}
    <p class="fact-line">${one.competencies.map(id => html`<span class="tag">${competencyName(document, id)}</span>`)}</p>
    ${one.sources.length
      ? html`<p class="fact-line">${one.sources.map(source => html`<a href=${source.url} target="_blank" rel="noopener noreferrer">${source.title}</a>`)}</p>`
      : nothing}
    ${one.attestations.length ? html`<ul class="attestations">${one.attestations.map(attestation)}</ul>` : nothing}
    ${mayAttest ? html`<p><a href="/people/${person.personId}/outcomes/${one.outcomeId}/attest">Say what you saw of it</a></p>` : nothing}
  </li>`;
}

const VERDICTS = { CORROBORATE: 'corroborates it', DISPUTE: 'disputes it', WITHDRAW: 'took that back' };

const attestation = one => html`<li class=${one.standing ? '' : 'gone'}>
  <b>${one.attesterName ?? 'Somebody'}</b> ${VERDICTS[one.verdict]} <span class="hint">${date(one.attestedOn)}${one.standing ? '' : ', replaced since'}</span>${one.comment
    ? html`: ${one.comment}`
    : nothing}
</li>`;

function metric({ name, unit, baseline, result, from, to }) {
  const of = value => (value === null ? '?' : `${number(value)}${unit ? (unit === '%' ? ' %' : ` ${unit}`) : ''}`);
  return html`${name}: <b>${of(baseline)} → ${of(result)}</b>${from || to ? html` <span class="hint">${date(from)} to ${date(to)}</span>` : nothing}`;
}
