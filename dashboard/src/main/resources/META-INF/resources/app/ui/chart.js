/** A chart by uPlot in an element of ours, drawn anew when its data, its room or the colours change. */
import { AsyncDirective } from '../vendor/lit-html/async-directive.js';
import { directive } from '../vendor/lit-html/directive.js';
import { noChange } from '../vendor/lit-html/lit-html.js';
import { stylesheet } from './stylesheet.js';

const HEIGHT = 260;

class Chart extends AsyncDirective {
  /** @type {any} */
  #chart = null;
  #data;
  #options;
  /** @type {HTMLElement | null} */
  #element = null;
  #redraw = () => this.#draw();
  #observer = new ResizeObserver(() => this.#fit());

  render(_data, _options) {
    return noChange;
  }

  update(part, [data, options]) {
    if (this.#data === data && this.#element) return noChange;
    this.#data = data;
    this.#options = options;
    if (!this.#element) {
      this.#element = part.element;
      this.reconnected();
    } else {
      this.#draw();
    }
    return noChange;
  }

  async #draw() {
    const [{ default: UPlot }] = await Promise.all([import('../vendor/uplot/uPlot.esm.js'), stylesheet('../vendor/uplot/uPlot.min')]);
    if (!this.isConnected || !this.#element) return;
    this.#chart?.destroy();
    this.#chart = new UPlot({ width: this.#width(), height: HEIGHT, ...this.#options(colour) }, this.#data, this.#element);
  }

  #fit() {
    const width = this.#width();
    if (this.#chart && width !== this.#chart.width) this.#chart.setSize({ width, height: this.#chart.height });
  }

  #width() {
    return Math.max(280, Math.floor(this.#element?.clientWidth ?? 600));
  }

  disconnected() {
    this.#observer.disconnect();
    removeEventListener('themechange', this.#redraw);
    matchMedia('(prefers-color-scheme: dark)').removeEventListener('change', this.#redraw);
    this.#chart?.destroy();
    this.#chart = null;
  }

  reconnected() {
    if (this.#element) this.#observer.observe(this.#element);
    addEventListener('themechange', this.#redraw);
    matchMedia('(prefers-color-scheme: dark)').addEventListener('change', this.#redraw);
    if (this.#element && this.#data) this.#draw();
  }
}

/** A colour of css/base.css. @param {string} name such as `--series-1` */
const colour = name => getComputedStyle(document.documentElement).getPropertyValue(name).trim();

/** `<div ${chart(data, options)}>`; `options` gets a function that reads colours, and is asked again when they change. */
export const chart = directive(Chart);
