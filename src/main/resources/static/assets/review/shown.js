// What a form shows and nobody changes: the case, its evidence, what happened before.

import { definitions, element, section } from '../webapps/page.js';
import { viewer } from './viewer.js';

const SHORT_HASH = 12;
const RESULT_STYLES = { MET: 'success', MET_FOLLOWUP: 'success', WAIVED: 'info', NOT_MET: 'danger' };

/** A result as a coloured word. */
export function badge(words, result) {
  return element(
    'span',
    { class: `label review-result label-${RESULT_STYLES[result] || 'default'}` },
    words.named('result', result)
  );
}

/** Whose case it is, what is asked and by when. */
export function caseHead(words, context) {
  const { enrollment, requirement } = context;
  const head = definitions([
    [words.t('case'), enrollment.id],
    [words.t('partner'), `${enrollment.partner} (${enrollment.country})`],
    [words.t('edition'), enrollment.edition],
    [words.t('basisDate'), enrollment.basisDate],
    [words.t('evidenceDue'), enrollment.evidenceDue],
    [words.t('due'), words.dueDay(context.due)],
  ]);
  if (!requirement) {
    if (context.task.startsWith('reseller-')) {
      return [head];
    }
    return [head, outcome(words, context), ladder(words, context), appeal(words, context), requirements(words, context)].flat();
  }
  return [
    head,
    section(
      `${words.t('asks')}: ${requirement.id}`,
      element('p', { class: 'review-asks' }, words.of(requirement.asks)),
      element(
        'p',
        { class: 'review-small' },
        [
          words.named('level', requirement.level),
          `${words.t('round')} ${requirement.round}`,
          `${words.t('source')}: ${requirement.source}`,
        ].join(' · ')
      )
    ),
  ].flat();
}

/** How the case stands: what was recommended or decided, and the status the partner has. */
function outcome(words, context) {
  const { enrollment } = context;
  const head = words.t(enrollment.decidedAt ? 'decided' : 'recommendedSoFar');
  return section(
    head,
    definitions([
      [head, enrollment.outcome && words.named('outcome', enrollment.outcome)],
      [words.t('decidedOn'), words.moment(enrollment.decidedAt)],
      [words.t('partnerStatus'), words.named('status', enrollment.partnerStatus)],
    ]) || [],
    enrollment.outcomeSentence
      ? element('div', { class: 'review-quote' }, words.of(enrollment.outcomeSentence))
      : null
  );
}

/** The steps down of a case that is not renewed; the first that is not taken is the one to confirm. */
function ladder(words, context) {
  const next = context.ladder.find((rung) => !rung.takenAt);
  return context.ladder.length === 0
    ? []
    : section(
        words.t('ladder'),
        element(
          'ol',
          {},
          context.ladder.map((rung) =>
            element(
              'li',
              {},
              element('strong', {}, words.named('status', rung.status)),
              ` · ${words.t('fallsDue')} ${rung.fallsDue}`,
              rung.takenAt ? ` · ${words.t('takenOn')} ${words.moment(rung.takenAt)}` : null,
              rung === next && context.task === 'confirm-demotion'
                ? element('span', { class: 'label label-warning review-result' }, words.t('step'))
                : null
            )
          )
        )
      );
}

/** What the partner brings forward against the decision. */
function appeal(words, context) {
  return context.appeal
    ? section(
        words.t('appeal'),
        element('div', { class: 'review-small' }, `${words.t('lodged')} ${words.moment(context.appeal.lodgedAt)}`),
        element('div', { class: 'review-quote' }, context.appeal.grounds)
      )
    : [];
}

/** All that a case asks for, with the results so far. */
function requirements(words, context) {
  const rows = context.requirements.map((one) =>
    element(
      'tr',
      {},
      element('th', { scope: 'row' }, one.id),
      element('td', {}, badge(words, one.result), ' ', element('code', {}, one.reasonCode || '–')),
      element('td', {}, words.of(one.sentence) || words.of(one.asks))
    )
  );
  return section(
    words.t('requirements'),
    element('table', { class: 'table table-condensed review-table' }, element('tbody', {}, rows))
  );
}

/** The files received, newest first as the server lists them, and a place to look at one of them. */
export function evidence(words, caseId, files) {
  if (files.length === 0) {
    return section(
      words.t('evidence'),
      element('p', { class: 'review-empty' }, words.t('noEvidence'))
    );
  }
  const beside = viewer(words, caseId);
  const lines = files.map((file) => fileLine(words, caseId, file, (shown) => show(shown)));
  const show = (file) => {
    for (const line of lines) {
      const chosen = line.dataset.file === file.id;
      line.classList.toggle('review-chosen', chosen);
      const look = line.querySelector('.review-look');
      if (look) {
        look.setAttribute('aria-pressed', String(chosen));
      }
    }
    beside.show(file);
  };
  const first = files.find((file) => !fate(file));
  if (first) {
    show(first);
  }
  return section(
    words.t('evidence'),
    element('ul', { class: 'list-unstyled review-files' }, lines),
    beside.root
  );
}

