import { type Reader, RowReader, type Tx } from '../../../src/platform/database/tx.js';
import { EVERYTHING } from '../../../src/platform/database/where.js';
import { searchTerms } from '../../../src/modules/reports/domain/search-terms.js';
import { findProjects, findTasks } from '../../../src/modules/reports/persistence/search.js';
import type { TestApp } from '../../support/app.js';
import { borrowTestApp } from '../../support/borrowed-app.js';
import type { Client } from '../../support/client.js';

interface Found {
  readonly items: readonly {
    readonly kind: string;
    readonly id: string;
    readonly title: string;
    readonly what: string | null;
  }[];
  readonly more: readonly string[];
}

let app: TestApp;
let office: Client;
const ids: Record<string, string> = {};

const idOf = async (client: Client, path: string, body: object): Promise<string> => {
  const answer = await client.post<{ id: string }>(path, body);
  expect([answer.status, answer.body]).toEqual([201, expect.objectContaining({ id: expect.any(String) as string })]);
  return answer.body.id;
};

const search = async (client: Client, words: string, limit = 10): Promise<Found> =>
  (await client.get<Found>(`/search?words=${encodeURIComponent(words)}&limit=${String(limit)}`)).body;
const kinds = async (client: Client, words: string): Promise<readonly string[]> =>
  (await search(client, words)).items.map(({ kind }) => kind);
const idsFound = async (client: Client, words: string): Promise<readonly string[]> =>
  (await search(client, words)).items.map(({ id }) => id);

beforeAll(async () => {
  app = await borrowTestApp('2026-07-01');
  office = await app.as('office-deputy');
  const { units, seats } = app.town;
  ids['project'] = await idOf(office, '/projects', {
    name: '乡村e镇建设',
    category: 'PROVINCIALLY_ASSESSED',
    level: 'PROVINCIAL',
    leadingPostId: seats['leading-official']?.postId,
    groupUnitId: units['group'],
    leadUnitId: units['department'],
    responsibleUnitIds: [units['department3']],
  });
  ids['task'] = await idOf(office, '/tasks', {
    matter: '出台电商园区管理办法（100%覆盖）',
    unitId: units['department2'],
    dueOn: '2026-08-14',
    origin: '市委〔2026〕5号批示',
  });
  // As opening a quarter would write it.
  await app.unitOfWork.run((tx) =>
    tx.execute(
      `WITH c AS (INSERT INTO cycle (year, quarter, state, opened_on, act_by, file_by)
             VALUES (2026, 3, 'OPEN', '2026-07-01', '2026-09-30', '2026-10-13') RETURNING id),
         d AS (SELECT new_id() AS id, new_id() AS obligation, k.kind FROM (VALUES ('RESEARCH'), ('INSPECTION')) k(kind)),
         o AS (INSERT INTO obligation (id, kind, ladder, subject_id, owner_unit_id, project_id, title, opened_on, original_due_on, due_on)
             SELECT d.obligation, 'DUTY', 'FULL', d.id, $1, $2, '事项', '2026-07-01', '2026-10-13', '2026-10-13' FROM d)
       INSERT INTO duty (id, cycle_id, project_id, kind, unit_id, theme, obligation_id)
       SELECT d.id, c.id, $2, d.kind, $1, CASE WHEN d.kind = 'RESEARCH' THEN '走访冷链物流企业' END, d.obligation FROM d, c`,
      [units['department'], ids['project']],
    ),
  );
});
afterAll(() => app.close());

