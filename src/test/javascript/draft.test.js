import { announceTyped, isTyped } from '../../main/resources/static/assets/portal/draft.js';
import { equal, test } from './unit.js';

/** @param {string} fields @param {string} [attributes] */
function shown(fields, attributes = 'hx-trigger="input delay:1s"') {
  document.body.innerHTML = `<form ${attributes}><input type="hidden" name="_csrf" value="a">${fields}</form>`;
  return /** @type {HTMLFormElement} */ (document.querySelector('form'));
}

/** @param {HTMLFormElement} form @param {string} called */
function field(form, called) {
  return /** @type {HTMLInputElement} */ (form.elements.namedItem(called));
}

const FIELDS = `<input name="entity" value="Hanul"><textarea name="grounds">Because</textarea>
  <select name="type"><option>UFP<option selected>ASFP</select><select name="kind"><option>A<option>B</select>
  <input type="checkbox" name="billing" checked><button name="go">Go</button>`;

test('a form as the page brought it is not typed', () => {
  equal(isTyped(shown(FIELDS)), false);
});

for (const [changed, type] of /** @type {[string, (one: HTMLInputElement) => unknown][]} */ ([
  ['entity', (one) => (one.value = 'Hanul Cloud')],
  ['grounds', (one) => (one.value = '')],
  ['type', (one) => (one.value = 'UFP')],
  ['kind', (one) => (one.value = 'B')],
  ['billing', (one) => (one.checked = false)],
])) {
  test(`a form is typed when somebody has changed ${changed}`, () => {
    const form = shown(FIELDS);
    type(field(form, changed));

    equal(isTyped(form), true);
  });
}

test('what the page itself writes into a hidden field is not typed', () => {
  const form = shown(FIELDS);
  field(form, '_csrf').value = 'b';

  equal(isTyped(form), false);
});

test('what was typed early is announced once, where somebody saves it', () => {
  /** @type {unknown[]} */
  const heard = [];
  document.body.addEventListener('input', (input) => heard.push(input.target));
  const form = shown(FIELDS);
  announceTyped(document);
  equal(heard.length, 0);

  field(form, 'entity').value = 'Hanul Cloud';
  announceTyped(document);
  equal(heard.length, 1);
  equal(heard[0] === form, true);

  const unsaved = shown(FIELDS, '');
  field(unsaved, 'entity').value = 'Hanul Cloud';
  announceTyped(document);
  equal(heard.length, 1);
});
