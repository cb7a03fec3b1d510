// What a manager reads about one case, each for itself.

import { get } from '../webapps/api.js';
import { definitions, element, fill } from '../webapps/page.js';
import { diagram } from './diagram.js';
import { mailRetry } from './acts.js';
import { address, loading, pager, part, table } from './frame.js';

/** Steps where a case waits for somebody or for a day; the others take no time. */
const WAITING = ['userTask', 'receiveTask', 'intermediateTimer', 'intermediateMessageCatch'];
const GATEWAY = /Gateway$/;
const RECORD_SIZE = 50;

function path(view) {
  return `/api/v1/enrollments/${encodeURIComponent(view.id)}`;
}

/** Each part, by the name it has in the address: given the page and the case, gives what is shown. */
export const PARTS = { timeline, passport, evidence, decisions, mails, record, diagram: diagrams };

/** What, who, when, how long. */
function timeline(page, view) {
  const { words } = page;
  const { processes } = view.path;
  const steps = processes
    .flatMap((process) => process.steps.map((step) => ({ ...step, process })))
    .filter((step) => !GATEWAY.test(step.type))
    .sort((one, other) => Date.parse(one.startedAt) - Date.parse(other.startedAt));
  const all = element('input', { type: 'checkbox', id: 'enrollments-all-steps' });
  const place = element('div', {});
  const list = () =>
    fill(
      place,
      table(words, {
        caption: words.t('cockpit.tab.timeline'),
        empty: words.t('cockpit.timeline.none'),
        whole: true,
        columns: [
          { head: words.t('cockpit.timeline.when'), cell: (step) => words.moment(step.startedAt) },
          { head: words.t('cockpit.what'), cell: (step) => words.step(step) },
          { head: words.t('cockpit.requirement'), cell: (step) => step.process.requirement || '' },
          { head: words.t('cockpit.timeline.who'), cell: (step) => who(words, step) },
          { head: words.t('cockpit.timeline.long'), cell: (step) => lasted(words, step) },
        ],
        rows: steps.filter((step) => all.checked || WAITING.includes(step.type) || (step.process === processes[0] && step.type.endsWith('Event'))),
      })
    );
  all.addEventListener('change', list);
  list();
  return [element('p', {}, element('label', { for: all.id }, all, ' ', words.t('cockpit.timeline.all'))), place];
}

function who(words, step) {
  if (step.person || step.side !== 'OFFICE') {
    return step.person || words.t(step.side === 'PARTNER' ? 'cockpit.who.partner' : 'cockpit.timeline.system');
  }
  return words.t(step.endedAt ? 'cockpit.timeline.nobody' : 'cockpit.who.nobody');
}

function lasted(words, step) {
  if (!step.endedAt) {
    return words.t('cockpit.timeline.here');
  }
  const text = words.lasting(Math.round((Date.parse(step.endedAt) - Date.parse(step.startedAt)) / 1000));
  return step.cancelled ? words.t('cockpit.timeline.left', text) : text;
}

/** Which rule of which version of which table decided, on which facts. */
async function passport(page, view) {
  const { words } = page;
  const found = await get(`${path(view)}/decisions`);
  const facts = (requirement) => {
    const verified = found.decisions.filter((one) => one.requirement === requirement.id && Object.keys(one.facts).length > 0).pop();
    return verified
      ? [words.t('cockpit.passport.verified', verified.by), verified.facts]
      : [words.t('cockpit.passport.declared'), requirement.declaration];
  };
  return [
    element('p', {}, words.said(view.basisExplanation)),
    view.requirements.map((one) => {
      const [whose, stated] = facts(one);
      return part(
        `${one.id} · ${words.requirement(one.id)}`,
        definitions([
          [words.t('cockpit.passport.result'), words.named('portal.result.', one.result)],
          [words.t('cockpit.why-so'), words.said(one.sentence)],
          [words.t('cockpit.passport.reason'), one.reasonCode],
          [words.t('cockpit.passport.rule'), one.ruleId],
          [words.t('cockpit.passport.table'), one.table && words.t('cockpit.passport.version', one.table, one.tableVersion)],
          [words.t('cockpit.passport.level'), words.named('portal.level.', one.level)],
          [words.t('cockpit.passport.asks'), words.said(one.asks)],
          [words.t('cockpit.passport.source'), one.source],
          [words.t('cockpit.passport.waived-until'), words.day(one.waivedUntil)],
        ]),
        found.read[one.id] ? [element('h3', {}, words.t('cockpit.passport.read')), factList(words, found.read[one.id])] : null,
        one.verifiedBy === 'HUMAN'
          ? [
              element('h3', {}, words.t('cockpit.passport.facts')),
              stated && Object.keys(stated).length > 0
                ? [element('p', { class: 'enrollments-small' }, whose), factList(words, stated)]
                : element('p', { class: 'enrollments-empty' }, words.t('cockpit.passport.no-facts')),
            ]
          : null
      );
    }),
    part(
      words.t('cockpit.passport.pinned'),
      table(words, {
        caption: words.t('cockpit.passport.pinned'),
        columns: [
          { head: words.t('cockpit.passport.table'), cell: (one) => one.table },
          { head: words.t('cockpit.passport.version-no'), number: true, cell: (one) => String(one.version) },
          { head: 'SHA-256', cell: (one) => element('code', {}, one.sha256) },
        ],
        rows: view.passport,
      })
    ),
  ];
}

