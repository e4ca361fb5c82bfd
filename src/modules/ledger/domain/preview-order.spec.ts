import type { ImportVerdict } from './ledger-import.js';
import type { Ledger, LedgerTask } from './ledger.js';
import { inPreviewOrder } from './preview-order.js';

const ledger: Ledger = {
  year: 2026,
  projects: [],
  tasks: [0, 0, 1, 2, 3, 0].map((projectIndex) => ({ projectIndex }) as LedgerTask),
  refusals: [],
};
const row = (kind: 'PROJECT' | 'TASK', at: number, index: number, more: object = {}): ImportVerdict => ({
  kind,
  row: at,
  index,
  name: `${kind[0] ?? ''}${String(index)}`,
  verdict: 'ADD',
  id: null,
  changes: [],
  ...more,
});
const refused = (at: number): ImportVerdict => ({
  kind: 'ROW',
  row: at,
  verdict: 'REFUSE',
  refusal: { row: at, column: null, code: 'VALUE_MISSING', params: {} },
});
const said = (rows: readonly ImportVerdict[]) =>
  inPreviewOrder(rows, ledger).map((one) => (one.kind === 'ROW' ? `R${String(one.row)}` : one.name));

const FILE = [
  row('PROJECT', 3, 0),
  row('TASK', 3, 0),
  row('TASK', 4, 1),
  row('PROJECT', 5, 1),
  row('TASK', 5, 2),
  row('PROJECT', 6, 2),
  row('TASK', 6, 3),
  row('TASK', 7, 5),
];

describe('the order of a preview', () => {
  it('is by project, a project that stands again further down with its first rows', () => {
    expect(said(FILE)).toEqual(['P0', 'T0', 'T1', 'T5', 'P1', 'T2', 'P2', 'T3']);
  });

  it.each<[string, object, object]>([
    ['under supervision before a lead that changes', { asks: {} }, { changes: [{ field: 'leadUnitName' }] }],
    ['a lead that changes before a doubtful day', { changes: [{ field: 'leadUnitName' }] }, { told: { looks: [{}] } }],
    ['a doubtful day before a new unit', { told: { looks: [{}] } }, { newUnits: ['市数据局'] }],
    ['a new unit before a likely renaming', { newUnits: ['市数据局'] }, { pair: { answer: null } }],
    ['a likely renaming before what is only new', { pair: { answer: null } }, {}],
    ['what is new before what is the same', {}, { verdict: 'SAME' }],
  ])('%s', (_, first, second) => {
    expect(said([row('PROJECT', 3, 0, second), row('PROJECT', 5, 1, first)])).toEqual(['P1', 'P0']);
  });

  it('a refused row stands with the project above it and brings it up; above the first it stands alone', () => {
    expect(said([refused(2), row('PROJECT', 3, 0), row('PROJECT', 5, 1), refused(6)])).toEqual([
      'R2',
      'P1',
      'R6',
      'P0',
    ]);
  });
});
