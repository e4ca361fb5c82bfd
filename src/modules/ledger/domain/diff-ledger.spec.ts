import { diffLedger } from './diff-ledger.js';
import type { Ledger, LedgerProject, LedgerTask } from './ledger.js';
import { withHeld } from './unstated.js';

const project: LedgerProject = {
  row: 2,
  key: '田长制改革',
  code: '1',
  name: '田长制改革',
  category: 'PROVINCIALLY_ASSESSED',
  level: 'PROVINCIAL',
  leadingOfficialTitle: '分管农业副市长',
  groupName: '农业农村改革专项小组',
  leadUnitName: '市农业农村局',
  responsible: [
    { kind: 'UNIT', name: '市水务局' },
    { kind: 'UNIT', name: '市财政局' },
  ],
  supporting: [{ kind: 'GROUP', text: '各县（市、区）' }],
  keyPoint: '省-03',
  system: '',
};
const task: LedgerTask = {
  row: 2,
  key: '田长制改革|构建田长体系|0',
  projectIndex: 0,
  measure: '构建田长体系',
  deliverable: '名录',
  statedWords: '5月31日',
  statedDate: '2026-05-31',
  occurrence: null,
  system: '',
};
const ledgerOf = (changes: Partial<LedgerProject>, ofTask: Partial<LedgerTask> = {}): Ledger => ({
  year: 2026,
  projects: [{ ...project, ...changes }],
  tasks: [{ ...task, ...ofTask }],
  refusals: [],
});
const existing = { projects: [{ ...project, id: 'p' }], tasks: [{ ...task, id: 't', projectId: 'p' }] };

describe('comparing a ledger with what is held', () => {
  it.each<[string, Partial<LedgerProject>, Partial<LedgerTask>, object]>([
    ['nothing', { row: 9, code: '7' }, { row: 9 }, { change: 0, same: 2 }],
    ['the order of a list', { responsible: [...project.responsible].reverse() }, {}, { change: 0, same: 2 }],
    ['the category', { category: 'KEY' }, {}, { change: 1, same: 1 }],
    ['how the name is written', { name: '“田长制”改革' }, {}, { change: 1, same: 1 }],
    ['the level', { level: 'NATIONAL' }, {}, { change: 1, same: 1 }],
    ['the group', { groupName: null }, {}, { change: 1, same: 1 }],
    ['the key point', { keyPoint: '省-04' }, {}, { change: 1, same: 1 }],
    ['how the measure is written', {}, { measure: '构建田长 体系' }, { change: 1, same: 1 }],
    ['the words of the deadline alone', {}, { statedWords: '5月底' }, { change: 1, same: 1 }],
    ['the leading official', { leadingOfficialTitle: null }, {}, { change: 1, same: 1 }],
    ['the lead unit', { leadUnitName: '市水务局' }, {}, { change: 1, same: 1 }],
    ['a responsible unit', { responsible: [] }, {}, { change: 1, same: 1 }],
    ['a unit that was words', { supporting: [{ kind: 'UNIT', name: '各县（市、区）' }] }, {}, { change: 1, same: 1 }],
    ['the deadline', {}, { statedWords: '6月30日', statedDate: '2026-06-30' }, { change: 1, same: 1 }],
    ['the deliverable', {}, { deliverable: null }, { change: 1, same: 1 }],
  ])('%s', (_, changes, ofTask, expected) => {
    expect(diffLedger(ledgerOf(changes, ofTask), existing).summary).toMatchObject({ add: 0, refuse: 0, ...expected });
  });

  it('says what changes, from and to', () => {
    const row = diffLedger(ledgerOf({}, { statedWords: '6月30日', statedDate: '2026-06-30' }), existing).rows[1];
    expect(row).toMatchObject({
      kind: 'TASK',
      id: 't',
      verdict: 'CHANGE',
      changes: [
        { field: 'statedWords', from: '5月31日', to: '6月30日' },
        { field: 'statedDate', from: '2026-05-31', to: '2026-06-30' },
      ],
    });
  });

  it('counts a refused row once, whatever is wrong in it', () => {
    const refusals = [1, 2].map(() => ({ row: 4, column: '类别', code: 'CATEGORY_UNKNOWN', params: {} }) as const);
    const { summary, rows } = diffLedger({ ...ledgerOf({}), refusals }, existing);
    expect(summary).toMatchObject({ refuse: 1, same: 2 });
    expect(rows).toHaveLength(4);
  });
});

describe('fields that a file has no column for', () => {
  const FIELDS = ['category', 'level', 'leader', 'group', 'responsible', 'supporting', 'keyPoint'] as const;
  const bare: Partial<LedgerProject> = {
    category: 'KEY',
    level: 'MUNICIPAL',
    leadingOfficialTitle: null,
    groupName: null,
    responsible: [],
    supporting: [],
    keyPoint: null,
  };
  const silent = ledgerOf({ ...bare, unstated: FIELDS }, { deliverable: null, unstated: ['deliverable'] });

  it('stay as they are held, and are what is held when the import is carried out', () => {
    const before = withHeld(silent, existing);
    expect(diffLedger(before, existing).summary).toMatchObject({ change: 0, same: 2 });
    const now = { ...existing, projects: [{ ...project, id: 'p', leadingOfficialTitle: '市长' }] };
    expect(diffLedger(withHeld(before, now), now).summary).toMatchObject({ change: 0, same: 2 });
  });

  it.each(FIELDS)('where there is a column, a blank says something: %s', (field) => {
    const said = ledgerOf({ ...bare, unstated: FIELDS.filter((one) => one !== field) });
    expect(diffLedger(withHeld(said, existing), existing).rows[0]).toMatchObject({ verdict: 'CHANGE', changes: [{}] });
  });
});
