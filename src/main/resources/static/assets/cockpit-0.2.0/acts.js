// What managers do to cases, each with a reason; where more than one case is touched, after a look at what would happen.

import { get, post } from '../webapps/api.js';
import { element, fill, newId } from '../webapps/page.js';
import { caseLink, refused, table } from './frame.js';

function path(view, what) {
  return `/api/v1/enrollments/${encodeURIComponent(view.id)}/${what}`;
}

/** In these states nothing about a case can be moved any more; whatever else is refused says so itself. */
const ENDED = ['APPROVED', 'APPROVED_WITH_NOTES', 'CANCELLED', 'CLOSED', 'EXITED', 'TRANSITION_COMPLETE', 'REVOKED'];

/** A button that opens a dialog. */
function button(label, open) {
  return element('button', { type: 'button', class: 'btn btn-default btn-sm', click: open }, label);
}

/**
 * Asks for what an act needs, and carries it out.
 *
 * @param fields {name, label, control}, where a control is an input or a select
 * @param preview says what would happen, before anything does; may be left out
 * @param act gets what was filled in
 * @param done the sentence that says it happened; may take what the act gave
 */
export function ask(page, { title, text, fields = [], withReason = true, preview, act, done }) {
  const { words } = page;
  const reason = element('textarea', { rows: 3, maxlength: 1000, required: true });
  const all = withReason ? [...fields, { name: 'reason', label: words.t('cockpit.act.reason'), control: reason }] : fields;
  const trouble = element('div', { 'aria-live': 'assertive' });
  const seen = element('div', { 'aria-live': 'polite' });
  const go = element('button', { type: 'submit', class: 'btn btn-primary' }, words.t(preview ? 'cockpit.act.preview' : 'cockpit.act.do'));
  const titleId = newId();
  let foreseen = null;
  const form = element(
    'form',
    {
      submit: (event) => {
        event.preventDefault();
        carryOut();
      },
      input: () => {
        if (foreseen !== null) {
          foreseen = null;
          fill(seen);
          go.textContent = words.t('cockpit.act.preview');
        }
      },
    },
    element('h2', { id: titleId }, title),
    text ? element('p', {}, text) : null,
    all.map(({ name, label, control }) => {
      control.id = newId();
      control.name = name;
      control.classList.add('form-control');
      return element('div', { class: 'form-group' }, element('label', { for: control.id }, label), control);
    }),
    seen,
    trouble,
    element(
      'p',
      { class: 'enrollments-buttons' },
      go,
      element('button', { type: 'button', class: 'btn btn-default', click: () => dialog.close() }, words.t('cockpit.act.leave'))
    )
  );
  const dialog = element('dialog', { class: 'enrollments-dialog', 'aria-labelledby': titleId }, form);

  async function carryOut() {
    const given = Object.fromEntries(
      [...new FormData(form)].map(([name, value]) => [name, typeof value === 'string' ? value.trim() : value])
    );
    go.disabled = true;
    fill(trouble);
    try {
      if (preview && foreseen === null) {
        const [shown, token] = await preview(given);
        foreseen = token === undefined ? true : token;
        fill(seen, shown);
        go.textContent = words.t('cockpit.act.do');
      } else {
        const answer = await act(given, foreseen);
        dialog.close();
        await page.again(typeof done === 'function' ? done(answer) : done);
      }
    } catch (fault) {
      foreseen = null;
      fill(trouble, refused(words, fault));
      if (!fault.status) {
        throw fault;
      }
    } finally {
      go.disabled = false;
    }
  }

  dialog.addEventListener('close', () => dialog.remove());
  page.body.append(dialog);
  dialog.showModal();
}

function select(options, chosen) {
  return element(
    'select',
    {},
    options.map(([value, label]) => element('option', { value, selected: value === chosen }, label))
  );
}

function input(type, more) {
  return element('input', { type, autocomplete: 'off', ...more });
}

/** The people who may be given a task, with whoever is away marked. */
async function people(words, first) {
  const { people: all } = await get('/api/v1/staff');
  return select([
    ['', first],
    ...all
      .filter((one) => one.roles.some((role) => ['reviewer', 'lead-reviewer', 'manager'].includes(role)))
      .map((one) => [one.username, one.away ? words.t('cockpit.people.away-name', one.displayName, words.day(one.away.until)) : one.displayName]),
  ]);
}

