import { ask } from '../../main/resources/static/assets/cockpit/ask.js';
import { Refusal } from '../../main/resources/static/assets/webapps/api.js';
import { element } from '../../main/resources/static/assets/webapps/page.js';
import { words } from './given.js';
import { equal, one, settled, test } from './unit.js';

/**
 * Asks something of a manager.
 *
 * @param {Partial<import('../../main/resources/static/assets/cockpit/ask.js').Question<string>>} more
 */
function asking(more) {
  /** @type {string[]} */
  const told = [];
  const body = element('div');
  document.body.append(body);
  const again = async (/** @type {string} */ sentence) => void told.push(sentence);
  const page = { words, query: new URLSearchParams(), given: {}, body, atEnd: () => undefined, again };
  ask(page, { title: 'Move', act: async ({ reason }) => String(reason), done: (answer) => `Done: ${answer}`, ...more });
  one(document, 'textarea').value = ' Late. ';
  return { told, press: () => (one(document, '[type=submit]').click(), settled()) };
}

test('an act is carried out with its reason, and said', async () => {
  const { told, press } = asking({});
  await press();

  equal([told, document.querySelectorAll('dialog').length], [['Done: Late.'], 0]);
});

test('where something can be foreseen it is looked at first, and again after a change', async () => {
  let looks = 0;
  const { told, press } = asking({
    preview: async () => ({ shown: 'Two cases', token: `t${(looks += 1)}` }),
    act: async (_given, token) => String(token),
  });
  await press();
  equal([told, looks, one(document, '[type=submit]').textContent], [[], 1, 'Move']);
  one(document, 'form').dispatchEvent(new Event('input'));
  equal(one(document, '[type=submit]').textContent, 'cockpit.act.preview');
  await press();
  await press();
  equal([told, looks], [['Done: t2'], 2]);
});

test('what is refused is said in the dialog, which stays open', async () => {
  const { told, press } = asking({ act: () => Promise.reject(new Refusal(409, { detail: 'It has ended.' })) });
  await press();

  equal([told, one(document, 'dialog .alert-danger').textContent?.trim()], [[], 'It has ended.']);
  equal(one(document, '[type=submit]').disabled, false);
});
