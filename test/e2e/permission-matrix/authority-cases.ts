import type { TestApp } from '../../support/app.js';
import { SEAT_OF_ROLE } from '../../support/api-routes.js';
import type { Relation } from './expected-authority.js';

/** One request: by whom is said elsewhere. */
export interface AuthorityCase {
  readonly path: string;
  readonly body?: unknown;
}

/** Who acts: his role and the seat that stands for it. */
export interface Acting {
  readonly role: string;
  readonly key: string;
}

type Making = (test: TestApp, acting: Acting, relation: Relation) => Promise<AuthorityCase | null>;

const FROM = '2026-07-10';
/** A colleague whose post does not sign, and somebody whose post signs. */
const OTHERS = { peer: 'county-chief', superior: 'department2-principal' } as const;

const seatOf = (test: TestApp, key: string) => test.town.seats[key];
const postOf = (test: TestApp, key: string): string => seatOf(test, key)?.postId ?? '';
const keyFor = ({ key }: Acting, relation: Relation): string => (relation === 'self' ? key : OTHERS[relation]);

async function one(test: TestApp, sql: string, params: readonly unknown[]): Promise<string> {
  const [row] = await test.unitOfWork.run((tx) => tx.query<{ id: string }>(`${sql} RETURNING id`, params));
  if (row === undefined) throw new Error(sql);
  return row.id;
}

const newcomer = (test: TestApp): Promise<string> => one(test, `INSERT INTO person (name) VALUES ('新人')`, []);

/** Self: the actor in somebody else's seat. */
const seating: Making = async (test, acting, relation) => {
  const personId = relation === 'self' ? seatOf(test, acting.key)?.personId : await newcomer(test);
  const to = relation === 'self' ? OTHERS.superior : OTHERS[relation];
  return { path: `/posts/${postOf(test, to)}/tenures`, body: { personId, fromDay: FROM } };
};

const vacating: Making = (test, acting, relation) =>
  Promise.resolve({ path: `/posts/${postOf(test, keyFor(acting, relation))}/vacate`, body: { fromDay: FROM } });

const changing: Making = (test, acting, relation) =>
  Promise.resolve({
    path: `/posts/${postOf(test, keyFor(acting, relation))}`,
    body: { title: '新名称', rank: 45, headsCity: false },
  });

const making: Making = (test, { role: by }, relation) =>
  Promise.resolve({
    path: '/posts',
    body: {
      ...{ unitId: test.town.units['department2'], rank: 10, title: `新设${by}${relation}` },
      role: relation === 'peer' ? 'LIAISON' : 'PRINCIPAL_LEADER',
    },
  });

/** Somebody else's post in the actor's own unit, and a colleague's; an administrator's are those of a department. */
const NEIGHBOURS: Readonly<Record<string, { readonly other: string; readonly colleague: string }>> = {
  LIAISON: { other: 'department-principal', colleague: 'department-chief' },
  SECTION_CHIEF: { other: 'department-principal', colleague: 'department-liaison' },
  UNIT_OFFICE: { other: 'department-principal', colleague: 'department-chief' },
  DEPUTY_LEADER: { other: 'department-principal', colleague: 'department-chief' },
  PRINCIPAL_LEADER: { other: 'department-deputy', colleague: 'department-chief' },
  OFFICE_CLERK: { other: 'office-director', colleague: 'office-chief' },
  OFFICE_SECTION_CHIEF: { other: 'office-director', colleague: 'office-clerk' },
  OFFICE_DEPUTY_DIRECTOR: { other: 'office-director', colleague: 'office-clerk' },
  EXECUTIVE_DEPUTY_DIRECTOR: { other: 'office-director', colleague: 'office-clerk' },
  OFFICE_DIRECTOR: { other: 'office-deputy', colleague: 'office-clerk' },
  LEADING_OFFICIAL: { other: 'leading-official-2', colleague: 'leader-secretary' },
  LEADER_SECRETARY: { other: 'leading-official', colleague: 'leading-official-2' },
  GROUP_HEAD: { other: 'group-liaison', colleague: 'group-liaison' },
  GROUP_LIAISON: { other: 'group-head', colleague: 'group-head' },
};
const OF_A_DEPARTMENT = { other: 'department-principal', colleague: 'department-chief' };

