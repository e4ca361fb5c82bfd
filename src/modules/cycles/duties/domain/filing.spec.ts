import type { DomainError } from '../../../../shared-kernel/domain-error.js';
import { type ActivityDraft, checkedRecord } from './activity.js';
import { DUTY_KINDS, type DutyKind } from './duty.js';
import { plannedDay, type PlannedTime } from './plan.js';

const days = { today: '2026-09-20', quarterStart: '2026-07-01' };
const common = {
  heldOn: '2026-09-15',
  place: '城关镇',
  leader: '李某某',
  leaderTitle: '副市长',
  units: [],
  summary: '正常。',
  documentNumbers: [],
};
const records = {
  research: { theme: '题', sites: ['点'], findings: '情况' },
  coordination: {
    name: '会',
    chair: '某',
    units: ['某局'],
    decisions: [{ matter: '办', unitId: 'u', dueOn: '2026-10-30' }],
  },
  inspection: {
    content: '内',
    inspectedUnits: ['某县'],
    method: 'ON_SITE',
    planNumber: '3',
    findings: '无',
    demands: [],
  },
  problem: {
    name: '名',
    origin: '信',
    crux: '结',
    solution: '解',
    effect: { value: 71, unit: '户' },
    whoHadIt: '某',
    confirmedBy: '某',
    progress: 'SOLVED',
  },
  experience: { title: '题', practice: '做法', effectData: '数', copyable: '可', channel: 'BULLETIN' },
};
const FIELD = {
  RESEARCH: 'research',
  COORDINATION: 'coordination',
  INSPECTION: 'inspection',
  PROBLEM: 'problem',
  EXPERIENCE: 'experience',
} as const;

function errorsOf(kind: DutyKind, change: Partial<ActivityDraft>): readonly string[] {
  try {
    checkedRecord(kind, { ...common, [FIELD[kind]]: records[FIELD[kind]], ...change }, days);
    return [];
  } catch (error) {
    return (error as DomainError).errors.map((one) => `${one.pointer} ${one.code}`);
  }
}

describe('what is filed', () => {
  it.each(DUTY_KINDS)('a whole record of %s is taken', (kind) => {
    expect(checkedRecord(kind, { ...common, [FIELD[kind]]: records[FIELD[kind]] }, days)).toBe(records[FIELD[kind]]);
  });

  it.each<[string, DutyKind, Partial<ActivityDraft>, string]>([
    ['took place tomorrow', 'RESEARCH', { heldOn: '2026-09-21' }, '/activity/heldOn HELD_IN_FUTURE'],
    ['took place before the quarter', 'RESEARCH', { heldOn: '2026-06-30' }, '/activity/heldOn HELD_BEFORE_QUARTER'],
    ['lacks its own part', 'RESEARCH', { research: undefined }, '/activity/research RECORD_MISSING'],
    ['has another kind’s part', 'RESEARCH', { problem: records.problem }, '/activity/problem RECORD_OF_OTHER_KIND'],
    [
      'is an inspection in no plan and without approval',
      'INSPECTION',
      { inspection: { content: '内', inspectedUnits: ['某县'], method: 'ON_SITE', findings: '无', demands: [] } },
      '/activity/inspection/planNumber INSPECTION_NOT_IN_PLAN',
    ],
    [
      'decides something due before the meeting',
      'COORDINATION',
      { coordination: { ...records.coordination, decisions: [{ matter: '办', unitId: 'u', dueOn: '2026-09-14' }] } },
      '/activity/coordination/decisions/0/dueOn DUE_BEFORE_HELD',
    ],
  ])('is refused where it %s', (_name, kind, change, error) => {
    expect(errorsOf(kind, change)).toEqual([error]);
  });

  it('an inspection with a one-off approval instead of a plan number is taken', () => {
    const inspection = {
      content: '内',
      inspectedUnits: ['某县'],
      method: 'ON_SITE',
      findings: '无',
      demands: [],
      approvalNumber: '一事一报〔2026〕3号',
    };
    expect(errorsOf('INSPECTION', { inspection })).toEqual([]);
  });
});

describe('a plan', () => {
  const quarter = { year: 2026, start: '2026-07-01', actBy: '2026-09-30' };
  it.each<[PlannedTime, string, string | null]>([
    [{ day: '2026-09-18' }, '2026-09-18', null],
    [{ month: 9, period: 'EARLY' }, '2026-09-10', '9月上旬'],
    [{ month: 9, period: 'MIDDLE' }, '2026-09-20', '9月中旬'],
    [{ month: 8, period: 'LATE' }, '2026-08-31', '8月下旬'],
  ])('%j is planned for %s', (time, plannedOn, words) => {
    expect(plannedDay(time, quarter)).toEqual({ plannedOn, words });
  });

  it('a period that reaches beyond the last day ends with it', () => {
    expect(
      plannedDay({ month: 12, period: 'MIDDLE' }, { year: 2026, start: '2026-10-01', actBy: '2026-12-15' }),
    ).toEqual({ plannedOn: '2026-12-15', words: '12月中旬' });
  });

  it.each<[string, PlannedTime, string]>([
    ['before the quarter', { day: '2026-06-30' }, 'PLANNED_OUTSIDE_QUARTER'],
    ['after its last day', { day: '2026-10-01' }, 'PLANNED_OUTSIDE_QUARTER'],
    ['in a period after its last day', { month: 10, period: 'EARLY' }, 'PLANNED_OUTSIDE_QUARTER'],
    ['with a day and a period', { day: '2026-09-18', month: 9, period: 'EARLY' }, 'PLANNED_DAY_OR_PERIOD'],
    ['with a month alone', { month: 9 }, 'PLANNED_DAY_OR_PERIOD'],
    ['with nothing', {}, 'PLANNED_DAY_OR_PERIOD'],
  ])('is refused %s', (_name, time, code) => {
    expect(() => plannedDay(time, quarter)).toThrow(code);
  });
});
