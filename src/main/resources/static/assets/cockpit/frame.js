// What surrounds every page: who reads it and in which language, the way to the other pages, and what is shown
// while something loads or where something was refused.

import { Refusal, fieldsOf, get, sentenceOf } from '../webapps/api.js';
import { html } from '../webapps/html.js';
import { element, fill } from '../webapps/page.js';
import { Words } from '../webapps/words.js';
import { tabs } from './tabs.js';

/** @typedef {import('./plugin.js').Reader} Reader */
/**
 * @typedef {object} Page what a page is shown with
 * @property {Words} words
 * @property {URLSearchParams} query what its address asks for
 * @property {Camunda.Place} given what Cockpit says of the place
 * @property {HTMLElement} body where it stands
 * @property {(end: () => void) => void} atEnd has something done when it is put away
 * @property {(sentence: string) => Promise<void>} again shows it as it is now, after something was done, and says what
 */

const STYLE = new URL('./cockpit.css', import.meta.url).href;

/** @type {Record<string, string>} */
const ADDRESSES = {
  overview: '#/enrollments',
  cases: '#/enrollments/cases',
  steps: '#/enrollments/steps',
  people: '#/enrollments/people',
  launch: '#/enrollments/launch',
  mend: '#/enrollments/mend',
};

/** The one sentence for people who are not given the texts of managers. @type {Record<string, string>} */
const ONLY_MANAGERS = {
  en: 'These pages are for managers.',
  ko: '관리자만 볼 수 있는 페이지입니다.',
};

/** @type {Promise<Api.Texts> | null} */
let texts = null;

/**
 * Builds a page in a node and gives the function that puts it away.
 *
 * @param {HTMLElement} node
 * @param {string} module
 * @param {() => Promise<Reader>} me
 * @param {Camunda.Place} given
 */
export async function show(node, module, me, given) {
  /** @type {(() => void)[]} */
  const endings = [];
  const root = html`<div class="enrollments"></div>`;
  node.append(root);
  style();
  try {
    const person = await me();
    root.lang = person.language;
    if (person.roles.includes('manager')) {
      await build(root, module, given, (end) => endings.push(end));
    } else {
      fill(root, html`<p class="alert alert-info">${ONLY_MANAGERS[person.language] ?? ONLY_MANAGERS['en']}</p>`);
    }
  } catch (fault) {
    texts = null;
    fill(root, html`<p class="alert alert-danger" role="alert">${sentenceOf(fault)}</p>`);
    throw fault;
  }
  return () => endings.forEach((end) => end());
}

/**
 * @param {HTMLElement} root
 * @param {string} module
 * @param {Camunda.Place} given
 * @param {Page['atEnd']} atEnd
 */
async function build(root, module, given, atEnd) {
  texts = texts || /** @type {Promise<Api.Texts>} */ (get('/api/v1/texts'));
  const words = new Words(await texts);
  const inTab = given.processInstanceId !== undefined;
  const body = html`<div class="enrollments-body" role=${inTab ? null : 'main'}></div>`;
  const said = html`<p class="enrollments-said" role="status" tabindex="-1"></p>`;
  fill(root, inTab ? null : toOtherPages(words, module), said, body);
  /** @type {{show: (page: Page) => Promise<Markup.Child>}} */
  const shown = await import(`./${module}.js`);
  const query = new URLSearchParams(window.location.hash.split('?')[1] || '');
  /** @type {Page} */
  const page = {
    words,
    query,
    given,
    body,
    atEnd,
    again: async (sentence) => {
      await loading(page, body, () => shown.show(page));
      said.textContent = sentence;
      // What was pressed is no longer there: whoever goes by keyboard goes on from here.
      said.focus();
    },
  };
  await loading(page, body, () => shown.show(page));
}

/** Cockpit keeps one document for all pages: the style sheet is put in once. */
function style() {
  if (!document.querySelector(`link[href="${STYLE}"]`)) {
    document.head.append(element('link', { rel: 'stylesheet', href: STYLE }));
  }
}

/** @param {Words} words @param {string} module */
function toOtherPages(words, module) {
  return tabs(
    words.t('cockpit.ways'),
    'enrollments-ways',
    Object.entries(ADDRESSES).map(([key, href]) => ({ key, href, text: words.t(`cockpit.way.${key}`) })),
    module
  );
}

/**
 * Says that something is on its way, and what was refused, in the place where it will be.
 *
 * @param {Page} page
 * @param {Element} place
 * @param {() => Markup.Child | Promise<Markup.Child>} act gives what is shown
 */
export async function loading({ words }, place, act) {
  fill(place, html`<p class="enrollments-loading" role="status">${words.t('cockpit.loading')}</p>`);
  await refusing(words, place, async () => fill(place, await act()));
}

/**
 * Does something and shows in a place what was refused of it. A fault of ours is shown there too, and thrown.
 *
 * @param {Words} words
 * @param {Element} place
 * @param {() => unknown} act
 * @param {(words: Words, fault: unknown) => Markup.Child} [said] how it is said
 */
export async function refusing(words, place, act, said = refused) {
  try {
    await act();
  } catch (fault) {
    fill(place, said(words, fault));
    if (!(fault instanceof Refusal)) {
      throw fault;
    }
  }
}

/** What the server or the browser says went wrong. @param {Words} words @param {unknown} fault */
export function refused(words, fault) {
  const signedOut = fault instanceof Refusal && fault.status === 401;
  const fields = fieldsOf(fault);
  return html`<div class="alert alert-danger" role="alert">
    <p>${signedOut ? words.t('cockpit.signed-out') : sentenceOf(fault)}</p>
    ${fields.length > 0 && html`<ul>${fields.map((one) => html`<li>${`${one.field}: ${one.message}`}</li>`)}</ul>`}
  </div>`;
}
