// Texts, days, durations and numbers in the language of the reader.

const DAY = 86400;

/** What is recommended or done for the time being and never the end of a case. */
const NEVER_FINAL = ['REMEDIATE', 'WAIT', 'HOLD', 'HUMAN_DECISION'];

export class Words {
  constructor({ language, texts }) {
    this.language = language;
    this.texts = texts;
    this.days = new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeZone: 'UTC' });
    this.moments = new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short', timeZone: 'UTC' });
    this.numbers = new Intl.NumberFormat(language);
  }

  /** The text of a key with its values; a key nobody has written is shown as it is. */
  t(key, ...values) {
    const text = this.texts[key];
    return text === undefined ? key : text.replace(/\{(\d)\}/g, (place, n) => String(values[n]));
  }

  /** The name of a code, or the code where it has none. */
  named(begin, code) {
    if (code === null || code === undefined) {
      return '';
    }
    return this.texts[begin + code] === undefined ? String(code) : this.texts[begin + code];
  }

  /** A step of a process: a task in the language of the reader, anything else as the diagram has it. */
  step({ id, name }) {
    const task = id.replace(/^userTask_/, '').replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
    const text = this.texts[`cockpit.task.${task}`];
    return text === undefined ? name || id : text;
  }

  requirement(id) {
    const name = this.texts[`portal.requirement.${id}.name`];
    return name === undefined ? id : name;
  }

  /** The outcome of a case; one that nobody has finally decided is called recommended. */
  outcome({ outcome, decidedAt }) {
    const name = this.named('report.outcome.', outcome);
    return outcome && (!decidedAt || NEVER_FINAL.includes(outcome)) ? this.t('cockpit.outcome.recommended', name) : name;
  }

  /** What stands in both languages. */
  said(bilingual) {
    return bilingual ? bilingual[this.language] || bilingual.en : '';
  }

  number(value) {
    return value === null || value === undefined ? '' : this.numbers.format(value);
  }

  /** A day such as 2018-09-17. */
  day(iso) {
    return iso ? this.days.format(new Date(`${iso.slice(0, 10)}T00:00:00Z`)) : '';
  }

  /** A moment, in UTC. */
  moment(iso) {
    return iso ? `${this.moments.format(new Date(iso))} UTC` : '';
  }

  /** So many seconds, as coarse as people speak of them. */
  lasting(seconds) {
    if (seconds === null || seconds === undefined) {
      return '';
    }
    if (seconds >= 2 * DAY) {
      return this.t('cockpit.lasting.days', this.number(Math.round(seconds / DAY)));
    }
    if (seconds >= 2 * 3600) {
      return this.t('cockpit.lasting.hours', this.number(Math.round(seconds / 3600)));
    }
    return seconds >= 60
      ? this.t('cockpit.lasting.minutes', this.number(Math.round(seconds / 60)))
      : this.t('cockpit.lasting.moment');
  }
}
