// The sign-in page: says whether something typed is kept, and goes back to the very place of a page.

import { isAnythingKept } from './kept.js';
import { lastPerson } from './person.js';

const said = document.getElementById('kept');
if (said) {
  said.hidden = !isAnythingKept();
}

// The place within a page never reaches the server: browsers hand it on from the page that led here
const back = document.querySelector('input[name=to]');
if (back instanceof HTMLInputElement && back.value && !back.value.includes('#')) {
  back.value += window.location.hash;
}

const last = lastPerson();
if (last !== null) {
  const whose = Object.assign(document.createElement('input'), { type: 'hidden', name: '_person', value: last });
  document.querySelector('main form')?.append(whose);
}
