/** Every ladder with its versions. */
import { html, nothing } from '../vendor/lit-html/lit-html.js';
import { counted, date, time, today } from '../format.js';
import { allLadders } from '../ladders.js';
import { hasRole } from '../session.js';
import { empty } from '../ui/notices.js';

/** @type {import('../page.js').PageModule} */
export default {
  styles: ['ladders'],
  title: 'Ladders',

  load: async ({ signal }) => ({ ladders: await allLadders(signal) }),

  view: ({ ladders }) => html`<div class="page ladders">
    <header class="page-head">
      <div>
        <h1>Ladders</h1>
        <p>What each level asks for. A published version never changes.</p>
      </div>
      ${upload()}
    </header>
    ${ladders.length === 0 ? html`<section class="card">${empty('No ladder is published yet', hasRole('hr') ? 'Upload the first one.' : 'HR publishes ladders.')}</section>` : nothing}
    <div class="columns">${ladders.map(card)}</div>
  </div>`,
};

const upload = () => (hasRole('hr') ? html`<p class="actions"><a class="button primary" href="/ladders/upload">Upload a version</a></p>` : nothing);

function card(ladder) {
  const versions = [...ladder.versions].sort((one, other) => other.version - one.version);
  return html`<section class="card" aria-labelledby="ladder-${ladder.id}">
    <div class="card-head">
      <h2 id="ladder-${ladder.id}"><a href="/ladders/${ladder.id}/versions/${ladder.inForce}">${ladder.name}</a></h2>
      <span class="hint">${counted(versions.length, 'version')}</span>
    </div>
    <ol class="ladder-versions">
      ${versions.map(
        (one, index) => html`<li>
          <a href="/ladders/${ladder.id}/versions/${one.version}">Version ${one.version}</a>
          ${one.version === ladder.inForce ? html`<span class="tag in-force">in force</span>` : one.effectiveFrom > today() ? html`<span class="tag">scheduled</span>` : nothing}
          <span class="hint" title="published ${time(one.recordedAt)}">from ${date(one.effectiveFrom)}</span>
          ${versions[index + 1]
            ? html`<a href="/ladders/${ladder.id}/diff?from=${versions[index + 1].version}&to=${one.version}"
                >What changed<span class="sr-only"> from version ${versions[index + 1].version} to ${one.version} of ${ladder.name}</span></a
              >`
            : nothing}
        </li>`,
      )}
    </ol>
  </section>`;
}
