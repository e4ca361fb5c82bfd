import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readWorkbookFile } from '../../../src/platform/workbook/read-workbook-file.js';
import { diffLedger } from '../../../src/modules/ledger/domain/diff-ledger.js';
import type { Ledger } from '../../../src/modules/ledger/domain/ledger.js';
import { firstVisibleSheet } from '../../../src/shared-kernel/grid.js';
import { parseLedger } from '../../../src/modules/ledger/domain/read-book.js';

const file = readFileSync(join(__dirname, '../../support/ledger/ledger-2026.xlsx'));

describe('the ledger of 2026, as the office keeps it', () => {
  let ledger: Ledger;
  beforeAll(async () => {
    ledger = parseLedger(firstVisibleSheet(await readWorkbookFile(file, 'ledger-2026.xlsx')));
  });

  it('holds 18 projects and, from 29 rows, 35 tasks; nothing is refused', () => {
    expect(ledger.refusals).toEqual([]);
    expect(ledger.projects).toHaveLength(18);
    expect(new Set(ledger.tasks.map((task) => task.row)).size).toBe(29);
    expect(ledger.tasks).toHaveLength(35);
    expect(ledger.year).toBe(2026);
  });

  it('resolves merged cells: every task knows its project', () => {
    const ofProject = (name: string) => {
      const index = ledger.projects.findIndex((project) => project.name === name);
      return ledger.tasks.filter((task) => task.projectIndex === index).map((task) => [task.row, task.statedDate]);
    };
    expect(ofProject('田长制改革')).toEqual([
      [10, '2026-05-31'],
      [11, '2026-11-30'],
    ]);
    expect(ofProject('城市基层党建创新')).toEqual([[32, '2026-09-30']]);
  });

  it('reads a project whole', () => {
    expect(ledger.projects[0]).toEqual({
      row: 4,
      key: '黄河流域生态保护和高质量发展示范区建设',
      code: '1',
      name: '黄河流域生态保护和高质量发展示范区建设',
      category: 'PROVINCIALLY_ASSESSED',
      level: 'PROVINCIAL',
      leadingOfficialTitle: '市委书记',
      groupName: '生态文明体制改革专项小组',
      leadUnitName: '市发展改革委',
      responsible: [
        { kind: 'UNIT', name: '市生态环境局' },
        { kind: 'UNIT', name: '市水务局' },
        { kind: 'UNIT', name: '市规划和自然资源局' },
      ],
      supporting: [{ kind: 'GROUP', text: '沿黄各县（市、区）' }],
      keyPoint: '省-01',
      system: '',
    });
  });

  it('reads dates in every spelling and keeps the words', () => {
    const stated = new Map(
      ledger.tasks.filter((task) => task.occurrence === null).map((task) => [task.statedWords, task.statedDate]),
    );
    expect(stated.get('2026年12月底')).toBe('2026-12-31');
    expect(stated.get('9月30日')).toBe('2026-09-30');
    expect(stated.get('2026.5.31')).toBe('2026-05-31');
    expect(stated.get('全年')).toBe('2026-12-31');
    expect(stated.get('2026年6月30日')).toBe('2026-06-30');
    expect(ledger.tasks.filter((task) => task.row === 9).map((task) => [task.occurrence, task.statedDate])).toEqual([
      [1, '2026-03-31'],
      [2, '2026-06-30'],
      [3, '2026-09-30'],
      [4, '2026-12-31'],
    ]);
  });

  it('never makes a unit of a group expression', () => {
    const parties = ledger.projects.flatMap((project) => [...project.responsible, ...project.supporting]);
    const groups = new Set(parties.flatMap((party) => (party.kind === 'GROUP' ? [party.text] : [])));
    expect([...groups].sort()).toEqual(['各县（市、区）', '开发区', '有关县（市、区）', '沿黄各县（市、区）'].sort());
    expect(parties.some((party) => party.kind === 'UNIT' && /各|有关|[（(]/.test(party.name))).toBe(false);
  });

  it('changes nothing when it is imported a second time', () => {
    const existing = {
      projects: ledger.projects.map((project, index) => ({ ...project, id: String(index) })),
      tasks: ledger.tasks.map((task, index) => ({ ...task, id: String(index), projectId: String(task.projectIndex) })),
    };
    expect(diffLedger(ledger, { projects: [], tasks: [] }).summary).toEqual({
      projects: 18,
      tasks: 35,
      add: 53,
      change: 0,
      same: 0,
      refuse: 0,
      pairs: 0,
    });
    expect(diffLedger(ledger, existing).summary).toEqual({
      projects: 18,
      tasks: 35,
      add: 0,
      change: 0,
      same: 53,
      refuse: 0,
      pairs: 0,
    });
  });
});
