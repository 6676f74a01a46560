/** Recording an outcome: what came about, how large it is, what it rests on. */
import { html, nothing } from '../vendor/lit-html/lit-html.js';
import { get } from '../api.js';
import { today, word } from '../format.js';
import { laddersInForce } from '../ladders.js';
import { areaField, checkField, checksField, selectField, textField } from '../ui/fields.js';
import { Form, formView } from '../ui/form.js';
import { toast } from '../ui/toast.js';

const TIERS = ['TASK', 'FEATURE', 'PRODUCT_AREA', 'PRODUCT_LINE', 'PORTFOLIO', 'COMPANY'];
const MOST_SOURCES = 20;
const LABELS = {
  title: 'What came about',
  occurredOn: 'When',
  tier: 'How far it reaches',
  competencies: 'Competencies that it shows',
  narrative: 'The story',
  amount: 'Benefit a year',
  currency: 'Currency',
  percent: 'Change in percent',
  attribution: 'Share of it that is hers or his, in percent',
  metricName: 'Name of the metric',
  unit: 'Unit',
  baseline: 'Before',
  result: 'After',
  from: 'Measured from',
  to: 'Measured until',
  learning: 'What was learnt',
};

/** @type {import('../page.js').PageModule} */
export default {
  title: data => `Record an outcome of ${data.person.name}`,

  async load({ params, signal }) {
    const person = await get(`/v1/people/${params.personId}`, { signal });
    return { person, document: (await laddersInForce([person.ladder], today(), signal)).get(person.ladder) };
  },

  view(data, page) {
    const { person } = data;
    const form = (page.local.form ??= formOf(data, page));
    return html`<div class="page narrow">
      <header class="page-head">
        <div>
          <p class="breadcrumb"><a href="/people/${person.personId}">${page.me.personId === person.personId ? 'My record' : person.name}</a></p>
          <h1>Record an outcome</h1>
        </div>
      </header>
      <section class="card" aria-label="Outcome">
        ${formView(form, {
          submit: 'Record outcome',
          labels: labels(form),
          fields: fields(form, data),
          cancel: html`<a class="button quiet" href="/people/${person.personId}">Cancel</a>`,
        })}
      </section>
    </div>`;
  },
};

const labels = form =>
  Object.assign({ ...LABELS }, ...form.values.sources.map((_, index) => ({ [`sourceTitle${index}`]: `Source ${index + 1}`, [`sourceUrl${index}`]: `Address of source ${index + 1}` })));

function fields(form, { document }) {
  const hasMetric = form.values.metricName || ['metricName', 'unit', 'baseline', 'result', 'from', 'to'].some(name => form.errors[name]);
  return html`
    ${textField(form, { name: 'title', label: LABELS.title, hint: 'One line, such as “Churn of small customers halved”.', maxLength: 300 })}
    ${textField(form, { name: 'occurredOn', label: LABELS.occurredOn, type: 'date', max: today(), width: 'short' })}
    ${selectField(form, { name: 'tier', label: LABELS.tier, hint: 'From a task to the company as a whole.' }, TIERS.map(value => ({ value, label: word(value) })))}
    ${checksField(form, { name: 'competencies', label: LABELS.competencies }, (document?.competencies ?? []).map(one => ({ value: one.id, label: one.name })))}
    ${areaField(form, { name: 'narrative', label: LABELS.narrative, optional: true, hint: 'What was done, with whom, against what odds.', maxLength: 10000 })}
    ${textField(form, { name: 'amount', label: LABELS.amount, optional: true, hint: 'A number such as 125000 or 125000.50.', width: 'short' })}
    ${textField(form, { name: 'currency', label: LABELS.currency, optional: true, hint: 'Three letters.', maxLength: 3, width: 'short' })}
    ${textField(form, { name: 'percent', label: LABELS.percent, optional: true, type: 'number', step: 'any', width: 'short' })}
    ${textField(form, { name: 'attribution', label: LABELS.attribution, type: 'number', min: '1', max: '100', step: 'any', width: 'short' })}
    ${checkField(form, { name: 'achieved', label: 'It was achieved; otherwise it is kept for what was learnt' })}
    <details ?open=${hasMetric}>
      <summary>Metric <span class="optional">optional</span></summary>
      ${textField(form, { name: 'metricName', label: LABELS.metricName, optional: true, maxLength: 200 })}
      ${textField(form, { name: 'unit', label: LABELS.unit, optional: true, maxLength: 100, width: 'short' })}
      ${textField(form, { name: 'baseline', label: LABELS.baseline, optional: true, type: 'number', step: 'any', width: 'short' })}
      ${textField(form, { name: 'result', label: LABELS.result, optional: true, type: 'number', step: 'any', width: 'short' })}
      ${textField(form, { name: 'from', label: LABELS.from, optional: true, type: 'date', width: 'short' })}
      ${textField(form, { name: 'to', label: LABELS.to, optional: true, type: 'date', width: 'short' })}
    </details>
    ${form.values.sources.map(
      (_, index) => html`
        ${textField(form, { name: `sourceTitle${index}`, label: `Source ${index + 1}`, optional: true, hint: 'What it is, such as a board or a report.', maxLength: 300 })}
        ${textField(form, { name: `sourceUrl${index}`, label: `Address of source ${index + 1}`, optional: true, type: 'url', maxLength: 2000 })}
      `,
    )}
    ${form.values.sources.length < MOST_SOURCES
      ? html`<p><button type="button" class="button" @click=${() => form.set('sources', [...form.values.sources, {}])}>Add a source</button></p>`
      : nothing}
    ${areaField(form, { name: 'learning', label: LABELS.learning, optional: true, rows: 2, maxLength: 10000 })}
  `;
}

