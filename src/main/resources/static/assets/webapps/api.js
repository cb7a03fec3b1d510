// Calls of our own API from within Tasklist and Cockpit, on the session of whoever is signed in.

/** What the server turned down, as a sentence, and the fields it names. */
export class Refusal extends Error {
  /**
   * @param {number} http the HTTP status
   * @param {Api.Problem} problem
   */
  constructor(http, problem) {
    super(problem.detail || problem.title || `HTTP ${http}`);
    this.status = http;
    this.fields = Array.isArray(problem.errors) ? problem.errors : [];
  }
}

/** The sentence of whatever was thrown. @param {unknown} fault */
export function sentenceOf(fault) {
  return fault instanceof Error ? fault.message : String(fault);
}

/** The fields a refusal names; none where something else was thrown. @param {unknown} fault */
export function fieldsOf(fault) {
  return fault instanceof Refusal ? fault.fields : [];
}

/** @type {Api.Token | null} */
let token = null;

/** @param {Record<string, string>} headers */
async function withToken(headers) {
  token = token || /** @type {Api.Token} */ (await get('/api/v1/csrf'));
  return { ...headers, [token.headerName]: token.token };
}

/** @param {unknown} body */
function written(body) {
  return body instanceof Blob ? body : JSON.stringify(body);
}

/**
 * @param {string} method
 * @param {string} path
 * @param {{body?: unknown, keepalive?: boolean, type?: string}} [what]
 */
async function send(method, path, { body, keepalive = false, type = 'application/json' } = {}) {
  const wasKnown = token !== null;
  const headers =
    method === 'GET'
      ? { Accept: 'application/json' }
      : await withToken({ Accept: 'application/json', 'Content-Type': type });
  const response = await fetch(path, {
    method,
    headers,
    keepalive,
    credentials: 'same-origin',
    ...(body === undefined ? {} : { body: written(body) }),
  });
  if (!response.ok) {
    token = null;
    /** @type {Api.Problem} */
    const problem = await response.json().catch(() => ({}));
    if (wasKnown && method !== 'GET' && problem.type?.endsWith('/csrf')) {
      // The person has signed in anew in another tab since: the token is of the session before
      return send(method, path, { body, keepalive, type });
    }
    throw new Refusal(response.status, problem);
  }
  return response.status === 204 ? null : response.json();
}

/**
 * @template T
 * @param {string} path
 * @returns {Promise<T>}
 */
export function get(path) {
  return send('GET', path);
}

/**
 * @template T
 * @param {string} path
 * @param {unknown} body
 * @returns {Promise<T>}
 */
export function post(path, body) {
  return send('POST', path, { body });
}

/**
 * Also arrives if the page is left while it is on its way.
 *
 * @param {string} path
 * @param {unknown} body
 */
export function put(path, body) {
  return send('PUT', path, { body, keepalive: true });
}

/** @param {string} path */
export function remove(path) {
  return send('DELETE', path);
}

/**
 * Sends a file as it is.
 *
 * @template T
 * @param {string} path
 * @param {Blob | undefined} file
 * @param {string} type its media type
 * @returns {Promise<T>}
 */
export function upload(path, file, type) {
  return send('POST', path, { body: file, type });
}
