// What every webapp of the engine is given before it begins: the time of the application, all its texts at once, and an
// account menu that leads to our own page. Whatever fails here is said on the console, and the webapp begins as it would
// without us.

import { watchWebapp } from '../session/webapp.js';
import { get } from './api.js';
import { follow } from './app-clock.js';

/** @typedef {Record<string, string>} Labels */
/** @typedef {{labels: Labels, dateLocales?: {longDateFormat?: Labels}}} Locale */
/** @typedef {{key: string, callback?: (fault: null, locale: Locale, key: string) => void}} Wanted */

/** The one language the webapps of the engine have texts in. */
const LANGUAGE = 'en';
const ACCOUNT = '/account';
/** What the webapps call the entry of the account menu. */
const PROFILE = ['MY_PROFILE', 'CAM_WIDGET_HEADER_MY_PROFILE'];

/** Beside the texts of the engine, in the language of the reader. @type {Labels} */
const MY_ACCOUNT = { en: 'My account', ko: '내 계정' };

/** How the engine's own pages write days and times: as ours do, by 24 hours. @type {Record<string, Labels>} */
const DATES = {
  en: { LT: 'HH:mm', L: 'MMMM D, YYYY', LL: 'MMMM D, YYYY', LLL: 'MMMM D, YYYY HH:mm', LLLL: 'dddd, MMMM D, YYYY HH:mm' },
  ko: { LT: 'HH:mm', L: 'YYYY년 M월 D일', LL: 'YYYY년 M월 D일', LLL: 'YYYY년 M월 D일 HH:mm', LLLL: 'YYYY년 M월 D일 HH:mm' },
};

const [, home = '', app = ''] = /^(.*\/app\/([a-z]+))\//.exec(window.location.pathname) ?? [];

try {
  await begin();
} catch (fault) {
  console.error(fault);
}

async function begin() {
  if (app === 'welcome') {
    // The engine's own profile: its one act is to change a password the engine does not have.
    window.location.replace(ACCOUNT);
    await new Promise(() => undefined);
  }
  const [me, locale, texts] = await Promise.all([
    /** @type {Promise<Api.Me>} */ (get('/api/v1/me')),
    /** @type {Promise<Locale>} */ (get(`${home}/locales/${LANGUAGE}.json`)),
    /** @type {Promise<Api.Texts>} */ (get('/api/v1/texts?for=session')),
  ]);
  const watched = watchWebapp(me, texts);
  follow(me.now);
  window.addEventListener('focus', () => void again());
  document.documentElement.classList.toggle('for-administrator', me.roles.includes('administrator'));
  locale.dateLocales = { ...locale.dateLocales, longDateFormat: { ...DATES[me.language] } };
  PROFILE.forEach((key) => (locale.labels[key] = MY_ACCOUNT[me.language] ?? 'My account'));
  window.angular
    ?.module(`cam.${app}`)
    .config(['$translateProvider', '$provide', (/** @type {Camunda.Translating} */ translating, /** @type {Camunda.Provide} */ provide) => {
      speak(translating, provide, locale);
      provide.decorator('camWidgetHeaderDirective', ['$delegate', withOwnAccount]);
    }])
    .run(['$rootScope', (/** @type {Camunda.Root} */ scope) => {
      watched(scope);
      // Pages of ours have no controller of Camunda's that would look the name up.
      scope.userFullName = me.displayName;
    }]);
}

/** The clock of a demo may have been moved while nobody looked. */
async function again() {
  try {
    follow(/** @type {Api.Me} */ (await get('/api/v1/me')).now);
  } catch (fault) {
    console.warn(fault);
  }
}

/**
 * All texts are there before the first is asked for: who asks for one while they load is given its key, and shows it for
 * good.
 *
 * @param {Camunda.Translating} translating
 * @param {Camunda.Provide} provide
 * @param {Locale} locale
 */
function speak(translating, provide, locale) {
  translating.translations(LANGUAGE, locale.labels);
  // The loader is asked all the same: it hands on how dates are written.
  translating.forceAsyncReload(true);
  provide.decorator('localeLoader', ['$q', (/** @type {Camunda.Q} */ q) => (/** @type {Wanted} */ { key, callback }) => {
    callback?.(null, locale, key);
    return q.resolve(locale.labels);
  }]);
}

/** @param {{template: string}[]} directives the header of a webapp */
function withOwnAccount(directives) {
  return directives.map((one) =>
    Object.assign(one, { template: one.template.replace("{{ '../../welcome/:engine/' | uri }}", ACCOUNT) })
  );
}

export default [];
