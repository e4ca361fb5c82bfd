import { resetEntry } from '../../support/ended-entries.js';
import type { Ready } from './ready.js';

/** What each cell of a register's routes needs, as the table of states.spec.ts takes it. */
interface RegisterCells {
  readonly seat: string;
  readonly outsider: string | null;
  readonly live: string;
  readonly ended: string;
  readonly body?: unknown;
}

/** Written by hand for each register: its kind, who reports to it, and a whole row. */
interface Case {
  readonly kind: string;
  readonly filer: string;
  readonly outsider: string | null;
  /** A unit confirms its numbers before the office does. */
  readonly vouched?: true;
  readonly row: Readonly<Record<string, unknown>>;
  /** Of a register with stages: its second one, with what it asks. */
  readonly move?: Readonly<Record<string, unknown>>;
  /** Of one with a term: a later end. */
  readonly extend?: Readonly<Record<string, unknown>>;
}

const CASES: Readonly<Record<string, Case>> = {
  outputs: {
    ...{ kind: 'OUTPUT', filer: 'department-chief', outsider: 'department3-chief' },
    row: {
      ...{
        title: '乡村e镇建设方案',
        number: '商政发〔2026〕5号',
        issuer: '市商务局',
        happenedOn: '2026-06-01',
        noSecrets: true,
      },
      ...{ outputKind: 'SCHEME', unitId: 'unit:department', projectId: 'world:project.OPEN' },
    },
  },
  'outcome-facts': {
    ...{ kind: 'OUTCOME_FACT', filer: 'department-chief', outsider: 'department3-chief', vouched: true },
    row: {
      ...{ title: '网络零售额', value: '13.54', unitOfMeasure: '亿元', place: '全市', definition: '商务部门统计口径' },
      ...{ happenedOn: '2026-06-01', noSecrets: true, unitId: 'unit:department', confirmingUnitId: 'unit:department2' },
      proofs: [{ kind: 'DOCUMENT', number: '商统〔2026〕3号', issuer: '市商务局' }],
    },
  },
  'experience-cases': {
    ...{ kind: 'EXPERIENCE_CASE', filer: 'department-chief', outsider: 'department3-chief' },
    row: {
      ...{
        title: '一网通办经验',
        source: 'UNIT',
        happenedOn: '2026-06-01',
        unitId: 'unit:department',
        noSecrets: true,
      },
    },
    move: { stage: 'SHELVED', shelvedOn: '2026-06-20', shelvedReason: '尚不成熟' },
  },
  'led-topics': {
    ...{ kind: 'LED_TOPIC', filer: 'office-clerk', outsider: null },
    row: {
      ...{ title: '农村电商下沉研究', leadingPostId: 'post:leading-official', basis: '市改发〔2026〕1号' },
      ...{ happenedOn: '2026-06-01', unitId: 'unit:department', noSecrets: true },
    },
    move: { stage: 'CLOSED', closedOn: '2026-06-20', closedReason: '并入另一课题' },
  },
  pilots: {
    ...{ kind: 'PILOT', filer: 'office-clerk', outsider: null },
    row: {
      ...{
        title: '农村宅基地改革试点',
        level: 'NATIONAL',
        approvalNumber: '农函〔2025〕3号',
        approvedBy: '农业农村部',
      },
      ...{ happenedOn: '2026-06-01', termTo: '2027-12-31', unitId: 'unit:department', noSecrets: true },
    },
    move: { stage: 'MIDTERM', midTermDoneOn: '2026-06-20' },
    extend: { termTo: '2028-06-30', number: '农函〔2026〕9号' },
  },
  instructions: {
    ...{ kind: 'INSTRUCTION', filer: 'office-clerk', outsider: null },
    row: {
      ...{ title: '关于电商发展情况的报告', byWords: '分管副市长', level: 'MUNICIPAL', number: '收2026-15' },
      ...{ happenedOn: '2026-06-01', nature: 'REQUIREMENT', unitId: 'unit:department', noSecrets: true },
    },
  },
  recognitions: {
    ...{ kind: 'RECOGNITION', filer: 'office-clerk', outsider: null },
    row: {
      ...{
        title: '全省第一批示范案例',
        recognitionKind: 'SELECTED',
        awardedBy: '省发展改革委',
        level: 'PROVINCIAL',
        noSecrets: true,
      },
      ...{
        happenedOn: '2026-06-01',
        unitId: 'unit:department',
        proofs: [{ kind: 'DOCUMENT', number: '鲁改办〔2026〕3号' }],
      },
    },
  },
  'publicity-items': {
    ...{ kind: 'PUBLICITY_ITEM', filer: 'office-clerk', outsider: null },
    row: {
      ...{ title: '改革专题宣传月', publicityKind: 'CAMPAIGN', medium: '省日报', mediumLevel: 'PROVINCIAL' },
      ...{ happenedOn: '2026-06-01', quantity: 12, quantityUnit: 'ARTICLE', noSecrets: true },
      proofs: [{ kind: 'MEDIA', medium: '省日报', issue: '3版', on: '2026-06-01' }],
    },
  },
  commendations: {
    ...{ kind: 'COMMENDATION', filer: 'office-clerk', outsider: null },
    row: {
      ...{ title: '全市改革先进集体和个人', approvalNumber: '鲁评组办函〔2026〕1号', approvalBody: '省评比达标表彰办' },
      ...{ decisionNumber: '市发〔2026〕8号', happenedOn: '2026-06-01', noSecrets: true },
      ...{ collectives: [{ name: '市商务局' }], individuals: [{ name: '张一', unit: '市商务局' }] },
    },
  },
  'information-items': {
    ...{ kind: 'INFORMATION_ITEM', filer: 'department-chief', outsider: 'department3-chief' },
    row: {
      ...{ title: '乡村e镇建设做法', happenedOn: '2026-06-01', unitId: 'unit:department', noSecrets: true },
      adoption: [{ journal: '改革动态', level: 'PROVINCIAL', issue: '第3期', on: '2026-06-02' }],
    },
  },
  'front-runner-claims': {
    ...{ kind: 'FRONT_RUNNER_CLAIM', filer: 'department-chief', outsider: 'department3-chief' },
    row: {
      ...{ statement: '全省首个乡村e镇', claimKind: 'FIRST', level: 'PROVINCIAL', happenedOn: '2026-06-01' },
      ...{ unitId: 'unit:department', projectId: 'world:project.OPEN', noSecrets: true },
    },
  },
};

