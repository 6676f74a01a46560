/** The text of a ladder document with its faults, each of which leads to its line and column. */
import { html, nothing } from '../vendor/lit-html/lit-html.js';
import { live } from '../vendor/lit-html/directives/live.js';
import { counted } from '../format.js';
import { icon } from '../ui/icons.js';

const PLACE = /\s*\(line (\d+), column (\d+)\)\s*$/;
const TEXT = 'upload-text';

/** @typedef {{pointer: string, words: string, line: number, column: number}} Fault line 0: of no place */

/** @param {{pointer: string, detail: string}} error of a problem @returns {Fault} */
export function placed({ pointer, detail }) {
  const [, line = 0, column = 0] = PLACE.exec(detail) ?? [];
  return { pointer, words: detail.replace(PLACE, ''), line: Number(line), column: Number(column) };
}

/** @param {any} draft @param {import('../page.js').Context} page @param {(draft: any, name: string, page: any) => (event: Event) => void} change */
export function source(draft, page, change) {
  const faults = [...draft.faults].sort((one, other) => one.line - other.line || one.column - other.column);
  return html`<div class="field">
    <label for=${TEXT}>The document</label>
    ${draft.wrong.text ? html`<p class="error">${icon('warning')}${draft.wrong.text}</p>` : nothing}
    ${faults.length === 0 ? nothing : faultList(faults, draft)}
    <div class="source">
      <div class="source-lines" aria-hidden="true">${numbers(draft.text, faults)}</div>
      <textarea
        id=${TEXT}
        class="input source-text"
        rows="24"
        wrap="off"
        spellcheck="false"
        autocapitalize="off"
        aria-invalid=${faults.length > 0 || draft.wrong.text ? 'true' : 'false'}
        aria-describedby=${faults.length > 0 ? 'upload-faults' : nothing}
        .value=${live(draft.text)}
        @input=${change(draft, 'text', page)}
        @scroll=${event => (event.target.previousElementSibling.scrollTop = event.target.scrollTop)}
      ></textarea>
    </div>
  </div>`;
}

const faultList = (faults, draft) => html`<div id="upload-faults" class="faults">
  <p class="error">${counted(faults.length, 'fault')}</p>
  <ol>
    ${faults.map(
      one => html`<li>
        ${one.line > 0
          ? html`<button type="button" class="button quiet place" @click=${() => show(one, draft.text)}>Line ${one.line}, column ${one.column}</button>`
          : html`<span class="place muted">No single place</span>`}
        <span>${one.pointer ? html`<code>${one.pointer}</code> ` : nothing}${one.words}</span>
      </li>`,
    )}
  </ol>
</div>`;

function numbers(text, faults) {
  const faulty = new Set(faults.map(one => one.line));
  return text.split('\n').map((_, index) => html`<span class=${faulty.has(index + 1) ? 'faulty' : ''}>${faulty.has(index + 1) ? '▸' : ''}${index + 1}</span>`);
}

/** Selects the rest of the line from the fault on, and brings it into sight. */
function show({ line, column }, text) {
  const area = /** @type {HTMLTextAreaElement} */ (document.getElementById(TEXT));
  const lines = text.split('\n');
  const from = lines.slice(0, line - 1).reduce((sum, one) => sum + one.length + 1, 0) + Math.min(column - 1, lines[line - 1]?.length ?? 0);
  const to = lines.slice(0, line).reduce((sum, one) => sum + one.length + 1, 0) - 1;
  area.focus();
  area.setSelectionRange(from, Math.max(from, to));
  const height = area.scrollHeight / lines.length;
  area.scrollTop = Math.max(0, (line - 8) * height);
}
