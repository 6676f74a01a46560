/** Rating somebody, or herself, for one competency, with the level's anchors beside the scale. */
import { html, nothing } from '../vendor/lit-html/lit-html.js';
import { get, getAll, Problem } from '../api.js';
import { date, today, word } from '../format.js';
import { allLadders, competencyName, laddersInForce, levelName } from '../ladders.js';
import { areaField, checksField, choiceField, selectField, textField } from '../ui/fields.js';
import { Form, formView } from '../ui/form.js';
import { notice } from '../ui/notices.js';
import { toast } from '../ui/toast.js';

const SCALE = ['1', '2', '3', '4', '5'];
const RELATIONS = ['MANAGER', 'PEER', 'REPORT', 'MENTOR', 'COMMITTEE'];
const LABELS = { competency: 'Competency', rating: 'Rating', relation: 'Your relation', observedOn: 'Seen on', rationale: 'What you saw', outcomeIds: 'It showed in' };

/** @type {import('../page.js').PageModule} */
export default {
  title: data => `Rate ${data.person.name}`,

  async load({ params, query, signal }) {
    const person = await get(`/v1/people/${params.personId}`, { signal });
    const known = person.ladder ? [person.ladder] : (await allLadders(signal)).map(one => one.id);
    const documents = [...(await laddersInForce(known, today(), signal)).values()];
    const asked = query.get('competency');
    const document = documents.find(one => one.competencies.some(each => each.id === asked)) ?? documents[0];
    return { person, document, outcomes: await outcomesOf(params.personId, signal) };
  },

  view(data, page) {
    const { person } = data;
    const own = page.me.personId === person.personId;
    const form = (page.local.form ??= formOf(data, page));
    return html`<div class="page narrow">
      <header class="page-head">
        <div>
          <p class="breadcrumb"><a href="/people/${person.personId}">${own ? 'My record' : person.name}</a></p>
          <h1>${own ? 'Rate yourself' : `Rate ${person.name}`}</h1>
          <p>${levelName(data.document, person.level)}</p>
        </div>
      </header>
      <section class="card" aria-label="Rating">
        ${own ? notice({ text: 'Your own rating counts a little, and stands under your name.' }) : nothing}
        ${formView(form, {
          submit: 'Record rating',
          labels: LABELS,
          fields: fields(form, data, own),
          cancel: html`<a class="button quiet" href="/people/${person.personId}">Cancel</a>`,
        })}
      </section>
    </div>`;
  },
};

/** Whoever is asked about one competency sees no outcomes. */
async function outcomesOf(personId, signal) {
  try {
    return (await getAll(`/v1/people/${personId}/outcomes`, { signal, most: 500 })).filter(one => one.standing);
  } catch (failure) {
    if (failure instanceof Problem && (failure.status === 403 || failure.status === 404)) return [];
    throw failure;
  }
}

function fields(form, { person, document, outcomes }, own) {
  const chosen = document.competencies.find(one => one.id === form.values.competency);
  const expected = document.levels.find(one => one.id === person.level)?.expectations[form.values.competency];
  const anchors = SCALE.map(value => ({ value, label: value, hint: chosen?.anchors?.[value] }));
  const shown = outcomes.filter(one => one.competencies.includes(form.values.competency));
  return html`
    ${selectField(form, { name: 'competency', label: LABELS.competency, hint: chosen?.description }, document.competencies.map(one => ({ value: one.id, label: one.name })))}
    ${choiceField(form, { name: 'rating', label: LABELS.rating, hint: expected ? `${expected.rating} is expected at ${levelName(document, person.level)}${expected.mustHave ? ', a must-have' : ''}.` : undefined }, anchors)}
    ${own ? nothing : selectField(form, { name: 'relation', label: LABELS.relation, width: 'short' }, RELATIONS.map(value => ({ value, label: word(value) })))}
    ${textField(form, { name: 'observedOn', label: LABELS.observedOn, type: 'date', max: today(), width: 'short' })}
    ${areaField(form, { name: 'rationale', label: LABELS.rationale, hint: 'What was done, and what came of it. It stands with the rating.', maxLength: 10000 })}
    ${shown.length === 0
      ? nothing
      : checksField(form, { name: 'outcomeIds', label: LABELS.outcomeIds, optional: true }, shown.map(one => ({ value: one.outcomeId, label: `${one.title}, ${date(one.occurredOn)}` })))}
  `;
}

function formOf({ person, document, outcomes }, page) {
  const own = page.me.personId === person.personId;
  return new Form(
    {
      name: `rate-${person.personId}`,
      initial: () => ({
        competency: page.query.get('competency') ?? '',
        rating: '',
        relation: own ? 'SELF' : 'employed' in person ? 'MANAGER' : 'PEER',
        observedOn: today(),
        rationale: '',
        outcomeIds: [],
      }),
      check: values => ({
        ...(values.competency ? {} : { competency: 'Choose what you rate.' }),
        ...(values.rating ? {} : { rating: 'Choose a step of the scale.' }),
        ...(values.relation ? {} : { relation: 'Say how you know.' }),
        ...(values.observedOn ? {} : { observedOn: 'Say when.' }),
        ...(values.rationale.trim() ? {} : { rationale: 'Say what you saw.' }),
      }),
      send: values => ({
        path: `/v1/people/${person.personId}/ratings`,
        body: {
          competency: values.competency,
          rating: Number(values.rating),
          relation: values.relation,
          observedOn: values.observedOn,
          rationale: values.rationale,
          ...chosenOutcomes(values, outcomes),
        },
      }),
      rules: {
        'rating-before-joining': 'observedOn',
        'self-relation': 'relation',
        'relation-not-yours': 'relation',
        'not-asked': 'competency',
      },
      done: (reply, values) => {
        toast(`Recorded: ${competencyName(document, values.competency)}.`);
        page.go(`/people/${person.personId}?view=ratings`, { replace: true });
      },
    },
    page.update,
  );
}

/** Those only that are of the competency chosen last. */
function chosenOutcomes(values, outcomes) {
  const ids = values.outcomeIds.filter(id => outcomes.find(one => one.outcomeId === id)?.competencies.includes(values.competency));
  return ids.length > 0 ? { outcomeIds: ids } : {};
}
