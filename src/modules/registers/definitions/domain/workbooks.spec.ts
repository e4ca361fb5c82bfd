import fc from 'fast-check';
import { keyOf } from '../../../../shared-kernel/cell-text.js';
import { addDays, type Day } from '../../../../shared-kernel/dates.js';
import { emptyRow, nothing } from '../../engine/domain/empty-row.js';
import type { Input } from '../../engine/domain/field-types.js';
import { naturalKeyOf } from '../../engine/domain/keys.js';
import type { Proof } from '../../engine/domain/proof.js';
import { readRegisterSheet } from '../../engine/domain/read-register-sheet.js';
import { type AnyRow, type NamedField, partsOf, type Register } from '../../engine/domain/register.js';
import { cellsOf, saysSame } from '../../engine/domain/register-sheet.js';
import { rowOfCells } from '../../engine/domain/row-of-cells.js';
import { sheetOf } from '../../engine/application/register-sheets.js';
import { fieldWords, registerName } from '../../engine/application/register-words.js';
import { REGISTERS } from './index.js';

const UNITS = new Map([
  ['u1', '市商务局'],
  ['u2', '市规划和自然资源局'],
  ['u3', '盐湖区'],
]);
const PROJECTS = new Map([
  ['p1', '集团化办学'],
  ['p2', '“一件事”改革（二期）'],
]);
const byKey = (names: ReadonlyMap<string, string>) => new Map([...names].map(([id, name]) => [keyOf(name), id]));
const ENTRIES = new Map([
  ['e1', '集团化办学试点'],
  ['e2', '电商小镇建设管理办法（试行）'],
]);
const LEADERS = new Map([['l1', '分管商务副市长']]);
const POSTS = new Map([['o1', '市委改革办综合科科长']]);
const NAMES = { units: UNITS, projects: PROJECTS, entries: ENTRIES, leaders: LEADERS, posts: POSTS };
const MEANINGS = {
  ...{ year: null, units: byKey(UNITS), projects: byKey(PROJECTS) },
  ...{ entries: byKey(ENTRIES), leaders: byKey(LEADERS), posts: byKey(POSTS) },
};

const words = (max: number) =>
  fc
    .string({
      unit: fc.constantFrom(...Array.from('改革发展〔2026〕3号＝=+-@"“”<>&%·—（）()1２aＢ；、《》 ')),
      minLength: 1,
      maxLength: Math.min(max, 30),
    })
    .map((text) => `文${text}字`.slice(0, max));
const days: fc.Arbitrary<Day> = fc.integer({ min: 0, max: 2_000 }).map((count) => addDays('2021-01-01', count));
const proofs: fc.Arbitrary<Proof> = fc.oneof(
  words(40).map((text) => document({ number: text.replace(/[《》；;]/gu, '') })),
  words(40).map((text) => document({ exactTitle: text.replace(/[《》]/gu, '') })),
);

function document(named: Partial<Proof>): Proof {
  const empty = { number: null, exactTitle: null, issuer: null, issuedOn: null, medium: null, issue: null, on: null };
  return { kind: 'DOCUMENT', ...empty, level: null, ...named };
}

const VALUES: Readonly<Record<Input, (type: NamedField['type']) => fc.Arbitrary<unknown>>> = {
  line: ({ max = 1 }) => words(max),
  paragraph: ({ max = 1 }) => words(max).map((text) => `${text}\n二`.slice(0, max)),
  choice: ({ values = [] }) => fc.constantFrom(...values),
  day: () => days,
  yesno: () => fc.boolean(),
  unit: () => fc.constantFrom(...UNITS.keys()),
  units: () => fc.uniqueArray(fc.constantFrom(...UNITS.keys()), { minLength: 1, maxLength: 3 }),
  project: () => fc.constantFrom(...PROJECTS.keys()),
  leader: () => fc.constantFrom(...LEADERS.keys()),
  posts: () => fc.subarray([...POSTS.keys()]),
  task: () => fc.constant('a task, of which no workbook knows'),
  proofs: () => fc.uniqueArray(proofs, { minLength: 1, maxLength: 3, selector: (one) => one.number ?? one.exactTitle }),
  decimal: () => fc.constantFrom('3006.77', '0.10', '13.54', '-2', '100'),
  entry: () => fc.constantFrom(...ENTRIES.keys()),
  entries: () => fc.constant([]),
  whole: ({ min = 0, max = 0 }) => fc.integer({ min, max }),
  rows: ({ of = {} }) => fc.array(fc.record(valuesOf(Object.entries(of))), { minLength: 1, maxLength: 3 }),
};

type Named = readonly (readonly [string, Pick<NamedField, 'type' | 'required'>])[];
const valuesOf = (fields: Named) =>
  Object.fromEntries(
    fields.map(([name, { type, required }]) => {
      const value = VALUES[type.input](type);
      return [name, required ? value : fc.option(value, { nil: nothing(type) })];
    }),
  );

function rowsOf(register: Register): fc.Arbitrary<AnyRow> {
  const values = valuesOf(register.all.map((field) => [field.name, field]));
  return fc.record(values).map((own) => ({ ...emptyRow(register), ...own }));
}

