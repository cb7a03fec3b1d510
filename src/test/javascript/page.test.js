import { AfterQuiet, definitions, element, fill, section, select } from '../../main/resources/static/assets/webapps/page.js';
import { equal, test } from './unit.js';

test('terms without a value are left out, and a list of none is nothing', () => {
  const list = definitions([['Case', 'A-2018'], ['Due', null], ['Outcome', ''], ['Customers', 0]]);

  equal(list?.textContent?.replace(/\s+/g, ' ').trim(), 'CaseA-2018Customers0');
  equal(definitions([['Due', undefined]]), null);
});

test('a select begins with what was chosen', () => {
  equal(select([['', ''], ['KR', 'Korea']], 'KR').value, 'KR');
  equal(select([['', ''], ['KR', 'Korea']]).value, '');
});

test('what was in a place makes way', () => {
  const place = element('div', {}, 'before');
  fill(place, section('Title', 'after'));

  equal(place.textContent, 'Titleafter');
});

test('something is done once after things have been quiet', async () => {
  let times = 0;
  const quiet = new AfterQuiet(1, () => (times += 1));
  quiet.soon();
  quiet.soon();
  equal(quiet.isWaiting, true);
  await new Promise((later) => setTimeout(later, 30));

  equal([times, quiet.isWaiting], [1, false]);
});

test('what is done at once is not done again, and what is called off not at all', async () => {
  let times = 0;
  const quiet = new AfterQuiet(1, () => (times += 1));
  quiet.soon();
  quiet.now();
  quiet.soon();
  quiet.cancel();
  await new Promise((later) => setTimeout(later, 30));

  equal(times, 1);
});
