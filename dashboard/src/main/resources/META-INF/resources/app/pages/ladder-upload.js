/** Publishing a version of a ladder; what is wrong with the document is shown where it is. */
import { html, nothing } from '../vendor/lit-html/lit-html.js';
import { Problem, Unreachable, write } from '../api.js';
import { hasRole } from '../session.js';
import { icon } from '../ui/icons.js';
import { notice } from '../ui/notices.js';
import { toast } from '../ui/toast.js';
import { placed, source } from './ladder-source.js';

const DRAFT = 'form:ladder-upload';
const TYPES = { json: 'application/json', yaml: 'application/yaml', monzo: 'text/markdown', ft: 'application/yaml' };
const MOST_BYTES = 1_000_000;

/** @type {import('../page.js').PageModule} */
export default {
  styles: ['ladders'],
  title: 'Upload a ladder',

  async load() {
    if (!hasRole('hr')) throw new Problem(403, { type: '/problems/role-required', title: 'Only HR does this.', detail: 'Only HR publishes ladders.' });
    return {};
  },

  view(_, page) {
    const draft = (page.local.draft ??= remembered());
    return html`<div class="page ladder-upload">
      <header class="page-head">
        <div>
          <p class="breadcrumb"><a href="/ladders">Ladders</a></p>
          <h1>Upload a ladder version</h1>
          <p>A document in JSON or YAML, or one of the public formats of Monzo and the FT. A published version never changes.</p>
        </div>
      </header>
      <form class="form upload" novalidate @submit=${event => submitted(event, draft, page)}>
        ${trouble(draft)}
        <div class="upload-row">
          <div class="field">
            <label for="upload-id">Ladder id</label>
            <input id="upload-id" class="input medium" autocomplete="off" .value=${draft.id} aria-invalid=${draft.wrong.id ? 'true' : 'false'} aria-describedby="upload-id-error" @input=${change(draft, 'id', page)} />
            ${wrong(draft, 'id')}
          </div>
          <div class="field">
            <label for="upload-version">Version</label>
            <input id="upload-version" class="input short" type="number" min="1" .value=${draft.version} aria-invalid=${draft.wrong.version ? 'true' : 'false'} aria-describedby="upload-version-error" @input=${change(draft, 'version', page)} />
            ${wrong(draft, 'version')}
          </div>
          <div class="field">
            <label for="upload-format">Format</label>
            <select id="upload-format" class="input short" @change=${change(draft, 'format', page)}>
              ${[['', 'As it reads'], ['json', 'JSON'], ['yaml', 'YAML'], ['monzo', 'Monzo'], ['ft', 'FT']].map(([id, text]) => html`<option value=${id} ?selected=${id === draft.format}>${text}</option>`)}
            </select>
          </div>
          <div class="field">
            <label for="upload-from">In force from <span class="optional">where the document names no day</span></label>
            <input id="upload-from" class="input short" type="date" .value=${draft.from} @input=${change(draft, 'from', page)} />
          </div>
        </div>
        <div class="field">
          <label for="upload-file">A file</label>
          <input id="upload-file" type="file" accept=".json,.yaml,.yml,.md,.txt" @change=${event => read(event.target.files[0], draft, page)} />
        </div>
        ${source(draft, page, change)}
        <p class="actions">
          <button class="button primary" aria-disabled=${draft.sending ? 'true' : 'false'}>${draft.sending ? 'Publishing…' : 'Publish'}</button>
          <button
            type="button"
            class="button quiet"
            @click=${() => {
              forget();
              page.local.draft = null;
              page.update();
            }}
          >
            Start over
          </button>
        </p>
      </form>
    </div>`;
  },
};

const wrong = (draft, name) => html`<p class="error" id="upload-${name}-error" ?hidden=${!draft.wrong[name]}>${draft.wrong[name] ? html`${icon('warning')}${draft.wrong[name]}` : nothing}</p>`;

