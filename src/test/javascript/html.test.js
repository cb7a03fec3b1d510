import { html } from '../../main/resources/static/assets/webapps/html.js';
import { equal, thrown, test } from './unit.js';

test('text between tags is text, whatever it says', () => {
  const made = html`<p>${'<b onclick="x">bold</b>'}</p>`;

  equal(made.children.length, 0);
  equal(made.textContent, '<b onclick="x">bold</b>');
});

test('an attribute cannot be left by what stands in it', () => {
  const made = html`<a href=${'"><img src=x onerror=alert(1)>'}>there</a>`;

  equal(made.getAttribute('href'), '"><img src=x onerror=alert(1)>');
  equal(made.children.length, 0);
});

test('a value that looks like a place of the markup stays what it is', () => {
  equal(html`<p title=${'value-1'}>${'<!--value-0-->'}</p>`.outerHTML, '<p title="value-1">&lt;!--value-0--&gt;</p>');
});

test('nothing is put in for null, undefined, true and false, but zero is a number', () => {
  equal(html`<p>${null}${undefined}${true}${false}${0}</p>`.textContent, '0');
});

test('lists and nodes are put in in their order', () => {
  const made = html`<ul>${['one', ['two']].map((text) => html`<li>${text}</li>`)}${html`<li>three</li>`}</ul>`;

  equal([...made.children].map((line) => line.textContent), ['one', 'two', 'three']);
});

test('an attribute that is true has no text, and one that is false, null or undefined is left out', () => {
  equal(html`<input disabled=${true} required=${false} name=${null} value=${undefined}>`.outerHTML, '<input disabled="">');
});

test('a function listens', () => {
  let clicks = 0;
  const made = html`<button @click=${() => (clicks += 1)}>Press</button>`;

  made.click();
  equal(clicks, 1);
  equal(made.outerHTML, '<button>Press</button>');
});

test('rows of tables can be made by themselves', () => {
  equal(html`<tr><td>${1}</td></tr>`.outerHTML, '<tr><td>1</td></tr>');
});

test('the same markup is made anew each time', () => {
  const make = (/** @type {string} */ text) => html`<p>${text}</p>`;
  const first = make('one');

  equal(make('two').textContent, 'two');
  equal(first.textContent, 'one');
});

test('markup of two elements is refused', async () => {
  equal((await thrown(() => html`<p></p><p></p>`)).message.startsWith('Not one element'), true);
});
