import { listApprovals } from '../../../src/modules/approvals/persistence/approval-list.repository.js';
import { findSignedIn } from '../../../src/modules/access/persistence/session.repository.js';
import { findDutyView, listDutyRows } from '../../../src/modules/cycles/duties/persistence/duty-list.js';
import { listMatrixCells, listMatrixProjects } from '../../../src/modules/cycles/quarter/persistence/matrix.js';
import { NoticeRepository } from '../../../src/modules/notifications/persistence/notice.repository.js';
import { ObligationAccess, ProjectChain } from '../../../src/modules/obligations/index.js';
import { listObligationRows } from '../../../src/modules/obligations/clock/persistence/obligation-list.js';
import { claimDue } from '../../../src/modules/supervision/cases/persistence/watched.repository.js';
import { type Reader, RowReader, type Tx } from '../../../src/platform/database/tx.js';
import { type Condition, EVERYTHING } from '../../../src/platform/database/where.js';
import type { Actor } from '../../../src/shared-kernel/actor.js';
import { startTestApp, type TestApp } from '../../support/app.js';
import { CROWD } from './crowd.js';

/** A node of a plan as `EXPLAIN (FORMAT JSON)` tells it. */
interface PlanNode {
  readonly 'Node Type': string;
  readonly 'Index Name'?: string;
  readonly 'Relation Name'?: string;
  readonly Plans?: readonly PlanNode[];
}

const nodesOf = (node: PlanNode): readonly PlanNode[] => [node, ...(node.Plans ?? []).flatMap(nodesOf)];

/** Asks for the plans of every statement instead of its rows: the one for these values, and the one that is kept for all. */
class Explaining extends RowReader {
  readonly nodes: PlanNode[] = [];

  constructor(private readonly reader: Reader) {
    super();
  }

  override async query<R>(sql: string, params: readonly unknown[] = []): Promise<R[]> {
    await this.explain(`EXPLAIN (FORMAT JSON) ${sql}`, params);
    await this.explain(`EXPLAIN (FORMAT JSON, GENERIC_PLAN) ${sql}`, []);
    return [];
  }

  private async explain(sql: string, params: readonly unknown[]): Promise<void> {
    const [row] = await this.reader.query<{ 'QUERY PLAN': readonly { Plan: PlanNode }[] }>(sql, params);
    const plan = row?.['QUERY PLAN'][0]?.Plan;
    if (plan !== undefined) this.nodes.push(...nodesOf(plan));
  }

  get indexes(): readonly string[] {
    return this.nodes.flatMap((node) => node['Index Name'] ?? []);
  }

  /** The tables that are read from end to end. */
  get readWhole(): readonly string[] {
    return this.nodes.flatMap((node) => (node['Node Type'] === 'Seq Scan' ? (node['Relation Name'] ?? []) : []));
  }
}

/** Grow with the years; everything else stays as small as the city. */
const LARGE = ['obligation', 'duty', 'obligation_pause', 'notice', 'session', 'approval', 'project_party'];

