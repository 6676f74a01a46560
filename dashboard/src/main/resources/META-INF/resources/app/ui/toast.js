/** Messages that go by themselves, and words for screen readers only. */
const SHOWN_MS = 8000;
const MOST = 4;

/** @param {string} text @param {'done' | 'failed'} [kind] */
export function toast(text, kind = 'done') {
  const place = document.getElementById('toasts');
  if (!place) return;
  const message = document.createElement('p');
  message.className = `toast ${kind}`;
  message.textContent = text;
  const close = document.createElement('button');
  close.type = 'button';
  close.className = 'quiet';
  close.textContent = 'Close';
  close.addEventListener('click', () => message.remove());
  message.append(close);
  place.append(message);
  while (place.children.length > MOST) place.firstElementChild?.remove();
  setTimeout(() => message.remove(), SHOWN_MS);
}

/** @param {string} text */
export function announce(text) {
  const place = document.getElementById('announcer');
  if (place) place.textContent = text;
}
