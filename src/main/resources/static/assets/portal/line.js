// The line of a file on its way, in the list of its card.

const words = () => /** @type {HTMLTemplateElement} */ (document.getElementById('upload-words'));

/**
 * The sentence for a word of ours or the type of a refusal; the page brings them in the language of the reader.
 *
 * @param {string} word
 */
export function sentence(word) {
  return (known(word) ?? find('other'))?.textContent ?? '';
}

/** @param {string} word @returns {HTMLElement | undefined} its sentence, or that of its type; none where it is new to the page */
function known(word) {
  return find(word) ?? find(word.split('.')[0]);
}

/** @param {string | undefined} word */
function find(word) {
  const said = /** @type {HTMLElement[]} */ ([...words().content.children]);
  return said.find((one) => one.dataset['word'] === word);
}

/** How many bytes a file may have. */
export function mostBytes() {
  return Number(words().dataset['most']);
}

/** The lines of a form. @type {WeakMap<HTMLFormElement, Line[]>} */
const lines = new WeakMap();

/** The lines that stand in the card of a form. @param {HTMLFormElement} form */
export function linesOf(form) {
  return (lines.get(form) ?? []).filter((line) => line.root.isConnected);
}

/** Says which file has arrived; of no name, nothing. @param {HTMLFormElement} form @param {string} fileName */
export function tellArrived(form, fileName) {
  const place = form.parentElement?.querySelector('.arrived');
  if (place) {
    place.textContent = fileName && `${fileName}: ${sentence('received')}`;
  }
}

/** What a person sees of one file, and can do with it. */
export class Line {
  /**
   * @param {HTMLFormElement} form the form of the card
   * @param {string} fileName
   * @param {{stop: () => void, again: () => void, away: () => void}} acts
   */
  constructor(form, fileName, acts) {
    const template = /** @type {HTMLTemplateElement} */ (document.getElementById('sending'));
    const made = /** @type {DocumentFragment} */ (template.content.cloneNode(true));
    const part = (/** @type {string} */ selector) => /** @type {HTMLElement} */ (made.querySelector(selector));
    this.root = part('li');
    this.says = part('.says');
    this.bar = /** @type {HTMLProgressElement} */ (part('progress'));
    this.stop = part('.stop');
    this.again = part('.again');
    this.away = part('.away');
    this.fileName = fileName;
    part('.name').textContent = fileName;
    this.stop.addEventListener('click', acts.stop);
    this.again.addEventListener('click', acts.again);
    this.away.addEventListener('click', acts.away);
    listOf(form).append(made);
    lines.set(form, [...linesOf(form), this]);
  }

  /** @param {string} word @param {string} [detail] the server's own sentence, said where the page has none for the word */
  say(word, detail = '') {
    this.root.dataset['state'] = word;
    this.says.textContent = sentence(word);
    if (detail && !known(word)) {
      const own = Object.assign(document.createElement('span'), { lang: 'en', textContent: detail });
      this.says.append(' ', own);
    }
  }

  /** @param {number} share of the file that is sent, from 0 to 1 */
  progress(share) {
    this.bar.value = share;
  }

  /** Shows it as on its way, or as ended. @param {boolean} moving @param {boolean} [mayGoAgain] */
  isMoving(moving, mayGoAgain = false) {
    this.bar.hidden = !moving;
    this.stop.hidden = !moving;
    this.again.hidden = !mayGoAgain;
    this.away.hidden = moving;
  }

  isReceived() {
    return this.root.dataset['state'] === 'received';
  }

  /** Whether nothing more can come of it once a file of this name has arrived. @param {string} fileName */
  isAnsweredBy(fileName) {
    return this.bar.hidden && (this.again.hidden || this.fileName === fileName);
  }
}

/** @param {HTMLFormElement} form */
function listOf(form) {
  const there = form.parentElement?.querySelector('.on-their-way');
  if (there) {
    return there;
  }
  const list = document.createElement('ul');
  list.className = 'plain on-their-way';
  form.before(list);
  return list;
}
