/** One person: how ready she is, why, and how she got here. */
import { html } from '../vendor/lit-html/lit-html.js';
import { get } from '../api.js';

/** @type {import('../page.js').PageModule} */
export default {
  title: ({ person }) => person.name,
  watch: (_, { params }) => ({ person: params.personId }),

  async load({ params, query, signal }) {
    const person = await get(`/v1/people/${params.personId}`, { query: { asOf: query.get('asOf') }, signal });
    return { person };
  },

  view({ person }) {
    return html`<div class="page">
      <header class="page-head"><h1>${person.name}</h1></header>
    </div>`;
  },
};
