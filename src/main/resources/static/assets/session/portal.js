// What every page of ours does for whoever is signed in: watches the session, and keeps what is typed until the server has
// it.

import { Drafts } from './drafts.js';
import { keepForms } from './keeping.js';
import { Kept } from './kept.js';
import { refreshTokens } from './tokens.js';
import { GOES_ON, Watch } from './watch.js';
import { wordsOfPage } from './words.js';

/** @param {string} called */
function meta(called) {
  return document.querySelector(`meta[name=${called}]`)?.getAttribute('content') ?? '';
}

const person = meta('page-person');
const words = wordsOfPage();
const kept = new Kept(person);
const watch = new Watch(person, words);

watch.hear({ code: 200, endsIn: Number(meta('session-ends-in')), ofAnother: false });
if (meta('form-received')) {
  kept.dropReceived(meta('form-received'));
}
// A page that only says what went wrong is no sign that somebody else works on in this tab
if (!document.querySelector('main.error')) {
  kept.forgetOthers();
}
const content = document.getElementById('content') ?? document.body;
keepForms(content, kept, words);
const drafts = new Drafts(kept, words);
window.addEventListener(GOES_ON, async () => {
  if (await refreshTokens()) {
    drafts.again();
  }
});
document.querySelectorAll('form[action="/logout"]').forEach((form) => form.addEventListener('submit', () => kept.signOut()));
window.addEventListener('storage', (written) => {
  if (kept.isSignOut(written)) {
    kept.close();
    watch.signedOut();
  }
});
