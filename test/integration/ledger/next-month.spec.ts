import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { diffLedger, type LedgerVerdict } from '../../../src/modules/ledger/domain/diff-ledger.js';
import type { ExistingLedger } from '../../../src/modules/ledger/domain/existing.js';
import { exportHeadings, exportProject } from '../../../src/modules/ledger/domain/export-ledger.js';
import type { Ledger } from '../../../src/modules/ledger/domain/ledger.js';
import { missingOf } from '../../../src/modules/ledger/domain/missing.js';
import type { PairAnswers } from '../../../src/modules/ledger/domain/pair-answers.js';
import { parseLedger } from '../../../src/modules/ledger/domain/read-book.js';
import { readWorkbookFile } from '../../../src/platform/workbook/read-workbook-file.js';
import { heldOf, idOf } from '../../support/ledger/held-ledger.js';

const asLedger = (rows: readonly (readonly string[])[], year?: number): Ledger =>
  parseLedger(
    { rows: rows.map((cells, index) => ({ row: index + 1, cells })), merges: [] },
    { answers: year === undefined ? {} : { year } },
  );

/** The export of what is held, as rows. */
function exported(held: ExistingLedger): string[][] {
  const rows = held.projects.flatMap((project, index) =>
    exportProject(
      2026,
      { ...project, code: String(index + 1) },
      held.tasks.filter((task) => task.projectId === project.id),
    ),
  );
  return [...exportHeadings(2026), ...rows].map((row) => [...row]);
}

