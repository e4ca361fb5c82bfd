import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { transformSync } from '@swc/core';
import fc from 'fast-check';
import { PUBLISHED_YEARS, WorkingDays } from '../../../src/modules/calendar/index.js';
import { addDays } from '../../../src/shared-kernel/dates.js';
import {
  buildCalendarDays,
  type CalendarDay,
  type WorkingCalendar,
} from '../../../src/shared-kernel/working-calendar.js';
import { startTestApp, type TestApp } from '../../support/app.js';

const ZONES = ['Asia/Shanghai', 'UTC', 'America/New_York'];
const FIRST = '2024-01-01';
const SPAN = 4383;

/** Days far enough from both ends of the calendar that a count of at most 250 working days stays inside. */
const day = fc.integer({ min: 400, max: SPAN - 400 }).map((offset) => addDays(FIRST, offset));
const count = fc.integer({ min: -250, max: 250 });

describe('working days', () => {
  let test: TestApp;
  let calendar: WorkingCalendar;
  let days: CalendarDay[];

  beforeAll(async () => {
    test = await startTestApp({ startOn: '2026-10-09' });
    calendar = await test.get(WorkingDays).current(test.db);
    days = await test.db.query<CalendarDay>(
      'SELECT day, working, provisional FROM calendar_day WHERE version = 1 ORDER BY day',
    );
  });
  afterAll(() => test.close());

  it('of 2024 to 2026 are the published ones, and what follows is provisional, Monday to Friday', () => {
    expect(days).toEqual(buildCalendarDays(2024, 2035, PUBLISHED_YEARS));
    expect(calendar.isProvisional('2026-12-31')).toBe(false);
    expect(calendar.isProvisional('2027-01-01')).toBe(true);
  });

  const published = () => {
    const certain = days.filter(({ day: date }) => date < '2027');
    return { dates: certain.map(({ day: date }) => date), working: certain.map(({ working }) => working) };
  };

  it('agree with chinese-days, day by day, from 2024 to 2026, in the one zone where it counts right', () => {
    expect(published().dates).toHaveLength(1096);
    expect(inZone('Asia/Shanghai', CHINESE_DAYS, published().dates)).toEqual(published().working);
  });

  describe.each(ZONES)('with the process in %s', (zone) => {
    it('agree with chinese-workday, day by day, from 2024 to 2026', () => {
      expect(inZone(zone, CHINESE_WORKDAY, published().dates)).toEqual(published().working);
    });

    it('are added and counted the same in TypeScript and in SQL', async () => {
      const pairs = fc.sample(fc.tuple(day, count, day), { numRuns: 4000, seed: 20261009 });
      const ours = inZone(zone, ARITHMETIC, { days, pairs }) as { added: string[]; counted: number[] };
      const rows = await test.db.query<{ added: string; counted: number }>(
        `SELECT add_working_days(a, n) AS added, working_days_between(a, b) AS counted
           FROM unnest($1::date[], $2::int[], $3::date[]) WITH ORDINALITY AS p(a, n, b, place) ORDER BY place`,
        [pairs.map((pair) => pair[0]), pairs.map((pair) => pair[1]), pairs.map((pair) => pair[2])],
      );
      expect(ours.added).toEqual(rows.map((row) => row.added));
      expect(ours.counted).toEqual(rows.map((row) => row.counted));
    });
  });

  it('are the same in SQL and here for any day and count', async () => {
    await fc.assert(
      fc.asyncProperty(day, count, day, async (from, n, to) => {
        const [row] = await test.db.query<{ added: string; counted: number }>(
          'SELECT add_working_days($1, $2) AS added, working_days_between($1, $3) AS counted',
          [from, n, to],
        );
        return row?.added === calendar.add(from, n) && row.counted === calendar.between(from, to);
      }),
      { numRuns: 300 },
    );
  });

  it('keep the laws of counting', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: 1, max: 120 }), fc.integer({ min: 1, max: 120 }), (from, a, b) => {
        const there = calendar.add(from, a);
        expect(calendar.isWorking(there)).toBe(true);
        expect(calendar.between(from, there)).toBe(a);
        expect(calendar.add(there, b)).toBe(calendar.add(from, a + b));
        expect(calendar.add(there, -a)).toBe(calendar.isWorking(from) ? from : calendar.add(from, -1));
        expect(calendar.workingDaysIn(from, there)).toHaveLength(a);
      }),
    );
  });

  it('outside the calendar are an error, never a guess', async () => {
    for (const sql of [
      `add_working_days('2023-12-29', 1)`,
      `add_working_days('2035-12-31', 1)`,
      `working_days_between('2035-12-31', '2036-01-01')`,
    ]) {
      await expect(test.db.query('SELECT ' + sql)).rejects.toThrow(/working calendar/);
    }
    expect(() => calendar.add('2035-12-31', 1)).toThrow(RangeError);
    expect(() => calendar.between('2023-12-31', '2024-01-02')).toThrow(RangeError);
  });

  it('use the primary key and the ordinals’ index', async () => {
    const plan = async (sql: string): Promise<string> =>
      (await test.db.query<{ 'QUERY PLAN': string }>(`EXPLAIN ${sql}`)).map((row) => row['QUERY PLAN']).join('\n');
    await test.unitOfWork.run((tx) => tx.execute('ANALYZE calendar_day'));
    expect(await plan(`SELECT ordinal FROM calendar_day WHERE version = 1 AND day = '2026-10-09'`)).toMatch(
      /calendar_day_pkey/,
    );
    expect(await plan(`SELECT day FROM calendar_day WHERE version = 1 AND working AND ordinal = 500`)).toMatch(
      /calendar_day_ordinal/,
    );
  });
});

