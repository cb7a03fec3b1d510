import { choose, verdict } from './entries.js';
import { file } from './given.js';
import { equal, one, server, settled, test } from './unit.js';

/** @param {Partial<Api.Recommendation>} [more] */
function recommends(more) {
  const said = {
    result: 'MET', reasonCode: 'SUP_OK', ruleId: 'r1', table: 't', tableVersion: 1, sentence: { en: 'Met.', ko: '' }, source: 'Guide', notes: [],
  };
  return server({ 'POST /task/recommendation': { ...said, ...more }, 'GET /api/v1/csrf': { headerName: 'X', token: 'y' } });
}

test('an answer has its hint only where there is one', () => {
  const { form } = verdict();

  equal([...form.querySelectorAll('.radio')].map((line) => line.textContent), [
    'Met', 'NOT_MET A lead reviewer confirms it.', 'MORE_INFORMATION', 'WAIVE',
  ]);
});

test('a verdict reads only what was entered of the facts', () => {
  const { entry, form } = verdict({ draft: { facts: { planType: 'UFP', entityMatches: false, customersServed: null } } });

  equal(entry.read().facts, { planType: 'UFP', entityMatches: false });
  one(form, '[data-field="facts.customersServed"]').value = '0';
  one(form, '[data-field="facts.planType"]').value = '';
  equal(entry.read().facts, { customersServed: 0, entityMatches: false });
});

test('each answer asks for what belongs to it, and sends nothing else', () => {
  const { entry, form } = verdict();
  const shows = () => [
    !one(form, '[data-field="informationRequest.workingDays"]').closest('[hidden]'),
    !one(form, '[data-field="waiver.until"]').closest('[hidden]'),
    !one(form, '[data-field=findings]').hidden,
    !one(form, '[data-field=partnerSentence]').closest('[hidden]'),
    !one(form, '[data-field=reasonCode]').closest('[hidden]'),
  ];
  one(form, '[data-field="waiver.until"]').value = '2019-01-31';

  equal(['MET', 'NOT_MET', 'MORE_INFORMATION', 'WAIVE'].map((answer) => (choose(form, answer, entry), shows())), [
    [false, false, false, false, false], [false, false, true, true, true], [true, false, true, true, false],
    [false, true, false, false, true],
  ]);
  equal(entry.read().waiver, { until: '2019-01-31' });
  choose(form, 'MET', entry);
  equal(entry.read(), {
    verdict: 'MET', reasonCode: null, comment: null, facts: { planType: 'ASFP' }, informationRequest: null, waiver: null, findings: null,
    partnerSentence: null, proof: [], unseenReason: null,
  });
});

test('a reason is chosen by its words, for its own verdict, and begins with that of the tables', async () => {
  const calls = recommends({ result: 'NOT_MET', reasonCode: 'SUP_NONE' });
  const { entry, form } = verdict();
  entry.begin();
  await settled();
  choose(form, 'NOT_MET', entry);
  const options = () => [...form.querySelectorAll('[data-field=reasonCode] option')].map((option) => option.textContent);

  equal(calls.at(-1)?.body, { facts: { planType: 'ASFP' } });
  equal(options(), ['', 'There is no plan.', 'It shows nothing.']);
  equal(entry.read().reasonCode, 'SUP_NONE');
  equal(one(form, '.review-guidance').textContent?.includes('An order'), true);
  choose(form, 'MET', entry);
  equal([options(), entry.read().reasonCode], [['', 'Microsoft says so.'], null]);
  equal(one(form, '.review-differs').hidden, false);
  equal(one(form, '.review-guidance').textContent, '');
});

test('what is ticked of the list of proof is sent', () => {
  const { entry, form } = verdict({ draft: { proof: ['PLAN_LETTER'] } });
  one(form, '[value=PLAN_DATES]').checked = true;

  equal(entry.read().proof, ['PLAN_DATES', 'PLAN_LETTER']);
});

test('the sentence for the partner is asked for in its language', () => {
  const { entry, form } = verdict();
  choose(form, 'NOT_MET', entry);
  const sentence = one(form, '[data-field=partnerSentence]');
  sentence.value = ' 주문서가 없습니다. ';

  equal([sentence.lang, entry.read().partnerSentence], ['ko', '주문서가 없습니다.']);
});

test('why nothing was opened is asked where there is nothing to open', () => {
  const { entry, form } = verdict();
  choose(form, 'MET', entry);
  equal(entry.read().unseenReason, null);

  entry.offer([]);
  equal(one(form, '[data-field=unseenReason]').closest('[hidden]'), null);
  equal(entry.read().unseenReason, 'review.unseen-none');
  choose(form, 'NOT_MET', entry);
  equal(entry.read().unseenReason, null);
});

