import { createHash, randomUUID } from 'node:crypto';
import { EveryAct, REPEATS, TABLE } from '../e2e/input-matrix/every-act.js';
import { startTestApp } from '../support/app.js';
import { CommitLine, type Strike } from '../support/faults/commit-line.js';
import { record } from '../support/faults/record.js';
import { longForm } from '../support/form.js';
import { addTwins } from '../support/twins.js';

/** The gate tries one route of so many, chosen by its name: a route that is added changes nothing for the others. */
const ONE_OF = longForm ? 1 : 16;
const LONG_MS = 600_000;
/** Its repetition is answered as it was, or finds the act done. */
const FOUND_DONE = [409, 412];

/** What two people may both do, each for himself. */
const EACH_HIS_OWN: Readonly<Record<string, string>> = {
  'POST /tasks/{id}/progress': 'each tells what he knows',
  'POST /obligations/{id}/coordination-requests': 'each asks for help; the first alone stops the clock',
  'POST /supervision/slips/{id}/called': 'two calls are two calls',
  'POST /cycles/{id}/close': 'the first proposes and the second decides: the quarter is closed by both',
};

const named = ({ method, path }: { readonly method: string; readonly path: string }): string => `${method} ${path}`;

const chosen = (name: string): boolean => createHash('sha256').update(name).digest().readUInt32BE() % ONE_OF === 0;

/** Every write route whose act can be done, with what it needs made just before. */
async function* actsIn(acts: EveryAct) {
  for (const route of acts.routes) {
    const row = TABLE[named(route)];
    if (row === undefined || named(route) in REPEATS || !chosen(named(route))) continue;
    const cells = await acts.prepare(named(route), row);
    // Whoever signs in does so before anything is harmed.
    await acts.client(cells.seat);
    yield { name: named(route), route, cells, path: acts.pathOf(route, cells.live), since: await acts.lastEvent() };
  }
}

/** What strikes a line at the next commit of an act. */
function strikerAt(line: CommitLine | undefined) {
  let armed: Strike | null = null;
  let times = 0;
  if (line !== undefined)
    line.fate = (wrote) => {
      // The looks of the process at its own health commit as well.
      if (armed === null || !wrote.has('audit_event')) return null;
      const strike = armed;
      armed = null;
      times += 1;
      return strike;
    };
  const arm = (strike: Strike | null): void => void (armed = strike);
  /** @returns whether it has struck */
  const disarm = (): boolean => {
    const struck = armed === null;
    armed = null;
    return struck;
  };
  return { arm, disarm, times: () => times };
}

describe('every write route', () => {
  const open: { close(): Promise<void> }[] = [];
  afterEach(async () => {
    for (const one of open.splice(0)) await one.close();
  });

  it(
    'whose line is cut before the commit leaves nothing; whose reply is lost after it has done its act, and once, when it is sent again',
    async () => {
      let line: CommitLine | undefined;
      const through = async (url: string): Promise<string> => (line = await CommitLine.before(url)).url;
      const app = await startTestApp({ startOn: '2026-07-02', through });
      open.push(app, ...(line === undefined ? [] : [line]));
      const acts = await EveryAct.in(app);
      const wrong = {
        halfDone: [] as string[],
        unanswered: [] as string[],
        lost: [] as string[],
        doubled: [] as string[],
      };
      const striker = strikerAt(line);
      for await (const { name, route, cells, path, since } of actsIn(acts)) {
        const headers = { 'idempotency-key': randomUUID() };
        const send = async (strike: Strike | null) => {
          striker.arm(strike);
          const answer = await acts.send(route, cells, cells.seat, path, headers);
          return { ...answer, struck: striker.disarm() };
        };
        const cut = await send({ when: 'BEFORE' });
        if ((await acts.lastEvent()) !== since) wrong.halfDone.push(name);
        const silenced = await send({ when: 'AFTER' });
        // What leaves no act in the record (a notice that was read) has nothing to be struck at.
        for (const { status, text, struck } of [cut, silenced])
          if (struck ? status !== 503 : status >= 300) wrong.unanswered.push(`${name}: ${String(status)} ${text}`);
        const again = await send(null);
        const twice = await acts.twiceSince(since);
        if (again.status >= 300 && !FOUND_DONE.includes(again.status))
          wrong.lost.push(`${name}: ${String(again.status)} ${again.text}`);
        if (twice.length > 0) wrong.doubled.push(`${name}: ${twice.join(', ')}`);
      }
      record('connection cut before, reply lost after the commit of every write route', {
        times: striker.times(),
        lost: wrong.lost.length + wrong.halfDone.length,
        doubled: wrong.doubled.length,
        early: 0,
      });
      expect(wrong).toEqual({ halfDone: [], unanswered: [], lost: [], doubled: [] });
    },
    LONG_MS,
  );

  if (longForm)
    // Whoever asks first by a hair: each of the two in turn.
    it.each([
      ['the one', ['', '-twin']],
      ['the other', ['-twin', '']],
    ])(
      'asked by two people in the same moment, %s before, is done once: the other is told that it is done, or that it is not his',
      async (_who, order) => {
        const app = await startTestApp({ startOn: '2026-07-02' });
        open.push(app);
        const acts = await EveryAct.in(app);
        await app.unitOfWork.run((tx) => addTwins(tx, app.town));
        const wrong: string[] = [];
        let [pairs, doubled] = [0, 0];
        for await (const { name, route, cells, path, since } of actsIn(acts)) {
          if (name in EACH_HIS_OWN) continue;
          const both = await Promise.all(order.map((which) => acts.send(route, cells, `${cells.seat}${which}`, path)));
          pairs += 1;
          const twice = await acts.twiceSince(since);
          doubled += twice.length;
          const statuses = both.map(({ status }) => status);
          if (twice.length > 0 || statuses.some((status) => status >= 500) || !statuses.some((status) => status < 300))
            wrong.push(`${name}: ${statuses.join(' ')} ${twice.join(', ')} ${both[0]?.text ?? ''}`);
        }
        record('two people at once on every transition', { times: pairs, lost: 0, doubled, early: 0 });
        expect(wrong).toEqual([]);
        expect(pairs).toBeGreaterThan(180);
      },
      LONG_MS,
    );
});
