import { approve, CHIEF, CLERK, DEPUTY, EXECUTIVE } from '../../src/demo/acts/acts.js';
import { type HandedIn, importFiles } from '../../src/demo/acts/import-file.js';
import { type Act, type ApiClient, apiClientInProcess } from '../../src/demo/api-client/api-client.js';
import type { Seat } from '../../src/demo/api-client/seat.js';
import { addOfficials } from '../../src/demo/city/found-city.js';
import { workbookOf } from '../../src/demo/year/sheet.js';
import { JobRunner } from '../../src/platform/queue/job-runner.js';
import { isCityHead } from '../../src/modules/organisation/index.js';
import type { TestApp } from './app.js';

/** The year in which the fixtures stand: the town's people hold their posts since its first day. */
export const YEAR = 2025;
const COMMITTEE = '市委全面深化改革委员会';
const CITY_LEADER_RANK = 40;
const MOST_TICKED = 50;

interface Count {
  readonly id: string;
  readonly value: number;
  readonly unitOfMeasure: string;
}
/** Something that a number counts. */
export interface Item {
  readonly title: string;
  readonly subjectId: string;
}
interface Waiting {
  readonly id: string;
  readonly level: string;
  readonly unit: string;
}

/** A year as an office brings it in: workbooks of its own with a second person's word on each, and by acts what no workbook says. */
export class PublishedYear {
  private readonly client: ApiClient;

  constructor(private readonly app: TestApp) {
    this.client = apiClientInProcess(app.app, { database: app.db, unitOfWork: app.unitOfWork });
  }

  act<T = { id: string }>(as: Seat, path: string, body: object): Promise<T> {
    return this.client.act<T>({ as, path, body, key: `${path} ${JSON.stringify(body)}` });
  }

  /** The posts of the city's leaders by their titles. */
  async leaders(titles: readonly string[]): Promise<ReadonlyMap<string, string>> {
    const officials = titles.map((title) => ({
      ...{ unit: COMMITTEE, role: 'LEADING_OFFICIAL' as const, rank: CITY_LEADER_RANK, title },
    }));
    expect(officials.filter(isCityHead)).toHaveLength(
      titles.filter((title) => /^市委书记$|^市长$/u.test(title)).length,
    );
    await this.app.unitOfWork.run((tx) => addOfficials(tx, officials));
    const rows = await this.app.db.query<{ title: string; id: string }>(
      `SELECT title, id FROM post WHERE role = 'LEADING_OFFICIAL' AND title = ANY ($1)`,
      [titles],
    );
    return new Map(rows.map(({ title, id }) => [title, id]));
  }

  /** Groups beside those of the town. */
  async groups(kind: 'SPECIAL_GROUP' | 'CAMPAIGN_GROUP', count: number): Promise<void> {
    await this.app.db.query(
      `INSERT INTO unit (path, kind, name) SELECT 'x/', $1, $1 || n FROM generate_series(1, $2::int) n RETURNING id`,
      [kind, count],
    );
  }

  decide(act: Act): Promise<unknown> {
    return this.client.act(act);
  }

  /** What the office enters of a commendation, a deputy director confirms. */
  async commend(body: object): Promise<void> {
    const whole = { ...body, unitId: this.app.town.units['office'] };
    const { id } = await this.act(CLERK, '/commendations', whole);
    await this.act(DEPUTY, `/commendations/${id}/confirm`, {});
  }

  /** A project of the ledger, or a node of a programme. */
  async project(name: string, more: object = {}): Promise<string> {
    const body = { name, category: 'KEY', level: 'MUNICIPAL', leadUnitId: this.app.town.units['department'], ...more };
    return (await this.act(CLERK, '/projects', body)).id;
  }

  async complete(id: string): Promise<void> {
    const body = { endedAs: 'COMPLETED', reason: '年度任务完成' };
    const { approvalId } = await this.act<{ approvalId: string }>(CLERK, `/projects/${id}/end`, body);
    const { approver } = await this.app.db.one<{ approver: string }>(
      `SELECT approver_role AS approver FROM approval WHERE id = $1`,
      [approvalId],
    );
    await this.client.act(approve({ ...EXECUTIVE, role: approver as Seat['role'] }, approvalId));
  }

  /** Hands a workbook of a register in; another person confirms it, and the units that answer for numbers say that they are right. */
  async register(
    kind: string,
    headings: string,
    rows: readonly string[],
    said: object = { alsoConfirm: true },
    year = YEAR,
  ): Promise<void> {
    await this.bringIn(`/register-imports`, `?kind=${kind}&year=${String(year)}`, headings, rows, {
      said: { ...said },
    });
    await this.vouch();
    await this.approveAll();
  }