describe('the plans of hot queries, at 20,000 obligations', () => {
  let app: TestApp;
  let liaison: Actor;
  let projectIds: readonly string[];
  let cycleId: string;

  beforeAll(async () => {
    app = await startTestApp({ startOn: '2026-10-09' });
    for (const statement of CROWD) await app.unitOfWork.run((tx) => tx.execute(statement));
    for (const table of [...LARGE, 'project', 'unit']) await app.db.query(`ANALYZE ${table}`);
    liaison = await crowdActor();
    projectIds = (await app.db.query<{ id: string }>('SELECT id FROM project ORDER BY code LIMIT 10')).map(
      ({ id }) => id,
    );
    cycleId = (await app.db.query<{ id: string }>('SELECT cycle_id AS id FROM duty LIMIT 1'))[0]?.id ?? '';
  });
  afterAll(() => app.close());

  /** The liaison of one unit of the crowd. */
  async function crowdActor(): Promise<Actor> {
    const known = await findSignedIn(app.db, Buffer.from('crowd 50'));
    if (known === null) throw new Error('nobody is signed in');
    return { kind: 'PERSON', requestId: null, ...known };
  }

  async function planOf(ask: (reader: Reader) => Promise<unknown>): Promise<Explaining> {
    const explaining = new Explaining(app.db);
    await ask(explaining);
    expect(explaining.nodes).not.toEqual([]);
    return explaining;
  }

  const admission = (): ObligationAccess => app.get(ObligationAccess);
  const visible: Condition = (place) => admission().visible(liaison)(place);
  const sight = (of: Condition) => ({
    visible: of,
    projectName: app.get(ProjectChain).projectName('o.project_id'),
  });
  const page = { limit: 25, after: null };
  const open = { unitId: null, projectId: null, kind: null, light: null, dueBefore: null };

  const cases: readonly (readonly [string, readonly string[], (reader: Reader) => Promise<unknown>])[] = [
    [
      'what is due of one’s own',
      ['obligation_owner'],
      (reader) => {
        const mine = {
          unitIds: liaison.posts.map(({ unitId }) => unitId),
          postIds: liaison.posts.map(({ postId }) => postId),
        };
        const own = admission().visibleOfOwn(liaison);
        return listObligationRows(reader, { ...open, states: ['OPEN', 'RETURNED'], mine }, sight(own), page);
      },
    ],
    [
      'what is due of a unit',
      ['obligation_owner_all'],
      (reader) => {
        const unitId = liaison.posts[0]?.unitId ?? '';
        return listObligationRows(reader, { ...open, unitId, states: null, mine: null }, sight(visible), page);
      },
    ],
    ['one duty', ['duty_pkey', 'project_party_unit'], (reader) => findDutyView(reader, cycleId, visible)],
    [
      'the duties of a unit in a quarter',
      ['obligation_owner_all'],
      (reader) => {
        const unitId = liaison.posts[0]?.unitId ?? '';
        const none = { projectId: null, kind: null, state: null, light: null, mine: null, confirmers: null };
        const filter = { cycleId, unitId, ...none };
        return listDutyRows(reader, filter, visible, page);
      },
    ],
    ['what the sweep claims', ['obligation_due'], (reader) => claimDue(reader as Tx, { limit: 200 })],
    [
      'a page of the inbox',
      ['notice_inbox'],
      (reader) =>
        app
          .get(NoticeRepository)
          .listInbox(
            reader,
            { kind: 'PERSON', id: liaison.personId ?? '' },
            { unread: false, before: null, limit: 25 },
          ),
    ],
    [
      'the cells of a page of the table',
      ['obligation_pkey'],
      (reader) => listMatrixCells(reader, cycleId, null, projectIds),
    ],
    [
      'the projects of a page of the table',
      ['duty_cycle_id_project_id_kind_key'],
      (reader) =>
        listMatrixProjects(reader, { cycleId, unitId: null, leadingPostId: null, kind: null }, EVERYTHING, page50),
    ],
    [
      'approvals that wait for me',
      ['approval_open'],
      (reader) =>
        listApprovals(reader, liaison, {
          mine: true,
          papers: false,
          asked: false,
          state: 'PENDING',
          kind: null,
          subjectId: null,
          approvalId: null,
          before: null,
          limit: 26,
        }),
    ],
  ];

  const page50 = { limit: 50, after: null };

  it.each(cases)('%s comes by its index', async (_what, indexes, ask) => {
    const plan = await planOf(ask);
    expect(plan.indexes).toEqual(expect.arrayContaining([...indexes]));
    expect(plan.readWhole.filter((table) => LARGE.includes(table))).toEqual([]);
  });

  it('a session is found by its digest', async () => {
    const plan = await planOf((reader) =>
      reader.query('SELECT * FROM session WHERE token_digest = $1', [Buffer.from('x')]),
    );
    expect(new Set(plan.indexes)).toEqual(new Set(['session_pkey']));
  });
});