function pairFor({ role, key }: Acting, relation: Relation): readonly [of: string, to: string] {
  const { other, colleague } = NEIGHBOURS[role] ?? OF_A_DEPARTMENT;
  if (relation === 'self') return [other, key];
  return relation === 'peer' ? [key, colleague] : [other, colleague];
}

const delegating: Making = (test, acting, relation) => {
  const [of, to] = pairFor(acting, relation);
  const days = { fromDay: '2026-07-02', lastDay: '2026-07-08', reason: '学习' };
  return Promise.resolve({
    path: '/delegations',
    body: { postId: postOf(test, of), deputyPostId: postOf(test, to), ...days },
  });
};

const endingDelegation: Making = async (test, acting, relation) => {
  const [of, to] = pairFor(acting, relation);
  const id = await one(
    test,
    `INSERT INTO delegation (post_id, deputy_post_id, from_day, to_day, reason) VALUES ($1, $2, '2026-07-01', '2026-07-09', '学习')`,
    [postOf(test, of), postOf(test, to)],
  );
  return { path: `/delegations/${id}/end` };
};

/** Of a unit in which nobody signs, only the colleague's seat is held. */
const closing: Making = async (test, _acting, relation) => {
  const office = test.town.units['office'] ?? '';
  if (relation === 'self') return { path: `/units/${office}/close`, body: {} };
  const unit = await one(
    test,
    `INSERT INTO unit (id, path, kind, name) SELECT n.id, n.id || '/', 'DEPARTMENT', '某局' || n.id FROM (SELECT new_id() AS id) n`,
    [],
  );
  const post = await one(test, `INSERT INTO post (unit_id, role, rank, title) VALUES ($1, $2, 10, '某岗')`, [
    unit,
    relation === 'peer' ? 'LIAISON' : 'PRINCIPAL_LEADER',
  ]);
  await one(test, `INSERT INTO tenure (post_id, person_id, from_day) VALUES ($1, $2, '2026-01-01')`, [
    post,
    await newcomer(test),
  ]);
  return { path: `/units/${unit}/close`, body: {} };
};

const changingUnit: Making = async (test, _acting, relation) => {
  const key = relation === 'self' ? 'office' : 'department2';
  const id = test.town.units[key] ?? '';
  const [unit] = await test.db.query<{ name: string }>('SELECT name FROM unit WHERE id = $1', [id]);
  const renamed = relation === 'peer' ? { name: '更名单位', headedByCityLeader: false } : { headedByCityLeader: true };
  return { path: `/units/${id}`, body: { name: unit?.name, sortOrder: 1, ...renamed } };
};

const naming: Making = (test, acting, relation) =>
  Promise.resolve({
    path: `/people/${seatOf(test, keyFor(acting, relation))?.personId ?? ''}`,
    body: { name: '改名' },
  });

/** A newcomer who has been seated, with or without a signature. */
async function seated(test: TestApp, relation: Relation): Promise<string> {
  const personId = await newcomer(test);
  const post = postOf(test, OTHERS[relation === 'superior' ? 'superior' : 'peer']);
  await test.unitOfWork.run((tx) =>
    tx.execute('UPDATE tenure SET to_day = $2 WHERE post_id = $1', [post, '2026-07-01']),
  );
  await one(test, `INSERT INTO tenure (post_id, person_id, from_day) VALUES ($1, $2, '2026-07-01')`, [post, personId]);
  return personId;
}

const opening: Making = async (test, _acting, relation) => {
  const personId = await seated(test, relation);
  return { path: '/accounts', body: { login: `n${personId.slice(-12)}`, personId } };
};

const ofAccount =
  (act: string): Making =>
  async (test, acting, relation) => {
    const login = keyFor(acting, relation);
    const [row] = await test.db.query<{ id: string }>('SELECT id FROM account WHERE login = $1', [login]);
    return { path: `/accounts/${row?.id ?? ''}/${act}` };
  };

const enabling: Making = async (test, _acting, relation) => {
  const personId = await seated(test, relation);
  const id = await one(test, `INSERT INTO account (login, person_id, disabled_at) VALUES ($1, $2, now())`, [
    `d${personId.slice(-12)}`,
    personId,
  ]);
  return { path: `/accounts/${id}/enable` };
};

