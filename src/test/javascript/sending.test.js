import { hex } from '../../main/resources/static/assets/portal/hex.js';
import { Lost, PAUSES, Queue, answerOf, mayBeSentAgain, newKey, sendUntilAnswered } from '../../main/resources/static/assets/portal/sending.js';
import { equal, test, thrown } from './unit.js';

test('what the server received is received, what it turned down has the last word of its type', () => {
  equal(answerOf(201, null).ok, true);
  equal(answerOf(200, null).ok, true);
  equal(answerOf(422, { type: 'https://csp/problems/too-large' }), { ok: false, type: 'too-large', detail: '' });
  equal(answerOf(422, { type: 'x/file-name', reason: 'direction', detail: 'No.' }), {
    ok: false, type: 'file-name.direction', detail: 'No.',
  });
  equal(answerOf(400, null), { ok: false, type: '', detail: '' });
  equal(answerOf(401, { type: 'x/y' }), { ok: false, type: 'signed-out', detail: '' });
});

test('a full store is an answer, a gateway without a server is none', async () => {
  equal(answerOf(507, { type: 'a/storage-full' }), { ok: false, type: 'storage-full', detail: '' });
  equal(answerOf(500, { type: 'a/fault' }), { ok: false, type: 'fault', detail: '' });
  for (const http of [0, 502, 503, 504]) {
    equal((await thrown(() => answerOf(http, null))) instanceof Lost, true);
  }
});

test('what may be better later may be sent again', () => {
  equal(['signed-out', 'other-person', 'busy', 'storage-full', 'too-many-requests'].every(mayBeSentAgain), true);
  equal(['malware', 'too-large', 'given-up', ''].some(mayBeSentAgain), false);
});

test('a lost connection is waited out, longer each time, and then given up', async () => {
  /** @type {number[]} */
  const waited = [];
  let posts = 0;
  const answer = await sendUntilAnswered({
    post: () => {
      posts += 1;
      return Promise.reject(new Lost());
    },
    isStopped: () => false,
    wait: async (milliseconds) => void waited.push(milliseconds),
  });

  equal(answer, { ok: false, type: 'given-up', detail: '' });
  equal([posts, waited], [PAUSES.length + 1, PAUSES]);
});

test('a file that gets through is sent once more and not again', async () => {
  let posts = 0;
  const answer = await sendUntilAnswered({
    post: async () => {
      posts += 1;
      if (posts === 1) {
        throw new Lost();
      }
      return { ok: true, type: '', detail: '' };
    },
    isStopped: () => false,
    wait: async () => undefined,
  });

  equal([answer, posts], [{ ok: true, type: '', detail: '' }, 2]);
});

test('a file that was taken back is not sent again', async () => {
  let stopped = false;
  const wait = async () => {
    stopped = true;
  };
  equal(await sendUntilAnswered({ post: () => Promise.reject(new Lost()), isStopped: () => stopped, wait }), null);
});

test('a file that is taken back while it is sent is not waited for', async () => {
  let stopped = false;
  let waits = 0;
  const post = () => {
    stopped = true;
    return Promise.reject(new Lost());
  };
  const wait = async () => {
    waits += 1;
  };
  await sendUntilAnswered({ post, isStopped: () => stopped, wait });

  equal(waits, 0);
});

test('a fault of ours is no lost connection', async () => {
  const fault = await thrown(() =>
    sendUntilAnswered({ post: () => Promise.reject(new TypeError('x')), isStopped: () => false, wait: async () => undefined })
  );
  equal(fault.message, 'x');
});

test('files go one after the other', async () => {
  /** @type {string[]} */
  const told = [];
  const queue = new Queue();
  const slow = async (/** @type {string} */ file) => {
    told.push(`${file} begins`);
    await new Promise((later) => setTimeout(later, 5));
    told.push(`${file} ends`);
  };
  const first = queue.add(() => slow('one'));
  await Promise.all([first, queue.add(() => slow('two'))]);

  equal([told, queue.isBusy], [['one begins', 'one ends', 'two begins', 'two ends'], false]);
});

test('a fault does not keep the next files from going', async () => {
  const queue = new Queue();
  await thrown(() => queue.add(() => Promise.reject(new Error('x'))));
  let sent = false;
  await queue.add(async () => {
    sent = true;
  });
  equal([sent, queue.isBusy], [true, false]);
});

test('a key is a random one of its kind', () => {
  const keys = new Set(Array.from({ length: 100 }, newKey));

  equal(keys.size, 100);
  equal([...keys].every((key) => /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/.test(key)), true);
});

test('bytes are written with two digits each', () => {
  equal(hex(new Uint8Array([0, 10, 255])), '000aff');
});
