import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { processorMs, watchMemory } from './processor-time.mjs';

const { Blob, FormData } = globalThis;
const LOOK_EVERY_MS = 50;

const headersOf = (token) => ({
  cookie: `five-ones=${token}`,
  'x-requested-with': 'five-ones',
  'idempotency-key': randomUUID(),
});

/** Asks one after the other as somebody does in his browser. @param {string} url of the server @param {string} token of his session */
export function clientAt(url, token) {
  const ask = async (path, options = {}) => {
    const answer = await fetch(`${url}/api/v1${path}`, { headers: headersOf(token), ...options });
    if (!answer.ok) throw new Error(`${answer.status} ${path}: ${(await answer.text()).slice(0, 500)}`);
    return answer;
  };
  const post = async (path, body, more = {}) => {
    const headers = { ...headersOf(token), 'content-type': 'application/json', ...more };
    return (await ask(path, { method: 'POST', body: JSON.stringify(body), headers })).json();
  };
  const upload = async (path, name, file) => {
    const body = new FormData();
    body.set('file', new Blob([file]), name);
    return (await ask(path, { method: 'POST', body })).json();
  };
  /** Waits for a job. @returns what it was for: an import, or what the answer itself is called by */
  const done = async ({ jobId, importId, id }) => {
    for (;;) {
      const { state, problem } = await (await ask(`/jobs/${jobId}`)).json();
      if (state === 'DONE') return importId ?? id;
      if (state === 'FAILED') throw new Error(JSON.stringify(problem));
      await pause(LOOK_EVERY_MS);
    }
  };
  return { ask, post, upload, done };
}

/** The most memory that a process held while something was done, in MB above what it held before. */
export async function measured(server, databasePid, work) {
  const memory = watchMemory([server.pid]);
  const [node, database, begin] = [processorMs(server.pid), processorMs(databasePid), performance.now()];
  try {
    const result = await work();
    const ms = performance.now() - begin;
    const nodeMs = processorMs(server.pid) - node;
    return { result, found: { ms, nodeMs, databaseMs: processorMs(databasePid) - database, mb: memory().peak } };
  } finally {
    memory();
  }
}
