/** How far an outcome is verified, by shape and word. */
import { html } from '../vendor/lit-html/lit-html.js';
import { icon } from './icons.js';

const WORDS = { METRIC_LINKED: 'Measured', CORROBORATED: 'Corroborated', CLAIMED: 'Claimed', DISPUTED: 'Disputed' };
const TITLES = {
  METRIC_LINKED: 'Corroborated, and a metric with its source is given',
  CORROBORATED: 'Somebody who was there says so',
  CLAIMED: 'Nobody has said anything of it yet',
  DISPUTED: 'Somebody who was there says otherwise',
};
const ICONS = { METRIC_LINKED: 'link', CORROBORATED: 'check', CLAIMED: 'question', DISPUTED: 'cross' };

/** @param {string} verification */
export const verificationBadge = verification =>
  html`<span class="verification ${verification}" title=${TITLES[verification] ?? ''}>${icon(ICONS[verification] ?? 'question')}${WORDS[verification] ?? verification}</span>`;

/** @param {string} verification whether it counts as verified */
export const isVerified = verification => verification === 'METRIC_LINKED' || verification === 'CORROBORATED';