function fileLine(words, caseId, file, look) {
  const address = `/api/v1/enrollments/${encodeURIComponent(caseId)}/evidence/${encodeURIComponent(file.id)}/content`;
  const over = fate(file);
  return element(
    'li',
    { class: over ? 'review-over' : null, 'data-file': file.id },
    opens(file) ? element('a', { href: address, download: true }, file.fileName) : element('span', {}, file.fileName),
    over ? ` (${words.t(over)})` : null,
    opens(file) ? lookButton(words, file, look) : null,
    element(
      'div',
      { class: 'review-small' },
      [
        file.requirement,
        `${words.t('version')} ${file.version}`,
        size(file.size),
        words.moment(file.receivedAt),
      ].join(' · '),
      ' · SHA-256 ',
      element('code', { title: file.sha256 }, file.sha256.slice(0, SHORT_HASH))
    ),
    file.carriedFrom ? element('span', { class: 'label label-default' }, words.t('carried')) : null,
    file.sinceLastYear === 'FIRST' || file.carriedFrom
      ? null
      : element('span', { class: `label label-${file.sinceLastYear === 'NEW' ? 'info' : 'default'}` }, words.t(`since.${file.sinceLastYear}`)),
    file.alsoFrom.length === 0
      ? null
      : element('div', { class: 'alert alert-warning review-elsewhere' }, `${words.t('alsoFrom')} ${file.alsoFrom.join(', ')}. ${words.t('alsoFromHint')}`),
    file.note ? element('div', { class: 'review-quote' }, file.note) : null
  );
}

function lookButton(words, file, look) {
  const button = element(
    'button',
    { type: 'button', class: 'btn btn-default btn-xs review-look', 'aria-pressed': 'false', 'aria-label': `${words.t('look')}: ${file.fileName}` },
    words.t('look')
  );
  button.addEventListener('click', () => look(file));
  return button;
}

/** Why nobody goes by a file, or cannot yet; null where nothing is the matter. */
function fate(file) {
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

/** Whether the office goes by this file. */
export function current(file) {
  return !fate(file);
}

/** Whether the server gives this file out. */
function opens(file) {
  return !file.erasedAt && !file.withdrawnAt && file.scan !== 'INFECTED' && file.scan !== 'PENDING';
}

function size(bytes) {
  const units = ['B', 'KiB', 'MiB'];
  let rest = bytes;
  let unit = 0;
  while (rest >= 1024 && unit < units.length - 1) {
    rest /= 1024;
    unit += 1;
  }
  return `${unit === 0 ? rest : rest.toFixed(1)} ${units[unit]}`;
}

/** Facts as words. */
export function factList(words, facts) {
  return definitions(
    words.ordered(facts || {}).map(([name, value]) => [
      words.named('fact', name),
      words.named('value', value),
    ])
  );
}

/** What the partner declared for the requirement. */
export function declaration(words, requirement) {
  return section(
    words.t('declaration'),
    factList(words, requirement.declaration) ||
      element('p', { class: 'review-empty' }, words.t('noDeclaration'))
  );
}

/** What people of the office did before, and what the partner was asked for. */
export function history(words, context) {
  const acts = context.earlierActs.map((act) => earlierAct(words, act));
  const asked = context.informationRequests.map((request) => askedLine(words, request));
  return [
    acts.length ? section(words.t('earlier'), element('ol', { class: 'list-unstyled' }, acts)) : [],
    asked.length ? section(words.t('requests'), element('ul', { class: 'list-unstyled' }, asked)) : [],
  ].flat();
}

function earlierAct(words, act) {
  return element(
    'li',
    { class: 'review-act' },
    element('strong', {}, words.named('answer', act.answer)),
    act.reasonCode ? [' ', element('code', {}, act.reasonCode)] : [],
    element(
      'div',
      { class: 'review-small' },
      [
        words.named('task', act.task),
        act.requirement,
        act.by,
        words.moment(act.at),
        act.recommended
          ? `${words.t('recommended')} ${words.named('result', act.recommended)} ${act.recommendedReason || ''}`
          : null,
        act.waivedUntil ? `${words.t('waivedUntil')} ${act.waivedUntil}` : null,
      ]
        .filter(Boolean)
        .join(' · ')
    ),
    act.comment ? element('div', { class: 'review-quote' }, act.comment) : null,
    act.findings.length
      ? element(
          'ul',
          {},
          act.findings.map((one) =>
            element('li', {}, element('strong', {}, one.fileName), `: ${words.of(one.sentence)}`, one.what ? ` ${one.what}` : null)
          )
        )
      : null,
    factList(words, act.facts)
  );
}

/** What the partner reads as acceptable. */
export function guidance(words, said) {
  return section(
    words.t('partnerReads'),
    element('p', { class: 'review-quote' }, words.of(said.accepted)),
    said.example ? element('p', { class: 'review-quote' }, words.of(said.example)) : null
  );
}

function askedLine(words, request) {
  return element(
    'li',
    { class: 'review-act' },
    element(
      'div',
      { class: 'review-small' },
      `${words.t('askedOn')} ${words.moment(request.askedAt)} · ${words.t('answerBy')} ${request.due}`
    ),
    element(
      'ul',
      {},
      request.documents.map((one) => element('li', {}, `${one.name}: ${one.why}`))
    ),
    element(
      'div',
      {},
      request.answeredAt
        ? `${words.t('answered')} ${words.moment(request.answeredAt)}`
        : words.t('open')
    ),
    request.answer ? element('div', { class: 'review-quote' }, request.answer) : null
  );
}

/** What the rules say of the facts entered now. */
export function recommendation(words, said) {
  return [
    element('p', {}, badge(words, said.result), ' ', element('strong', {}, words.of(said.sentence))),
    element(
      'p',
      { class: 'review-small' },
      `${words.t('rule')} `,
      element('code', {}, said.ruleId),
      ` (${said.table} ${said.tableVersion}), `,
      element('code', {}, said.reasonCode),
      ` · ${words.t('source')}: ${said.source}`
    ),
    said.notes && said.notes.length
      ? element(
          'div',
          { class: 'review-small' },
          `${words.t('notes')}:`,
          element('ul', {}, said.notes.map((note) => element('li', {}, note)))
        )
      : null,
  ];
}
