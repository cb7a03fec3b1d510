// What the webapps of the engine do when a session ends: they would take the page away in mid-sentence. Here it stays as it
// is, and what is said of the session stands above it.

import { Kept } from './kept.js';
import { Watch } from './watch.js';
import { wordsOf } from './words.js';

/** What a webapp says to itself when an answer tells that nobody is signed in. */
const SIGNED_OUT = ['authentication.login.required', 'authentication.changed'];

/**
 * Watches the session of a webapp.
 *
 * @param {Api.Me} me
 * @param {Api.Texts} texts
 * @returns {(scope: Camunda.Root) => void} what the webapp does with its outermost scope
 */
export function watchWebapp({ username }, texts) {
  const watch = new Watch(username, wordsOf(texts), true);
  const kept = new Kept(username);
  kept.forgetOthers();
  window.addEventListener('storage', (written) => {
    if (kept.isSignOut(written)) {
      kept.close();
      watch.signedOut();
    }
  });
  return (scope) => {
    scope.$on('authentication.logout.success', () => {
      watch.isLeaving = true;
      kept.signOut();
    });
    stay(scope, watch);
  };
}

/**
 * The webapp goes on showing what it shows, also where it hears that nobody is signed in.
 *
 * @param {Camunda.Root} scope
 * @param {{isLeaving: boolean}} watch
 */
export function stay(scope, watch) {
  const { $broadcast: broadcast } = scope;
  // Scopes within have this function, too, and tell what is within them.
  scope.$broadcast = function told(what, ...given) {
    return SIGNED_OUT.includes(what) && !given[0] && !watch.isLeaving
      ? { defaultPrevented: true }
      : Reflect.apply(broadcast, this, [what, ...given]);
  };
  let { authentication } = scope;
  Object.defineProperty(scope, 'authentication', {
    configurable: true,
    enumerable: true,
    get: () => authentication,
    set: (known) => {
      authentication = known || watch.isLeaving ? known : authentication;
    },
  });
}
