// Tests of single modules, which run in the browser as our scripts do.

/** @typedef {{name: string, act: () => unknown}} Test */
/** @typedef {{name: string, problem: string | null}} Outcome */

/** @type {Test[]} */
const tests = [];

/** A test by the sentence that it holds. @param {string} sentence @param {() => unknown} act */
export function test(sentence, act) {
  tests.push({ name: sentence, act });
}

/**
 * Loads a module of tests and runs what it holds.
 *
 * @param {string} module its address
 * @returns {Promise<Outcome[]>}
 */
export async function run(module) {
  tests.length = 0;
  await import(module);
  const outcomes = [];
  for (const { name: sentence, act } of [...tests]) {
    const endTimers = timers();
    outcomes.push({ name: sentence, problem: await problemOf(act) });
    endTimers();
    document.body.replaceChildren();
  }
  return outcomes;
}

/**
 * Keeps the timers that are set from now on: what one test leaves waiting, a draft to be saved for
 * instance, must not be asked of the server of another.
 *
 * @returns {() => void} ends those that have not yet fired
 */
function timers() {
  const real = window.setTimeout;
  /** @type {number[]} */
  const set = [];
  window.setTimeout = /** @type {typeof setTimeout} */ ((/** @type {TimerHandler} */ act, /** @type {number} */ after) => {
    const timer = real(act, after);
    set.push(timer);
    return timer;
  });
  return () => {
    window.setTimeout = real;
    set.forEach((timer) => clearTimeout(timer));
  };
}

/** @param {() => unknown} act */
async function problemOf(act) {
  try {
    await act();
    return null;
  } catch (fault) {
    return fault instanceof Error ? (fault.stack ?? fault.message) : String(fault);
  }
}

/** @param {unknown} actual @param {unknown} expected */
export function equal(actual, expected) {
  const [one, other] = [written(actual), written(expected)];
  if (one !== other) {
    throw new Error(`is ${one}\nnot ${other}`);
  }
}

/**
 * As text in which nothing is lost: what is undefined, and the order of names.
 *
 * @param {unknown} value
 * @returns {string}
 */
function written(value) {
  return JSON.stringify(value, (_key, one) => (one === undefined ? 'undefined' : one)) ?? 'undefined';
}

/** @param {() => unknown} act @returns {Promise<Error>} what it throws */
export async function thrown(act) {
  try {
    await act();
  } catch (fault) {
    if (fault instanceof Error) {
      return fault;
    }
  }
  throw new Error('nothing was thrown');
}

/** The one element of this selector. @param {ParentNode} root @param {string} selector */
export function one(root, selector) {
  const found = root.querySelectorAll(selector);
  if (found.length !== 1) {
    throw new Error(`${found.length} of ${selector}`);
  }
  return /** @type {HTMLElement & HTMLInputElement} */ (found[0]);
}

/** @typedef {{method: string, path: string, body: unknown, headers: Record<string, string>}} Call */

/**
 * A server that answers what it is told, and keeps what it was asked.
 *
 * @param {Record<string, unknown>} answers by method and path; a Response is given as it is
 * @returns {Call[]} what was asked, in order
 */
export function server(answers) {
  /** @type {Call[]} */
  const calls = [];
  window.fetch = async (path, how) => {
    const method = how?.method ?? 'GET';
    const { body } = how ?? {};
    const headers = /** @type {Record<string, string>} */ (how?.headers ?? {});
    calls.push({ method, path: String(path), body: typeof body === 'string' ? JSON.parse(body) : body, headers });
    const answer = answers[`${method} ${path}`];
    if (answer === undefined) {
      return new Response('{"detail": "There is no such place."}', { status: 404 });
    }
    return answer instanceof Response ? answer.clone() : Response.json(answer);
  };
  return calls;
}

/** Lets everything happen that only waits for its turn. */
export async function settled() {
  for (let n = 0; n < 20; n += 1) {
    await new Promise((later) => setTimeout(later));
  }
}
