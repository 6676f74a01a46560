/** Sets custom properties of an element by script, since the content policy allows no style attributes. */
import { directive, Directive } from '../vendor/lit-html/directive.js';
import { noChange } from '../vendor/lit-html/lit-html.js';

class Sized extends Directive {
  /** @param {Record<string, string | number>} _properties */
  render(_properties) {
    return noChange;
  }

  /** @param {any} part @param {[Record<string, string | number>]} properties */
  update(part, [properties]) {
    for (const [name, value] of Object.entries(properties)) part.element.style.setProperty(name, String(value));
    return noChange;
  }
}

/** `<div ${sized({'--share': 0.4})}>`: CSS reads it with `var(--share)`. */
export const sized = directive(Sized);
