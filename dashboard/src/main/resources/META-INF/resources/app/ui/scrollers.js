/** Lets keys scroll what is wider than its room: it becomes a stop of the Tab key, and only then. */

/** @param {ParentNode} root */
export function letKeysScroll(root) {
  for (const element of root.querySelectorAll('.table-scroll')) {
    const scrolls = element.scrollWidth > element.clientWidth + 1 || element.scrollHeight > element.clientHeight + 1;
    if (scrolls === element.hasAttribute('tabindex')) continue;
    if (scrolls) {
      element.setAttribute('tabindex', '0');
      element.setAttribute('role', 'group');
      element.setAttribute('aria-label', nameOf(element));
    } else {
      for (const name of ['tabindex', 'role', 'aria-label']) element.removeAttribute(name);
    }
  }
}

/** What the section around it is called. */
function nameOf(element) {
  const heading = element.closest('section, details, main')?.querySelector('h1, h2, h3, summary');
  return heading?.textContent?.trim() || 'Table';
}
