import { buffer } from 'node:stream/consumers';
import { read as readElsewhere } from '@e965/xlsx';
import fc from 'fast-check';
import { readWorkbookFile } from '../../../src/platform/workbook/read-workbook-file.js';
import { writeLedgerFile } from '../../../src/modules/ledger/application/write-ledger-file.js';
import { exportHeadings, exportProject } from '../../../src/modules/ledger/domain/export-ledger.js';
import { PROJECT_CATEGORIES, PROJECT_LEVELS } from '../../../src/shared-kernel/project.js';
import { type Ledger } from '../../../src/modules/ledger/domain/ledger.js';
import { firstVisibleSheet } from '../../../src/shared-kernel/grid.js';
import { parseLedger } from '../../../src/modules/ledger/domain/read-book.js';
import { readHere } from '../../support/ledger/read-here.js';

/** A ledger without its rows: what a round trip must keep. */
function essence(ledger: Ledger) {
  const tasks = ledger.tasks.map(({ row: _, system: _key, ...task }) => task);
  return {
    projects: ledger.projects.map(({ row: _, system: _key, ...project }) => project),
    tasks,
    refusals: ledger.refusals,
  };
}

function exported(ledger: Ledger): (readonly string[])[] {
  const rows = ledger.projects.flatMap((project, index) =>
    exportProject(
      2026,
      { ...project, id: '' },
      ledger.tasks.filter((task) => task.projectIndex === index).map((task) => ({ ...task, id: task.key })),
    ),
  );
  return [...exportHeadings(ledger.year), ...rows];
}

const asGrid = (rows: readonly (readonly string[])[]) => ({
  rows: rows.map((cells, index) => ({ row: index + 1, cells })),
  merges: [],
});

async function throughFile(rows: readonly (readonly string[])[]): Promise<Ledger> {
  return parseLedger(firstVisibleSheet(await readHere(await buffer(writeLedgerFile(rows)))));
}

const word = fc.string({
  unit: fc.constantFrom('_x0041_', ...Array.from('改革事项城乡建设市场治理＝=+-@"“”‘’<>&%·—（）()1２aＢ ')),
  minLength: 1,
  maxLength: 20,
});
const named = (prefix: string) => word.map((text) => `${prefix}${text}`);
const unit = fc
  .tuple(
    fc.constantFrom('市', '盐湖', '临猗'),
    fc.constantFrom('商务局', '财政局', '规划和自然资源局', '委组织部', '县', '供电公司'),
  )
  .map(([a, b]) => a + b);
const party = fc.oneof(unit, fc.constantFrom('各县（市、区）', '沿黄各县（市、区）', '有关县（市、区）', '开发区'));
const deadline = fc.constantFrom(
  '2026年12月底',
  '9月30日',
  '2026.5.31',
  '每季度末',
  '全年',
  '上半年',
  '年底前',
  '2026-11-30',
  '第三季度',
);
const task = fc.record({ measure: named('推进'), deliverable: fc.option(named('报告'), { nil: '' }), deadline });
const project = fc.record({
  name: named('改革'),
  category: fc.constantFrom('省考改革', '试点', '重点改革', '集成改革', ''),
  level: fc.constantFrom('国家级', '省级', '市级', ''),
  leader: fc.constantFrom('市委书记', '分管商务副市长', ''),
  group: fc.constantFrom('经济体制改革专项小组', ''),
  lead: unit,
  responsible: fc.array(party, { maxLength: 5 }),
  supporting: fc.array(party, { maxLength: 3 }),
  keyPoint: fc.constantFrom('省-01', ''),
  tasks: fc.array(task, { maxLength: 4 }),
});

/** Rows as an office would keep them, from which the first ledger is read. */
const anyLedgers = fc.array(project, { minLength: 1, maxLength: 6 }).map((projects) => {
  const rows = projects.flatMap((it, index) => {
    const own = [
      String(index + 1),
      it.name,
      it.category,
      it.level,
      it.leader,
      it.group,
      it.lead,
      it.responsible.join('；'),
      it.supporting.join('\n'),
      it.keyPoint,
    ];
    const tasks = it.tasks.map((part) => [part.measure, part.deliverable, part.deadline]);
    return (tasks.length === 0 ? [['', '', '']] : tasks).map((part) => [...own, ...part]);
  });
  return parseLedger(asGrid([...exportHeadings(2026), ...rows]));
});
/** Headings alone are no ledger. */
const ledgers = anyLedgers.filter(({ projects }) => projects.length > 0);
const withoutRefusals = (ledger: Ledger): Ledger => ({ ...ledger, refusals: [] });

