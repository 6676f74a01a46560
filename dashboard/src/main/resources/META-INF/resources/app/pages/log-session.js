/** Logging a session of a mentorship, by either of the two. */
import { html, nothing } from '../vendor/lit-html/lit-html.js';
import { today } from '../format.js';
import { areaField, textField } from '../ui/fields.js';
import { Form, formView } from '../ui/form.js';
import { toast } from '../ui/toast.js';
import { actPage, backFrom, mentorshipOf } from './mentorship-act.js';

const LABELS = { heldOn: 'Held on', minutes: 'Minutes', note: 'Note' };

/** @type {import('../page.js').PageModule} */
export default {
  title: 'Log a session',
  load: mentorshipOf,

  view({ mentorship }, page) {
    const form = (page.local.form ??= formOf(mentorship, page));
    const content = html`${formView(form, {
      submit: 'Log session',
      labels: LABELS,
      fields: html`
        ${textField(form, { name: 'heldOn', label: LABELS.heldOn, type: 'date', min: mentorship.startedOn, max: today(), width: 'short' })}
        ${textField(form, { name: 'minutes', label: LABELS.minutes, type: 'number', min: '1', max: '1440', step: '1', width: 'short' })}
        ${areaField(form, { name: 'note', label: LABELS.note, optional: true, hint: 'What you talked about. Both of you and your managers read it.', maxLength: 10000 })}
      `,
      cancel: html`<a class="button quiet" href=${backFrom(mentorship, page)}>Cancel</a>`,
    })}
    ${mentorship.active ? nothing : html`<p class="hint">This mentorship has ended: sessions up to its last day can still be logged.</p>`}`;
    return actPage({ title: 'Log a session', mentorship, content }, page);
  },
};

function formOf(mentorship, page) {
  return new Form(
    {
      name: `session-${mentorship.mentorshipId}`,
      initial: () => ({ heldOn: today(), minutes: '45', note: '' }),
      check: values => ({
        ...(values.heldOn ? {} : { heldOn: 'Say when.' }),
        ...(values.minutes ? {} : { minutes: 'Say how long.' }),
      }),
      send: values => ({
        path: `/v1/people/${mentorship.mentorId}/mentorships/${mentorship.mentorshipId}/sessions`,
        body: { heldOn: values.heldOn, minutes: Number(values.minutes), ...(values.note.trim() ? { note: values.note } : {}) },
      }),
      rules: { 'session-before-start': 'heldOn', 'mentorship-ended': 'heldOn' },
      done: () => {
        toast('Logged.');
        page.go(backFrom(mentorship, page), { replace: true });
      },
    },
    page.update,
  );
}
