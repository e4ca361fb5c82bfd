import type { LedgerDiff, LedgerVerdict } from './diff-ledger.js';
import type { Ledger, LedgerTask } from './ledger.js';
import { takenOf, type Taking } from './taking.js';

const row = (kind: 'PROJECT' | 'TASK', at: number, index: number, verdict: 'ADD' | 'CHANGE' | 'SAME') =>
  ({
    kind,
    row: at,
    index,
    name: `${kind}${String(at)}`,
    verdict,
    id: verdict === 'ADD' ? null : 'id',
    changes: [],
  }) as const;
const rows: readonly LedgerVerdict[] = [
  row('PROJECT', 3, 0, 'ADD'),
  row('TASK', 3, 0, 'ADD'),
  row('TASK', 4, 1, 'ADD'),
  row('PROJECT', 5, 1, 'CHANGE'),
  row('TASK', 5, 2, 'CHANGE'),
  row('TASK', 6, 3, 'ADD'),
  row('TASK', 7, 4, 'SAME'),
];
const summary = { projects: 2, tasks: 5, add: 4, change: 2, same: 1, refuse: 0, pairs: 0 };
const diff: LedgerDiff = { rows, summary };
const task = (projectIndex: number) => ({ projectIndex }) as LedgerTask;
const ledger: Ledger = { year: 2026, projects: [], tasks: [task(0), task(0), task(1), task(1), task(1)], refusals: [] };

describe('a preview confirmed in part', () => {
  it.each<[string, Partial<Taking>, readonly string[], object]>([
    ['all of it', {}, [], { add: 4, change: 2 }],
    ['what is new', { only: 'NEW' }, ['PROJECT5', 'TASK5'], { add: 4, change: 0 }],
    ['what changes', { only: 'CHANGES' }, ['PROJECT3', 'TASK3', 'TASK4', 'TASK6'], { add: 0, change: 2 }],
    ['without a row', { leaveRows: ['!6'] }, ['TASK6'], { add: 3, change: 2 }],
    [
      'without a new project: its tasks stay out with it',
      { leaveRows: ['!3'] },
      ['PROJECT3', 'TASK3', 'TASK4'],
      { add: 1 },
    ],
    [
      'without a change of a project: its tasks are taken',
      { leaveRows: ['!5'] },
      ['PROJECT5', 'TASK5'],
      { add: 4, change: 0 },
    ],
  ])('%s', (_, taking, left, counts) => {
    const done = takenOf(diff, ledger, { only: null, leaveRows: [], ...taking });
    expect(done.left.map((one) => one.name)).toEqual(left);
    expect(done.taken.summary).toMatchObject(counts);
  });

  it('a known project that is left is still the one its tasks belong to', () => {
    const { taken } = takenOf(diff, ledger, { only: null, leaveRows: ['!5'] });
    expect(taken.rows).toContainEqual({ ...row('PROJECT', 5, 1, 'CHANGE'), verdict: 'SAME' });
  });
});