function factList(words, facts) {
  const value = (one) =>
    one === null
      ? words.t('portal.fact.unknown')
      : typeof one === 'boolean'
        ? words.named('portal.fact.', one)
        : typeof one === 'number'
          ? words.number(one)
          : String(one);
  return definitions(Object.entries(facts).map(([name, one]) => [words.texts[`portal.fact.${name}`] || words.named('cockpit.fact.', name), value(one)]));
}

async function evidence(page, view) {
  const { words } = page;
  const { items } = await get(`${path(view)}/evidence`);
  const state = (one) => {
    const said = ['erasedAt', 'withdrawnAt'].find((name) => one[name]);
    return said
      ? `${words.t(`cockpit.evidence.${said}`)} ${words.moment(one[said])}`
      : one.superseded
        ? words.t('cockpit.evidence.superseded')
        : words.named('cockpit.scan.', one.scan);
  };
  return table(words, {
    caption: words.t('cockpit.tab.evidence'),
    empty: words.t('cockpit.evidence.none'),
    whole: true,
    columns: [
      {
        head: words.t('cockpit.evidence.file'),
        cell: (one) => (one.erasedAt ? one.fileName : element('a', { href: `${path(view)}/evidence/${one.id}/content` }, one.fileName)),
      },
      { head: words.t('cockpit.requirement'), cell: (one) => one.requirement },
      { head: words.t('cockpit.evidence.version'), number: true, cell: (one) => String(one.version) },
      { head: words.t('cockpit.evidence.size'), number: true, cell: (one) => words.t('cockpit.evidence.kb', words.number(Math.ceil(one.size / 1024))) },
      { head: words.t('cockpit.evidence.received'), cell: (one) => words.moment(one.receivedAt) },
      { head: words.t('cockpit.evidence.state'), cell: state },
      { head: 'SHA-256', cell: (one) => element('code', { title: one.sha256 }, one.sha256.slice(0, 12)) },
      {
        head: words.t('cockpit.evidence.receipt'),
        cell: (one) => element('a', { href: `${path(view)}/evidence/${one.id}/receipt.pdf` }, words.t('cockpit.evidence.receipt-pdf')),
      },
    ],
    rows: items,
  });
}

async function decisions(page, view) {
  const { words } = page;
  const found = await get(`${path(view)}/decisions`);
  if (found.decisions.length === 0) {
    return element('p', { class: 'enrollments-empty' }, words.t('cockpit.decisions.none'));
  }
  return found.decisions.map((one) => {
    const against = one.recommended && !agrees(one) ? words.t('cockpit.decisions.against') : null;
    return part(
      `${words.named('cockpit.task.', one.task)}${one.requirement ? ` · ${one.requirement}` : ''}`,
      definitions([
        [words.t('cockpit.decisions.answer'), words.named('cockpit.answer.', one.answer)],
        [words.t('cockpit.decisions.by'), `${one.by}, ${words.moment(one.at)}`],
        [words.t('cockpit.decisions.comment'), one.comment],
        [words.t('cockpit.passport.reason'), one.reasonCode],
        [
          words.t('cockpit.decisions.recommended'),
          one.recommended && `${words.named('portal.result.', one.recommended)} (${one.recommendedReason}, ${one.recommendedRule})`,
        ],
        [words.t('cockpit.decisions.note'), against],
        [words.t('cockpit.passport.waived-until'), words.day(one.waivedUntil)],
        [words.t('cockpit.decisions.second'), second(words, one)],
      ]),
      Object.keys(one.facts).length > 0 ? [element('h3', {}, words.t('cockpit.passport.facts')), factList(words, one.facts)] : null,
      one.findings.length > 0
        ? [
            element('h3', {}, words.t('cockpit.decisions.findings')),
            element(
              'ul',
              {},
              one.findings.map((finding) => element('li', {}, [finding.kind, finding.comment].filter(Boolean).join(': ')))
            ),
          ]
        : null
    );
  });
}

/** Whether the person said what the tables recommend. */
function agrees(decision) {
  return decision.recommended === decision.answer || (decision.answer === 'MET' && decision.recommended === 'MET_FOLLOWUP');
}