describe.each(REGISTERS.map((register) => [register.kind, register] as const))('a workbook of %s', (_, register) => {
  const sheet = sheetOf(register);
  const through = (rows: readonly AnyRow[]) => {
    const heads = sheet.columns.map(({ name }) => sheet.headings.first(name));
    const cells = rows.map((row) => {
      const own = cellsOf(sheet, row, NAMES);
      return sheet.columns.map(({ name }) => own[name] ?? '');
    });
    const grid = [heads, ...cells].map((own, place) => ({ row: place + 1, cells: own }));
    return readRegisterSheet({ rows: grid, merges: [] }, sheet, null);
  };

  it.each(['zh-CN', 'en'] as const)('has a word for each field and choice in %s', (language) => {
    const silent = register.all
      .flatMap((one) => [one, ...partsOf(one)])
      .flatMap((field) => {
        const { label, choices } = fieldWords(language, register, field);
        const codes = choices.filter((one) => one.label === one.value).map(({ value }) => `${field.name}: ${value}`);
        return label === field.name ? [field.name, ...codes] : codes;
      });
    expect([silent, Object.keys(registerName(language, register))]).toEqual([[], ['name', 'entryName']]);
  });

  it('knows each of its columns, and no two by the same heading', () => {
    const heads = sheet.columns.map(({ name }) => sheet.headings.first(name));
    expect(sheet.columns.map(({ name }) => sheet.headings.fieldOf(sheet.headings.first(name)))).toEqual(
      sheet.columns.map(({ name }) => name),
    );
    expect(new Set(heads).size).toBe(heads.length);
  });

  it('read again says what was written, by itself and of the entry that it was written from', () => {
    fc.assert(
      fc.property(fc.array(rowsOf(register), { minLength: 1, maxLength: 4 }), (rows) => {
        const read = through(rows);
        expect([read.rows.flatMap(({ faults }) => faults), read.skipped, read.rows.length]).toEqual([
          [],
          [],
          rows.length,
        ]);
        for (const [place, row] of rows.entries()) {
          const written = cellsOf(sheet, row, NAMES);
          const again = rowOfCells(sheet, read.rows[place]?.cells ?? {}, MEANINGS, null);
          const held = rowOfCells(sheet, read.rows[place]?.cells ?? {}, MEANINGS, { row, cells: written });
          const unlike = (cells: Readonly<Record<string, string>>) =>
            sheet.columns.filter((field) => !saysSame(field, cells[field.name] ?? '', written[field.name] ?? ''));
          expect([again.faults, unlike(cellsOf(sheet, again.row, NAMES))]).toEqual([[], []]);
          expect(naturalKeyOf(register, again.row)).toBe(naturalKeyOf(register, row));
          expect(held).toEqual({ row, faults: [] });
        }
      }),
      { numRuns: 60 },
    );
  });
});

/** As reform offices head their own lists: nothing of them is left unread. */
const OFFICES_OWN: readonly (readonly [kind: string, heads: string])[] = [
  ['OUTPUT', '序号|文件标题|发文字号|印发机关|印发时间|文件类型|级别|所属改革事项|责任部门|备注'],
  ['FRONT_RUNNER_CLAIM', '改革项目|走在前列表述|级别|依据类型|佐证材料|发文机关|发文时间|牵头部门'],
  ['RECOGNITION', '序号|奖项名称|颁发机关|级别|获奖时间|获奖单位|文件名称'],
  ['PUBLICITY_ITEM', '标题|宣传形式|刊发媒体|媒体级别|刊发时间|篇数'],
  ['COMMENDATION', '表彰名称|批准文号|批准机关|决定文号|表彰时间|先进集体|先进个人'],
  ['INSTRUCTION', '批示领导|批示时间|批示事项|批示类型|承办部门|办理期限|落实情况'],
  ['INFORMATION_ITEM', '信息题目|供稿部门|报送时间|录用刊物|采用级别|期数|采用时间'],
  ['OUTCOME_FACT', '成效指标|数值|单位|统计范围|截止时间|统计口径|数据来源|归口部门'],
  ['PILOT', '试点名称|试点级别|批复文件|批复机关|批复时间|开始时间|结束时间|承担部门'],
  ['LED_TOPIC', '课题题目|领衔市领导|承办部门|立项时间|结题期限|报告文号'],
  ['EXPERIENCE_CASE', '案例标题|报送部门|案例阶段|推广形式|推广级别|推广单位|推广时间'],
];

/** As others head them, with shorter words. */
const OTHERS_OWN: readonly (readonly [kind: string, heads: string])[] = [
  ['OUTPUT', '成果|文号|发文机关|印发时间|文件类型|级别|改革任务|责任单位'],
  ['FRONT_RUNNER_CLAIM', '改革名称|具体表述|级别|类型|依据文件|发文单位|时间|责任单位'],
  ['RECOGNITION', '荣誉|颁发单位|级别|获得时间|获得者|文件号'],
  ['PUBLICITY_ITEM', '宣传名称|类型|媒体|级别|时间|数量'],
  ['OUTCOME_FACT', '指标|数据|单位|范围|截止时间|统计口径|数据来源|数据归口部门'],
  ['PILOT', '试点|级别|批复文件|批准单位|批准时间|开始时间|结束时间|承担单位'],
  ['LED_TOPIC', '课题|领衔领导|承担单位|立题时间|报告时限'],
  ['EXPERIENCE_CASE', '案例|责任单位|进展阶段|日期'],
];

describe('headings of offices’ own lists', () => {
  it('are given of every register', () => {
    expect(OFFICES_OWN.map(([kind]) => kind).toSorted()).toEqual(REGISTERS.map(({ kind }) => kind).toSorted());
  });

  it.each([...OFFICES_OWN, ...OTHERS_OWN])('are read, of %s, each as a column of its own', (kind, words) => {
    const register = REGISTERS.find((one) => one.kind === kind);
    if (register === undefined) throw new Error(kind);
    const heads = words.split('|');
    const read = sheetOf(register).headings.read({ row: 1, cells: heads }, 1);
    expect([...(read?.values() ?? [])].map((one) => one.words).toSorted()).toEqual(heads.toSorted());
  });
});
