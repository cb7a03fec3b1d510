import {
  agreement, canBeOpened, differs, factValue, guidanceFor, isAgainst, knownFacts, outOfUse, sizeOf,
} from '../../main/resources/static/assets/review/rules.js';
import { act, file, said, task } from './given.js';
import { equal, test } from './unit.js';

const recommended = (/** @type {string} */ result) => ({ result, reasonCode: 'SUP_OK' });

test('a verdict differs where the tables say something else', () => {
  equal(differs('MET', recommended('NOT_MET')), true);
  equal(differs('NOT_MET', recommended('MET')), true);
  equal(differs('NOT_MET', recommended('MET_FOLLOWUP')), true);
  equal(differs('MET', recommended('REVIEW')), true);
});

test('met with a follow-up is met', () => {
  equal(differs('MET', recommended('MET')), false);
  equal(differs('MET', recommended('MET_FOLLOWUP')), false);
  equal(differs('NOT_MET', recommended('NOT_MET')), false);
});

test('asking, waiving and answering nothing differ from nothing', () => {
  equal(['MORE_INFORMATION', 'WAIVE', null].map((answer) => differs(answer, recommended('MET'))), [false, false, false]);
});

test('nothing differs while nothing is recommended', () => {
  equal(differs('MET', null), false);
});

test('the partner is told what is the matter with two answers', () => {
  equal(['MET', 'NOT_MET', 'MORE_INFORMATION', 'WAIVE', null].map(isAgainst), [false, true, true, false, false]);
});

const told = {
  '': { accepted: said('Any plan'), example: null },
  SUP_OK: { accepted: said('The plan'), example: null },
  SUP_NONE: { accepted: said('An order'), example: null },
};

test('guidance goes by the reason of the person, or by that of the tables where none is chosen', () => {
  equal(guidanceFor(told, 'NOT_MET', recommended('MET'), 'SUP_NONE'), told.SUP_NONE);
  equal(guidanceFor(told, 'NOT_MET', recommended('NOT_MET'), 'SUP_NONE'), told.SUP_NONE);
  equal(guidanceFor(told, 'MORE_INFORMATION', recommended('MET'), 'SUP_NONE'), told.SUP_OK);
});

test('a code nobody has explained has the guidance of the requirement', () => {
  equal(guidanceFor(told, 'NOT_MET', recommended('MET'), 'X'), told['']);
  equal(guidanceFor(told, 'NOT_MET', recommended('MET'), null), told['']);
  equal(guidanceFor(told, 'NOT_MET', null, null), told['']);
  equal(guidanceFor({}, 'NOT_MET', null, null), undefined);
});

test('facts start with the draft', () => {
  const acts = [act({ facts: { planType: 'PSFP' } })];

  equal(knownFacts(task({ draft: { facts: { planType: 'UFP' } }, earlierActs: acts })), { facts: { planType: 'UFP' }, declared: false });
  equal(knownFacts(task({ draft: { facts: {} }, earlierActs: acts })), { facts: {}, declared: false });
});

test('without a draft facts start with the last verdict of this round that has some', () => {
  const acts = [act({ facts: { planType: 'PSFP' } }), act({ facts: { planType: 'UFP' } }), act({}), act({ round: 2, facts: { planType: 'X' } })];

  equal(knownFacts(task({ earlierActs: acts })), { facts: { planType: 'UFP' }, declared: false });
});

test('otherwise facts start with what the partner declares, which has to be checked', () => {
  equal(knownFacts(task({ earlierActs: [act({ round: 0, facts: { planType: 'X' } })] })), { facts: { planType: 'ASFP' }, declared: true });
  equal(knownFacts(task({ requirement: null })), { facts: {}, declared: false });
});

test('facts are entered as the API takes them', () => {
  equal(['', 'true', 'false'].map((text) => factValue('BOOLEAN', text)), [null, true, false]);
  equal(['', '0', '12'].map((text) => factValue('INTEGER', text)), [null, 0, 12]);
  equal(factValue('DATE', '2018-09-17'), '2018-09-17');
  equal(['', '0.1', '998400'].map((text) => factValue('CENTS', text)), [null, 10, 99840000]);
});

test('who has not agreed has not disagreed either', () => {
  equal([true, false, null, undefined].map(agreement), ['AGREE', 'DISAGREE', null, null]);
});

test('the office goes by the newest version that is there', () => {
  const at = '2018-09-01T00:00:00Z';
  equal(outOfUse(file({})), null);
  equal(outOfUse(file({ superseded: true })), 'superseded');
  equal(outOfUse(file({ scan: 'PENDING', superseded: true })), 'scan.PENDING');
  equal(outOfUse(file({ scan: 'INFECTED' })), 'scan.INFECTED');
  equal(outOfUse(file({ withdrawnAt: at, scan: 'INFECTED' })), 'withdrawn');
  equal(outOfUse(file({ withdrawnAt: at, erasedAt: at })), 'erased');
});

test('a version that was replaced can still be opened', () => {
  const at = '2018-09-01T00:00:00Z';
  equal(canBeOpened(file({ superseded: true })), true);
  const notGivenOut = [{ erasedAt: at }, { withdrawnAt: at }, { scan: 'PENDING' }, { scan: 'INFECTED' }];
  equal(notGivenOut.some((one) => canBeOpened(file(one))), false);
});

test('sizes are as people read them', () => {
  equal([0, 1023, 1024, 1536, 1048576, 5 * 1024 ** 3].map(sizeOf), ['0 B', '1023 B', '1.0 KiB', '1.5 KiB', '1.0 MiB', '5120.0 MiB']);
});
