// Calls of our own API from within Tasklist and Cockpit, on the session of whoever is signed in.

/** What the server turned down, as a sentence, and the fields it names. */
export class Refusal extends Error {
  constructor(status, problem) {
    super(problem.detail || problem.title || `HTTP ${status}`);
    this.status = status;
    this.fields = Array.isArray(problem.errors) ? problem.errors : [];
  }
}

let token = null;

async function send(method, path, body, { keepalive, type = 'application/json' } = {}) {
  const headers = { Accept: 'application/json' };
  if (method !== 'GET') {
    token = token || (await get('/api/v1/csrf'));
    headers[token.headerName] = token.token;
    headers['Content-Type'] = type;
  }
  const response = await fetch(path, {
    method,
    headers,
    keepalive: Boolean(keepalive),
    credentials: 'same-origin',
    body: body === undefined || body instanceof Blob ? body : JSON.stringify(body),
  });
  if (!response.ok) {
    token = null;
    throw new Refusal(response.status, await response.json().catch(() => ({})));
  }
  return response.status === 204 ? null : response.json();
}

export function get(path) {
  return send('GET', path);
}

export function post(path, body) {
  return send('POST', path, body);
}

/** Also arrives if the page is left while it is on its way. */
export function put(path, body) {
  return send('PUT', path, body, { keepalive: true });
}

export function remove(path) {
  return send('DELETE', path);
}

/** Sends a file as it is. */
export function upload(path, file, type) {
  return send('POST', path, file, { type });
}