/** The registers of the rows below. */
export const REGISTER_KINDS = Object.values(CASES).map(({ kind }) => kind);

/** What the office writes down of a telephone call. */
const SAID = { agrees: true, saidBy: '王科长', saidOn: '2026-06-20' };

const office = (live: string, ended: string, body: unknown): RegisterCells => ({
  ...{ seat: 'office-chief', outsider: null },
  ...{ live, ended, body },
});

function cellsOf(
  path: string,
  { kind, filer, outsider, vouched, row, move, extend }: Case,
): Readonly<Record<string, RegisterCells>> {
  const [reported, confirmed, withdrawn] = ['REPORTED', 'CONFIRMED', 'WITHDRAWN'].map(
    (state) => `${kind}.${state}`,
  ) as [string, string, string];
  const filing = { seat: filer, outsider };
  return {
    [`PUT /${path}/{id}`]: { ...filing, live: reported, ended: withdrawn, body: row },
    [`POST /${path}/{id}/confirm`]: office(reported, confirmed, {}),
    [`POST /${path}/{id}/return`]: office(reported, confirmed, { missing: '请补充文号' }),
    [`POST /${path}/{id}/withdraw`]: { ...filing, live: reported, ended: withdrawn, body: { reason: '重复报送' } },
    [`POST /${path}/{id}/correct`]: office(confirmed, reported, { ...row, title: '更正后的名称', reason: '原件有误' }),
    [`POST /${path}/{id}/release`]: office(confirmed, reported, {
      publicity: kind === 'INSTRUCTION' ? 'COUNTED' : 'PUBLIC',
    }),
    ...(vouched === true && { [`POST /${path}/{id}/vouch`]: { ...office(reported, withdrawn, SAID), outsider } }),
    ...(move !== undefined && { [`POST /${path}/{id}/move`]: office(confirmed, reported, move) }),
    ...(extend !== undefined && { [`POST /${path}/{id}/extend`]: office(confirmed, reported, extend) }),
    ...(outsider !== null && {
      [`POST /${path}/{id}/confirm-entry`]: { ...filing, live: reported, ended: withdrawn },
    }),
  };
}

