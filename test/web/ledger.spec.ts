import { actsOf, mayConfirmProgress } from '../../web/src/features/ledger/rights';
import { chosenTasks, linesOf, occurring, type Project, type Task } from '../../web/src/features/ledger/sheet';
import { person, UNIT_ACTS } from './people-and-matters';

const TASK: Task = {
  id: 't',
  source: 'LEDGER',
  matter: '形成园区名录',
  unitId: 'commerce',
  unitName: '市商务局',
  dueOn: '2026-11-30',
  originalDueOn: '2026-11-30',
  hold: null,
  doneSaid: null,
  state: 'ASSIGNED',
  percent: 40,
  light: 'GREEN',
  lightWord: '正常',
  documentNumbers: [],
  obligationId: 'o',
  version: 1,
};
const task = (change: Partial<Task>): Task => ({ ...TASK, ...change });
const project = (id: string, name: string): Project => ({ id, name, code: id }) as Project;

const A = task({ id: 'a', projectId: 'p1', projectName: '电商小镇', dueOn: '2026-12-31', light: 'RED', percent: 10 });
const B = task({
  id: 'b',
  projectId: 'p1',
  projectName: '电商小镇',
  dueOn: '2026-10-31',
  unitId: 'education',
  unitName: '市教育局',
});
const C = task({ id: 'c', dueOn: '2026-11-15', originalDueOn: '2025-12-31', light: 'BLUE', origin: '市委书记批示' });
const ALL = [A, B, C];

const ids = (tasks: readonly Task[]): string[] => tasks.map(({ id }) => id);

describe('the ledger cut down', () => {
  it.each<[string, Parameters<typeof chosenTasks>[1], string[]]>([
    ['to nothing asked: all', {}, ['a', 'b', 'c']],
    ['to a unit', { unit: 'education' }, ['b']],
    ['to a light', { light: 'BLUE' }, ['c']],
    ['to a year, that of the first date', { year: 2025 }, ['c']],
    ['to words of the matter and of the project', { words: '名录 电商' }, ['a', 'b']],
    ['to where it comes from', { words: '批示' }, ['c']],
    ['to a state that nothing has', { state: 'VERIFIED' }, []],
  ])('%s', (_, search, expected) => {
    expect(ids(chosenTasks(ALL, search))).toEqual(expected);
  });
});

describe('the lines of the sheet', () => {
  const shown = (sort: Parameters<typeof linesOf>[2]) =>
    linesOf(ALL, [project('p2', '别的'), project('p1', '电商小镇')], sort).map((line) =>
      line.kind === 'head' ? `${line.project?.name ?? '—'} ${String(line.count)}` : line.task.id,
    );

  it.each<[string, Parameters<typeof linesOf>[2], string[]]>([
    [
      'by project with a head each, by date within; what has none at the end',
      undefined,
      ['电商小镇 2', 'b', 'a', '— 1', 'c'],
    ],
    ['by date', 'due', ['b', 'c', 'a']],
    ['by unit', 'unit', ['b', 'c', 'a']],
    ['by gravity', 'light', ['a', 'c', 'b']],
    ['by progress, the least first', 'percent', ['a', 'b', 'c']],
  ])('%s', (_, sort, expected) => {
    expect(shown(sort)).toEqual(expected);
  });

  it('a task without a head says its project', () => {
    const lines = linesOf([A], [], undefined);
    expect(lines.map((line) => line.kind === 'task' && line.flat)).toEqual([false, true]);
  });

  it('offers the units and years that occur', () => {
    expect(occurring(ALL)).toEqual({
      units: [
        { id: 'education', name: '市教育局' },
        { id: 'commerce', name: '市商务局' },
      ],
      years: [2026, 2025],
    });
  });
});

describe('what may be done with a task', () => {
  const chief = person('SECTION_CHIEF', 'commerce', UNIT_ACTS);
  const other = person('SECTION_CHIEF', 'education', UNIT_ACTS);
  const clerk = person('OFFICE_CLERK', 'office', ['tasks.progress', 'tasks.verify', 'tasks.return', 'tasks.cancel']);

  it('the owner reports and files; responsible units report; the office enters, judges and cancels', () => {
    expect(actsOf(chief, TASK)).toEqual(['progress', 'submit']);
    expect(actsOf(other, TASK)).toEqual([]);
    expect(actsOf(other, TASK, true)).toEqual(['progress']);
    expect(actsOf(clerk, TASK)).toEqual(['progress', 'cancel']);
    expect(actsOf(clerk, task({ state: 'SUBMITTED' }))).toEqual(['verify', 'return']);
    expect(actsOf(chief, task({ state: 'VERIFIED' }))).toEqual([]);
  });

  it.each<[string, Partial<Task>, string[], string[]]>([
    ['waits for an answer', { help: 'ASKED' }, ['accept', 'decline', 'progress', 'submit'], []],
    ['was declined', { help: 'DECLINED' }, ['accept', 'progress', 'submit'], []],
    ['was not answered', { help: 'SILENT' }, ['accept', 'progress', 'submit'], []],
    ['was accepted', { help: 'ACCEPTED' }, ['progress', 'submit'], ['helpDay']],
    ['is given by the office’s word', { help: 'IMPOSED' }, ['progress', 'submit'], ['helpDay']],
    ['was filed', { help: 'ACCEPTED', state: 'SUBMITTED' }, [], ['helpDay']],
    ['need not be given', { help: 'RELEASED', state: 'CANCELLED' }, [], []],
    ['was cancelled before an answer', { help: 'ASKED', state: 'CANCELLED' }, [], []],
  ])(
    'help that %s is answered by its unit, and its day named by the section chief of the office',
    (_how, change, unit, office) => {
      const sectionChief = person('OFFICE_SECTION_CHIEF', 'office', ['tasks.help-day']);
      expect(actsOf(chief, task(change))).toEqual(unit);
      expect(actsOf(other, task(change))).toEqual([]);
      expect(actsOf(sectionChief, task(change))).toEqual(office);
    },
  );

  it('what the office reported is confirmed by the owner alone, once', () => {
    const note = { percent: 40, note: '已摸底', at: '2026-10-09T01:00:00Z', onBehalf: true };
    const of = (change: object) => ({ unitId: 'commerce', progress: [{ ...note, ...change }] });
    expect(mayConfirmProgress(chief, of({}))).toBe(true);
    expect(mayConfirmProgress(other, of({}))).toBe(false);
    expect(mayConfirmProgress(clerk, of({}))).toBe(false);
    expect(mayConfirmProgress(chief, of({ onBehalf: false }))).toBe(false);
    expect(mayConfirmProgress(chief, of({ confirmedAt: '2026-10-10T01:00:00Z' }))).toBe(false);
  });
});