/** The proposal is there before the second word: to seat the actor himself, by himself, or neither. */
const agreeing: Making = async (test, acting, relation) => {
  const by = await test.as(relation === 'peer' ? acting.key : 'office-clerk');
  const own = relation === 'self' && acting.key !== 'office-clerk';
  const proposer = relation === 'self' && !own ? await test.as('office-chief') : by;
  const personId = relation === 'self' ? seatOf(test, acting.key)?.personId : await newcomer(test);
  const { body } = await proposer.post<{ approvalId: string }>(`/posts/${postOf(test, OTHERS.superior)}/tenures`, {
    personId,
    fromDay: FROM,
  });
  return { path: `/approvals/${body.approvalId}/approve`, body: {} };
};

/** Rules that give the first tier's signature to the actor, to another, or to nobody new. */
const ruling: Making = async (test, { role }, relation) => {
  const reader = await test.as('office-clerk');
  const { body } =
    await reader.get<{ rules: { tiers: Record<string, object>; firstTier: object } }[]>('/supervision/policies');
  const rules = body[0]?.rules;
  if (rules === undefined) throw new Error('no rules');
  const another = role === 'EXECUTIVE_DEPUTY_DIRECTOR' ? 'OFFICE_DIRECTOR' : 'EXECUTIVE_DEPUTY_DIRECTOR';
  // The deputy director signs the first tier already.
  const tier = role === 'OFFICE_DEPUTY_DIRECTOR' ? '2' : '1';
  // A section chief cannot sign; what he can gain is to talk without a signature.
  const unsigned = relation === 'self' && role === 'OFFICE_SECTION_CHIEF';
  const changed = {
    self: unsigned ? {} : { [tier]: { ...rules.tiers[tier], interviewer: 'OFFICE_SECTION_CHIEF', approver: role } },
    peer: { 1: { ...rules.tiers['1'], approver: another } },
    superior: { 1: { ...rules.tiers['1'], talkWithin: 9 } },
  }[relation];
  return {
    path: '/supervision/rule-proposals',
    body: {
      rules: {
        ...rules,
        tiers: { ...rules.tiers, ...changed },
        ...(unsigned && { firstTier: { ...rules.firstTier, automatic: true } }),
      },
      effectiveFrom: '2026-08-01',
      reason: '调整',
    },
  };
};

/** A year's list with its make-up days. */
const YEAR = {
  year: 2027,
  off: [
    ...['2027-01-01', '2027-02-05', '2027-02-06', '2027-02-07', '2027-02-08', '2027-02-09', '2027-02-10', '2027-02-11'],
    ...['2027-02-12', '2027-04-05', '2027-05-01', '2027-05-03', '2027-06-09', '2027-09-15', '2027-10-01', '2027-10-04'],
  ],
  on: ['2027-01-30', '2027-02-20'],
};

const loading: Making = async (test) => {
  const { body } = await (
    await test.as('office-chief')
  ).post<{ basedOnVersion: number }>('/calendar-years/preview', YEAR);
  return {
    path: '/calendar-years',
    body: { ...YEAR, source: '国务院办公厅关于2027年部分节假日安排的通知', basedOnVersion: body.basedOnVersion },
  };
};

const ordering: Making = (test, _acting, relation) =>
  Promise.resolve(
    relation === 'superior'
      ? {
          path: '/posts/order',
          body: { postIds: ['leading-official-2', 'leading-official'].map((key) => postOf(test, key)) },
        }
      : null,
  );

/** How each act of the expectations is asked for. */
export const CASES: Readonly<Record<string, Making>> = {
  'POST /posts/{id}/tenures': seating,
  'POST /posts/{id}/vacate': vacating,
  'PUT /posts/{id}': changing,
  'POST /posts': making,
  'POST /posts/order': ordering,
  'POST /delegations': delegating,
  'POST /delegations/{id}/end': endingDelegation,
  'PUT /units/{id}': changingUnit,
  'POST /units/{id}/close': closing,
  'PUT /people/{id}': naming,
  'POST /accounts': opening,
  'POST /accounts/{id}/links': ofAccount('links'),
  'POST /accounts/{id}/disable': ofAccount('disable'),
  'POST /accounts/{id}/enable': enabling,
  'POST /approvals/{id}/approve': agreeing,
  'POST /supervision/rule-proposals': ruling,
  'POST /calendar-years': loading,
};

/** Who stands for a role. */
export const actingAs = (role: string): Acting => ({ role, key: SEAT_OF_ROLE[role] ?? '' });
