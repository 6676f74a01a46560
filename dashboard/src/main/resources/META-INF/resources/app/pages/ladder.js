/** One version of a ladder as a document. */
import { html, nothing } from '../vendor/lit-html/lit-html.js';
import { date, money, number, percent, word } from '../format.js';
import { allLadders, competencyName, ladder } from '../ladders.js';
import { notice } from '../ui/notices.js';

/** @type {import('../page.js').PageModule} */
export default {
  styles: ['team', 'ladders'],
  title: ({ document }) => `${document.name}, version ${document.version}`,

  async load({ params, signal }) {
    const [document, all] = await Promise.all([ladder(params.ladderId, Number(params.version)), allLadders(signal)]);
    return { document, item: all.find(one => one.id === document.id) };
  },

  view({ document, item }) {
    const published = item?.versions.find(one => one.version === document.version);
    const before = item?.versions.filter(one => one.version < document.version).at(-1);
    return html`<div class="page ladder">
      <header class="page-head">
        <div>
          <p class="breadcrumb"><a href="/ladders">Ladders</a> · ${document.id}</p>
          <h1>${document.name}</h1>
          <p>
            Version ${document.version}, from ${date(document.effectiveFrom)}${item?.inForce === document.version ? html` <span class="tag in-force">in force</span>` : nothing}
            ${published ? html`<span class="hint">SHA-256 <code title=${published.hash}>${published.hash.slice(0, 12)}…</code></span>` : nothing}
          </p>
        </div>
        <p class="actions">
          ${before ? html`<a class="button" href="/ladders/${document.id}/diff?from=${before.version}&to=${document.version}">What changed since version ${before.version}</a>` : nothing}
          <a class="button" href="/v1/ladders/${document.id}/versions/${document.version}" download="${document.id}-${document.version}.json">Download JSON</a>
        </p>
      </header>
      ${item && item.inForce !== document.version ? notice({ text: html`Version ${item.inForce} is in force today: <a href="/ladders/${document.id}/versions/${item.inForce}">see it</a>.` }) : nothing}
      ${expectations(document)} ${levels(document)} ${competencies(document)} ${model(document)}
    </div>`;
  },
};

function expectations(document) {
  return html`<section class="card flush" aria-labelledby="expected-title">
    <div class="card-bar"><h2 id="expected-title">What each level expects</h2><span class="hint">rating of 1 to 5; <strong aria-hidden="true">!</strong> is a must-have; × is a weight other than 1</span></div>
    <div class="table-scroll" tabindex="0" role="region" aria-label="Expectations">
      <table class="table expectations">
        <thead>
          <tr>
            <th scope="col">Competency</th>
            ${document.levels.map(level => html`<th scope="col" title=${level.name}>${level.id}</th>`)}
          </tr>
        </thead>
        <tbody>
          ${document.competencies.map(
            one => html`<tr>
              <th scope="row"><a href="#competency-${one.id}">${one.name}</a></th>
              ${document.levels.map(level => cell(level.expectations[one.id]))}
            </tr>`,
          )}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">Score needed</th>
            ${document.levels.map(level => html`<td>${number(level.readyAt)}</td>`)}
          </tr>
        </tfoot>
      </table>
    </div>
  </section>`;
}

const cell = expected =>
  expected
    ? html`<td class=${expected.mustHave ? 'ladder-must' : ''}>
        ${expected.rating}${expected.mustHave ? html`<strong aria-hidden="true">!</strong><span class="sr-only">, a must-have</span>` : nothing}${expected.weight === 1 ? nothing : html`<span class="hint"> ×${number(expected.weight)}</span>`}
      </td>`
    : html`<td class="muted"><span aria-hidden="true">–</span><span class="sr-only">not assessed</span></td>`;

const levels = document => html`<section class="card" aria-labelledby="levels-title">
  <h2 id="levels-title">Levels</h2>
  <div class="level-list">
    ${document.levels.map(
      level => html`<article class="level" id="level-${level.id}">
        <h3>${level.name} <span class="hint">${level.id}</span></h3>
        ${level.focus ? html`<p>${level.focus}</p>` : nothing}
        <dl class="pairs">
          ${pair('Works at', word(level.tier))}${pair('Responsibilities', level.responsibilities)}${pair('Typically', level.typicalYears && `${level.typicalYears} years`)}${pair('Compensation', level.compensation)}${pair(
            'Outcomes',
            level.outcomeWeight ? `weight ${number(level.outcomeWeight)}, ${level.verifiedNeeded} verified needed, ${money({ amount: level.referenceBenefit, currency: document.referenceCurrency })} is a full one` : null,
          )}${pair('Mentoring', level.mentoringWeight ? `weight ${number(level.mentoringWeight)}, ${level.mentorshipsNeeded} needed` : null)}${pair('Leads to', level.next ? [level.next].flat().join(', ') : null)}
        </dl>
        <p class="hint">Must-haves: ${musts(document, level)}</p>
      </article>`,
    )}
  </div>
</section>`;

const musts = (document, level) =>
  Object.entries(level.expectations)
    .filter(([, one]) => one.mustHave)
    .map(([id]) => competencyName(document, id))
    .join(', ') || 'none';

const pair = (term, text) => (text ? html`<dt>${term}</dt><dd>${text}</dd>` : nothing);

const competencies = document => html`<section class="card" aria-labelledby="competencies-title">
  <h2 id="competencies-title">Competencies</h2>
  ${document.competencies.map(
    one => html`<article class="competency" id="competency-${one.id}" tabindex="-1">
      <h3>${one.name}</h3>
      <p>${one.description}</p>
      <details>
        <summary>What 1 to 5 look like<span class="sr-only"> for ${one.name}</span></summary>
        <dl class="anchors">${Object.entries(one.anchors ?? {}).map(([rating, text]) => html`<dt>${rating}</dt><dd>${text}</dd>`)}</dl>
      </details>
    </article>`,
  )}
</section>`;

function model({ model: numbers, quorum, mentorCapacity, referenceCurrency, ratesAsOf }) {
  const weights = all => Object.entries(all).map(([name, value]) => `${word(name).toLowerCase()} ${number(value)}`).join(', ');
  return html`<section class="card" aria-labelledby="model-title">
    <h2 id="model-title">How it is judged</h2>
    <dl class="pairs">
      ${pair('Quorum', `${quorum} reviews`)}${pair('Mentor capacity', String(mentorCapacity))}${pair('Currency', `${referenceCurrency}${ratesAsOf ? `, rates of ${date(ratesAsOf)}` : ''}`)}
      ${pair('Raters weigh', weights(numbers.relationWeights))}${pair('Outcomes weigh', weights(numbers.verificationWeights))}
      ${pair('A rating counts half after', `${numbers.ratingHalfLifeDays} days`)}${pair('An outcome counts half after', `${numbers.outcomeHalfLifeDays} days`)}
      ${pair('Met from', percent(numbers.metAt))}${pair('Not met below', percent(numbers.notMetAt))}${pair('Must-haves from', percent(numbers.mustHaveAt))}
    </dl>
  </section>`;
}
