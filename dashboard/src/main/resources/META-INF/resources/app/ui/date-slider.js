/** As of which day: a slider over the past, the exact day beside it, and back to today. */
import { html, nothing } from '../vendor/lit-html/lit-html.js';
import { live } from '../vendor/lit-html/directives/live.js';
import { date, daysBetween, plusDays, today } from '../format.js';

const BACK_DAYS = 3 * 365;

/** A year that is still being typed is earlier. */
const EARLIEST = '1950-01-01';

/**
 * @param {{asOf: string | null, page: import('../page.js').Context, from?: string}} chosen asOf: null for today; from: the earliest day
 *   of the slider, three years back when not said
 */
export function dateSlider({ asOf, page, from = plusDays(today(), -BACK_DAYS) }) {
  const now = today();
  const days = Math.max(1, daysBetween(from, now));
  const shown = page.local.sliderDay ?? asOf ?? now;
  const choose = day => {
    page.local.sliderDay = null;
    page.setQuery({ asOf: !day || day >= now ? null : day });
  };
  return html`<div class="date-slider" role="group" aria-label="As of which day">
    <label class="slider-label" for="as-of-slider">As of</label>
    <input
      id="as-of-slider"
      type="range"
      min="0"
      max=${days}
      .value=${live(String(Math.max(0, days - daysBetween(shown, now))))}
      aria-valuetext=${date(shown)}
      @input=${event => {
        page.local.sliderDay = plusDays(now, Number(event.target.value) - days);
        page.update();
      }}
      @change=${event => choose(plusDays(now, Number(event.target.value) - days))}
    />
    <input
      type="date"
      aria-label="Day"
      max=${now}
      .value=${shown}
      @change=${event => (event.target.value && event.target.value < EARLIEST ? undefined : choose(event.target.value))}
    />
    ${asOf ? html`<button type="button" class="button quiet" @click=${() => choose(null)}>Today</button>` : nothing}
  </div>`;
}
