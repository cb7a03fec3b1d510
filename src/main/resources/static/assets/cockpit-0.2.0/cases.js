// Looking for cases, running and ended. Everything that is asked for stands in the address, so it can be sent on.

import { get } from '../webapps/api.js';
import { element, newId } from '../webapps/page.js';
import { address, caseLink, table } from './frame.js';

const SIZES = [25, 50, 100, 200];
const STAGES = ['SCHEDULED', 'OPEN', 'IN_REVIEW', 'WAITING_FOR_PARTNER', 'ON_HOLD', 'DECIDED', 'CANCELLED'];
const FILTERS = [
  'partner', 'stage', 'state', 'year', 'country', 'edition', 'outcome', 'requirement', 'requirementState',
  'requirementResult', 'reviewer', 'dueOn', 'basisFrom', 'basisTo', 'decidedFrom', 'decidedTo',
];
/** Filters that are shown when somebody wants more. */
const MORE = FILTERS.slice(7);

export async function show(page) {
  const asked = askedFor(page.query);
  const found = await get(`/api/v1/enrollments?${query(asked)}`).catch((refusal) => {
    if (refusal.status !== 400) {
      throw refusal;
    }
    return { refusal, items: [], total: 0, page: 0, size: asked.size };
  });
  const { words } = page;
  return [
    element('h1', {}, words.t('cockpit.search.title')),
    form(page, asked, found.refusal),
    found.refusal ? null : result(page, asked, found),
  ];
}

function askedFor(given) {
  const asked = { sort: given.get('sort') || 'BASIS_DATE', descending: given.get('descending') === 'true' };
  for (const name of FILTERS) {
    asked[name] = name === 'state' ? given.getAll(name) : given.get(name) || '';
  }
  asked.page = Math.max(0, Number.parseInt(given.get('page'), 10) || 0);
  asked.size = SIZES.includes(Number(given.get('size'))) ? Number(given.get('size')) : 50;
  return asked;
}

/** As the API takes it. */
function query(asked) {
  return address('', asked).split('?')[1];
}

function go(asked) {
  window.location.assign(address('/cases', asked));
}

function form(page, asked, refusal) {
  const { words } = page;
  const control = {
    partner: () => input('search', words.t('cockpit.filter.partner.hint')),
    year: () => input('number'),
    country: () => input('text', 'KR'),
    reviewer: () => input('text'),
    stage: () => choice(STAGES.map((value) => [value, words.t(`report.stage.${value}`)])),
    state: () => choice(codes(words, 'portal.state.')),
    edition: () => choice(codes(words, 'portal.edition.').map(([value, name]) => [value, `${value} · ${name}`])),
    outcome: () => choice(codes(words, 'report.outcome.')),
    requirement: () =>
      choice(
        Object.keys(words.texts)
          .filter((key) => /^portal\.requirement\.[A-Z0-9-]+\.name$/.test(key))
          .map((key) => key.split('.')[2])
          .map((id) => [id, `${id} · ${words.requirement(id)}`])
      ),
    requirementState: () => choice(codes(words, 'cockpit.requirement-state.')),
    requirementResult: () => choice(codes(words, 'portal.result.')),
  };
  const field = (name) => {
    const made = (control[name] || (() => input('date')))();
    made.name = name;
    made.id = newId();
    made.value = name === 'state' ? asked.state[0] || '' : asked[name];
    const wrong = refusal && refusal.fields.find((one) => one.field === name);
    return element(
      'div',
      { class: wrong ? 'form-group has-error' : 'form-group' },
      element('label', { for: made.id }, words.t(`cockpit.filter.${name}`)),
      made,
      wrong ? element('span', { class: 'help-block' }, wrong.message) : null
    );
  };
  const made = element(
    'form',
    {
      role: 'search',
      class: 'enrollments-filters',
      submit: (event) => {
        event.preventDefault();
        const wanted = Object.fromEntries(new FormData(made));
        go({ ...wanted, sort: asked.sort, descending: asked.descending, size: asked.size });
      },
    },
    element('div', { class: 'enrollments-fields' }, FILTERS.filter((name) => !MORE.includes(name)).map(field)),
    element(
      'details',
      { open: MORE.some((name) => asked[name] !== '') },
      element('summary', {}, words.t('cockpit.filter.more')),
      element('div', { class: 'enrollments-fields' }, MORE.map(field))
    ),
    element(
      'p',
      { class: 'enrollments-buttons' },
      element('button', { type: 'submit', class: 'btn btn-primary' }, words.t('cockpit.search')),
      element('a', { class: 'btn btn-default', href: address('/cases') }, words.t('cockpit.search.clear'))
    )
  );
  return made;
}

function input(type, placeholder) {
  return element('input', { class: 'form-control input-sm', type, placeholder, maxlength: type === 'date' ? null : 200, autocomplete: 'off' });
}

