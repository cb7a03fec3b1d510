// Sends files from a card of a case: dropped or chosen, one after the other, each with its progress.
// A file whose connection is lost is sent again by itself, under the same key: it is kept once.

const PAUSES = [1000, 2000, 4000, 8000, 16000, 30000];

const words = document.getElementById('upload-words');
const most = Number(words.dataset.most);
const waiting = [];
let busy = false;

/** The sentence for a word of ours or the type of a refusal. */
function sentence(word) {
  const said = [...words.content.children].find((one) => one.dataset.word === word);
  return (said || words.content.querySelector('[data-word=other]')).textContent;
}

/** One file on its way, and its line on the page. */
class Sending {
  constructor(form, file, note, replaces) {
    this.form = form;
    this.file = file;
    this.note = note;
    this.replaces = replaces;
    this.key = newKey();
    this.tries = 0;
    const line = document.getElementById('sending').content.cloneNode(true).firstElementChild;
    line.querySelector('.name').textContent = file.name;
    line.querySelector('.stop').addEventListener('click', () => this.stop());
    line.querySelector('.again').addEventListener('click', () => this.again());
    this.line = line;
    listOf(form).append(line);
    this.say('waiting');
  }

  say(word) {
    this.line.dataset.state = word;
    this.line.querySelector('.says').textContent = sentence(word);
  }

  /** Ends with what has become of it; a lost connection is waited out in here. */
  async run() {
    if (this.file.size > most) {
      return this.refused('too-large');
    }
    while (!this.stopped) {
      try {
        const answer = await this.post();
        return answer.ok ? this.received() : this.refused(answer.type);
      } catch (lost) {
        if (!(lost instanceof Lost)) {
          throw lost;
        }
        if (this.stopped || this.tries >= PAUSES.length) {
          return this.refused('given-up', true);
        }
        this.say('lost');
        await pause(PAUSES[this.tries]);
        this.tries += 1;
      }
    }
    return undefined;
  }

  async post() {
    const token = await csrf();
    if (!token) {
      return { ok: false, type: 'signed-out' };
    }
    const body = new FormData();
    body.append('requirement', this.form.dataset.requirement);
    if (this.note) {
      body.append('note', this.note);
    }
    if (this.replaces) {
      body.append('replaces', this.replaces);
    }
    body.append('file', this.file);
    return new Promise((resolve, reject) => {
      const request = new XMLHttpRequest();
      this.request = request;
      request.open('POST', `/api/v1/enrollments/${encodeURIComponent(this.form.dataset.case)}/evidence`);
      request.setRequestHeader('Accept', 'application/json');
      request.setRequestHeader('Idempotency-Key', this.key);
      request.setRequestHeader(token.headerName, token.token);
      request.responseType = 'json';
      request.upload.addEventListener('progress', (sent) => this.progress(sent.loaded / sent.total));
      request.upload.addEventListener('load', () => this.say('checking'));
      request.addEventListener('load', () => {
        if (request.status >= 502 && request.status !== 507) {
          reject(new Lost());
        } else {
          const type = String((request.response || {}).type || '').split('/').pop();
          resolve({ ok: request.status === 200 || request.status === 201, type: request.status === 401 ? 'signed-out' : type });
        }
      });
      request.addEventListener('error', () => reject(new Lost()));
      request.addEventListener('abort', () => reject(new Lost()));
      this.say('sending');
      this.progress(0);
      request.send(body);
    });
  }

  progress(part) {
    this.line.querySelector('progress').value = part;
  }

  received() {
    this.say('received');
    this.end();
    this.form.closest('.files').dispatchEvent(new Event('received'));
  }

  refused(type, again = type === 'signed-out' || type === 'busy' || type === 'storage-full' || type === 'too-many-requests') {
    this.say(type);
    this.end();
    this.line.querySelector('.again').hidden = !again;
  }

  end() {
    this.line.querySelector('progress').hidden = true;
    this.line.querySelector('.stop').hidden = true;
  }

  again() {
    this.tries = 0;
    this.line.querySelector('progress').hidden = false;
    this.line.querySelector('.stop').hidden = false;
    this.line.querySelector('.again').hidden = true;
    this.say('waiting');
    enqueue(this);
  }

  stop() {
    this.stopped = true;
    if (this.request) {
      this.request.abort();
    }
    this.line.remove();
    this.form.querySelector('input[type=file]').focus();
  }
}

/** The server was not reached, or did not answer. */
class Lost extends Error {}

/** A key nobody else uses; also where the page is not served securely. */
function newKey() {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = (bytes[6] & 0x0f) | 0x40;
  bytes[8] = (bytes[8] & 0x3f) | 0x80;
  const hex = [...bytes].map((one) => one.toString(16).padStart(2, '0')).join('');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}

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

/** So long, or until the network is back. */
function pause(milliseconds) {
  return new Promise((resolve) => {
    const timer = setTimeout(done, milliseconds);
    function done() {
      clearTimeout(timer);
      window.removeEventListener('online', done);
      resolve();
    }
    window.addEventListener('online', done);
  });
}

async function enqueue(one) {
  waiting.push(one);
  if (busy) {
    return;
  }
  busy = true;
  try {
    while (waiting.length > 0) {
      await waiting.shift().run();
    }
  } finally {
    busy = false;
  }
}

function listOf(form) {
  let list = form.parentElement.querySelector('.on-their-way');
  if (!list) {
    list = document.createElement('ul');
    list.className = 'plain on-their-way';
    form.before(list);
  }
  return list;
}

/** Takes the files a person chose or dropped. */
function take(form, files) {
  const replaces = form.elements.replaces ? form.elements.replaces.value : '';
  const input = form.elements.file;
  input.setCustomValidity(replaces && files.length > 1 ? sentence('one-version') : '');
  if (!input.reportValidity() && replaces && files.length > 1) {
    return;
  }
  const note = form.elements.note.value.trim();
  for (const file of files) {
    enqueue(new Sending(form, file, note, replaces));
  }
  form.reset();
}

function prepare(form) {
  const zone = form.closest('.files');
  const input = form.elements.file;
  input.multiple = true;
  form.querySelector('.drop').hidden = false;
  input.addEventListener('change', () => input.setCustomValidity(''));
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    take(form, [...input.files]);
  });
  zone.addEventListener('dragover', (event) => {
    if ([...event.dataTransfer.types].includes('Files')) {
      event.preventDefault();
      zone.classList.add('over');
    }
  });
  zone.addEventListener('dragleave', (event) => {
    if (!zone.contains(event.relatedTarget)) {
      zone.classList.remove('over');
    }
  });
  zone.addEventListener('drop', (event) => {
    event.preventDefault();
    zone.classList.remove('over');
    input.required = false;
    take(form, [...event.dataTransfer.files]);
    input.required = true;
  });
}

// A file that misses its place does not take the page away
for (const kind of ['dragover', 'drop']) {
  window.addEventListener(kind, (event) => event.preventDefault());
}
window.addEventListener('beforeunload', (event) => {
  if (busy) {
    event.preventDefault();
  }
});
document.querySelectorAll('form.upload').forEach(prepare);
