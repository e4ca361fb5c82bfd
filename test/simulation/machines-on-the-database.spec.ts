import { startQuarterTown } from '../integration/cycles/quarter.js';
import { numberOf, Seeded, tell } from '../support/faults/seeded.js';
import { longForm } from '../support/form.js';
import { ITEM_WAYS, TALK_WAYS } from '../support/interview-walk.js';
import { Desk, type Walked } from '../support/machines/desk.js';
import { walkedLag, walkedOffice } from '../support/machines/office.js';
import { type Standing, TALK_ACTS_OF_PEOPLE, WalkedTalk } from '../support/machines/talk.js';
import { walkedDuty, walkedTasks } from '../support/machines/work.js';
import { Walk } from '../support/walk.js';

/*
 * The machines of state-machines.spec.ts on the real thing: people act over the API at random, and after each act the row says what
 * the table by hand says. 30 walks at a push, 500 before a release; SEED=… draws the same ones again.
 */

const NAMES = ['task', 'help', 'explanation', 'duty', 'problem', 'listing', 'meeting', 'entry', 'keyPoint'] as const;
/** Of each machine; the talk, whose walks take days, has what is left of the sum. */
const EACH = longForm ? 50 : 3;
const TALKS = longForm ? 50 : 3;
const LENGTH = longForm ? 20 : 6;
const LONG_MS = 3_600_000;
const NOT_IN_THIS_STATE = /_STATE|_DECIDED/u;
const seed = numberOf('SEED', longForm ? Math.floor(Math.random() * 1_000_000) : 20261130);

/** Why it was refused; empty where it was done. */
function codeOf(body: Readonly<Record<string, unknown>> | undefined): string {
  const code = body?.['code'];
  return typeof code === 'string' ? code : '';
}

/** Most acts go on, so that walks come far; the rest is whatever comes. */
function drawn(seeded: Seeded, acts: readonly string[], going: readonly string[]): string {
  const further = acts.filter((act) => going.includes(act));
  return seeded.pick(further.length > 0 && seeded.next() < 0.6 ? further : acts);
}

/** One walk of a thing. @returns the states on its way */
async function walkOne(desk: Desk, walked: Walked, seeded: Seeded): Promise<string[]> {
  const { machine, begin, acts, stateOf } = walked;
  const id = await begin();
  const stateNow = async (): Promise<string> => String((await desk.row(stateOf, id))['state']);
  const path = [await stateNow()];
  expect(path).toEqual([machine.initial]);
  const said: string[] = [];
  while (said.length < LENGTH) {
    const from = path.at(-1) ?? machine.initial;
    const ways = machine.ways[from] ?? {};
    const name = drawn(seeded, Object.keys(acts), Object.keys(ways));
    const { status, code } = await tried(walked, name, id, from);
    const to = await stateNow();
    said.push(`${from} ${name} ${String(status)} ${code} ${to}`);
    expect({ said, ...outcomeOf(status), to }).toEqual({ said, ...wanted(ways[name]), to: ways[name] ?? from });
    path.push(to);
  }
  return path;
}

async function tried({ acts }: Walked, name: string, id: string, state: string) {
  const act = acts[name];
  if (act === undefined) throw new Error(`nobody does ${name}`);
  const { status, body } = await act(id, state);
  return { status, code: codeOf(body) };
}

const outcomeOf = (status: number) => ({ done: status < 300, refused: status >= 400 && status < 500 });
const wanted = (to: string | undefined) => ({ done: to !== undefined, refused: to === undefined });

describe('on the database, random acts of people', () => {
  let desk: Desk;
  let things: Readonly<Record<string, Walked>>;

  beforeAll(async () => {
    tell(`SEED=${String(seed)} (walks of the state machines)`);
    desk = new Desk(await startQuarterTown('2026-07-22'));
    const duty = await walkedDuty(desk, EACH);
    const project = await desk.town.addProject('W');
    things = { ...walkedTasks(desk), ...walkedLag(desk), ...walkedOffice(desk, project), duty };
  }, LONG_MS);
  afterAll(() => desk.town.app.close());

  it.each(NAMES)(
    'lead a %s where its table says, and what the table does not allow is refused and changes nothing',
    async (name) => {
      const thing = things[name];
      if (thing === undefined) throw new Error(name);
      const seeded = new Seeded(seed);
      const reached = new Set<string>();
      for (let walk = 0; walk < EACH; walk += 1)
        for (const state of await walkOne(desk, thing, seeded)) reached.add(state);
      expect(reached.size).toBeGreaterThan(1);
      if (longForm) expect([...reached].sort()).toEqual(reachable(thing));
    },
    LONG_MS,
  );
});

/** Every state that the acts of people lead to. */
function reachable({ machine: { initial, ways }, acts }: Walked): readonly string[] {
  const found = new Set([initial]);
  for (const state of found) for (const [act, to] of Object.entries(ways[state] ?? {})) if (act in acts) found.add(to);
  return [...found].sort();
}

/** One step of a talk's walk: perhaps some days, then an act. @returns how it went, in a line */
async function stepOf(talk: WalkedTalk, seeded: Seeded, said: readonly string[]): Promise<string> {
  if (seeded.next() < 0.4) await talk.pass(1 + Math.floor(seeded.next() * 6));
  const before = await talk.standing();
  const ways = TALK_WAYS[before.state] ?? {};
  const name = drawn(seeded, TALK_ACTS_OF_PEOPLE, Object.keys(ways));
  const { status, body } = await talk.act(name);
  const after = await talk.standing();
  const code = codeOf(body);
  const line = `${before.today} ${before.state} ${name} ${String(status)} ${code} ${after.state} ${after.item}`;
  expect([...said, line, faultOf({ name, before, after, code, done: status < 300 })]).toEqual([...said, line, null]);
  return line;
}

interface Tried {
  readonly name: string;
  readonly before: Standing;
  readonly after: Standing;
  readonly code: string;
  readonly done: boolean;
}

/** What is wrong with what came of an act, beside the tables of the talk and of its item. */
function faultOf(tried: Tried): string | null {
  const { name, before, after, done } = tried;
  const led = TALK_WAYS[before.state]?.[name];
  if (!itemMayGo(before.item, after.item)) return 'the item went elsewhere';
  if (done) return led?.includes(after.state) === true ? null : 'it led elsewhere';
  const changed = after.item !== before.item || after.state !== before.state;
  if (changed) return 'what was refused changed something';
  return refusedAsSuch(tried) === (led === undefined) ? null : 'it was refused for another reason';
}

const itemMayGo = (from: string, to: string): boolean => from === to || ITEM_WAYS[from]?.includes(to) === true;

/** As such where the state does not allow it; to the unit a proposal is not even there. */
const refusedAsSuch = ({ before, code }: Tried): boolean =>
  NOT_IN_THIS_STATE.test(code) || (before.state === 'PROPOSED' && code === 'INTERVIEW_NOT_FOUND');

describe('on the database, random acts of people and days', () => {
  let walk: Walk;
  afterEach(() => walk.app.close());

  it.each(Array.from({ length: TALKS }, (_, number) => number))(
    'lead a talk and its item where their tables say; what its state does not allow is refused as such and changes nothing (%s)',
    async (number) => {
      walk = await Walk.start('2026-10-13');
      const seeded = new Seeded(seed + number);
      const talk = await WalkedTalk.propose(walk);
      const said: string[] = [];
      for (let step = 0; step < LENGTH; step += 1) said.push(await stepOf(talk, seeded, said));
      expect(said).toHaveLength(LENGTH);
    },
    LONG_MS,
  );
});
