/** Asking for a replay: whose history, as of when, and up to 16 scenarios. */
import { html, nothing } from '../vendor/lit-html/lit-html.js';
import { today } from '../format.js';
import { allLadders, laddersInForce } from '../ladders.js';
import { hasRole } from '../session.js';
import { selectField, textField } from '../ui/fields.js';
import { Form, formView } from '../ui/form.js';
import { toast } from '../ui/toast.js';
import { blank, scenario, scenarioBody, scenarioFaults, scenarioLabels } from './replay-scenario.js';

const MOST = 16;
const LABELS = { name: 'Name', ladder: 'Ladder of the people', asOf: 'As of' };

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
          labels: { ...LABELS, ...scenarioLabels(scenarios) },
          fields: html`
            ${textField(form, { name: 'name', label: LABELS.name, hint: 'What you ask, such as “Unit economics lowered”.', maxLength: 200 })}
            ${selectField(form, { name: 'ladder', label: LABELS.ladder }, data.ladders.map(one => ({ value: one.id, label: data.documents.get(one.id)?.name ?? one.id })))}
            ${textField(form, { name: 'asOf', label: LABELS.asOf, type: 'date', width: 'short' })}
            ${scenarios.map((_, index) => scenario(form, index, data, page))}
            ${scenarios.length < MOST
              ? html`<p><button type="button" class="button" @click=${() => form.set('scenarios', [...scenarios, blank()])}>Add a scenario</button></p>`
              : nothing}
          `,
          cancel: html`<a class="button quiet" href="/calibration">Cancel</a>`,
        })}
      </section>
    </div>`;
  },
};

function formOf({ ladders }, page) {
  /** @type {Record<string, string>} */
  const pointers = { '/population/ladder': 'ladder', '/population': 'ladder', '/pseudonymsOf': 'scenario0' };
  const without = page.query.get('without') ?? '';
  // whoever sees no names knows raters by their pseudonyms in that replay
  const of = hasRole('calibration') ? page.query.get('of') : null;
  return new Form(
    {
      name: without ? `replay-without-${without}` : 'replay',
      initial: () => ({
        name: '',
        ladder: ladders[0]?.id ?? '',
        asOf: today(),
        scenarios: [without ? { ...blank(), name: 'One rater left out', kind: 'raters', raters: without } : blank()],
      }),
      check: values => ({
        ...(values.name.trim() ? {} : { name: 'Give it a name.' }),
        ...(values.ladder ? {} : { ladder: 'Choose a ladder.' }),
        ...scenarioFaults(values.scenarios),
      }),
      send: values => ({
        path: '/v1/replays',
        body: {
          name: values.name,
          population: { ladder: values.ladder },
          ...(values.asOf ? { asOf: values.asOf } : {}),
          ...(of && values.scenarios.some(one => one.kind === 'raters') ? { pseudonymsOf: of } : {}),
          scenarios: values.scenarios.map((one, index) => scenarioBody(one, index, pointers)),
        },
      }),
      pointers,
      done: reply => {
        toast('It is on its way.');
        page.go(`/calibration/${reply.id}`, { replace: true });
      },
    },
    page.update,
  );
}

