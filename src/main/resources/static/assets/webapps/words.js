// Texts, days, durations and numbers in the language of the reader.

const DAY = 86400;
const HOUR = 3600;
const MINUTE = 60;

/** The texts of our pages, all from one source: the bundles of the server. */
export class Words {
  /** @param {Api.Texts} given */
  constructor({ language, texts }) {
    this.language = language;
    this.texts = texts;
    this.days = new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' });
    this.numbers = new Intl.NumberFormat(language);
  }

  /**
   * The text of a key with its values; a key nobody has written is shown as it is.
   *
   * @param {string} key
   * @param {(string | number)[]} values
   */
  t(key, ...values) {
    const text = this.texts[key];
    return text === undefined ? key : text.replace(/\{(\d)\}/g, (_place, n) => String(values[Number(n)]));
  }

  /**
   * The name of a code, or the code where it has none.
   *
   * @param {string} begin what the keys of such codes begin with
   * @param {string | number | boolean | null | undefined} code
   * @returns {string} empty where there is no code
   */
  named(begin, code) {
    if (code === null || code === undefined) {
      return '';
    }
    return this.texts[begin + code] ?? String(code);
  }

  /**
   * Who has to do what next in a case, and by when or from when on; empty where nobody has to.
   *
   * @param {{who: string, what: string, due: string | null, dueKind: string | null} | null | undefined} next
   */
  nextAction(next) {
    if (!next || next.what === 'NONE') {
      return '';
    }
    const what = this.named('cockpit.next.', next.what);
    const said = next.who === 'NOBODY' ? what : `${this.named('cockpit.side.', next.who)}: ${what}`;
    const day = next.due && this.t(next.dueKind === 'NOT_BEFORE' ? 'cockpit.not-before' : 'cockpit.by', this.day(next.due));
    return day ? `${said} (${day})` : said;
  }

  /**
   * A step of a process: a task in the language of the reader, anything else as the diagram has it.
   *
   * @param {{id: string, name: string | null}} step
   */
  step({ id, name: drawn }) {
    const task = id.replace(/^userTask_/, '').replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
    return this.texts[`cockpit.task.${task}`] ?? (drawn || id);
  }

  /** The name of a requirement, or its id. @param {string} id */
  requirement(id) {
    return this.texts[`portal.requirement.${id}.name`] ?? id;
  }

  /** A source or a note with how sure it is in words, where the tables have a mark such as [V]. @param {string} text */
  sourced(text) {
    return text.replace(/\s*\[(V|V-ex|2nd|INF|UNV|DES)\]/g, (_all, /** @type {string} */ mark) => ` (${this.named('portal.confidence.', mark)})`);
  }

  /**
   * What stands in both languages, its days as the reader writes them; empty where there is nothing.
   *
   * @param {Api.Bilingual | null | undefined} bilingual
   */
  said(bilingual) {
    const text = bilingual ? bilingual[this.language === 'ko' ? 'ko' : 'en'] || bilingual.en : '';
    return text.replace(/\b\d{4}-\d\d-\d\d\b/g, (day) => this.day(day));
  }

  /** @param {number | null | undefined} value */
  number(value) {
    return value === null || value === undefined ? '' : this.numbers.format(value);
  }

  /** A day such as 2018-09-17. @param {Api.Day | null | undefined} iso */
  day(iso) {
    return iso ? this.days.format(new Date(`${iso.slice(0, 10)}T00:00:00Z`)) : '';
  }

  /** A moment, in UTC, to the minute and by 24 hours. @param {Api.Moment | null | undefined} iso */
  moment(iso) {
    return iso ? `${this.day(iso)} ${iso.slice(11, 16)} UTC` : '';
  }

  /** So many seconds, as coarse as people speak of them. @param {number | null | undefined} seconds */
  lasting(seconds) {
    if (seconds === null || seconds === undefined) {
      return '';
    }
    if (seconds >= 2 * DAY) {
      return this.t('cockpit.lasting.days', this.number(Math.round(seconds / DAY)));
    }
    if (seconds >= 2 * HOUR) {
      return this.t('cockpit.lasting.hours', this.number(Math.round(seconds / HOUR)));
    }
    return seconds >= MINUTE
      ? this.t('cockpit.lasting.minutes', this.number(Math.round(seconds / MINUTE)))
      : this.t('cockpit.lasting.moment');
  }
}

/** The last day of something that is due at 24:00 UTC. @param {Api.Moment | null | undefined} instant */
export function lastDay(instant) {
  return instant ? new Date(new Date(instant).getTime() - 1).toISOString().slice(0, 10) : '';
}