  async bringIn(
    path: string,
    query: string,
    headings: string,
    rows: readonly string[],
    more: Partial<HandedIn> = {},
  ): Promise<void> {
    const file = await workbookOf({ title: `${path.slice(1)} ${query.slice(1, 40)}`, headings, rows: rows.join('\n') });
    const [held] = await importFiles(this.client, [{ path, query, file, ...more }], () =>
      this.app.get(JobRunner).drain(),
    );
    if ((held?.summary?.['refuse'] ?? 0) > 0) {
      const address = `${path}/${held?.id ?? ''}/rows?verdict=REFUSE&limit=3`;
      const refused = await this.client.act<{ items: unknown }>({ as: CLERK, method: 'GET', path: address });
      throw new Error(`${path}${query}: ${JSON.stringify(refused.items)}`);
    }
  }

  /** A deputy director decides what waits for him. */
  async approveAll(): Promise<void> {
    const sql = `SELECT id FROM approval WHERE state = 'PENDING' AND subject_type LIKE '%_IMPORT' ORDER BY id`;
    for (const { id } of await this.app.db.query<{ id: string }>(sql)) await this.client.act(approve(DEPUTY, id));
  }

  private async vouch(): Promise<void> {
    const awaited = await this.app.db.query<Waiting>(
      `SELECT e.id, u.name AS unit FROM register_entry e JOIN unit u ON u.id = e.awaited_unit_id WHERE e.state = 'REPORTED'`,
    );
    for (const { id, unit } of awaited)
      await this.act({ unit, role: 'LIAISON' }, `/outcome-facts/${id}/vouch`, { agrees: true });
  }

  /** Claims: whoever confirms says how high each issuer stands. */
  async claims(headings: string, rows: readonly string[]): Promise<void> {
    await this.register('FRONT_RUNNER_CLAIM', headings, rows, {});
    const claims = await this.app.db.query<Waiting>(
      `SELECT id, level FROM register_entry WHERE kind = 'FRONT_RUNNER_CLAIM' AND state = 'REPORTED'`,
    );
    for (const { id, level } of claims)
      await this.act(CHIEF, `/front-runner-claims/${id}/confirm`, {
        proofLevel: level === 'REGIONAL' ? 'NATIONAL' : level,
      });
  }

  /** Every reading of an indicator made a number that may be released; the unit that answers for it and the office confirm it. */
  async factsOfReadings(indicatorId: string): Promise<void> {
    const readings = await this.app.db.query<{ id: string }>(
      'SELECT id FROM reading WHERE indicator_id = $1 ORDER BY period',
      [indicatorId],
    );
    for (const { id } of readings) await this.act(CLERK, `/readings/${id}/fact`, {});
    await this.vouch();
    const made = await this.app.db.query<{ id: string }>(
      `SELECT id FROM register_entry WHERE kind = 'OUTCOME_FACT' AND state = 'REPORTED' ORDER BY id`,
    );
    for (const { id } of made) await this.act(CHIEF, `/outcome-facts/${id}/confirm`, {});
  }

  /** A section chief says of what stands of a register, and is not released yet, how far it goes out. */
  async release(kind: string, publicity: 'COUNTED' | 'PUBLIC'): Promise<void> {
    const standing = await this.app.db.query<{ id: string; version: number }>(
      `SELECT id, version FROM register_entry WHERE kind = $1 AND state = 'CONFIRMED' AND publicity = 'INTERNAL' ORDER BY id`,
      [kind],
    );
    for (let from = 0; from < standing.length; from += MOST_TICKED) {
      const body = { entries: standing.slice(from, from + MOST_TICKED), publicity };
      const { left } = await this.act<{ left: readonly unknown[] }>(CHIEF, '/register-entries/release-batch', body);
      expect(left).toEqual([]);
    }
  }

  /** The numbers of the year; one that is in several units of measure under its name and the measure. */
  async counts(): Promise<Readonly<Record<string, number>>> {
    const path = `/counts?year=${String(YEAR)}`;
    const { items } = await this.client.act<{ items: readonly Count[] }>({ as: CLERK, method: 'GET', path });
    const nameOf = ({ id, unitOfMeasure }: Count): string => (id === 'problems.effect' ? `${id} ${unitOfMeasure}` : id);
    return Object.fromEntries(items.map((one) => [nameOf(one), one.value]));
  }

  /** What stands behind a number. */
  async items(count: string, query = ''): Promise<readonly Item[]> {
    const path = `/counts/${count}/items?year=${String(YEAR)}&limit=200${query}`;
    return (await this.client.act<{ items: readonly Item[] }>({ as: CLERK, method: 'GET', path })).items;
  }

  async titles(count: string, query = ''): Promise<readonly string[]> {
    return (await this.items(count, query)).map(({ title }) => title);
  }

  /** The facts of the year, as they were typed. */
  async facts(): Promise<ReadonlyMap<string, Readonly<Record<string, unknown>>>> {
    const path = `/outcome-facts?year=${String(YEAR)}&limit=200`;
    const { items } = await this.client.act<{ items: readonly Readonly<Record<string, unknown>>[] }>({
      ...{ as: CLERK, method: 'GET', path },
    });
    return new Map(items.map((one) => [String(one['title']), one]));
  }
}
