/** How dates, numbers and names of things are written. */
const LOCALE = navigator.languages?.find(language => language.startsWith('en')) ?? 'en-GB';

const day = new Intl.DateTimeFormat(LOCALE, { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' });
const month = new Intl.DateTimeFormat(LOCALE, { month: 'short', year: 'numeric', timeZone: 'UTC' });
const instant = new Intl.DateTimeFormat(LOCALE, { dateStyle: 'medium', timeStyle: 'short' });
const whole = new Intl.NumberFormat(LOCALE, { maximumFractionDigits: 0 });
const oneDigit = new Intl.NumberFormat(LOCALE, { minimumFractionDigits: 1, maximumFractionDigits: 1 });
const plain = new Intl.NumberFormat(LOCALE, { maximumFractionDigits: 2 });
const signed = new Intl.NumberFormat(LOCALE, { minimumFractionDigits: 1, maximumFractionDigits: 1, signDisplay: 'exceptZero' });
const share = new Intl.NumberFormat(LOCALE, { style: 'percent', maximumFractionDigits: 0 });

/** What stands where there is nothing to say. */
export const NONE = '–';

/** @param {string | null | undefined} date `YYYY-MM-DD` → 1 Dec 2026 */
export const date = date => (date ? day.format(new Date(`${date.slice(0, 10)}T00:00:00Z`)) : NONE);

/** @param {string | null | undefined} date → Dec 2026 */
export const monthOf = date => (date ? month.format(new Date(`${date.slice(0, 10)}T00:00:00Z`)) : NONE);

/** @param {string | null | undefined} at an instant, in the reader's own time zone */
export const time = at => (at ? instant.format(new Date(at)) : NONE);

/** @param {number | null | undefined} value 0..100 → 94.9; never rounded up to a threshold that is not reached */
export const score = value => (value === null || value === undefined ? NONE : oneDigit.format(Math.floor(value * 10) / 10));

/** @param {number | null | undefined} value of points, with its sign */
export const points = value => (value === null || value === undefined ? NONE : signed.format(value));

/** @param {number | null | undefined} value with up to two digits */
export const number = value => (value === null || value === undefined ? NONE : plain.format(value));

/** @param {number | null | undefined} value */
export const count = value => (value === null || value === undefined ? NONE : whole.format(value));

/** @param {number | null | undefined} value 0..1 */
export const percent = value => (value === null || value === undefined ? NONE : share.format(value));

/** @param {{amount: string | number, currency: string} | null | undefined} benefit */
export function money(benefit) {
  if (!benefit) return NONE;
  const amount = Number(benefit.amount);
  const digits = Number.isInteger(amount) || Math.abs(amount) >= 1000 ? 0 : 2;
  return new Intl.NumberFormat(LOCALE, {
    style: 'currency',
    currency: benefit.currency,
    currencyDisplay: 'code',
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  }).format(amount);
}

/** @param {number} howMany @param {string} what one of them @param {string} [many] */
export const counted = (howMany, what, many = `${what}s`) => `${count(howMany)} ${howMany === 1 ? what : many}`;

/** @param {number} days → 3 years 7 months */
export function duration(days) {
  const months = Math.floor(days / 30.4375);
  if (months < 1) return counted(days, 'day');
  const years = Math.floor(months / 12);
  const rest = months % 12;
  return [years > 0 ? counted(years, 'year') : '', rest > 0 ? counted(rest, 'month') : ''].filter(Boolean).join(' ');
}

/** @param {string | null | undefined} name of an enum: PRODUCT_AREA → Product area */
export function word(name) {
  if (!name) return NONE;
  const text = name.toLowerCase().replaceAll('_', ' ').replaceAll('-', ' ');
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** Today in UTC, as the ledger counts days. */
export const today = () => new Date().toISOString().slice(0, 10);

/** @param {string} from a day @param {number} days later; negative for earlier */
export function plusDays(from, days) {
  const moved = new Date(`${from}T00:00:00Z`);
  moved.setUTCDate(moved.getUTCDate() + days);
  return moved.toISOString().slice(0, 10);
}

/** @param {string} from @param {string} to @returns {number} days between */
export const daysBetween = (from, to) =>
  Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);
