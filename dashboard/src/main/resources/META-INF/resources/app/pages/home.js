/** Where everybody begins: with her team, the people she answers for, or her own record. */
import { hasRole } from '../session.js';

/** @param {import('../session.js').Me} me */
function start(me) {
  if (hasRole('hr') || hasRole('auditor')) return '/people';
  if (hasRole('calibration')) return '/calibration';
  return me.hasLine ? `/team/${me.personId}` : `/people/${me.personId}`;
}

/** @type {import('../page.js').PageModule} */
export default {
  title: 'Start',
  load: async page => {
    page.go(start(page.me), { replace: true });
    // the page is left by that
    await new Promise(() => {});
  },
  view: () => '',
};
