import { keepForms, placeOf } from '../../main/resources/static/assets/session/keeping.js';
import { Kept } from '../../main/resources/static/assets/session/kept.js';
import { equal, one, test } from './unit.js';

const FIELDS = `<input type="hidden" name="_csrf" value="t"><input name="entity" id="entity" value="Hanul" aria-describedby="help">
  <textarea name="grounds"></textarea><input type="password" name="secret"><input type="file" name="file">
  <label><input type="checkbox" name="roles" value="A" checked> A</label><label><input type="checkbox" name="roles" value="B"> B</label>
  <select name="kind"><option value="">-<option value="X">X</select><button>Send</button>`;

/** @param {string} [fields] @param {string} [attributes] */
function shown(fields = FIELDS, attributes = 'action="/portal/cases/A/appeal"') {
  document.body.innerHTML = `<details><form method="post" ${attributes}>${fields}</form></details>`;
  const kept = new Kept('hanul');
  keepForms(document, kept, (word, ...values) => [word, ...values].join(' '));
  return { form: /** @type {HTMLFormElement} */ (document.querySelector('form')), kept };
}

/** @param {string} selector @param {string} text */
function type(selector, text) {
  const field = one(document, selector);
  field.value = text;
  field.dispatchEvent(new Event('input', { bubbles: true }));
}

function begin() {
  window.sessionStorage.clear();
  window.localStorage.clear();
}

test('F4 all that was typed or chosen is put back, opened, and said beside its field', () => {
  begin();
  shown();
  type('[name=grounds]', 'An hour\nof typing');
  type('[name=kind]', 'X');
  one(document, '[value=A]').checked = false;
  one(document, '[value=B]').click();
  const { form } = shown();

  equal([one(form, '[name=grounds]').value, one(form, '[name=kind]').value], ['An hour\nof typing', 'X']);
  equal([one(form, '[value=A]').checked, one(form, '[value=B]').checked], [false, true]);
  equal(form.closest('details')?.open, true);
  equal(form.querySelectorAll('.put-back').length, 3);
  const says = one(form, '[name=grounds]').getAttribute('aria-describedby') ?? '';
  equal(document.getElementById(says)?.textContent?.startsWith('put-back '), true);
  equal(one(form, '[name=entity]').getAttribute('aria-describedby'), 'help');
});

test('F4 a password, a file and what is hidden are never kept', () => {
  begin();
  const { kept, form } = shown();
  type('[name=secret]', 'seven quiet mountains');
  type('[name=_csrf]', 'other');
  equal(kept.get(placeOf(form)), null);

  type('[name=grounds]', 'x');
  equal(kept.get(placeOf(form))?.fields, { grounds: ['x'] });
});

test('F4 what the page brings already is not put back once more', () => {
  begin();
  shown();
  type('[name=entity]', 'Hanul Cloud');
  const { form } = shown(FIELDS.replace('value="Hanul"', 'value="Hanul Cloud"'));

  equal(form.querySelectorAll('.put-back').length, 0);
});

test('F4 a field that nobody touched keeps what the page brings', () => {
  begin();
  shown();
  type('[name=grounds]', 'x');
  const { form } = shown(FIELDS.replace('value="Hanul"', 'value="Hanul Cloud"'));

  equal([one(form, '[name=entity]').value, one(form, '[name=grounds]').value], ['Hanul Cloud', 'x']);
});

test('F4 what was put back can be undone', () => {
  begin();
  shown();
  type('[name=grounds]', 'x');
  const { form, kept } = shown();
  one(form, '.put-back button').click();

  equal([one(form, '[name=grounds]').value, form.querySelectorAll('.put-back').length, kept.get(placeOf(form))], ['', 0, null]);
});

test('F4 a form that is sent says which one it is, so that its receipt can be told', () => {
  begin();
  const { form, kept } = shown();
  type('[name=grounds]', 'x');
  form.addEventListener('submit', (sent) => sent.preventDefault());
  form.requestSubmit();
  form.requestSubmit();

  equal(one(form, '[name=_form]').value, kept.get(placeOf(form))?.id);
});

test('F4 each form of a page is kept for itself, also where a ticket ends its address', () => {
  begin();
  const { form } = shown(FIELDS, 'data-requirement="REQ-SVC" action="/portal/cases/A/requirements/REQ-SVC/evidence/ticket1"');
  equal(placeOf(form), '/portal/cases/A/requirements/REQ-SVC/evidence');
  type('[name=grounds]', 'x');

  equal(one(shown().form, '[name=grounds]').value, '');
});
