// The forms of the office's tasks in Tasklist. A form names its task and its facts; everything else is here.
// What is entered is kept as a draft by our own API. The engine gets the answer and nothing more.

import { get, post, put } from '../webapps/api.js';
import { answers, factFields, findings, informationRequest, reason, showFieldErrors, waiver } from './entry.js';
import { afterQuiet, element, fill } from '../webapps/page.js';
import { caseHead, current, declaration, evidence, guidance, history, recommendation } from './shown.js';
import { wordsOf } from './texts.js';
import { way } from './way.js';

const QUIET = 500;
/** Tasklist shows nothing of its own for this one: the form says what is wrong. */
const PREVENTED = 'camForm submission prevented';
/** What the engine's own API puts before our sentence. */
const ENGINE_PREFIX = /^Cannot (submit task form|complete task) [\w-]+: /;

/** Brings a form to life; called by the script of each form. */
export async function open(camForm, scope) {
  const root = camForm.formElement[0];
  const form = { camForm, scope, root, words: wordsOf(navigator.language.slice(0, 2)), ended: false };
  scope.$on('$destroy', () => leave(form));
  camForm.submit = submitter(form, camForm.submit.bind(camForm));
  try {
    const address = `/api/v1/tasks/${encodeURIComponent(camForm.taskId)}`;
    const [me, context] = await Promise.all([get('/api/v1/me'), get(`${address}/context`)]);
    Object.assign(form, { me, context, address, words: wordsOf(me.language) });
    show(form);
    scope.$watch('options.disableForm', (disabled) => setReadOnly(form, disabled));
    scope.$applyAsync();
    await (part(form, 'way') ? showWay(form) : showEvidence(form));
  } catch (refusal) {
    tell(form, refusal, form.words.t('failed'));
  } finally {
    part(form, 'loading').hidden = true;
  }
}

function part(form, name) {
  return form.root.querySelector(`[data-part="${name}"]`);
}

function show(form) {
  const { words, context, root } = form;
  root.lang = words.language;
  fill(part(form, 'case'), caseHead(words, context));
  if (part(form, 'declaration')) {
    fill(part(form, 'declaration'), context.requirement ? declaration(words, context.requirement) : []);
  }
  fill(part(form, 'history'), history(words, context));
  if (context.refusal) {
    fill(
      part(form, 'refusal'),
      element('div', { class: 'alert alert-warning' }, element('strong', {}, words.t('refusedHead')), ` ${context.refusal}`)
    );
  }
  showEntry(form);
}

async function showEvidence(form) {
  const { words, context } = form;
  const place = part(form, 'evidence');
  const caseId = context.enrollment.id;
  try {
    const page = await get(`/api/v1/enrollments/${encodeURIComponent(caseId)}/evidence?size=200`);
    const wanted = context.requirement && context.requirement.id;
    const files = page.items.filter((file) => !wanted || file.requirement === wanted);
    fill(place, evidence(words, caseId, files));
    if (form.findings) {
      form.findings.offer(files.filter(current));
    }
  } catch (refusal) {
    fill(place, element('p', { class: 'alert alert-warning' }, words.t('evidenceFailed')));
  }
}

async function showWay(form) {
  const { words, context } = form;
  const place = part(form, 'way');
  try {
    const shown = await get(`/api/v1/enrollments/${encodeURIComponent(context.enrollment.id)}/transition?size=200`);
    fill(place, way(words, context.task, shown));
  } catch (refusal) {
    fill(place, element('p', { class: 'alert alert-warning' }, words.t('wayFailed')));
  }
}

/** Where facts start: the draft, otherwise the last verdict of this round, otherwise the declaration. */
function knownFacts(context) {
  if (context.draft.facts) {
    return { facts: context.draft.facts, declared: false };
  }
  const before = context.earlierActs
    .filter((act) => act.round === context.requirement.round && Object.keys(act.facts || {}).length)
    .pop();
  return before
    ? { facts: before.facts, declared: false }
    : { facts: context.requirement.declaration, declared: Object.keys(context.requirement.declaration).length > 0 };
}

function showEntry(form) {
  const { words, context } = form;
  const place = part(form, 'entry');
  const kind = place.dataset.kind;
  const draft = context.draft;
  form.kind = kind;
  form.saving = afterQuiet(QUIET, () => save(form).catch(() => {}));

  if (kind === 'verdict') {
    const known = knownFacts(context);
    form.facts = factFields(words, part(form, 'facts'), known.facts);
    part(form, 'facts-title').textContent = form.facts.isEmpty ? '' : words.t('facts');
    part(form, 'facts-hint').textContent = known.declared && !form.facts.isEmpty ? words.t('prefilled') : '';
    form.asking = afterQuiet(QUIET, () => recommend(form));
    form.request = informationRequest(words, draft.informationRequest, () => changed(form));
    form.waiver = waiver(words, draft.waiver);
    form.findings = findings(words, context.findingKinds, draft.findings, () => changed(form));
    form.guidance = element('div', { class: 'review-guidance', 'aria-live': 'polite' });
  }
  const chosen =
    kind === 'verdict' ? draft.verdict : kind === 'decision' ? draft.decision : given(draft.agree);
  const title = words.t(kind === 'verdict' ? 'verdict' : kind === 'decision' ? 'decision' : 'agreement');
  form.answer = answers(words, title, place.dataset.answers.split(' '), chosen);
  form.reason = reason(words, context.reasonCodes, draft, kind === 'decision' || context.task.startsWith('reseller-'));
  fill(
    place,
    form.answer.nodes,
    form.request ? form.request.root : [],
    form.waiver ? form.waiver.root : [],
    form.findings ? form.findings.root : [],
    form.reason.nodes,
    form.guidance || []
  );
  form.fields = part(form, 'fields');
  form.fields.addEventListener('input', (event) => changed(form, event.target));
  form.fields.addEventListener('change', (event) => changed(form, event.target));
  follow(form);
  if (form.asking) {
    form.asking.now();
  }
}

