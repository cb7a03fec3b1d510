// What an answer of the office asks for, decided from what is known: nothing here touches the page.

/** @typedef {Pick<Api.Recommendation, 'result' | 'reasonCode'>} Recommended */

/** The answers that agree with a result of the tables. @type {Record<string, string[]>} */
const AGREEING = { MET: ['MET', 'MET_FOLLOWUP'], NOT_MET: ['NOT_MET'] };

/** Whether the partner is told what is the matter with this answer. @param {string | null} answer */
export function isAgainst(answer) {
  return answer === 'NOT_MET' || answer === 'MORE_INFORMATION';
}

/**
 * Whether a verdict differs from what the tables recommend, so that it needs a reason of its own. Only "met" and "not
 * met" can differ; as long as nothing is recommended nothing does.
 *
 * @param {string | null} answer
 * @param {Recommended | null} recommended
 */
export function differs(answer, recommended) {
  const agreeing = answer === null ? undefined : AGREEING[answer];
  return recommended !== null && agreeing !== undefined && !agreeing.includes(recommended.result);
}

/**
 * What the partner reads as acceptable with an answer that is against it; for a code nobody has explained, what holds
 * for the requirement as a whole.
 *
 * @param {Record<string, Api.Guidance>} told by reason code, and for any other code under the empty one
 * @param {string | null} answer
 * @param {Recommended | null} recommended
 * @param {string | null} chosen the reason the person has chosen
 * @returns {Api.Guidance | undefined}
 */
export function guidanceFor(told, answer, recommended, chosen) {
  const code = answer === 'NOT_MET' ? chosen : recommended?.reasonCode;
  return told[code ?? ''] || told[''];
}

/**
 * Where facts start: the draft, otherwise the last verdict of this round, otherwise the declaration.
 *
 * @param {Pick<Api.TaskContext, 'draft' | 'earlierActs' | 'requirement'>} context
 * @returns {{facts: Api.Facts, declared: boolean}} `declared` where they are the partner's own words, to be checked
 */
export function knownFacts({ draft, earlierActs, requirement }) {
  if (draft.facts) {
    return { facts: draft.facts, declared: false };
  }
  const before = earlierActs.findLast((act) => act.round === requirement?.round && isNotEmpty(act.facts));
  const declaration = requirement?.declaration ?? {};
  return before ? { facts: before.facts, declared: false } : { facts: declaration, declared: isNotEmpty(declaration) };
}

/** @param {Api.Facts | null} facts */
function isNotEmpty(facts) {
  return Object.keys(facts ?? {}).length > 0;
}

/**
 * A fact as the API takes it. Money is entered in dollars, and sent in cents.
 *
 * @param {Api.AskedFact['type']} type
 * @param {string} text what was entered
 * @returns {string | number | boolean | null} null where nothing was
 */
export function factValue(type, text) {
  if (text === '') {
    return null;
  }
  switch (type) {
    case 'BOOLEAN':
      return text === 'true';
    case 'CENTS':
      return Math.round(Number(text) * 100);
    case 'INTEGER':
    case 'DECIMAL':
    case 'PERCENT':
      return Number(text);
    default:
      return text;
  }
}

/**
 * A fact as it stands in its field.
 *
 * @param {Api.AskedFact['type']} type
 * @param {string | number | boolean | null | undefined} value
 */
export function factText(type, value) {
  if (value === null || value === undefined) {
    return '';
  }
  return type === 'CENTS' ? (Number(value) / 100).toFixed(2) : String(value);
}

/**
 * The answer that agreeing or not stands for; null as long as neither is chosen.
 *
 * @param {boolean | null | undefined} agree
 */
export function agreement(agree) {
  if (agree === null || agree === undefined) {
    return null;
  }
  return agree ? 'AGREE' : 'DISAGREE';
}

/**
 * Why nobody goes by a file, or cannot yet; null where nothing is the matter.
 *
 * @param {Api.EvidenceFile} file
 */
export function outOfUse(file) {
  if (file.erasedAt) {
    return 'erased';
  }
  if (file.withdrawnAt) {
    return 'withdrawn';
  }
  if (file.scan === 'INFECTED' || file.scan === 'PENDING') {
    return `scan.${file.scan}`;
  }
  return file.superseded ? 'superseded' : null;
}

/** Whether the office would go by a file if it were scanned for viruses. @param {Api.EvidenceFile} file */
export function awaitsScan(file) {
  return file.scan === 'PENDING' && !file.erasedAt && !file.withdrawnAt && !file.superseded;
}

/** Whether the server gives this file out. @param {Api.EvidenceFile} file */
export function canBeOpened(file) {
  return !file.erasedAt && !file.withdrawnAt && file.scan !== 'INFECTED' && file.scan !== 'PENDING';
}

/** A size as people read it. @param {number} bytes */
export function sizeOf(bytes) {
  const units = ['B', 'KiB', 'MiB'];
  const power = Math.min(Math.floor(Math.log2(Math.max(bytes, 1)) / 10), units.length - 1);
  return `${power === 0 ? bytes : (bytes / 1024 ** power).toFixed(1)} ${units[power]}`;
}
