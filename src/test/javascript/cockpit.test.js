import { address, query } from '../../main/resources/static/assets/cockpit/address.js';
import { contradicts } from '../../main/resources/static/assets/cockpit/decisions.js';
import { marks } from '../../main/resources/static/assets/cockpit/diagrams.js';
import { monthsFrom } from '../../main/resources/static/assets/cockpit/overview-days.js';
import { asked as written, filtersOf, searchIn } from '../../main/resources/static/assets/cockpit/search.js';
import { warmth } from '../../main/resources/static/assets/cockpit/steps.js';
import { paged, table } from '../../main/resources/static/assets/cockpit/table.js';
import { LIVE as LIVE_STATES, presentYear } from '../../main/resources/static/assets/cockpit/year.js';
import { Position } from '../../main/resources/static/assets/review/pictures.js';
import { words } from './given.js';
import { equal, one, server, settled, test } from './unit.js';

test('an address leaves out what is not asked for', () => {
  const asked = { year: 2018, state: ['A', 'B'], partner: '', page: 0, descending: false, size: null };

  equal(address('/cases', asked), '#/enrollments/cases?year=2018&state=A&state=B&page=0');
  equal(address(''), '#/enrollments');
  equal(query({ partner: 'a&b=c' }), 'partner=a%26b%3Dc');
});

test('a search is read from its address and written back', () => {
  const search = searchIn(new URLSearchParams('state=A&state=B&year=2018&page=2&size=100&descending=true&sort=STATE'));

  equal(query(written(search)), 'state=A&state=B&year=2018&sort=STATE&descending=true&page=2&size=100');
  equal(filtersOf(search), 'state=A&state=B&year=2018');
});

test('what makes no sense in an address is passed over', () => {
  const { page, size, sort, descending } = searchIn(new URLSearchParams('page=-3&size=7&descending=x'));

  equal([page, size, sort, descending], [0, 50, 'BASIS_DATE', false]);
});

test('a person decides otherwise than recommended by judging the opposite', () => {
  equal(contradicts({ recommended: 'MET', answer: 'NOT_MET' }), true);
  equal(contradicts({ recommended: 'MET_FOLLOWUP', answer: 'NOT_MET' }), true);
  equal(contradicts({ recommended: 'NOT_MET', answer: 'MET' }), true);
  equal(contradicts({ recommended: 'MET_FOLLOWUP', answer: 'MET' }), false);
  equal(contradicts({ recommended: null, answer: 'NOT_RENEWED' }), false);
});

test('m10: more information or a waiver is not decided otherwise than recommended, nor what the tables leave open', () => {
  equal(contradicts({ recommended: 'MET', answer: 'MORE_INFORMATION' }), false);
  equal(contradicts({ recommended: 'NOT_MET', answer: 'WAIVE' }), false);
  equal(contradicts({ recommended: 'REVIEW', answer: 'NOT_MET' }), false);
});

/** The lists of cases of the years, by how many of each live. @param {Record<string, number>} live */
function cases(live) {
  const years = Object.keys(live).sort();
  const list = (/** @type {string | undefined} */ year, /** @type {number} */ total) =>
    ({ items: year ? [{ basisDate: `${year}-05-01` }] : [], page: 0, size: 1, total });
  const states = LIVE_STATES.map((one) => `&state=${one}`).join('');
  const all = `/api/v1/enrollments?size=1${states}`;
  return server({
    [`GET ${all}&sort=BASIS_DATE`]: list(years[0], 1),
    [`GET ${all}&descending=true&sort=BASIS_DATE`]: list(years.at(-1), 1),
    'GET /api/v1/enrollments?size=1&descending=true&sort=BASIS_DATE': list('2031', 1),
    ...Object.fromEntries(years.map((year) => [`GET ${all}&year=${year}`, list(year, live[year] ?? 0)])),
  });
}

test('m9: the present year is the one most cases live in, not that of a straggler', async () => {
  cases({ 2019: 1, 2020: 0, 2026: 12, 2027: 3, 2021: 0, 2022: 0, 2023: 0, 2024: 0, 2025: 0 });
  equal(await presentYear(), 2026);
  cases({ 2018: 2, 2019: 2 });
  equal(await presentYear(), 2019);
});

test('where nothing lives it is the year of the last case', async () => {
  cases({});
  equal(await presentYear(), 2031);
});

test('the months ahead begin with this one and end in the next year', () => {
  equal(monthsFrom('2018-10-31T12:00:00Z'), ['2018-10-01', '2019-02-01']);
});

test('what is twice as long is one step of the scale further', () => {
  equal([0, 60, 120, 240, 960].map((seconds) => warmth(seconds, 960)), [0, 0, 1, 2, 4]);
  equal(warmth(0, 60), 0);
});

/** @param {Partial<Oversight.PassedStep>} more @returns {Oversight.PassedStep} */
function step(more) {
  return {
    id: 'a', name: null, type: 'userTask', startedAt: '2018-09-01T00:00:00Z', endedAt: '2018-09-01T00:02:00Z', cancelled: false,
    side: null, person: null, taskId: null, due: null, ...more,
  };
}

test('a step is where a case is as long as one of its passages has not ended', () => {
  const found = marks({ lasting: (seconds) => `${seconds} s` }, [
    step({}),
    step({}),
    step({ id: 'b', cancelled: true }),
    step({ id: 'c', endedAt: null }),
    step({ id: 'c' }),
    step({ id: 'd', type: 'subProcess' }),
  ]);

  equal(found, [
    { id: 'a', colour: 'passed', label: '240 s' }, { id: 'b', colour: 'left', label: '120 s' }, { id: 'c', colour: 'here', label: null },
  ]);
});

test('a table has a heading for each row and a sentence where there are none', () => {
  const columns = [
    { head: 'Case', cell: (/** @type {number} */ row) => row },
    null,
    { head: 'Twice', number: true, cell: (/** @type {number} */ row) => 2 * row },
  ];
  const made = table(words, { caption: 'Cases', columns, rows: [4] });

  equal([one(made, 'tbody th').textContent, one(made, 'tbody td').textContent, one(made, 'td').className], ['4', '8', 'enrollments-number']);
  equal(table(words, { caption: 'Cases', columns, rows: [], empty: 'None.' }).textContent, 'None.');
});

test('a long list is turned page by page', async () => {
  const fetched = async (/** @type {number} */ page) => ({ items: [page], page, size: 1, total: 3 });
  const place = await paged(words, fetched, (rows) => rows.join());
  const buttons = () => [...place.querySelectorAll('button')];
  equal([place.firstChild?.textContent, buttons().map((button) => button.disabled)], ['0', [true, false]]);

  buttons()[1]?.click();
  await settled();
  equal([place.firstChild?.textContent, buttons().map((button) => button.disabled)], ['1', [false, false]]);
});

test('pages are turned and zoomed no further than they go', () => {
  const at = new Position(2);
  at.turn(-1);
  equal([at.page, at.isFirst, at.isLast], [1, true, false]);
  at.turn(5);
  equal([at.page, at.isLast], [2, true]);
  at.scale(9);
  equal([at.zoom, at.isLargest], [300, true]);
  at.scale(-99);
  equal([at.zoom, at.isSmallest], [50, true]);
  at.fit();
  equal(at.zoom, 100);
});
