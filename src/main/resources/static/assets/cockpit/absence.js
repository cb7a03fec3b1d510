// Somebody is away, or back: who stands in, and which tasks go over.

import { post, remove } from '../webapps/api.js';
import { html } from '../webapps/html.js';
import { caseLink } from './address.js';
import { ask, asking, button, input } from './ask.js';
import { people } from './people-choice.js';
import { table } from './table.js';

/** @typedef {import('./frame.js').Page} Page */
/** @typedef {Oversight.Person} Person */

/** @param {Person} person */
function route({ username }) {
  return `/api/v1/staff/${encodeURIComponent(username)}/absence`;
}

/** @param {Page} page @param {Person} person */
export function absence(page, person) {
  const { words } = page;
  return button(words.t('cockpit.act.absence'), async () =>
    ask(page, {
      title: words.t('cockpit.act.absence.title', person.displayName),
      go: words.t('cockpit.act.absence.go'),
      text: words.t('cockpit.act.absence.text'),
      fields: [
        { name: 'substitute', label: words.t('cockpit.act.substitute'), control: await people(words, '') },
        { name: 'until', label: words.t('cockpit.act.last-day'), control: input('date', { required: true }) },
      ],
      preview: async (given) => ({ shown: substitution(words, await goesAway(person, given, true)) }),
      act: (given) => goesAway(person, given, false),
      done: (answer) => words.t('cockpit.act.absence.done', words.number(answer.moves.length), words.number(answer.kept.length)),
    })
  );
}

/**
 * @param {Person} person
 * @param {object} given
 * @param {boolean} dryRun
 * @returns {Promise<Oversight.Substitution>}
 */
function goesAway(person, given, dryRun) {
  return post(route(person), { ...given, dryRun });
}

/** @param {Page['words']} words @param {Oversight.Substitution} found */
function substitution(words, { moves, kept, notes }) {
  return [
    notes.map(({ code }) => html`<p><b>${words.t(`cockpit.act.absence.${code}`)}</b></p>`),
    moves.length + kept.length === 0
      ? html`<p>${words.t('cockpit.act.absence.nothing')}</p>`
      : [list(words, words.t('cockpit.act.absence.moves'), moves), list(words, words.t('cockpit.act.absence.kept'), kept)],
  ];
}

/** @param {Page['words']} words @param {string} title @param {Oversight.SubstitutedTask[]} rows */
function list(words, title, rows) {
  return (
    rows.length > 0 && [
      html`<h3>${title}</h3>`,
      table(words, {
        caption: title,
        whole: true,
        columns: [
          { head: words.t('cockpit.case'), cell: (one) => caseLink(one.caseId) },
          { head: words.t('cockpit.what'), cell: (one) => words.named('cockpit.task.', one.task) },
          { head: words.t('cockpit.requirement'), cell: (one) => one.requirement && words.requirement(one.requirement) },
          rows.some((one) => one.why) ? { head: words.t('cockpit.why-not'), cell: (one) => one.why } : null,
        ],
        rows,
      }),
    ]
  );
}

/** @param {Page} page @param {Person} person */
export function back(page, person) {
  const { words } = page;
  return asking(page, words.t('cockpit.act.back'), {
    title: words.t('cockpit.act.back.title', person.displayName),
    text: words.t('cockpit.act.back.text'),
    withReason: false,
    act: () => remove(route(person)),
    done: words.t('cockpit.act.back.done', person.displayName),
  });
}
