/** Views of one thing side by side; which is open stands in the address, so each tab is a link. */
import { html } from '../vendor/lit-html/lit-html.js';

/**
 * @param {{label: string, name: string, tabs: {id: string, text: unknown}[], open: string, page: import('../page.js').Context}} tabs
 *   name: of the parameter in the address; the first tab is the one without it
 */
export const tabLinks = ({ label, name, tabs, open, page }) => html`
  <nav class="tabs" aria-label=${label}>
    ${tabs.map(
      ({ id, text }, index) => html`<a
        href=${href(page, name, index === 0 ? '' : id)}
        aria-current=${id === open ? 'true' : 'false'}
        @click=${event => {
          if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey) return;
          event.preventDefault();
          page.setQuery({ [name]: index === 0 ? null : id });
        }}
        >${text}</a
      >`,
    )}
  </nav>
`;

function href(page, name, value) {
  const query = page.query;
  if (value) query.set(name, value);
  else query.delete(name);
  const text = query.toString();
  return location.pathname + (text ? `?${text}` : '');
}