describe('search', () => {
  it.each([
    ['two characters', 'e镇', ['PROJECT', 'DUTY', 'DUTY']],
    ['a single one', '镇', ['PROJECT', 'DUTY', 'DUTY']],
    ['a code', '2026-001', ['PROJECT', 'DUTY', 'DUTY']],
    ['part of a code, in full-width digits', '６-００１', ['PROJECT', 'DUTY', 'DUTY']],
    ['capitals for small letters', 'E镇', ['PROJECT', 'DUTY', 'DUTY']],
    ['a task’s matter', '园区', ['TASK']],
    ['where a task comes from', '5号批示', ['TASK']],
    ['what would be a wildcard', '0%', ['TASK']],
    ['a matter’s theme', '冷链', ['DUTY']],
    ['a unit', '商务', ['UNIT']],
    ['two words that stand apart', '建设 乡村', ['PROJECT', 'DUTY', 'DUTY']],
    ['the project with the kind of the matter', '乡村 督察', ['DUTY']],
    ['one word that is missing', '乡村 港口', []],
    ['characters that occur but do not stand together', '乡建村设', []],
    ['pairs that occur but not in this order', '设乡', []],
    ['a wildcard alone', '%%', []],
  ])('finds by %s (%s)', async (_by, words, expected) => {
    expect(await kinds(office, words)).toEqual(expected);
  });

  it('asks for words where there are none but spaces', async () => {
    expect((await office.get(`/search?words=${encodeURIComponent('  ')}`)).status).toBe(400);
  });

  it('finds what was renamed under its new words and no longer under the old ones', async () => {
    await app.unitOfWork.run((tx) =>
      tx.execute(`UPDATE task SET matter = '修订园区管理办法' WHERE id = $1`, [ids['task']]),
    );
    expect(await idsFound(office, '修订')).toEqual([ids['task']]);
    expect(await idsFound(office, '电商')).toEqual([]);
  });

  it.each([
    ['department-chief', true, false],
    ['department2-chief', false, true],
    ['department3-chief', true, false],
    ['county-principal', false, false],
    ['leading-official', true, false],
    ['leader-secretary', true, false],
    ['leading-official-2', false, false],
    ['group-liaison', true, false],
    ['office-clerk', true, true],
  ])('shows %s what lies in his scope', async (seat, project, task) => {
    const client = await app.as(seat);
    expect(await kinds(client, '乡村')).toEqual(project ? ['PROJECT', 'DUTY', 'DUTY'] : []);
    expect(await kinds(client, '冷链')).toEqual(project ? ['DUTY'] : []);
    expect(await idsFound(client, '园区')).toEqual(task ? [ids['task']] : []);
    expect(await kinds(client, '市水务')).toEqual(['UNIT']);
  });

  it('is closed to administrators', async () => {
    expect((await (await app.as('system-admin')).get('/search?words=乡村')).status).toBe(403);
  });

  it('finds neither an interview nor a case, whose words are searched nowhere', async () => {
    await app.unitOfWork.run((tx) =>
      tx.execute(
        `INSERT INTO supervision_case (obligation_id, unit_id, tier, round, policy_version, calendar_version, date_run)
         SELECT id, owner_unit_id, 1, 1, 1, current_calendar(), 1 FROM obligation WHERE kind = 'DUTY' LIMIT 1`,
      ),
    );
    for (const words of ['约谈', '督办', '科室长约谈']) expect((await search(office, words)).items).toEqual([]);
  });

  it('shows so many of each kind and says of which there is more', async () => {
    const found = await search(office, '乡村', 1);
    expect(found.items.map(({ kind }) => kind)).toEqual(['PROJECT', 'DUTY']);
    expect(found.more).toEqual(['DUTY']);
  });

  it.each(['', '?words=', `?words=${'长'.repeat(101)}`, '?words=乡村&limit=51', '?words=乡村&limit=0'])(
    'refuses %s',
    async (query) => {
      expect((await office.get(`/search${encodeURI(query)}`)).status).toBe(400);
    },
  );
});

describe('the index of words', () => {
  const SEEDED = 5_000;

  beforeAll(async () => {
    await app.unitOfWork.run(async (tx) => {
      await tx.execute(
        `INSERT INTO task (source, matter, unit_id, obligation_id)
         SELECT 'ASSIGNMENT', '推进第' || n || '批园区' || chr(19968 + n % 500) || chr(20500 + n % 700) || '改造', $1, new_id() FROM generate_series(1, $2) n`,
        [app.town.units['department2'], SEEDED],
      );
      await settle(tx, 'task');
    });
  });

  const planOf = async (find: (reader: Reader) => Promise<unknown>): Promise<string> => {
    const lines: string[] = [];
    class Explaining extends RowReader {
      override async query<Row>(sql: string, params: readonly unknown[] = []): Promise<Row[]> {
        const plan = await app.db.query<Record<string, string>>(`EXPLAIN ${sql}`, params);
        lines.push(...plan.map((line) => Object.values(line)[0] ?? ''));
        return [];
      }
    }
    await find(new Explaining());
    return lines.join('\n');
  };

  /** Entries that wait beside the index make it look dear, until somebody puts them into it: usually a vacuum, whenever it comes. */
  async function settle(tx: Tx, table: string): Promise<void> {
    await tx.query(`SELECT gin_clean_pending_list('${table}_words')`);
    await tx.execute(`ANALYZE ${table}`);
  }

  it.each([String.fromCodePoint(19968 + 7, 20500 + 7), '园林'])('serves two characters (%s)', async (words) => {
    const plan = await planOf((reader) => findTasks(reader, searchTerms(words), EVERYTHING, 11));
    expect(plan).toContain('task_words');
    expect(plan).not.toContain('Seq Scan on task');
  });

  it('serves codes of projects', async () => {
    await app.unitOfWork.run(async (tx) => {
      await tx.execute(
        `INSERT INTO project (code, name, category, level) SELECT '2025-' || lpad(n::text, 5, '0'), '第' || n || '项改革', 'KEY', 'MUNICIPAL' FROM generate_series(1, 5000) n`,
      );
      await settle(tx, 'project');
    });
    expect(await planOf((reader) => findProjects(reader, searchTerms('2025-04321'), EVERYTHING, 11))).toContain(
      'project_words',
    );
    expect((await search(office, '04321')).items.map(({ title }) => title)).toEqual(['第4321项改革']);
  });
});