function formOf({ person, document }, page) {
  /** Which source an item of the body came from is known when it is sent. @type {Record<string, string>} */
  const pointers = { '/benefit/amount': 'amount', '/benefit/currency': 'currency', '/metric/name': 'metricName' };
  for (const name of ['unit', 'baseline', 'result', 'from', 'to']) pointers[`/metric/${name}`] = name;
  return new Form(
    {
      name: `outcome-${person.personId}`,
      initial: () => ({
        title: '', occurredOn: today(), tier: '', competencies: [], narrative: '', amount: '', currency: document?.referenceCurrency ?? '', percent: '',
        attribution: '100', achieved: true, metricName: '', unit: '', baseline: '', result: '', from: '', to: '', learning: '', sources: [{}],
      }),
      check: values => ({
        ...(values.title.trim() ? {} : { title: 'Say what came about.' }),
        ...(values.occurredOn ? {} : { occurredOn: 'Say when.' }),
        ...(values.tier ? {} : { tier: 'Choose how far it reaches.' }),
        ...(values.competencies.length > 0 ? {} : { competencies: 'Choose at least one.' }),
        ...(values.metricName.trim() || !(values.unit || values.baseline || values.result || values.from || values.to) ? {} : { metricName: 'Name what was measured.' }),
      }),
      send: values => ({ path: `/v1/people/${person.personId}/outcomes`, body: body(values, pointers) }),
      pointers,
      rules: { 'effective-before-joining': 'occurredOn' },
      done: () => {
        toast('Recorded.');
        page.go(`/people/${person.personId}?view=outcomes`, { replace: true });
      },
    },
    page.update,
  );
}

function body(values, pointers) {
  const sources = values.sources
    .map((_, index) => ({ index, title: (values[`sourceTitle${index}`] ?? '').trim(), url: (values[`sourceUrl${index}`] ?? '').trim() }))
    .filter(one => one.title || one.url);
  sources.forEach(({ index }, place) => {
    pointers[`/sources/${place}/title`] = `sourceTitle${index}`;
    pointers[`/sources/${place}/url`] = `sourceUrl${index}`;
  });
  return {
    title: values.title,
    occurredOn: values.occurredOn,
    tier: values.tier,
    competencies: values.competencies,
    achieved: values.achieved,
    attribution: Number(values.attribution) / 100,
    ...text('narrative', values.narrative),
    ...text('learning', values.learning),
    ...(values.amount.trim() ? { benefit: { amount: values.amount.trim(), currency: values.currency.trim().toUpperCase() } } : {}),
    ...amount('percent', values.percent),
    ...(values.metricName.trim()
      ? { metric: { name: values.metricName, ...text('unit', values.unit), ...amount('baseline', values.baseline), ...amount('result', values.result), ...text('from', values.from), ...text('to', values.to) } }
      : {}),
    ...(sources.length > 0 ? { sources: sources.map(({ title, url }) => ({ title, url })) } : {}),
  };
}

const text = (name, value) => (value.trim() ? { [name]: value } : {});
const amount = (name, value) => (String(value).trim() === '' ? {} : { [name]: Number(value) });