test('why it is met is asked while a file waits for the virus scanner', () => {
  const { entry, form } = verdict();
  choose(form, 'MET', entry);
  entry.offer([file({}), file({ scan: 'PENDING' })]);
  const waits = one(form, '[data-part=unscanned]');

  equal([waits.hidden, entry.read().unseenReason], [false, null]);
  one(form, '[data-field=unseenReason]').value = ' Seen in the registry ';
  equal(entry.read().unseenReason, 'Seen in the registry');
  entry.offer([file({}), file({ scan: 'PENDING', superseded: true })]);
  equal([waits.hidden, entry.read().unseenReason], [true, null]);
});

test('money is entered in dollars and sent in cents', () => {
  const { entry, form } = verdict({ draft: { facts: { amountCents: 1050 } } });
  const amount = one(form, '[data-field="facts.amountCents"]');

  equal(amount.value, '10.50');
  amount.value = '1000000.01';
  equal(entry.read().facts, { amountCents: 100000001 });
});

test('what is not said of a file asks for none', () => {
  const { entry, form } = verdict();
  entry.offer([file({})]);
  choose(form, 'NOT_MET', entry);
  const [kind, which] = [...form.querySelectorAll('.review-finding select')].map((one) => /** @type {HTMLSelectElement} */ (one));
  if (!kind || !which) {
    throw new Error('A finding asks for what and for which file');
  }
  which.value = 'f1';
  kind.value = 'NOTHING_HANDED_IN';
  kind.dispatchEvent(new Event('change'));

  equal(which.closest('[hidden]') === null, false);
  equal(entry.read().findings, [{ evidenceId: null, finding: 'NOTHING_HANDED_IN', what: null }]);
});

test('facts the tables cannot read are shown at their fields, and nothing is recommended any more', async () => {
  server({
    'POST /task/recommendation': Response.json({ detail: 'No.', errors: [{ field: 'facts.planType', message: 'is unknown' }] }, { status: 422 }),
    'GET /api/v1/csrf': { headerName: 'X', token: 'y' },
  });
  const { entry, form } = verdict({}, (fault) => /** @type {Error} */ (fault).message);
  entry.begin();
  await settled();
  choose(form, 'NOT_MET', entry);

  equal(one(form, '.review-recommendation').textContent, 'review.recommendation-failed No.');
  equal(one(form, '.has-error .review-error').textContent, 'is unknown');
  equal(entry.read().reasonCode, null);
});

test('what the tables said of other facts holds no longer once they can say nothing', async () => {
  recommends();
  const { entry, form } = verdict();
  entry.begin();
  await settled();
  choose(form, 'NOT_MET', entry);
  equal(one(form, '.review-differs').hidden, false);

  server({});
  entry.begin();
  await settled();
  equal(form.querySelectorAll('.review-differs[hidden]').length, 1);
});

test('facts that come from the partner are said to be', () => {
  equal(one(verdict().form, '[data-part=facts-hint]').textContent, 'review.prefilled');
  document.body.replaceChildren();
  equal(one(verdict({ draft: { facts: {} } }).form, '[data-part=facts-hint]').textContent, '');
});

test('documents that are named are asked for, empty rows are not, and ten are enough', () => {
  const asked = { documents: [{ name: 'SLA', why: 'Because' }], workingDays: 5 };
  const { entry, form } = verdict({ draft: { verdict: 'MORE_INFORMATION', informationRequest: asked } });
  const add = /** @type {HTMLButtonElement} */ ([...form.querySelectorAll('button')].find((one) => one.textContent === 'review.add-document'));
  add.click();
  equal(entry.read().informationRequest, asked);
  for (let n = 2; n < 10; n += 1) {
    add.click();
  }
  equal(add.disabled, true);
  form.querySelector('.review-document')?.querySelector('button')?.click();
  equal([add.disabled, entry.read().informationRequest?.documents], [false, []]);
});

test('findings of the draft are kept until their files are known, and then shown', () => {
  const given = { evidenceId: 'f1', finding: 'INCOMPLETE', what: 'Page 3' };
  const { entry, form } = verdict({ draft: { verdict: 'NOT_MET', findings: [given] } });
  equal([entry.read().findings, form.querySelectorAll('.review-finding').length], [[given], 0]);

  entry.offer([file({})]);
  equal([entry.read().findings, form.querySelectorAll('.review-finding').length], [[given], 1]);
});