describe('an exported ledger imports again unchanged', () => {
  it('as rows of words, whatever the ledger', () => {
    fc.assert(
      fc.property(ledgers, (ledger) => {
        expect(essence(parseLedger(asGrid(exported(ledger))))).toEqual(essence(withoutRefusals(ledger)));
      }),
      { numRuns: 400 },
    );
  });

  it('as a workbook', async () => {
    await fc.assert(
      fc.asyncProperty(ledgers, async (ledger) => {
        expect(essence(await throughFile(exported(ledger)))).toEqual(essence(withoutRefusals(ledger)));
      }),
      { numRuns: 40 },
    );
  });

  it('generates ledgers worth the name', () => {
    const sample = fc.sample(ledgers, { numRuns: 100, seed: 7 });
    expect(sample.reduce((sum, ledger) => sum + ledger.tasks.length, 0)).toBeGreaterThan(300);
    const projects = sample.flatMap((ledger) => ledger.projects);
    expect(new Set(projects.map((it) => it.category))).toEqual(new Set(PROJECT_CATEGORIES));
    expect(new Set(projects.map((it) => it.level))).toEqual(new Set(PROJECT_LEVELS));
  });
});

describe('an exported workbook', () => {
  it('holds words that look like formulas as words, in another reader’s eyes', async () => {
    const rows = [
      ...exportHeadings(2026),
      ['1', '=HYPERLINK("http://x")', '+1', '-1', '@x', '', '', '', '', '', '', '', '全年'],
    ];
    const workbook = readElsewhere(await buffer(writeLedgerFile(rows)));
    expect(workbook.SheetNames[0]).toBe('责任台账');
    const sheet = workbook.Sheets['责任台账']!;
    expect(sheet['B2']).toMatchObject({ v: '改革事项' });
    for (const [index, column] of ['B', 'C', 'D', 'E'].entries()) {
      expect(sheet[`${column}3`]).toMatchObject({ t: 's', v: rows[2]?.[index + 1] });
      expect(sheet[`${column}3`]).not.toHaveProperty('f');
    }
  });

  it('prints as an office prints it: the title over what shows, heads on each page, the key out of sight', async () => {
    const file = await buffer(writeLedgerFile(exportHeadings(2026)));
    const workbook = readElsewhere(file, { cellStyles: true });
    const sheet = workbook.Sheets['责任台账']!;
    expect(sheet['!merges']).toEqual([{ s: { r: 0, c: 0 }, e: { r: 0, c: 12 } }]);
    expect(sheet['N2']).toMatchObject({ v: '系统编号' });
    expect(sheet['!cols']?.map((column) => column.hidden === true)).toEqual([...Array<boolean>(13).fill(false), true]);
    expect(workbook.Workbook?.Names).toMatchObject([{ Name: '_xlnm.Print_Titles', Ref: "'责任台账'!$1:$2" }]);
  });
});

describe('twenty thousand rows', () => {
  it('are read within the limits', async () => {
    const rows = Array.from({ length: 20_000 }, (_, index) => [
      String(Math.floor(index / 4) + 1),
      `改革项目${String(Math.floor(index / 4))}`,
      '重点改革',
      '市级',
      '常务副市长',
      '经济体制改革专项小组',
      '市发展改革委',
      '市财政局、市商务局',
      '各县（市、区）',
      '',
      `措施${String(index)}`,
      '印发文件',
      '2026年12月底',
    ]);
    const file = await buffer(writeLedgerFile([...exportHeadings(2026), ...rows]));
    const ledger = parseLedger(firstVisibleSheet(await readWorkbookFile(file, 'ledger.xlsx')));
    expect([ledger.projects.length, ledger.tasks.length, ledger.refusals.length]).toEqual([5000, 20_000, 0]);
  });
});
