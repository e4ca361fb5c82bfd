import autocannon from 'autocannon';
import { processorMs } from './processor-time.mjs';
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

/**
 * Asks some questions one after another, unmeasured.
 * @param {string} url of the server @param {readonly Question[]} questions @param {(body: any) => unknown} essence what of an answer two builds should say alike
 */
export async function answersTo(url, questions, essence) {
  const answers = [];
  for (const question of questions) {
    const { path, method = 'GET', body } = question;
    const answer = await fetch(url + path, { method, body, headers: headersOf(question) });
    if (!answer.ok) throw new Error(`${answer.status} ${path} ${(await answer.text()).slice(0, 300)}`);
    answers.push(essence(await answer.json()));
  }
  return answers;
}

/** The first questions of a load, to be asked again of every build. @param {() => Question} next @param {number} count */
export const firstOf = (next, count) => Array.from({ length: count }, () => next());

/** A closed loop's result as one operation of a comparison of builds. */
export const asOperation = ({ perSecond, nodeMs, databaseMs }, answer) => ({
  ms: 1000 / perSecond,
  nodeMs,
  databaseMs,
  answer,
});

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
  const [node, database] = [processorMs(server.pid), processorMs(databasePid)];
  const { answered, seconds: took, latencies } = await ask(server.url, next, { connections, amount });
  return {
    asked: answered + probe.answered,
    perSecond: answered / took,
    p50: percentile(latencies, 0.5),
    p99: percentile(latencies, 0.99),
    nodeMs: (processorMs(server.pid) - node) / answered,
    databaseMs: (processorMs(databasePid) - database) / answered,
  };
}

/**
 * Asks in a closed loop until told to stop, beside what is measured.
 * @param {string} url of the server @param {() => Question} next @param {number} connections
 * @returns how to stop, and what was asked meanwhile
 */
export function askMeanwhile(url, next, connections) {
  const latencies = [];
  const wrong = [];
  const setupRequest = (request, context) => {
    const question = next();
    Object.assign(context, { question, since: performance.now() });
    return { ...request, method: 'GET', path: question.path, headers: headersOf(question) };
  };
  const onResponse = (status, body, { question, since }) => {
    latencies.push(performance.now() - since);
    if (status !== 200 || !question.right(body)) wrong.push(`${status} ${question.path} ${body.slice(0, 300)}`);
  };
  const begin = performance.now();
  const running = autocannon({
    url,
    connections,
    duration: 3_600,
    timeout: 30,
    requests: [{ setupRequest, onResponse }],
  });
  return async () => {
    const seconds = (performance.now() - begin) / 1000;
    running.stop();
    const { errors, timeouts } = await running;
    if (wrong.length + errors + timeouts > 0)
      throw new Error(`${wrong.length} wrong answers, ${errors + timeouts} errors; ${wrong[0] ?? ''}`);
    return { perSecond: latencies.length / seconds, p50: percentile(latencies, 0.5), p99: percentile(latencies, 0.99) };
  };
}
