// One file to the server, with its progress.

import { Lost, answerOf } from './sending.js';

/**
 * @typedef {object} Sent what goes to the server
 * @property {string} caseNumber
 * @property {string} key the same for every try of one file: it is kept once
 * @property {FormData} body
 */
/**
 * @typedef {object} Watched who is told how far it is
 * @property {(request: XMLHttpRequest) => void} begun
 * @property {(share: number) => void} progress
 * @property {() => void} sent
 */

/** The token of the session; null where nobody is signed in. @returns {Promise<Api.Token | null>} */
async function csrf() {
  let response;
  try {
    response = await fetch('/api/v1/csrf', { headers: { Accept: 'application/json' } });
  } catch {
    throw new Lost();
  }
  if (response.status >= 500) {
    throw new Lost();
  }
  return response.ok ? response.json() : null;
}

/** @param {Sent} sent @param {Watched} watched @returns {Promise<import('./sending.js').Answer>} */
export async function post(sent, watched) {
  const token = await csrf();
  return token ? transmit(sent, token, watched) : answerOf(401, null);
}

/**
 * @param {Sent} sent
 * @param {Api.Token} token
 * @param {Watched} watched
 * @returns {Promise<import('./sending.js').Answer>}
 */
function transmit({ caseNumber, key, body }, token, watched) {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('POST', `/api/v1/enrollments/${encodeURIComponent(caseNumber)}/evidence`);
    request.setRequestHeader('Accept', 'application/json');
    request.setRequestHeader('Idempotency-Key', key);
    request.setRequestHeader(token.headerName, token.token);
    request.responseType = 'json';
    request.upload.addEventListener('progress', (far) => watched.progress(far.loaded / far.total));
    request.upload.addEventListener('load', watched.sent);
    request.addEventListener('loadend', () => {
      try {
        resolve(answerOf(request.status, request.response));
      } catch (lost) {
        reject(lost);
      }
    });
    watched.begun(request);
    request.send(body);
  });
}
