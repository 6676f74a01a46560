/** Ending a mentorship, by either of the two. */
import { html } from '../vendor/lit-html/lit-html.js';
import { date, today } from '../format.js';
import { areaField, textField } from '../ui/fields.js';
import { Form, formView } from '../ui/form.js';
import { notice } from '../ui/notices.js';
import { toast } from '../ui/toast.js';
import { actPage, backFrom, mentorshipOf } from './mentorship-act.js';

const LABELS = { endedOn: 'Last day', reason: 'Why it ends' };

/** @type {import('../page.js').PageModule} */
export default {
  title: 'End a mentorship',
  load: mentorshipOf,

  view({ mentorship }, page) {
    const form = (page.local.form ??= formOf(mentorship, page));
    const content = mentorship.endedOn
      ? notice({ text: `It has an end already: ${date(mentorship.endedOn)}.` })
      : formView(form, {
          submit: 'End it',
          labels: LABELS,
          fields: html`
            ${textField(form, { name: 'endedOn', label: LABELS.endedOn, type: 'date', min: mentorship.startedOn, width: 'short', hint: 'Sessions up to that day count, and can still be logged.' })}
            ${areaField(form, { name: 'reason', label: LABELS.reason, hint: 'Such as “the goal is reached”. Both of you and your managers read it.', maxLength: 2000 })}
          `,
          cancel: html`<a class="button quiet" href=${backFrom(mentorship, page)}>Cancel</a>`,
        });
    return actPage({ title: 'End a mentorship', mentorship, content }, page);
  },
};

function formOf(mentorship, page) {
  return new Form(
    {
      name: `end-${mentorship.mentorshipId}`,
      initial: () => ({ endedOn: today(), reason: '' }),
      check: values => ({
        ...(values.endedOn ? {} : { endedOn: 'Say which day is the last.' }),
        ...(values.reason.trim() ? {} : { reason: 'Say why.' }),
      }),
      send: values => ({ path: `/v1/people/${mentorship.mentorId}/mentorships/${mentorship.mentorshipId}/end`, body: { endedOn: values.endedOn, reason: values.reason } }),
      rules: { 'mentorship-ended': 'endedOn' },
      done: () => {
        toast('Its end is recorded.');
        page.go(backFrom(mentorship, page), { replace: true });
      },
    },
    page.update,
  );
}
