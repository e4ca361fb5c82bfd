import type { Tx } from '../../src/platform/database/tx.js';

/** One post of the town, with its holder and the key under which he signs in. */
export interface Seat {
  readonly key: string;
  readonly unitId: string;
  readonly postId: string;
  readonly personId: string;
  readonly accountId: string;
}

/** A small fictional city: enough people for every rule, each with the persona keys of the demo. */
export interface Town {
  readonly units: Readonly<Record<string, string>>;
  readonly seats: Readonly<Record<string, Seat>>;
}

const UNITS = [
  ['city', 'REGION', '河东市', null],
  ['committee', 'COMMITTEE', '市委全面深化改革委员会', 'city'],
  ['office', 'REFORM_OFFICE', '市委改革办', 'committee'],
  ['group', 'SPECIAL_GROUP', '经济体制改革专项小组', 'committee'],
  ['department', 'DEPARTMENT', '市商务局', 'city'],
  ['department2', 'DEPARTMENT', '市教育局', 'city'],
  ['department3', 'DEPARTMENT', '市水务局', 'city'],
  ['county', 'COUNTY', '临河县', 'city'],
  ['vertical', 'VERTICAL', '市税务局', 'city'],
] as const;

const OFFICE_SEATS = [
  ['office-director', 'office', 'OFFICE_DIRECTOR', 50, '改革办主任'],
  ['office-executive-deputy', 'office', 'EXECUTIVE_DEPUTY_DIRECTOR', 40, '改革办常务副主任'],
  ['office-deputy', 'office', 'OFFICE_DEPUTY_DIRECTOR', 30, '改革办副主任'],
  ['office-chief', 'office', 'OFFICE_SECTION_CHIEF', 20, '督察科科长'],
  ['office-clerk', 'office', 'OFFICE_CLERK', 10, '督察科干部'],
  ['leading-official', 'committee', 'LEADING_OFFICIAL', 40, '分管商务副市长'],
  ['leading-official-2', 'committee', 'LEADING_OFFICIAL', 40, '分管教育副市长'],
  ['leader-secretary', 'committee', 'LEADER_SECRETARY', 10, '分管商务副市长联络员'],
  ['group-head', 'group', 'GROUP_HEAD', 40, '专项小组组长'],
  ['group-liaison', 'group', 'GROUP_LIAISON', 20, '专项小组联络员'],
] as const;

const UNIT_POSTS = [
  ['principal', 'PRINCIPAL_LEADER', 30, '主要领导'],
  ['deputy', 'DEPUTY_LEADER', 20, '分管领导'],
  ['chief', 'SECTION_CHIEF', 10, '改革科科长'],
  ['liaison', 'LIAISON', 9, '联络员'],
  ['office', 'UNIT_OFFICE', 9, '办公室'],
] as const;

const UNITS_WITH_POSTS = ['department', 'department2', 'department3', 'county', 'vertical'] as const;
const SURNAMES = '赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜戚谢邹喻';

async function addUnits(tx: Tx): Promise<Record<string, string>> {
  const ids: Record<string, string> = {};
  const paths: Record<string, string> = {};
  for (const [key, kind, name, parent] of UNITS) {
    const [row] = await tx.query<{ id: string; path: string }>(
      `INSERT INTO unit (id, parent_id, path, kind, name) SELECT n.id, $1, $2 || n.id || '/', $3, $4 FROM (SELECT new_id() AS id) n RETURNING id, path`,
      [parent === null ? null : ids[parent], parent === null ? '' : paths[parent], kind, name],
    );
    if (row === undefined) throw new Error(key);
    ids[key] = row.id;
    paths[key] = row.path;
  }
  return ids;
}

interface SeatDraft {
  readonly key: string;
  readonly unitId: string;
  readonly role: string;
  readonly rank: number;
  readonly title: string;
}

