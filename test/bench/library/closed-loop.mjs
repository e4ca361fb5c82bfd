import autocannon from 'autocannon';
import { processorMs, serverMs } from './processor-time.mjs';
import { percentile } from './statistics.mjs';

/** Requests of the probe for each connection. */
const PROBE_EACH = 30;

/**
 * One question of a load: what is asked, by whom, and whether an answer is right.
 * @typedef {{ method?: string, path: string, token: string, body?: string, right: (body: string) => boolean }} Question
 */

function headersOf({ token, body }) {
  return {
    cookie: `five-ones=${token}`,
    ...(body !== undefined && { 'content-type': 'application/json', 'x-requested-with': 'five-ones' }),
  };
}

/** Asks exactly `amount` times in a closed loop: each connection waits for its answer before it asks again. */
async function ask(url, next, { connections, amount }) {
  const wrong = [];
  const latencies = [];
  const begin = performance.now();
  let last = begin;
  const setupRequest = (request, context) => {
    const question = next();
    Object.assign(context, { question, since: performance.now() });
    const { method = 'GET', path, body } = question;
    return { ...request, method, path, headers: headersOf(question), body };
  };
  const onResponse = (status, body, { question, since }) => {
    last = performance.now();
    latencies.push(last - since);
    if (status !== 200 || !question.right(body)) wrong.push(`${status} ${question.path} ${body.slice(0, 300)}`);
  };
  const result = await autocannon({ url, connections, amount, timeout: 30, requests: [{ setupRequest, onResponse }] });
  // The tool itself ends on a whole second only.
  const seconds = (last - begin) / 1000;
  const failed = result.errors + result.timeouts;
  if (wrong.length + failed > 0 || latencies.length !== amount)
    throw new Error(
      `${wrong.length} wrong answers, ${failed} errors, ${latencies.length} of ${amount} answered; ${wrong[0] ?? ''}`,
    );
  return { answered: amount, seconds, latencies };
}

/**
 * Measures a server: a probe warms it and tells how many requests fill the time; then exactly so many are sent, so that
 * answered writes can be counted afterwards. Processor time is that of the server's process and of the database behind it.
 * @param {{ url: string, pid: number }} server
 * @param {() => Question} next
 * @param {{ connections: number, seconds: number, databasePid: number }} options
 */
export async function measure(server, next, { connections, seconds, databasePid }) {
  const probe = await ask(server.url, next, { connections, amount: PROBE_EACH * Math.max(4, connections) });
  const amount = Math.max(connections, Math.round((probe.answered / probe.seconds) * seconds));
  const [node, database] = [processorMs(server.pid), serverMs(databasePid)];
  const { answered, seconds: took, latencies } = await ask(server.url, next, { connections, amount });
  return {
    asked: answered + probe.answered,
    perSecond: answered / took,
    p50: percentile(latencies, 0.5),
    p99: percentile(latencies, 0.99),
    nodeMs: (processorMs(server.pid) - node) / answered,
    databaseMs: (serverMs(databasePid) - database) / answered,
  };
}