/** The acts on a case that has not ended. */
export function casesActs(page, view) {
  const { words } = page;
  if (ENDED.includes(view.state)) {
    return null;
  }
  const held = view.state === 'ON_HOLD';
  return element(
    'p',
    { class: 'enrollments-buttons', role: 'group', 'aria-label': words.t('cockpit.acts') },
    button(words.t('cockpit.act.deadline'), () =>
      ask(page, {
        title: words.t('cockpit.act.deadline'),
        text: words.t('cockpit.act.deadline.text'),
        fields: [
          { name: 'which', label: words.t('cockpit.act.which'), control: select(deadlines(words)) },
          { name: 'date', label: words.t('cockpit.act.date'), control: input('date', { required: true }) },
        ],
        act: (given) => post(path(view, 'deadline'), given),
        done: words.t('cockpit.act.deadline.done'),
      })
    ),
    held
      ? button(words.t('cockpit.act.release'), () =>
          ask(page, {
            title: words.t('cockpit.act.release'),
            text: words.t('cockpit.act.release.text'),
            act: (given) => post(path(view, 'hold'), { ...given, release: true }),
            done: words.t('cockpit.act.release.done'),
          })
        )
      : button(words.t('cockpit.act.hold'), () =>
          ask(page, {
            title: words.t('cockpit.act.hold'),
            text: words.t('cockpit.act.hold.text'),
            fields: [{ name: 'until', label: words.t('cockpit.act.until'), control: input('date') }],
            act: (given) => post(path(view, 'hold'), { ...given, until: given.until || null }),
            done: words.t('cockpit.act.hold.done'),
          })
        ),
    button(words.t('cockpit.act.cancel'), () =>
      ask(page, {
        title: words.t('cockpit.act.cancel'),
        text: words.t('cockpit.act.cancel.text', view.id),
        act: (given) => post(path(view, 'cancellation'), given),
        done: words.t('cockpit.act.cancel.done'),
      })
    )
  );
}

function deadlines(words) {
  return [
    ['EVIDENCE', words.t('cockpit.evidence-due')],
    ['DECISION', words.t('cockpit.decision-due')],
  ];
}

/** Gives one open task to somebody else. */
export function taskReassign(page, view, task) {
  const { words } = page;
  return button(words.t('cockpit.act.reassign'), async () =>
    ask(page, {
      title: words.t('cockpit.act.reassign'),
      text: `${words.step(task)}${task.requirement ? ` · ${task.requirement}` : ''}`,
      fields: [{ name: 'to', label: words.t('cockpit.act.to'), control: await people(words, words.t('cockpit.act.to-group')) }],
      act: (given) => post(path(view, 'reassignment'), { taskId: task.taskId, to: given.to || null, reason: given.reason }),
      done: words.t('cockpit.act.reassign.done'),
    })
  );
}

/** Lets a mail that failed be tried once more. */
export function mailRetry(page, caseId, mailId) {
  const { words } = page;
  return button(words.t('cockpit.mails.retry'), () =>
    ask(page, {
      title: words.t('cockpit.mails.retry'),
      act: (given) => post(`/api/v1/enrollments/${encodeURIComponent(caseId)}/mails/${mailId}/retry`, given),
      done: words.t('cockpit.mails.retried'),
    })
  );
}

/** Takes a failed step once more, or sends a failed mail once more. */
export function stepRestart(page, step) {
  const { words } = page;
  if (step.kind === 'MAIL') {
    return mailRetry(page, step.caseId, step.mailId);
  }
  return button(words.t('cockpit.act.restart'), () =>
    ask(page, {
      title: words.t('cockpit.act.restart'),
      text: `${step.caseId}: ${step.stepName || step.step}`,
      act: (given) => post(`/api/v1/failed-steps/${encodeURIComponent(step.id)}/restart`, given),
      done: (answer) =>
        answer.mended ? words.t('cockpit.act.restart.mended', words.number(answer.left)) : words.t('cockpit.act.restart.failed', answer.error),
    })
  );
}

