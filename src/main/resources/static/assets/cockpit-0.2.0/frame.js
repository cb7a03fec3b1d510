// What surrounds every page: who reads it and in which language, the way to the other pages, and what is shown
// while something loads or where something was refused.

import { get } from '../webapps/api.js';
import { element, fill } from '../webapps/page.js';
import { Words } from './words.js';

const STYLE = new URL('./cockpit.css', import.meta.url).href;

const PAGES = [
  ['overview', '#/enrollments'],
  ['cases', '#/enrollments/cases'],
  ['steps', '#/enrollments/steps'],
  ['people', '#/enrollments/people'],
  ['launch', '#/enrollments/launch'],
  ['mend', '#/enrollments/mend'],
];

let texts = null;

/** Builds a page in a node and gives the function that puts it away. */
export async function open(node, module, me, given) {
  const endings = [];
  const root = element('div', { class: 'enrollments' });
  node.append(root);
  style();
  try {
    const person = await me();
    root.lang = person.language;
    if (!person.roles.includes('manager')) {
      const only = element('p', { class: 'alert alert-info' }, ONLY_MANAGERS[person.language] || ONLY_MANAGERS.en);
      fill(root, only);
      return () => {};
    }
    texts = texts || get('/api/v1/texts');
    const words = new Words(await texts);
    const query = new URLSearchParams(window.location.hash.split('?')[1] || '');
    const body = element('div', { class: 'enrollments-body', role: given.processInstanceId ? null : 'main' });
    fill(root, given.processInstanceId ? null : ways(words, module), body);
    const said = element('p', { class: 'enrollments-said', role: 'status', tabindex: -1 });
    body.before(said);
    const page = { words, query, given, body, atEnd: (end) => endings.push(end) };
    const { show } = await import(`./${module}.js`);
    const build = () => loading(page, body, () => show(page));
    /** Shows the page as it is now, after something was done, and says what. */
    page.again = async (sentence) => {
      await build();
      said.textContent = sentence;
      // What was pressed is no longer there: whoever goes by keyboard goes on from here.
      said.focus();
    };
    await build();
  } catch (fault) {
    texts = null;
    fill(root, element('p', { class: 'alert alert-danger', role: 'alert' }, String(fault.message)));
    throw fault;
  }
  return () => endings.forEach((end) => end());
}

/** The one sentence for people who are not given the texts. */
const ONLY_MANAGERS = {
  en: 'These pages are for managers.',
  ko: '관리자만 볼 수 있는 페이지입니다.',
};

/** Cockpit keeps one document for all pages: the style sheet is put in once. */
function style() {
  if (!document.querySelector(`link[href="${STYLE}"]`)) {
    document.head.append(element('link', { rel: 'stylesheet', href: STYLE }));
  }
}

function ways(words, module) {
  const addresses = Object.fromEntries(PAGES);
  return tabs(words.t('cockpit.ways'), 'enrollments-ways', Object.keys(addresses), module, (name) => [
    addresses[name],
    words.t(`cockpit.way.${name}`),
  ]);
}

/** Links beside one another, of which one is where the reader is; each has an address and a name. */
export function tabs(label, style, names, chosen, link) {
  return element(
    'nav',
    { class: style, 'aria-label': label },
    element(
      'ul',
      { class: 'nav nav-tabs' },
      names.map((name) => {
        const [href, text] = link(name);
        const here = name === chosen;
        return element(
          'li',
          { class: here ? 'active' : null },
          element('a', { href, 'aria-current': here ? 'page' : null }, text)
        );
      })
    )
  );
}

/** Says that something is on its way, and what was refused, in the place where it will be. */
export async function loading(page, place, act) {
  const { words } = page;
  fill(place, element('p', { class: 'enrollments-loading', role: 'status' }, words.t('cockpit.loading')));
  try {
    fill(place, await act());
  } catch (fault) {
    fill(place, refused(words, fault));
    if (!fault.status) {
      throw fault;
    }
  }
}

/**
 * Lists of the API come in pages: this one and, where there are more, the way to the others.
 *
 * @param turn is called with the number of the page that is wanted
 */
export function pager(words, found, turn) {
  const pages = Math.max(1, Math.ceil(found.total / found.size));
  if (pages === 1) {
    return null;
  }
  const step = (to, name) =>
    element('button', { type: 'button', class: 'btn btn-default btn-sm', disabled: to < 0 || to >= pages, click: () => turn(to) }, name);
  return element(
    'nav',
    { class: 'enrollments-bar', 'aria-label': words.t('cockpit.pages') },
    element(
      'span',
      { class: 'enrollments-buttons' },
      step(found.page - 1, words.t('cockpit.page.previous')),
      element('span', {}, words.t('cockpit.page', words.number(found.page + 1), words.number(pages))),
      step(found.page + 1, words.t('cockpit.page.next'))
    )
  );
}

/** What the server or the browser says went wrong. */
export function refused(words, fault) {
  const said = fault.status === 401 ? words.t('cockpit.signed-out') : fault.message;
  return element(
    'div',
    { class: 'alert alert-danger', role: 'alert' },
    element('p', {}, said),
    fault.fields && fault.fields.length > 0
      ? element(
          'ul',
          {},
          fault.fields.map((one) => element('li', {}, `${one.field}: ${one.message}`))
        )
      : null
  );
}

/** The address of one of our pages with what is asked for. */
export function address(path, asked) {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(asked || {})) {
    for (const one of Array.isArray(value) ? value : [value]) {
      if (one !== null && one !== undefined && one !== '' && one !== false) {
        query.append(name, one);
      }
    }
  }
  const text = query.toString();
  return `#/enrollments${path}${text ? `?${text}` : ''}`;
}

/** A link to a case. */
export function caseLink(id) {
  return element('a', { href: address('/case', { id }) }, id);
}

/**
 * A table: its caption, its columns ({head, cell, number}) and its rows, or a sentence where there are none.
 * Where it is wider than its place it can be scrolled, by keyboard too; so can a long one unless it is shown whole.
 */
export function table(words, { caption, columns, rows, empty, whole }) {
  if (rows.length === 0) {
    return element('p', { class: 'enrollments-empty' }, empty || words.t('cockpit.nothing'));
  }
  return element(
    'div',
    { class: whole ? 'enrollments-scroll enrollments-whole' : 'enrollments-scroll', tabindex: 0, role: 'region', 'aria-label': caption },
    element(
      'table',
      { class: 'table table-condensed' },
      element('caption', { class: 'sr-only' }, caption),
      element(
        'thead',
        {},
        element(
          'tr',
          {},
          columns.map(({ head, number, sorted }) =>
            element('th', { scope: 'col', class: number ? 'enrollments-number' : null, 'aria-sort': sorted }, head)
          )
        )
      ),
      element(
        'tbody',
        {},
        rows.map((row) =>
          element(
            'tr',
            {},
            columns.map(({ cell, number }, n) =>
              element(n === 0 ? 'th' : 'td', { scope: n === 0 ? 'row' : null, class: number ? 'enrollments-number' : null }, cell(row))
            )
          )
        )
      )
    )
  );
}

/** A part of a page with its heading. */
export function part(title, ...children) {
  return element('section', { class: 'enrollments-part' }, element('h2', {}, title), ...children);
}