function second(words, { second: other }) {
  return (
    other &&
    [`${words.named('cockpit.answer.', other.answer)}: ${other.by}, ${words.moment(other.at)}`, other.comment].filter(Boolean).join(' · ')
  );
}

async function mails(page, view) {
  const { words } = page;
  const place = element('div', {});
  const turn = (number) =>
    loading(page, place, async () => {
      const found = await get(`${path(view)}/mails?page=${number}`);
      return found.items.length === 0
        ? element('p', { class: 'enrollments-empty' }, words.t('cockpit.mails.none'))
        : [found.items.map((one) => mail(page, view, one)), pager(words, found, turn)];
    });
  await turn(0);
  return place;
}

function mail(page, view, one) {
  const { words } = page;
  return element(
    'details',
    { class: 'enrollments-mail' },
    element(
      'summary',
      {},
      `${words.moment(one.sentAt || one.queuedAt)} · ${one.recipient} · ${words.named('cockpit.mail-state.', one.state)} · ${one.subject}`
    ),
    one.state === 'FAILED' ? element('p', {}, words.t('cockpit.mails.tries', words.number(one.tries)), ' ', mailRetry(page, view.id, one.id)) : null,
    element('pre', { lang: one.language }, one.text)
  );
}

async function record(page, view) {
  const { words } = page;
  const place = element('div', {});
  const turn = (number) =>
    loading(page, place, async () => {
      const found = await get(`${path(view)}/audit?size=${RECORD_SIZE}&page=${number}`);
      return [
        table(words, {
          caption: words.t('cockpit.tab.record'),
          whole: true,
          columns: [
            { head: '#', number: true, cell: (one) => String(one.entryNo) },
            { head: words.t('cockpit.timeline.when'), cell: (one) => words.moment(one.at) },
            { head: words.t('cockpit.timeline.who'), cell: (one) => one.actor },
            { head: words.t('cockpit.what'), cell: (one) => words.named('cockpit.action.', one.action) },
            { head: words.t('cockpit.record.subject'), cell: (one) => one.subject },
            { head: words.t('cockpit.record.details'), cell: (one) => details(one.details) },
          ],
          rows: found.items,
        }),
        pager(words, found, turn),
      ];
    });
  await turn(0);
  return place;
}

/** The details are JSON: as lines of name and value. */
function details(text) {
  return Object.entries(JSON.parse(text)).map(([name, value]) =>
    element('div', {}, `${name}: ${typeof value === 'object' && value !== null ? JSON.stringify(value) : value}`)
  );
}

/** The diagrams of the case, each coloured by what it passed. */
function diagrams(page, view) {
  const { words } = page;
  const { processes } = view.path;
  if (processes.length === 0) {
    return element('p', { class: 'enrollments-empty' }, words.t('cockpit.timeline.none'));
  }
  const place = element('div', {});
  const show = (process) => loading(page, place, () => diagram(page, process.definitionId, marks(words, process.steps)));
  const choose = element(
    'select',
    {
      class: 'form-control input-sm',
      id: 'enrollments-process',
      change: (event) => show(processes[event.target.value]),
    },
    processes.map((process, n) =>
      element(
        'option',
        { value: n },
        [words.named('cockpit.process.', process.process), process.requirement, process.endedAt ? null : words.t('cockpit.timeline.here')]
          .filter(Boolean)
          .join(' · ')
      )
    )
  );
  show(processes[0]);
  return [
    element(
      'p',
      { class: 'form-inline' },
      element('label', { for: choose.id }, words.t('cockpit.process')),
      ' ',
      choose,
      ' ',
      element(
        'a',
        { href: address('/steps', { year: view.basisDate.slice(0, 4), process: processes[0].process }) },
        words.t('cockpit.diagram.durations')
      )
    ),
    place,
    element(
      'ul',
      { class: 'enrollments-legend' },
      ['passed', 'here', 'left'].map((name) => element('li', { class: `enrollments-${name}` }, words.t(`cockpit.diagram.${name}`)))
    ),
  ];
}

/** What each element of a diagram is coloured with, and what is written on it. */
function marks(words, steps) {
  const found = new Map();
  for (const step of steps.filter((one) => one.type !== 'subProcess')) {
    const before = found.get(step.id) || { seconds: 0, colour: null };
    const seconds = step.endedAt ? (Date.parse(step.endedAt) - Date.parse(step.startedAt)) / 1000 : 0;
    const colour = !step.endedAt ? 'here' : before.colour === 'here' ? 'here' : step.cancelled ? 'left' : 'passed';
    found.set(step.id, { seconds: before.seconds + seconds, colour });
  }
  return [...found].map(([id, { seconds, colour }]) => ({
    id,
    colour,
    label: colour !== 'here' && seconds >= 60 ? words.lasting(Math.round(seconds)) : null,
  }));
}
