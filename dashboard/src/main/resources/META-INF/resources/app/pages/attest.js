/** Saying of an outcome that one has seen it so, or that it was not so. */
import { html, nothing } from '../vendor/lit-html/lit-html.js';
import { get, getAll, Problem } from '../api.js';
import { date, money, word } from '../format.js';
import { areaField, choiceField } from '../ui/fields.js';
import { Form, formView } from '../ui/form.js';
import { toast } from '../ui/toast.js';

const LABELS = { verdict: 'What you say', comment: 'Comment' };
const VERDICTS = [
  { value: 'CORROBORATE', label: 'It was so', hint: 'You have seen it, or what it rests on.' },
  { value: 'DISPUTE', label: 'It was not so', hint: 'Say what was otherwise.' },
  { value: 'WITHDRAW', label: 'Take back what I said', hint: 'Of an earlier word of yours.' },
];

/** @type {import('../page.js').PageModule} */
export default {
  title: data => `Attest an outcome of ${data.person.name}`,

  async load({ params, signal }) {
    const [person, outcomes, requests] = await Promise.all([
      get(`/v1/people/${params.personId}`, { signal }),
      unlessHidden(getAll(`/v1/people/${params.personId}/outcomes`, { signal })),
      unlessHidden(getAll('/v1/feedback-requests', { signal })),
    ]);
    const asked = requests.filter(one => one.person.id === params.personId).flatMap(one => one.outcomes);
    const outcome = [...outcomes, ...asked].find(one => one.outcomeId === params.outcomeId);
    if (!outcome) throw new Problem(404, { title: 'There is no such outcome', detail: 'It may have been retracted, or is not yours to see.' });
    return { person, outcome };
  },

  view(data, page) {
    const { person, outcome } = data;
    const form = (page.local.form ??= formOf(data, page));
    return html`<div class="page narrow">
      <header class="page-head">
        <div>
          <p class="breadcrumb"><a href="/people/${person.personId}">${person.name}</a></p>
          <h1>${outcome.title ?? 'An outcome'}</h1>
          <p>
            ${[outcome.occurredOn && date(outcome.occurredOn), outcome.tier && word(outcome.tier), outcome.benefit && money(outcome.benefit)].filter(Boolean).join(' · ')}
          </p>
        </div>
      </header>
      ${outcome.narrative ? html`<section class="card" aria-label="The story"><p>${outcome.narrative}</p></section>` : nothing}
      <section class="card" aria-label="Attestation">
        ${formView(form, {
          submit: 'Record',
          labels: LABELS,
          fields: html`
            ${choiceField(form, { name: 'verdict', label: LABELS.verdict }, VERDICTS)}
            ${areaField(form, { name: 'comment', label: LABELS.comment, optional: form.values.verdict !== 'DISPUTE', maxLength: 10000 })}
          `,
          cancel: html`<a class="button quiet" href="/people/${person.personId}">Cancel</a>`,
        })}
      </section>
    </div>`;
  },
};

async function unlessHidden(asked) {
  try {
    return await asked;
  } catch (failure) {
    if (failure instanceof Problem && (failure.status === 403 || failure.status === 404)) return [];
    throw failure;
  }
}

function formOf({ person, outcome }, page) {
  return new Form(
    {
      name: `attest-${outcome.outcomeId}`,
      initial: () => ({ verdict: '', comment: '' }),
      check: values => ({
        ...(values.verdict ? {} : { verdict: 'Choose one.' }),
        ...(values.verdict === 'DISPUTE' && !values.comment.trim() ? { comment: 'Say what was otherwise.' } : {}),
      }),
      send: values => ({
        path: `/v1/people/${person.personId}/outcomes/${outcome.outcomeId}/attestations`,
        body: { verdict: values.verdict, ...(values.comment.trim() ? { comment: values.comment } : {}) },
      }),
      rules: { 'already-retracted': 'verdict', 'nothing-to-withdraw': 'verdict', 'own-record': 'verdict', 'not-asked': 'verdict' },
      done: () => {
        toast('Recorded.');
        page.go(`/people/${person.personId}?view=outcomes`, { replace: true });
      },
    },
    page.update,
  );
}
