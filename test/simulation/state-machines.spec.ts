import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import {
  INTERVIEW_STATES,
  type InterviewDossier,
  ITEM_STATES,
} from '../../src/modules/supervision/interviews/domain/interview.js';
import { proposed } from '../support/dossiers.js';
import { longForm } from '../support/form.js';
import { ITEM_WAYS, TALK_ACTS, TALK_WAYS, tryTalkAct } from '../support/interview-walk.js';
import { type Machine, MACHINES, STATE_LISTS } from '../support/state-machines.js';
import { calendar } from '../support/watch-desk.js';

/** Random walks of every state machine; each act is tried in each state that a walk comes to, beside a table written by hand. */
const WALKS = { numRuns: longForm ? 20_000 : 500, ...(!longForm && { seed: 20261130 }) };
const LENGTH = 20;
const LONG_MS = 900_000;

const walkOf = (acts: readonly string[]) => fc.array(fc.constantFrom(...acts), { maxLength: LENGTH });

/** Each state on the way; what the product refuses leaves it where it was. */
function walk({ initial, after, ways }: Machine, acts: readonly string[]): readonly string[] {
  return acts.reduce<string[]>(
    (path, act) => {
      const from = path.at(-1) ?? initial;
      const to = after(from, act);
      expect([from, act, to]).toEqual([from, act, ways[from]?.[act] ?? null]);
      return to === null ? path : [...path, to];
    },
    [initial],
  );
}

describe.each(Object.entries(MACHINES))('%s', (_name, machine) => {
  const { states, acts, ways, passes = [] } = machine;

  it('has a line in the table for each of its states', () => {
    expect(Object.keys(ways).sort()).toEqual([...states].sort());
  });

  it('allows in each state what the table allows, and leads where it says', () => {
    for (const from of states)
      for (const act of acts)
        expect([from, act, machine.after(from, act)]).toEqual([from, act, ways[from]?.[act] ?? null]);
  });

  it(
    'on random walks: an end ends it, nothing is skipped, and no act but those of the table does anything',
    () => {
      fc.assert(
        fc.property(walkOf(acts), (tried) => {
          const path = walk(machine, tried);
          const ends = path.findIndex((state) => Object.keys(ways[state] ?? {}).length === 0);
          if (ends !== -1) expect(path).toHaveLength(ends + 1);
          path.forEach((state, at) => {
            for (const { to, through, since } of passes) {
              const before = path.slice(0, at);
              if (state === to) expect(before.lastIndexOf(through)).toBeGreaterThan(before.lastIndexOf(since));
            }
          });
        }),
        WALKS,
      );
    },
    LONG_MS,
  );
});

/** Tries an act beside the table. @returns the talk after it, or as it was where it was refused */
function afterTrying(dossier: InterviewDossier, act: string, today: string): InterviewDossier {
  const { state } = dossier.interview;
  const allowed = TALK_WAYS[state]?.[act];
  const next = tryTalkAct(dossier, act, today);
  if (typeof next === 'string') {
    const refusal = allowed === undefined ? /_STATE/u : /^(?!.*WRONG_STATE)/u;
    expect([state, act, next]).toEqual([state, act, expect.stringMatching(refusal)]);
    return dossier;
  }
  const { state: to } = next.interview;
  // What is met needs no act of the talk: where nothing of it is live it stays as it is.
  if (allowed === undefined) expect([act, to]).toEqual(['met', state]);
  else expect(allowed).toContain(to);
  const [before = '', after = ''] = [dossier.items[0]?.state, next.items[0]?.state];
  if (after !== before) expect(ITEM_WAYS[before]).toContain(after);
  return next;
}

describe('a talk and its item', () => {
  const acts = Object.keys(TALK_ACTS);
  /** Most steps go on, so that walks come far; the rest is whatever comes. */
  const step = fc.record({
    ...{ act: fc.constantFrom(...acts), days: fc.integer({ min: 0, max: 6 }) },
    on: fc.option(fc.nat(9), { freq: 3 }),
  });
  const goingOn = (state: string): readonly string[] =>
    Object.entries(TALK_WAYS[state] ?? {}).flatMap(([act, to]) =>
      to.some((one) => Object.keys(TALK_WAYS[one] ?? {}).length > 0) ? [act] : [],
    );

  it('have a line in the table for each state, and every act one at least', () => {
    expect(Object.keys(TALK_WAYS).sort()).toEqual([...INTERVIEW_STATES].sort());
    expect(Object.keys(ITEM_WAYS).sort()).toEqual([...ITEM_STATES].sort());
    expect(new Set(Object.values(TALK_WAYS).flatMap((ways) => Object.keys(ways)))).toEqual(new Set(acts));
  });

  it(
    'on random walks through the days: an act that the state does not allow is refused as such, one that it allows leads where the table says',
    () => {
      const reached = new Set<string>();
      fc.assert(
        fc.property(fc.array(step, { maxLength: LENGTH }), (steps) => {
          let [dossier, today] = [proposed(), '2026-10-26'];
          for (const { act: any, days, on } of steps) {
            today = calendar.add(today, days);
            const further = goingOn(dossier.interview.state);
            const act = on === null ? any : (further[on % further.length] ?? any);
            dossier = afterTrying(dossier, act, today);
            reached.add(dossier.interview.state);
          }
        }),
        WALKS,
      );
      expect([...reached]).toEqual(expect.arrayContaining([...INTERVIEW_STATES].filter((one) => one !== 'PROPOSED')));
    },
    LONG_MS,
  );
});

it('every list of states of the domain is walked here, or has a test that tries its acts', () => {
  const found = readdirSync('src/modules', { recursive: true, encoding: 'utf8' })
    .filter((file) => /domain\/[^/]+\.ts$/u.test(file) && !file.endsWith('.spec.ts'))
    .flatMap((file) =>
      [...readFileSync(join('src/modules', file), 'utf8').matchAll(/export const (\w+_STATES) =/gu)].map(
        (one) => one[1],
      ),
    );
  expect(Object.keys(STATE_LISTS).sort()).toEqual([...found].sort());
  const missing = Object.values(STATE_LISTS).filter((where) => !(where in MACHINES) && !existsSync(where));
  expect(missing).toEqual([]);
});