/** Moves the days of all open cases of a year, after a look at which. */
export function cycleDeadlines(page, year) {
  const { words } = page;
  const wish = (given, dryRun, preview) =>
    post(`/api/v1/cycles/${year}/deadline`, {
      which: given.which || null,
      days: Number(given.days),
      reason: given.reason,
      dryRun,
      preview,
    });
  return button(words.t('cockpit.act.cycle'), () =>
    ask(page, {
      title: words.t('cockpit.act.cycle'),
      text: words.t('cockpit.act.cycle.text', year),
      fields: [
        { name: 'which', label: words.t('cockpit.act.which'), control: select([['', words.t('cockpit.act.both')], ...deadlines(words)]) },
        { name: 'days', label: words.t('cockpit.act.days'), control: input('number', { required: true, min: -365, max: 365, step: 1 }) },
      ],
      preview: async (given) => {
        const found = await wish(given, true);
        return [moves(words, found), found.preview];
      },
      act: (given, preview) => wish(given, false, preview),
      done: (answer) => words.t('cockpit.act.cycle.done', words.number(answer.moved)),
    })
  );
}

function moves(words, found) {
  const span = (days) => (days ? `${words.day(days.from)} → ${words.day(days.to)}` : '');
  return [
    element('p', {}, element('b', {}, words.t('cockpit.act.cycle.preview', words.number(found.moved), words.number(found.refused)))),
    found.cases.length > 0
      ? table(words, {
          caption: words.t('cockpit.act.cycle.moved'),
          columns: [
            { head: words.t('cockpit.case'), cell: (one) => one.id },
            { head: words.t('cockpit.partner'), cell: (one) => one.partner },
            { head: words.t('cockpit.evidence-due'), cell: (one) => span(one.evidenceDue) },
            { head: words.t('cockpit.decision-due'), cell: (one) => span(one.decisionDue) },
          ],
          rows: found.cases,
        })
      : null,
    found.notMoved.length > 0
      ? table(words, {
          caption: words.t('cockpit.act.cycle.not-moved'),
          columns: [
            { head: words.t('cockpit.case'), cell: (one) => one.id },
            { head: words.t('cockpit.why'), cell: (one) => one.sentence },
          ],
          rows: found.notMoved,
        })
      : null,
  ];
}

/** Somebody is away: who stands in, and which tasks go over. */
export function absence(page, person) {
  const { words } = page;
  const wish = (given, dryRun) => post(`/api/v1/staff/${encodeURIComponent(person.username)}/absence`, { ...given, dryRun });
  return button(words.t('cockpit.act.absence'), async () =>
    ask(page, {
      title: words.t('cockpit.act.absence.title', person.displayName),
      text: words.t('cockpit.act.absence.text'),
      fields: [
        { name: 'substitute', label: words.t('cockpit.act.substitute'), control: await people(words, '') },
        { name: 'until', label: words.t('cockpit.act.last-day'), control: input('date', { required: true }) },
      ],
      preview: async (given) => [substitution(words, await wish(given, true))],
      act: (given) => wish(given, false),
      done: (answer) => words.t('cockpit.act.absence.done', words.number(answer.moves.length), words.number(answer.kept.length)),
    })
  );
}

function substitution(words, found) {
  const list = (title, rows) =>
    rows.length === 0
      ? null
      : [
          element('h3', {}, title),
          table(words, {
            caption: title,
            columns: [
              { head: words.t('cockpit.case'), cell: (one) => caseLink(one.caseId) },
              { head: words.t('cockpit.what'), cell: (one) => words.named('cockpit.task.', one.task) },
              { head: words.t('cockpit.requirement'), cell: (one) => one.requirement || '' },
              rows.some((one) => one.why) ? { head: words.t('cockpit.why-not'), cell: (one) => one.why } : null,
            ].filter(Boolean),
            rows,
          }),
        ];
  return found.moves.length + found.kept.length === 0
    ? element('p', {}, words.t('cockpit.act.absence.nothing'))
    : [list(words.t('cockpit.act.absence.moves'), found.moves), list(words.t('cockpit.act.absence.kept'), found.kept)];
}
