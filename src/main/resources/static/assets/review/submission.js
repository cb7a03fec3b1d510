// What Tasklist and the engine say to each other when a task is sent.

/** Tasklist itself says what has become of a task that is no longer there. */
const GONE = /task is null|No matching task|is suspended/;
/** What the engine's own API puts before our sentence. */
const ENGINE_PREFIX = /^Cannot (submit task form|complete task) [\w-]+: /;

/** Tasklist shows nothing of its own for this one: the form says what is wrong. */
export function prevented() {
  return new Error('camForm submission prevented');
}

/** @param {Camunda.Fault} refusal */
export function isGone(refusal) {
  return GONE.test(refusal.message);
}

/** Our own sentence of a refusal. @param {Camunda.Fault} refusal */
export function sentenceOfEngine(refusal) {
  return refusal.message.replace(ENGINE_PREFIX, '');
}
