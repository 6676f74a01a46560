/** Asking somebody outside the line what she has seen of a person: ratings, outcomes, until a day. */
import { html } from '../vendor/lit-html/lit-html.js';
import { get, getAll } from '../api.js';
import { date, plusDays, today } from '../format.js';
import { laddersInForce } from '../ladders.js';
import { areaField, checksField, textField } from '../ui/fields.js';
import { Form, formView } from '../ui/form.js';
import { peopleField } from '../ui/people-field.js';
import { toast } from '../ui/toast.js';

const LABELS = { from: 'Whom you ask', competencies: 'To rate', outcomeIds: 'To attest', message: 'Message', expiresOn: 'Until' };
const USUAL_DAYS = 30;
const MOST_DAYS = 90;
const MOST_OUTCOMES = 20;

/** @type {import('../page.js').PageModule} */
export default {
  styles: ['people-field'],
  title: ({ person }) => `Ask for feedback on ${person.name}`,

  async load({ params, signal }) {
    const [person, outcomes] = await Promise.all([
      get(`/v1/people/${params.personId}`, { signal }),
      getAll(`/v1/people/${params.personId}/outcomes`, { signal, most: 500 }),
    ]);
    const document = (await laddersInForce([person.ladder], today(), signal)).get(person.ladder);
    return { person, document, outcomes: outcomes.filter(one => one.standing) };
  },

  view({ person, document, outcomes }, page) {
    const form = (page.local.form ??= formOf(person, page));
    return html`<div class="page narrow">
      <header class="page-head">
        <div>
          <p class="breadcrumb"><a href="/people/${person.personId}">${person.name}</a></p>
          <h1>Ask for feedback</h1>
          <p>Whoever you ask sees what you ask about and nothing else of ${person.name}, until the day below.</p>
        </div>
      </header>
      <section class="card" aria-label="Request">
        ${formView(form, {
          submit: 'Ask',
          labels: LABELS,
          fields: html`
            ${peopleField(
              form,
              {
                name: 'from',
                label: LABELS.from,
                hint: 'By name, of those you see. Of anybody else paste the id, or the address of “My record” as that person has it.',
                not: [person.personId],
              },
              page,
            )}
            ${checksField(form, { name: 'competencies', label: LABELS.competencies, optional: true }, (document?.competencies ?? []).map(one => ({ value: one.id, label: one.name })))}
            ${outcomes.length === 0
              ? ''
              : checksField(form, { name: 'outcomeIds', label: LABELS.outcomeIds, optional: true }, outcomes.map(one => ({ value: one.outcomeId, label: `${one.title}, ${date(one.occurredOn)}` })))}
            ${areaField(form, { name: 'message', label: LABELS.message, optional: true, rows: 2, maxLength: 2000 })}
            ${textField(form, { name: 'expiresOn', label: LABELS.expiresOn, type: 'date', min: today(), max: plusDays(today(), MOST_DAYS), width: 'short', hint: `The last day, at most ${MOST_DAYS} days from now.` })}
          `,
          cancel: html`<a class="button quiet" href="/people/${person.personId}">Cancel</a>`,
        })}
      </section>
    </div>`;
  },
};

function formOf(person, page) {
  return new Form(
    {
      name: `feedback-${person.personId}`,
      initial: () => ({ from: [], competencies: [], outcomeIds: [], message: '', expiresOn: plusDays(today(), USUAL_DAYS) }),
      check: values => ({
        ...(values.from.length === 1 ? {} : { from: values.from.length === 0 ? 'Say whom you ask.' : 'One at a time.' }),
        ...(values.competencies.length + values.outcomeIds.length > 0 ? {} : { competencies: 'Ask for something: a competency to rate, or an outcome to attest.' }),
        ...(values.outcomeIds.length > MOST_OUTCOMES ? { outcomeIds: `At most ${MOST_OUTCOMES} at a time.` } : {}),
        ...(values.expiresOn ? {} : { expiresOn: 'Say until when.' }),
      }),
      send: values => ({
        path: `/v1/people/${person.personId}/feedback-requests`,
        body: {
          fromId: values.from[0].id,
          expiresOn: values.expiresOn,
          ...(values.competencies.length > 0 ? { competencies: values.competencies } : {}),
          ...(values.outcomeIds.length > 0 ? { outcomeIds: values.outcomeIds } : {}),
          ...(values.message.trim() ? { message: values.message } : {}),
        },
      }),
      pointers: { '/fromId': 'from' },
      rules: { 'asks-herself': 'from', 'already-asked': 'competencies', 'too-many-open-requests': 'from', 'unknown-person': 'from' },
      done: () => {
        toast('Asked.');
        page.go(`/people/${person.personId}?view=timeline`, { replace: true });
      },
    },
    page.update,
  );
}
