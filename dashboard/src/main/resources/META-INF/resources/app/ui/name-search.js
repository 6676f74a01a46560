/** A field that narrows a list of people by name, in the page's own memory: what is typed is personal and stays out of the address. */
import { html } from '../vendor/lit-html/lit-html.js';

/** @param {{name: string}[]} people @param {import('../page.js').Context} page */
export const namedSo = (people, page) => {
  const text = (page.local.text ?? '').toLowerCase();
  return people.filter(one => one.name.toLowerCase().includes(text));
};

/** @param {import('../page.js').Context} page @param {string} status how many are shown, in words */
export const nameSearch = (page, status) => html`<p class="toolbar">
  <label
    >Name
    <input
      type="search"
      .value=${page.local.text ?? ''}
      @input=${event => {
        page.local.text = event.target.value;
        page.update();
      }}
  /></label>
  <span class="muted" role="status">${status}</span>
</p>`;