function choice(options) {
  return element(
    'select',
    { class: 'form-control input-sm' },
    element('option', { value: '' }, ''),
    options.map(([value, name]) => element('option', { value }, name))
  );
}

/** Every code that has a name, with it. */
function codes(words, begin) {
  return Object.keys(words.texts)
    .filter((key) => key.startsWith(begin))
    .map((key) => [key.slice(begin.length), words.texts[key]]);
}

function result(page, asked, found) {
  const { words } = page;
  const first = found.page * found.size + 1;
  const last = found.page * found.size + found.items.length;
  return element(
    'section',
    { 'aria-label': words.t('cockpit.search.found') },
    element(
      'p',
      { class: 'enrollments-bar', role: 'status' },
      element(
        'span',
        {},
        found.items.length === 0
          ? words.t('cockpit.search.none')
          : words.t('cockpit.search.range', words.number(first), words.number(last), words.number(found.total))
      ),
      found.total > 0
        ? element('a', { href: `/api/v1/enrollments/export.csv?${query(FILTERS.reduce((all, name) => ({ ...all, [name]: asked[name] }), {})) || ''}` }, words.t('cockpit.export'))
        : null
    ),
    found.items.length === 0 ? null : list(page, asked, found.items),
    pager(page, asked, found)
  );
}

function list(page, asked, items) {
  const { words } = page;
  const column = (order, name, cell, number) => ({
    head: element(
      'a',
      { href: address('/cases', { ...asked, page: 0, sort: order, descending: asked.sort === order && !asked.descending }) },
      name,
      asked.sort === order ? element('span', { 'aria-hidden': 'true' }, asked.descending ? ' ▼' : ' ▲') : null
    ),
    sorted: asked.sort === order ? (asked.descending ? 'descending' : 'ascending') : null,
    cell,
    number,
  });
  return table(words, {
    caption: words.t('cockpit.search.found'),
    columns: [
      column('NUMBER', words.t('cockpit.case'), (one) => caseLink(one.id)),
      column('PARTNER', words.t('cockpit.partner'), (one) => one.partner),
      column('COUNTRY', words.t('cockpit.filter.country'), (one) => one.country),
      { head: words.t('cockpit.filter.edition'), cell: (one) => one.edition },
      column('STATE', words.t('cockpit.filter.state'), (one) => words.named('portal.state.', one.state)),
      { head: words.t('cockpit.outcome'), cell: (one) => words.outcome(one) },
      column('BASIS_DATE', words.t('cockpit.basis-date'), (one) => words.day(one.basisDate)),
      column('EVIDENCE_DUE', words.t('cockpit.evidence-due'), (one) => words.day(one.evidenceDue)),
      column('DECISION_DUE', words.t('cockpit.decision-due'), (one) => words.day(one.decisionDue)),
      column('DECIDED', words.t('cockpit.decided-on'), (one) => words.day(one.decidedAt)),
      { head: words.t('cockpit.next'), cell: (one) => next(words, one.nextAction) },
      { head: words.t('cockpit.results'), cell: (one) => results(words, one.results) },
    ],
    rows: items,
    whole: true,
  });
}

function next(words, action) {
  if (!action || action.who === 'NOBODY') {
    return '';
  }
  return `${words.named('cockpit.side.', action.who)}: ${words.named('cockpit.next.', action.what)}`;
}

function results(words, found) {
  const counts = {};
  for (const one of Object.values(found)) {
    counts[one] = (counts[one] || 0) + 1;
  }
  return Object.entries(counts).map(([one, count]) =>
    element('div', { class: 'enrollments-nowrap' }, `${words.named('portal.result.', one)}: ${words.number(count)}`)
  );
}

function pager(page, asked, found) {
  const { words } = page;
  const pages = Math.ceil(found.total / found.size);
  const step = (to, name, possible) =>
    possible
      ? element('a', { class: 'btn btn-default btn-sm', href: address('/cases', { ...asked, page: to }) }, name)
      : element('span', { class: 'btn btn-default btn-sm disabled', 'aria-disabled': 'true' }, name);
  const size = element(
    'select',
    { class: 'form-control input-sm', id: newId(), change: (event) => go({ ...asked, page: 0, size: event.target.value }) },
    SIZES.map((value) => element('option', { value, selected: value === found.size }, String(value)))
  );
  return element(
    'nav',
    { class: 'enrollments-bar', 'aria-label': words.t('cockpit.pages') },
    element(
      'span',
      { class: 'enrollments-buttons' },
      step(found.page - 1, words.t('cockpit.page.previous'), found.page > 0),
      element('span', {}, words.t('cockpit.page', words.number(Math.min(found.page + 1, Math.max(pages, 1))), words.number(Math.max(pages, 1)))),
      step(found.page + 1, words.t('cockpit.page.next'), found.page + 1 < pages)
    ),
    element('span', { class: 'form-inline' }, element('label', { for: size.id }, words.t('cockpit.page.size')), ' ', size)
  );
}
