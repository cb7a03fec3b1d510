// What a person enters: facts, an answer, and what the answer asks for. Reads as the API's entry.

import { element, fill, newId, section } from '../webapps/page.js';

const MANY_DOCUMENTS = 10;

/** A labelled control. */
function field(label, control, hint, required) {
  const id = newId();
  control.id = id;
  const error = element('span', { class: 'help-block review-error', id: `${id}-error` });
  control.setAttribute('aria-describedby', `${id}-error`);
  return element(
    'div',
    { class: 'form-group' },
    element(
      'label',
      { class: 'control-label', for: id },
      label,
      required ? element('span', { class: 'review-small' }, ` (${required})`) : null
    ),
    control,
    hint ? element('span', { class: 'help-block' }, hint) : null,
    error
  );
}

/** Shows what the server says of single fields, and takes back what it said before. */
export function showFieldErrors(root, errors) {
  for (const group of root.querySelectorAll('.has-error')) {
    group.classList.remove('has-error');
    group.querySelector('.review-error').textContent = '';
  }
  for (const error of errors) {
    const control = root.querySelector(`[data-field="${CSS.escape(error.field)}"]`);
    const group = control && control.closest('.form-group');
    if (group) {
      group.classList.add('has-error');
      group.querySelector('.review-error').textContent = error.message;
    }
  }
}

/** The controls for the facts that the form declares. */
export function factFields(words, container, known) {
  const controls = {};
  for (const place of container.querySelectorAll('[data-fact]')) {
    const name = place.dataset.fact;
    const control = factControl(words, place.dataset);
    control.dataset.field = `facts.${name}`;
    control.value = known[name] === undefined || known[name] === null ? '' : String(known[name]);
    controls[name] = { control, kind: place.dataset.kind };
    const hint = place.dataset.kind === 'identifier' ? words.t('idHint') : null;
    fill(place, field(words.named('fact', name), control, hint));
  }
  return {
    isEmpty: Object.keys(controls).length === 0,
    read() {
      const facts = {};
      for (const [name, { control, kind }] of Object.entries(controls)) {
        const value = factValue(kind, control.value.trim());
        if (value !== null) {
          facts[name] = value;
        }
      }
      return facts;
    },
  };
}

function factControl(words, { kind, choices }) {
  if (kind === 'choice' || kind === 'yes-no') {
    const values = kind === 'choice' ? choices.split(' ') : ['true', 'false'];
    return element(
      'select',
      { class: 'form-control' },
      element('option', { value: '' }, words.t('notStated')),
      values.map((value) => element('option', { value }, words.named('value', value)))
    );
  }
  if (kind === 'date') {
    return element('input', { class: 'form-control', type: 'date', min: '1990-01-01', max: '2100-12-31' });
  }
  if (kind === 'count') {
    return element('input', { class: 'form-control', type: 'number', min: 0, step: 1 });
  }
  return element('input', { class: 'form-control', type: 'text', maxlength: 200, autocomplete: 'off' });
}

function factValue(kind, text) {
  if (text === '') {
    return null;
  }
  if (kind === 'yes-no') {
    return text === 'true';
  }
  return kind === 'count' ? Number(text) : text;
}

/** The answers as radio buttons. */
export function answers(words, title, values, chosen) {
  const group = newId();
  const root = element(
    'div',
    { role: 'radiogroup', 'aria-label': title },
    values.map((value) =>
      element(
        'div',
        { class: 'radio' },
        element(
          'label',
          {},
          element('input', { type: 'radio', name: group, value, checked: value === chosen }),
          words.named('answer', value),
          words.t(`hint.${value}`) === `hint.${value}`
            ? null
            : element('span', { class: 'review-small' }, ` ${words.t(`hint.${value}`)}`)
        )
      )
    )
  );
  return {
    nodes: section(title, root),
    read() {
      const found = root.querySelector('input:checked');
      return found ? found.value : null;
    },
  };
}

/** Reason code and comment. */
export function reason(words, codes, entry, forPartner) {
  const list = newId();
  const code = element('input', {
    class: 'form-control',
    type: 'text',
    maxlength: 41,
    list,
    autocomplete: 'off',
    'data-field': 'reasonCode',
  });
  code.value = entry.reasonCode || '';
  const comment = element('textarea', {
    class: 'form-control',
    rows: 3,
    maxlength: 4000,
    'data-field': 'comment',
  });
  comment.value = entry.comment || '';
  const differs = element('p', { class: 'review-differs' }, words.t('differs'));
  const codeField = element(
    'div',
    {},
    differs,
    field(words.t('reasonCode'), code, null, words.t('required')),
    element('datalist', { id: list }, codes.map((value) => element('option', { value })))
  );
  const commentField = field(words.t(forPartner ? 'commentForPartner' : 'comment'), comment);
  return {
    nodes: [codeField, commentField],
    show(needsCode) {
      codeField.hidden = !needsCode;
    },
    read: () => ({
      reasonCode: codeField.hidden ? null : code.value.trim().toUpperCase() || null,
      comment: comment.value.trim() || null,
    }),
  };
}