async function addSeat(tx: Tx, draft: SeatDraft, number: number, id: string): Promise<Seat> {
  const name = `${SURNAMES[number % SURNAMES.length] ?? '赵'}${['明', '华', '强', '丽', '军'][number % 5] ?? '明'}`;
  const [seat] = await tx.query<{ postId: string; personId: string; accountId: string }>(
    `WITH p AS (INSERT INTO person (name, phone) VALUES ($1, $2) RETURNING id),
          o AS (INSERT INTO post (id, unit_id, role, rank, title) VALUES ($8, $3, $4, $5, $6) RETURNING id),
          t AS (INSERT INTO tenure (post_id, person_id, from_day) SELECT o.id, p.id, '2025-01-01' FROM o, p),
          a AS (INSERT INTO account (login, person_id, demo_persona) SELECT $7, p.id, $7 FROM p RETURNING id)
     SELECT o.id AS "postId", p.id AS "personId", a.id AS "accountId" FROM o, p, a`,
    [name, `0359-${String(2_000_000 + number)}`, draft.unitId, draft.role, draft.rank, draft.title, draft.key, id],
  );
  if (seat === undefined) throw new Error(draft.key);
  return { key: draft.key, unitId: draft.unitId, ...seat };
}

/** Builds the town; every post is held since 2025-01-01 unless a test says otherwise. */
export async function buildTown(tx: Tx): Promise<Town> {
  const units = await addUnits(tx);
  const drafts: SeatDraft[] = OFFICE_SEATS.map(([key, unit, role, rank, title]) => ({
    key,
    unitId: units[unit] ?? '',
    role,
    rank,
    title,
  }));
  for (const unit of UNITS_WITH_POSTS) {
    drafts.push(
      ...UNIT_POSTS.map(([suffix, role, rank, title]) => ({
        key: `${unit}-${suffix}`,
        unitId: units[unit] ?? '',
        role,
        rank,
        title,
      })),
    );
  }
  const seats: Record<string, Seat> = {};
  // Ids of one millisecond come in no order of their own, and posts without an order stand in that of their ids.
  const ids = await tx.query<{ id: string }>('SELECT new_id() AS id FROM generate_series(1, $1) ORDER BY 1', [
    drafts.length,
  ]);
  for (const [number, draft] of drafts.entries())
    seats[draft.key] = await addSeat(tx, draft, number, ids[number]?.id ?? '');
  await tx.execute('UPDATE post SET serves_post_id = $1 WHERE id = $2', [
    seats['leading-official']?.postId,
    seats['leader-secretary']?.postId,
  ]);
  for (const role of ['SYSTEM_ADMIN', 'SECURITY_ADMIN', 'AUDIT_ADMIN']) {
    const login = role.toLowerCase().replace('_', '-');
    await tx.execute('INSERT INTO account (login, admin_role, demo_persona) VALUES ($1, $2, $1)', [login, role]);
  }
  return { units, seats };
}

/** Departments beside the town's own, each with its five posts: `u0-chief`, `u0-liaison` … of `u0`. */
export async function addDepartments(tx: Tx, town: Town, names: readonly string[]): Promise<Town> {
  const [city] = await tx.query<{ path: string }>('SELECT path FROM unit WHERE id = $1', [town.units['city']]);
  const units: Record<string, string> = { ...town.units };
  const seats: Record<string, Seat> = { ...town.seats };
  for (const [at, name] of names.entries()) {
    const key = `u${String(at)}`;
    const [unit] = await tx.query<{ id: string }>(
      `INSERT INTO unit (id, parent_id, path, kind, name) SELECT n.id, $1, $2 || n.id || '/', 'DEPARTMENT', $3 FROM (SELECT new_id() AS id) n RETURNING id`,
      [town.units['city'], city?.path, name],
    );
    units[key] = unit?.id ?? '';
    for (const [suffix, role, rank, title] of UNIT_POSTS) {
      const [post] = await tx.query<{ id: string }>('SELECT new_id() AS id');
      const draft = { key: `${key}-${suffix}`, unitId: units[key] ?? '', role, rank, title };
      seats[draft.key] = await addSeat(tx, draft, Object.keys(seats).length, post?.id ?? '');
    }
  }
  return { units, seats };
}
