import { judged } from '../../main/resources/static/assets/cockpit/passport.js';
import { words } from './given.js';
import { equal, test } from './unit.js';

/** A requirement that is met, judged by these answers of people. @param {Partial<Oversight.CaseDecision>[]} acts */
function passportOf(acts) {
  const requirement = /** @type {Oversight.CaseRequirement} */ (
    /** @type {unknown} */ ({ id: 'REQ-1', result: 'MET', verifiedBy: 'SYSTEM', source: 'A table.' })
  );
  const decisions = /** @type {Oversight.CaseDecision[]} */ (acts.map((one) => ({ requirement: 'REQ-1', task: 'verify-evidence', unseenReason: null, ...one })));
  const part = judged(words, requirement, { decisions, read: {} });
  return String(/** @type {Element} */ (part).textContent);
}

test('the passport tells why a verdict was given unseen, if it is the one that counts', () => {
  const unseen = { answer: 'MET', unseenReason: 'The scanner was away.' };

  equal(passportOf([unseen]).includes('cockpit.decisions.unseenThe scanner was away.'), true);
  equal(passportOf([unseen, { answer: 'AGREE', task: 'confirm-met' }]).includes('The scanner was away.'), true);
  equal(passportOf([unseen, { answer: 'MET' }]).includes('The scanner was away.'), false);
  equal(passportOf([{ ...unseen, requirement: 'REQ-2' }]).includes('The scanner was away.'), false);
});