describe('the file of the next month', () => {
  let first: Ledger;
  let next: Ledger;
  let held: ExistingLedger;

  beforeAll(async () => {
    [first, next] = await Promise.all([read('a1.xlsx'), read('a2.xlsx')]);
    held = heldOf(first);
  });

  const summaryOf = (ledger: Ledger, answers: PairAnswers = {}) => diffLedger(ledger, held, answers).summary;
  const find = (rows: readonly LedgerVerdict[], name: string) =>
    rows.find((row) => row.kind !== 'ROW' && row.name === name);

  it('the same file twice is all the same', () => {
    expect(summaryOf(first)).toMatchObject({ add: 0, change: 0, refuse: 0, pairs: 0, same: 17 });
  });

  it('asks whether a renamed project and a measure with another mark are new', () => {
    const { rows, summary } = diffLedger(next, held);
    expect(summary).toMatchObject({ add: 3, pairs: 2, refuse: 0 });
    expect(find(rows, '甲乙试改革三（深化）')).toMatchObject({
      verdict: 'ADD',
      pair: { key: '!8', candidates: [{ id: idOf('project', 2), name: '甲乙试改革三' }], answer: null },
    });
    expect(find(rows, '召开推进会、部署任务')).toMatchObject({
      verdict: 'ADD',
      pair: { key: '!5#task', candidates: [{ name: '召开推进会，部署任务', why: ['NAME', 'DATE'] }], answer: null },
    });
  });

  it('answered, shows only what changed, and adds nothing', () => {
    const answers: PairAnswers = {
      '!8': { as: 'SAME', id: idOf('project', 2) },
      '!5#task': { as: 'SAME', id: idOf('task', 1) },
    };
    const { rows, summary } = diffLedger(next, held, answers);
    expect(summary).toMatchObject({ add: 0, pairs: 0, refuse: 0 });
    const changed = rows.flatMap((row) =>
      row.kind !== 'ROW' && row.verdict === 'CHANGE' ? [[row.name, ...row.changes.map((one) => one.field)]] : [],
    );
    expect(changed).toEqual([
      ['印发清单', 'statedWords'],
      ['召开推进会、部署任务', 'measure'],
      ['系统上线', 'statedWords', 'statedDate'],
      ['运行情况通报', 'statedWords', 'occurrences'],
      ['甲乙试改革三（深化）', 'name'],
      ['甲乙试改革六', 'leadUnitName'],
      ['每年年底报送 分两行写', 'measure'],
    ]);
  });

  it('says new where a person says so', () => {
    const { rows, summary } = diffLedger(next, held, { '!8': { as: 'NEW' }, '!5#task': { as: 'NEW' } });
    expect(summary).toMatchObject({ add: 3, pairs: 0 });
    expect(find(rows, '召开推进会、部署任务')).toMatchObject({ verdict: 'ADD', pair: { answer: 'NEW' } });
  });

  it('of 每季度末 that became 12月底前 the task of that day stays and nothing is added', () => {
    const row = find(diffLedger(next, held).rows, '运行情况通报');
    expect(row).toMatchObject({
      verdict: 'CHANGE',
      id: idOf('task', 6),
      changes: [
        { field: 'statedWords', from: '每季度末', to: '12月底前' },
        { field: 'occurrences', from: '3月31日、6月30日、9月30日、12月31日', to: '12月31日' },
      ],
    });
  });

  it('lists what the file does not name, and what it leaves out of a row', () => {
    const answers: PairAnswers = {
      '!8': { as: 'SAME', id: idOf('project', 2) },
      '!5#task': { as: 'SAME', id: idOf('task', 1) },
    };
    const items = missingOf(next, held, answers).map(({ kind, name, statedDate }) => [kind, name, statedDate]);
    expect(items).toEqual([
      ['PROJECT', '=甲乙试改革五', null],
      ['TASK', '运行情况通报', '2026-03-31'],
      ['TASK', '运行情况通报', '2026-06-30'],
      ['TASK', '运行情况通报', '2026-09-30'],
      ['TASK', '=SUM(A1:A9)以公式开头的措施', '2026-12-31'],
    ]);
    const cancelled = held.tasks.map((task) => ({ ...task, cancelled: true }));
    const ended = held.projects.map((project) => ({ ...project, ended: true }));
    expect(missingOf(next, { projects: ended, tasks: cancelled }, answers)).toEqual([]);
  });

  it('an export comes back the same, whatever was renamed since', () => {
    const renamed: ExistingLedger = {
      projects: held.projects.map((one) => ({ ...one, name: `新${one.name}`, key: `新${one.key}` })),
      tasks: held.tasks.map((task) => ({ ...task, measure: `新${task.measure}` })),
    };
    const ledger = asLedger(exported(renamed));
    expect(diffLedger(ledger, renamed).summary).toMatchObject({ add: 0, change: 0, refuse: 0, same: 17 });
  });

  it('renamed in an export, names and measures are changes', () => {
    const rows = exported(held).map((row, index) =>
      index < 2 ? row : row.map((cell, at) => (at === 1 ? `${cell}（新）` : at === 10 ? `重写${String(index)}` : cell)),
    );
    expect(summaryOf(asLedger(rows))).toMatchObject({ add: 0, change: 17, refuse: 0, pairs: 0 });
  });

  it('a copied row keeps its key once: the copy is asked about', () => {
    const rows = exported(held);
    const copy = rows[2]?.map((cell, at) => (at === 10 ? '开展督促检查' : cell)) ?? [];
    const diff = diffLedger(asLedger([...rows.slice(0, 3), copy, ...rows.slice(3)]), held);
    expect(diff.summary).toMatchObject({ add: 1, change: 0, pairs: 1 });
    expect(find(diff.rows, '开展督促检查')).toMatchObject({
      pair: { key: '!4#task', candidates: [{ id: idOf('task', 0), why: ['KEY'] }] },
    });
  });

  it('a key of another year or another installation names nothing', () => {
    const rows = exported(held).map((row) => row.map((cell) => cell.replace(/^2026:/u, '2025:')));
    const stranger = exported(held).map((row) => row.map((cell) => cell.replaceAll('-7000-', '-7111-')));
    expect(asLedger(rows).year).toBeNull();
    for (const one of [asLedger(rows, 2026), asLedger(stranger)])
      expect(summaryOf(one)).toMatchObject({ add: 0, change: 0, same: 17 });
  });

  it('keys left behind when the visible cells were sorted name nothing: the names count', () => {
    const rows = exported(held);
    const keys = rows.map((row) => row.at(-1) ?? '');
    const shifted = rows.map((row, index) => [
      ...row.slice(0, -1),
      index < 2 ? (keys[index] ?? '') : (keys[index + 2] ?? ''),
    ]);
    expect(summaryOf(asLedger(shifted))).toMatchObject({ add: 0, change: 0, same: 17, pairs: 0 });
  });

  it('a name that another project keeps is refused, with its tasks', () => {
    const rows = exported(held).map((row) => row.map((cell) => (cell === '甲乙试改革四' ? '甲乙试改革三' : cell)));
    const others = rows.filter((row, index) => index < 2 || row[1] !== '甲乙试改革三' || row[10] === '印发清单');
    const row = asLedger(others).projects.find(({ name }) => name === '甲乙试改革三')?.row ?? 0;
    const answers = { [`!${String(row)}`]: { as: 'SAME', id: idOf('project', 3) } } as const;
    const diff = diffLedger(asLedger(others), held, answers);
    expect(diff.rows.filter(({ kind }) => kind === 'ROW')).toMatchObject([
      { refusal: { code: 'PROJECT_NAME_HELD' } },
      { refusal: { code: 'PROJECT_REFUSED' } },
    ]);
  });
});

async function read(name: string): Promise<Ledger> {
  const file = readFileSync(join(__dirname, '../../support/ledger/cases', name));
  const [sheet] = (await readWorkbookFile(file, name)).sheets;
  return parseLedger(sheet ?? { rows: [], merges: [] });
}