const trouble = draft =>
  draft.title ? html`<div id="upload-trouble" tabindex="-1">${notice({ kind: 'error', title: draft.title, text: draft.detail })}</div>` : nothing;

const change = (draft, name, page) => event => {
  draft[name] = event.target.value;
  delete draft.wrong[name];
  if (name === 'text') draft.faults = [];
  remember(draft);
  page.update();
};

async function read(file, draft, page) {
  if (!file) return;
  if (file.size > MOST_BYTES) {
    Object.assign(draft, { title: 'The file is too large', detail: 'A ladder has at most one megabyte.' });
  } else {
    draft.text = await file.text();
    Object.assign(draft, { title: '', faults: [], wrong: {} });
    for (const [name, found] of [['id', /^\s*"?id"?:\s*"?([\w-]+)/m], ['version', /^\s*"?version"?:\s*"?(\d+)/m]]) {
      const value = found.exec(draft.text)?.[1];
      if (value) draft[name] = value;
    }
    remember(draft);
  }
  page.update();
}

async function submitted(event, draft, page) {
  event.preventDefault();
  if (draft.sending) return;
  Object.assign(draft, { title: '', detail: '', faults: [], wrong: {} });
  if (!/^[A-Za-z0-9]+([-_][A-Za-z0-9]+)*$/.test(draft.id)) draft.wrong.id = 'Give the id of the ladder: letters and digits in groups joined by - or _.';
  if (!/^[1-9]\d{0,6}$/.test(draft.version)) draft.wrong.version = 'Give the number of the version.';
  if (!draft.text.trim()) draft.wrong.text = 'Choose a file or write the document.';
  if (Object.keys(draft.wrong).length > 0) return refused(draft, page);
  draft.sending = true;
  page.update();
  const query = new URLSearchParams(Object.entries({ format: draft.format, effectiveFrom: draft.from }).filter(([, value]) => value));
  const type = TYPES[draft.format] ?? (/^\s*[{[]/.test(draft.text) ? TYPES.json : TYPES.yaml);
  try {
    const path = `/v1/ladders/${encodeURIComponent(draft.id)}/versions/${draft.version}`;
    await write('PUT', query.size > 0 ? `${path}?${query}` : path, { body: draft.text, contentType: type, key: draft.key });
    forget();
    toast(`Version ${draft.version} of ${draft.id} is published.`);
    page.go(`/ladders/${draft.id}/versions/${draft.version}`, { replace: true });
  } catch (failure) {
    draft.sending = false;
    draft.key = crypto.randomUUID();
    explain(draft, failure);
    refused(draft, page);
  }
}

function explain(draft, failure) {
  if (failure instanceof Unreachable) {
    Object.assign(draft, { title: 'The ledger cannot be reached', detail: 'Publish again when it is back: the same document is published once.' });
  } else if (failure instanceof Problem) {
    draft.faults = failure.errors.map(placed);
    Object.assign(draft, { title: failure.title, detail: failure.status === 401 ? 'Sign in again and come back: the document is kept in this tab.' : failure.detail });
  } else {
    throw failure;
  }
}

function refused(draft, page) {
  page.update();
  const first = Object.keys(draft.wrong)[0];
  requestAnimationFrame(() => document.getElementById(first ? `upload-${first}` : 'upload-trouble')?.focus());
}

function remembered() {
  const empty = { id: '', version: '', format: '', from: '', text: '', key: crypto.randomUUID(), title: '', detail: '', faults: [], wrong: {}, sending: false };
  try {
    return { ...empty, ...JSON.parse(sessionStorage.getItem(DRAFT) ?? '{}') };
  } catch {
    return empty;
  }
}

function remember({ id, version, format, from, text, key }) {
  try {
    sessionStorage.setItem(DRAFT, JSON.stringify({ id, version, format, from, text, key }));
  } catch {
    // then it is kept for as long as the page is
  }
}

function forget() {
  try {
    sessionStorage.removeItem(DRAFT);
  } catch {
    // nothing was kept
  }
}