/** What becomes of an instruction that requires something. */
const INSTRUCTION_CELLS: Readonly<Record<string, RegisterCells>> = {
  'POST /instructions/{id}/assign': office('INSTRUCTION.CONFIRMED', 'INSTRUCTION.REPORTED', { urgency: 'URGENT' }),
  'POST /instructions/{id}/report-back': office('INSTRUCTION.CONFIRMED', 'INSTRUCTION.REPORTED', {
    ...{ on: '2026-06-20', how: '专题会汇报' },
  }),
};
/** Names of persons, three years after. */
const COMMENDATION_CELLS: Readonly<Record<string, RegisterCells>> = {
  'POST /commendations/{id}/erase-names': office('COMMENDATION.CONFIRMED', 'COMMENDATION.REPORTED', undefined),
};
const LONG_AGO = `UPDATE register_entry SET happened_on = '2020-06-01', year = 2020, sort_on = '2020-06-01' WHERE id = {{COMMENDATION.CONFIRMED}}`;
const REQUIRES = `UPDATE register_entry SET fields = '{"nature": "REQUIREMENT", "number": "收1"}' WHERE id = {{INSTRUCTION.CONFIRMED}}`;
const UNASSIGNED = 'DELETE FROM instruction_handling WHERE entry_id = {{INSTRUCTION.CONFIRMED}}';
const CARRIED_OUT = `INSERT INTO instruction_handling (entry_id, task_id, assigned_on) VALUES ({{INSTRUCTION.CONFIRMED}}, {{task.VERIFIED}}, '2026-06-10')`;
/** What stands beside the entry itself when they begin. */
const BESIDE: Readonly<Record<string, (live: string) => readonly string[]>> = {
  vouch: (live) => [awaitUnit(live)],
  'erase-names': () => [LONG_AGO],
  assign: () => [REQUIRES, UNASSIGNED],
  'report-back': () => [REQUIRES, UNASSIGNED, CARRIED_OUT],
};

/** Every route of every register that names an entry. */
export const REGISTER_CELLS: Readonly<Record<string, RegisterCells>> = Object.assign(
  {},
  INSTRUCTION_CELLS,
  COMMENDATION_CELLS,
  ...Object.entries(CASES).map(([path, one]) => cellsOf(path, one)),
) as Readonly<Record<string, RegisterCells>>;

/** The word of another unit is still to come. */
const awaitUnit = (key: string): string =>
  `UPDATE register_entry SET awaited_unit_id = (SELECT id FROM unit WHERE name = '市教育局') WHERE id = {{${key}}}`;

/** An entry in the state that each of them begins with. */
export const REGISTER_READY: Readonly<Record<string, Ready>> = Object.fromEntries(
  Object.entries(REGISTER_CELLS).map(([route, { live }]) => [
    route,
    { sql: [...resetEntry(live, live.split('.')[1] ?? ''), ...(BESIDE[route.split('/').at(-1) ?? '']?.(live) ?? [])] },
  ]),
);

/** A row may be written anew by the same words, and waits anew. */
export const REGISTER_REPEATS: Readonly<Record<string, string>> = {
  ...Object.fromEntries(
    Object.keys(CASES).map((path) => [`PUT /${path}/{id}`, 'what is written anew by the same words is the same']),
  ),
  'POST /instructions/{id}/assign': 'asked twice it is the same task',
  'POST /commendations/{id}/erase-names': 'names that are gone are gone',
};
