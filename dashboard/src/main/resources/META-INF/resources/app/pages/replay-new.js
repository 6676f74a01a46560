/** Asking for a replay: whose history, as of when and as known when, and up to 16 scenarios. */
import { html, nothing } from '../vendor/lit-html/lit-html.js';
import { time, today } from '../format.js';
import { allLadders, laddersInForce } from '../ladders.js';
import { hasRole } from '../session.js';
import { choiceField, selectField, textField } from '../ui/fields.js';
import { Form, formView } from '../ui/form.js';
import { peopleField } from '../ui/people-field.js';
import { toast } from '../ui/toast.js';
import { bodyOf, faultsOf, told } from './replay-request.js';
import { begun, labelsOf, scenario } from './replay-scenario.js';

const MOST = 16;
const LABELS = {
  name: 'Name',
  ladder: 'People on the ladder',
  manager: 'In the line of',
  asOf: 'As of',
  cut: 'What was known',
  knownAt: 'Known at (UTC)',
};

/** @type {import('../page.js').PageModule} */
export default {
  styles: ['calibration', 'people-field'],
  title: 'New replay',

  async load({ signal }) {
    const ladders = await allLadders(signal);
    return { ladders, documents: await laddersInForce(ladders.map(one => one.id), today(), signal) };
  },

  view(data, page) {
    const form = (page.local.form ??= formOf(data, page));
    const { scenarios } = form.values;
    return html`<div class="page narrow">
      <header class="page-head">
        <div>
          <p class="breadcrumb"><a href="/calibration">Calibration</a></p>
          <h1>New replay</h1>
        </div>
      </header>
      <section class="card" aria-label="Replay">
        ${formView(form, {
          submit: 'Run',
          labels: { ...LABELS, ...labelsOf(form.values) },
          fields: html`
            ${textField(form, { name: 'name', label: LABELS.name, hint: 'What you ask, such as “Unit economics lowered”.', maxLength: 200 })}
            ${population(form, data, page)} ${cut(form)}
            ${scenarios.map((key, index) => scenario(form, key, index, data, page))}
            ${scenarios.length < MOST ? html`<p><button type="button" class="button" @click=${() => add(form)}>Add a scenario</button></p>` : nothing}
          `,
          cancel: html`<a class="button quiet" href="/calibration">Cancel</a>`,
        })}
      </section>
    </div>`;
  },
};

/** One line is for those only who see names: two lines that differ by one person would tell about her. */
function population(form, { ladders, documents }, page) {
  return html`<fieldset class="replay-part">
    <legend>Whose history</legend>
    ${selectField(
      form,
      { name: 'ladder', label: LABELS.ladder, optional: true, hint: 'On that ladder on the day below.' },
      ladders.map(one => ({ value: one.id, label: documents.get(one.id)?.name ?? one.id })),
      'Every ladder',
    )}
    ${hasRole('calibration')
      ? nothing
      : peopleField(form, { name: 'manager', label: LABELS.manager, optional: true, hint: 'Direct and indirect reports of one manager; everybody if you name none.' }, page)}
  </fieldset>`;
}

function cut(form) {
  return html`<fieldset class="replay-part">
    <legend>At which cut</legend>
    ${textField(form, { name: 'asOf', label: LABELS.asOf, type: 'date', width: 'short', hint: 'The day on which everybody is judged, by the facts up to it.' })}
    ${choiceField(form, { name: 'cut', label: LABELS.cut }, [
      { value: 'now', label: 'All that is on record when it starts', hint: 'Back-dated corrections included.' },
      { value: 'then', label: 'What was on record at a moment in the past', hint: 'Later corrections are left out; the same question has the same answer for ever.' },
    ])}
    ${form.values.cut === 'then' ? textField(form, { name: 'knownAt', label: LABELS.knownAt, type: 'datetime-local', width: 'medium', max: now() }) : nothing}
  </fieldset>`;
}

const now = () => new Date().toISOString().slice(0, 16);

function add(form) {
  const next = `s${Math.max(0, ...form.values.scenarios.map(key => Number(key.slice(1)))) + 1}`;
  for (const [field, value] of Object.entries(begun(next))) form.set(field, value);
  form.set('scenarios', [...form.values.scenarios, next]);
}

function formOf({ documents }, page) {
  /** Filled when it is sent. @type {Record<string, string>} */
  const pointers = {};
  const without = page.query.get('without') ?? '';
  // whoever sees no names knows raters by their pseudonyms in that replay
  const of = hasRole('calibration') ? page.query.get('of') : null;
  const first = begun('s1');
  return new Form(
    {
      name: without ? `replay-request-without-${without}` : 'replay-request',
      initial: () => ({
        name: '',
        ladder: '',
        manager: [],
        asOf: today(),
        cut: 'now',
        knownAt: '',
        scenarios: ['s1'],
        ...first,
        ...(without ? { 's1-name': 'One rater left out', 's1-rubric': 'same', ...(of ? { 's1-pseudonyms': without } : { 's1-raters': [{ id: without }] }) } : {}),
      }),
      check: values => ({
        ...(values.name.trim() ? {} : { name: 'Give it a name.' }),
        ...(values.manager.length > 1 ? { manager: 'One manager at a time.' } : {}),
        ...(values.asOf ? {} : { asOf: 'Choose a day.' }),
        ...(values.cut !== 'then' ? {} : !values.knownAt ? { knownAt: 'Choose a moment.' } : values.knownAt.slice(0, 16) > now() ? { knownAt: `Must not be later than now, ${time(new Date().toISOString())}.` } : {}),
        ...faultsOf(values),
      }),
      send: values => ({ path: '/v1/replays', body: bodyOf(values, documents, of, pointers) }),
      told,
      pointers,
      done: reply => {
        toast('It is on its way.');
        page.go(`/calibration/${reply.id}`, { replace: true });
      },
    },
    page.update,
  );
}