function given(agree) {
  return agree === null || agree === undefined ? null : agree ? 'AGREE' : 'DISAGREE';
}

function changed(form, control) {
  if (form.fields.disabled || !form.answer) {
    return;
  }
  follow(form);
  form.saving.soon();
  if (form.asking && control && part(form, 'facts').contains(control)) {
    form.asking.soon();
  }
}

/** Shows what the chosen answer asks for. */
function follow(form) {
  const answer = form.answer.read();
  if (form.kind === 'verdict') {
    form.request.root.hidden = answer !== 'MORE_INFORMATION';
    form.waiver.root.hidden = answer !== 'WAIVE';
    form.findings.root.hidden = !isAgainst(answer);
    fill(form.guidance, isAgainst(answer) ? guidance(form.words, guidanceFor(form, answer)) : []);
  }
  form.reason.show(form.kind === 'verdict' && differs(form, answer));
}

function isAgainst(answer) {
  return answer === 'NOT_MET' || answer === 'MORE_INFORMATION';
}

/** What the partner reads as acceptable with this answer. */
function guidanceFor(form, answer) {
  const told = form.context.guidance;
  const code = answer === 'NOT_MET' && differs(form, answer) ? form.reason.read().reasonCode : form.said && form.said.reasonCode;
  return told[code] || told[''];
}

function differs(form, answer) {
  if (!form.said || !['MET', 'NOT_MET'].includes(answer)) {
    return false;
  }
  const agreeing = answer === 'MET' ? ['MET', 'MET_FOLLOWUP'] : ['NOT_MET'];
  return !agreeing.includes(form.said.result);
}

/** What has been entered, as the API takes it. */
function entryOf(form) {
  const answer = form.answer.read();
  const { reasonCode, comment } = form.reason.read();
  if (form.kind === 'confirmation') {
    return { agree: answer === null ? null : answer === 'AGREE', comment };
  }
  if (form.kind === 'decision') {
    return { decision: answer, comment };
  }
  return {
    verdict: answer,
    reasonCode,
    comment,
    facts: form.facts.read(),
    informationRequest: answer === 'MORE_INFORMATION' ? form.request.read() : null,
    waiver: answer === 'WAIVE' ? form.waiver.read() : null,
    findings: isAgainst(answer) ? form.findings.read() : null,
  };
}

async function recommend(form) {
  const { words } = form;
  const place = part(form, 'recommendation');
  try {
    form.said = await post(`${form.address}/recommendation`, { facts: form.facts.read() });
    fill(place, recommendation(words, form.said));
    showFieldErrors(form.root, []);
  } catch (refusal) {
    form.said = null;
    fill(place, element('p', { class: 'review-differs' }, `${words.t('recommendationFailed')} ${sentence(form, refusal)}`));
    showFieldErrors(form.root, refusal.fields || []);
  }
  follow(form);
}

async function save(form) {
  const { words } = form;
  const status = part(form, 'status');
  form.saving.cancel();
  status.textContent = words.t('saving');
  try {
    await put(`${form.address}/draft`, entryOf(form));
    status.textContent = `${words.t('saved')} ${new Date().toLocaleTimeString()}`;
  } catch (refusal) {
    status.textContent = `${words.t('notSaved')} ${sentence(form, refusal)}`;
    showFieldErrors(form.root, refusal.fields || []);
    throw refusal;
  }
}

/** Takes the place of the SDK's own submission: the draft first, then the answer alone. */
function submitter(form, submit) {
  return (done) => {
    const stop = () => form.scope.$applyAsync(() => done(new Error(PREVENTED)));
    const answer = form.answer && form.answer.read();
    if (!answer) {
      tell(form, null, form.words.t('chooseFirst'));
      stop();
      return;
    }
    tell(form);
    if (form.asking) {
      form.asking.cancel();
    }
    save(form).then(
      () => {
        const variables = form.camForm.variableManager.variables;
        variables.verdict = { name: 'verdict', type: 'String', value: answer };
        submit((refusal, result) => {
          form.ended = !refusal;
          if (refusal) {
            refusal.message = refusal.message.replace(ENGINE_PREFIX, '');
            tell(form, refusal);
          }
          done(refusal, result);
        });
      },
      (refusal) => {
        tell(form, refusal);
        stop();
      }
    );
  };
}

function setReadOnly(form, disabled) {
  const { words, context } = form;
  form.fields.disabled = Boolean(disabled);
  const hint = context.assignee && context.assignee !== form.me.username
    ? `${words.t('claimedBy')} ${context.assignee}`
    : words.t('unclaimed');
  fill(part(form, 'hint'), disabled && !context.refusal ? element('p', { class: 'alert alert-info' }, hint) : []);
}

function sentence(form, refusal) {
  return refusal.status === 401 ? form.words.t('signedOut') : refusal.message;
}

/** Says at the form what was refused; without anything, takes it back. */
function tell(form, refusal, lead) {
  const place = part(form, 'refused');
  const text = [lead, refusal && sentence(form, refusal)].filter(Boolean).join(' ');
  fill(place, text ? element('div', { class: 'alert alert-danger' }, text) : []);
  if (text) {
    showFieldErrors(form.root, (refusal && refusal.fields) || []);
    place.scrollIntoView({ block: 'nearest' });
  }
}

/** The task is closed or another one opened: what has not been saved yet is saved now. */
function leave(form) {
  if (!form.ended && form.saving && form.saving.isWaiting) {
    save(form).catch(() => {});
  }
  form.ended = true;
  if (form.asking) {
    form.asking.cancel();
  }
}