const CHINESE_DAYS = `output = input.map((day) => require('chinese-days').isWorkday(day));`;

const CHINESE_WORKDAY = `
  const workday = await import('./oracle.mjs');
  output = input.map((day) => workday.isWorkday(day));`;

const ARITHMETIC = `
  const { WorkingCalendar } = require('./working-calendar.cjs');
  const calendar = new WorkingCalendar(1, input.days);
  output = {
    added: input.pairs.map(([from, n]) => calendar.add(from, n)),
    counted: input.pairs.map(([from, , to]) => calendar.between(from, to)),
  };`;

/** Runs a piece of script in a process of its own under a time zone, with the kernel's calendar beside it. */
function inZone(zone: string, script: string, input: unknown): unknown {
  const folder = mkdtempSync(join(tmpdir(), 'five-ones-zone-'));
  try {
    for (const name of ['dates', 'working-calendar']) {
      const source = readFileSync(`src/shared-kernel/${name}.ts`, 'utf8').replaceAll(`'./dates.js'`, `'./dates.cjs'`);
      const { code } = transformSync(source, {
        jsc: { target: 'es2022', parser: { syntax: 'typescript' } },
        module: { type: 'commonjs' },
      });
      writeFileSync(join(folder, `${name}.cjs`), code);
    }
    const main = `const input = JSON.parse(require('node:fs').readFileSync(0, 'utf8')); let output;\n(async () => {${script}\nprocess.stdout.write(JSON.stringify({ output, offset: new Date(0).getTimezoneOffset() }));})();`;
    writeFileSync(join(folder, 'main.cjs'), main);
    copyFileSync('node_modules/chinese-workday/dist/chinese-workday.esm.js', join(folder, 'oracle.mjs'));
    const text = execFileSync(process.execPath, [join(folder, 'main.cjs')], {
      input: JSON.stringify(input),
      env: { ...process.env, TZ: zone, NODE_PATH: join(process.cwd(), 'node_modules') },
      maxBuffer: 64 * 1024 * 1024,
    });
    const { output, offset } = JSON.parse(text.toString()) as { output: unknown; offset: number };
    expect(offset).toBe({ 'Asia/Shanghai': -480, UTC: 0, 'America/New_York': 300 }[zone]);
    return output;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
