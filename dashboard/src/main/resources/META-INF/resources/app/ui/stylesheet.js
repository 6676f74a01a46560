/** Styles that only some pages need, each loaded once and before it is drawn with. */

/** @type {Map<string, Promise<void>>} */
const loaded = new Map();

/** @param {string} name of a file in `css/`, or a path from there, without the ending */
export function stylesheet(name) {
  const known = loaded.get(name);
  if (known) return known;
  const promise = new Promise((resolve, reject) => {
    const link = document.createElement('link');
    link.rel = 'stylesheet';
    link.href = new URL(`../css/${name}.css`, import.meta.url).href;
    link.addEventListener('load', () => resolve(undefined));
    link.addEventListener('error', () => reject(new TypeError(`no styles ${name}`)));
    document.head.append(link);
  });
  loaded.set(name, promise);
  promise.catch(() => loaded.delete(name));
  return promise;
}