/** The documents a partner is asked for, and how long it has. */
export function informationRequest(words, asked, changed) {
  const rows = element('div', {});
  const days = element('input', {
    class: 'form-control review-short',
    type: 'number',
    min: 1,
    max: 60,
    step: 1,
    'data-field': 'informationRequest.workingDays',
  });
  days.value = (asked && asked.workingDays) || '';
  const add = element('button', { type: 'button', class: 'btn btn-default btn-sm' }, words.t('addDocument'));

  const refresh = () => {
    add.disabled = rows.children.length >= MANY_DOCUMENTS;
    changed();
  };
  const addRow = (document) => {
    const name = element('input', { class: 'form-control', type: 'text', maxlength: 200 });
    const why = element('input', { class: 'form-control', type: 'text', maxlength: 1000 });
    name.value = document.name || '';
    why.value = document.why || '';
    const remove = element('button', { type: 'button', class: 'btn btn-link btn-sm' }, words.t('remove'));
    const row = element(
      'div',
      { class: 'review-document' },
      field(words.t('documentName'), name, null, words.t('required')),
      field(words.t('documentWhy'), why, null, words.t('required')),
      remove
    );
    row.read = () => ({ name: name.value.trim(), why: why.value.trim() });
    remove.addEventListener('click', () => {
      row.remove();
      refresh();
      add.focus();
    });
    rows.append(row);
    return name;
  };
  add.addEventListener('click', () => {
    const first = addRow({});
    refresh();
    first.focus();
  });
  const given = (asked && asked.documents) || [];
  (given.length ? given : [{}]).forEach(addRow);

  const root = element('div', {}, section(words.t('request'), rows, add, field(words.t('workingDays'), days)));
  return {
    root,
    read: () => ({
      documents: [...rows.children].map((row) => row.read()).filter((one) => one.name || one.why),
      workingDays: days.value === '' ? null : Number(days.value),
    }),
  };
}

/** What is the matter with which file; the partner reads it. */
export function findings(words, kinds, given, changed) {
  const rows = element('div', {});
  const add = element('button', { type: 'button', class: 'btn btn-default btn-sm' }, words.t('addFinding'));
  const none = element('p', { class: 'review-empty' }, words.t('noFileToName'));
  let files = [];

  const addRow = (finding) => {
    const file = select(files.map((one) => [one.id, one.fileName]), finding.evidenceId);
    const kind = select(kinds.map((one) => [one.code, words.of(one.sentence)]), finding.finding);
    const what = element('textarea', { class: 'form-control', rows: 2, maxlength: 1000 });
    what.value = finding.what || '';
    const remove = element('button', { type: 'button', class: 'btn btn-link btn-sm' }, words.t('remove'));
    const row = element(
      'div',
      { class: 'review-finding' },
      field(words.t('findingFile'), file, null, words.t('required')),
      field(words.t('finding'), kind, null, words.t('required')),
      field(words.t('findingWhat'), what),
      remove
    );
    row.read = () => ({ evidenceId: file.value || null, finding: kind.value || null, what: what.value.trim() || null });
    remove.addEventListener('click', () => {
      row.remove();
      changed();
      add.focus();
    });
    rows.append(row);
    return file;
  };
  const refresh = () => {
    add.hidden = files.length === 0;
    none.hidden = files.length > 0;
  };
  add.addEventListener('click', () => {
    addRow({}).focus();
    changed();
  });
  refresh();
  const root = element(
    'div',
    { 'data-field': 'findings', class: 'form-group' },
    section(words.t('findings'), none, rows, add),
    element('span', { class: 'help-block review-error' })
  );
  let shown = given || [];
  return {
    root,
    /** The files that can be named, once they are known. */
    offer(received) {
      files = received;
      shown.forEach(addRow);
      shown = [];
      refresh();
    },
    read: () =>
      shown.concat([...rows.children].map((row) => row.read()).filter((one) => one.evidenceId || one.finding || one.what)),
  };
}

function select(options, chosen) {
  const control = element(
    'select',
    { class: 'form-control' },
    element('option', { value: '' }, ''),
    options.map(([value, text]) => element('option', { value }, text))
  );
  control.value = chosen || '';
  return control;
}

/** Until when a requirement is waived. */
export function waiver(words, given) {
  const until = element('input', {
    class: 'form-control review-short',
    type: 'date',
    'data-field': 'waiver.until',
  });
  until.value = (given && given.until) || '';
  return {
    root: element('div', {}, field(words.t('waivedUntil'), until, null, words.t('required'))),
    read: () => (until.value ? { until: until.value } : null),
  };
}
