import { type ApiRoute, describedRoutes } from '../../support/api-routes.js';
import type { TestApp } from '../../support/app.js';
import type { Client } from '../../support/client.js';
import { buildEndedWorld, type World } from '../../support/ended-world.js';
import { buildEntries } from '../../support/ended-entries.js';
import { buildDivisionImports } from '../../support/ended-divisions.js';
import { buildArchives } from '../../support/ended-archives.js';
import { buildBulletins } from '../../support/ended-bulletins.js';
import { buildScores } from '../../support/ended-scores.js';
import { buildQuarterReports } from '../../support/ended-quarter-reports.js';
import { buildReviews } from '../../support/ended-reviews.js';
import { buildHandovers } from '../../support/ended-handovers.js';
import { buildKeyPoints } from '../../support/ended-key-points.js';
import { buildMeetings } from '../../support/ended-meetings.js';
import { buildIndicators } from '../../support/ended-indicators.js';
import { INDICATOR_CELLS, INDICATOR_READY, INDICATOR_REPEATS } from './indicator-cells.js';
import { DIVISION_CELLS, DIVISION_READY } from './division-cells.js';
import { buildChannels, DELIVERY_CELLS, DELIVERY_READY, DELIVERY_REPEATS } from './delivery-cells.js';
import { buildEvidence, EVIDENCE_CELLS, EVIDENCE_REPEATS } from './evidence-cells.js';
import { buildTemplates, TEMPLATE_CELLS, TEMPLATE_READY } from './template-cells.js';
import { PUBLICATION_CELLS, PUBLICATION_READY, PUBLICATION_REPEATS } from './publication-cells.js';
import { SCORE_CELLS, SCORE_READY, SCORE_REPEATS } from './score-cells.js';
import { QUARTER_REPORT_CELLS, QUARTER_REPORT_READY, QUARTER_REPORT_REPEATS } from './quarter-report-cells.js';
import { REVIEW_CELLS, REVIEW_READY, REVIEW_REPEATS } from './review-cells.js';
import { ARCHIVE_CELLS, ARCHIVE_READY, ARCHIVE_REPEATS } from './archive-cells.js';
import { HANDOVER_CELLS, HANDOVER_READY } from './handover-cells.js';
import { KEY_POINT_CELLS, KEY_POINT_READY, KEY_POINT_REPEATS } from './key-point-cells.js';
import { buildRules } from '../../support/ended-rules.js';
import { RULE_CELLS, RULE_REPEATS } from './rule-cells.js';
import { buildListings } from '../../support/ended-listings.js';
import { LISTING_CELLS, LISTING_READY, LISTING_REPEATS } from './listing-cells.js';
import { buildHolds } from '../../support/ended-holds.js';
import { HOLD_CELLS, HOLD_READY } from './hold-cells.js';
import { buildProblems } from '../../support/ended-problems.js';
import { PROBLEM_CELLS, PROBLEM_READY, PROBLEM_REPEATS } from './problem-cells.js';
import { MEETING_CELLS, MEETING_READY, MEETING_REPEATS } from './meeting-cells.js';
import { REGISTER_CELLS, REGISTER_KINDS, REGISTER_READY, REGISTER_REPEATS } from './register-cells.js';
import { DOCUMENT_CELLS, DOCUMENT_READY, DOCUMENT_REPEATS } from './document-cells.js';
import { MADE, type Ready, READY } from './ready.js';

/*
 * Every write route × (stale version, out of scope, wrong state). What each cell needs is written down by hand; a
 * route without a row fails, and so does a cell that is neither tried nor excused.
 */

export interface Cells {
  /** Who may do it, and somebody with the same permission but nothing to do with the matter (null: only the office may). */
  readonly seat: string;
  readonly outsider: string | null;
  /** A thing of the right state and one of the wrong state; for paths with two places, `a|b`. */
  readonly live: string;
  readonly ended: string;
  readonly body?: unknown;
  /** Why a wrong state cannot occur. */
  readonly stateless?: string;
}

const words = { words: '同意' };
const day = '2026-08-03';
const activity = {
  heldOn: '2026-06-30',
  place: '会议室',
  leader: '张三',
  leaderTitle: '副市长',
  units: ['市商务局'],
  summary: '开展调研。',
  documentNumbers: ['商改〔2026〕5号'],
  noSecrets: true,
  research: { theme: '主题', sites: ['园区'], findings: '情况' },
};

const unit = (
  live: string,
  ended: string,
  body?: unknown,
  seat = 'department-chief',
  outsider: string | null = 'department3-chief',
): Cells => ({ seat, outsider, live, ended, body });
const office = (live: string, ended: string, body?: unknown, seat = 'office-chief'): Cells => ({
  seat,
  outsider: null,
  live,
  ended,
  body,
});

/** Written by hand; `{id}` places are filled from the world. */
export const TABLE: Readonly<Record<string, Cells>> = {
  'POST /accounts/{id}/links': { ...office('account.ENABLED', 'account.DISABLED', undefined, 'security-admin') },
  'POST /accounts/{id}/disable': office('account.ENABLED', 'account.DISABLED', undefined, 'security-admin'),
  'POST /accounts/{id}/enable': office('account.DISABLED', 'account.ENABLED', undefined, 'security-admin'),
  'POST /approvals/{id}/approve': unit(
    'approval.PENDING',
    'approval.APPROVED',
    words,
    'office-executive-deputy',
    'department3-deputy',
  ),
  'POST /approvals/{id}/reject': unit(
    'approval.PENDING',
    'approval.APPROVED',
    words,
    'office-executive-deputy',
    'department3-deputy',
  ),
  'POST /approvals/{id}/confirm-paper': office('approval.REGISTERED', 'approval.APPROVED', undefined, 'office-deputy'),
  'POST /approvals/{id}/return-paper': office(
    'approval.REGISTERED',
    'approval.APPROVED',
    { words: '与原件不符' },
    'office-deputy',
  ),
  'POST /approvals/{id}/withdraw': unit(
    'approval.PENDING',
    'approval.APPROVED',
    undefined,
    'department-liaison',
    'department3-deputy',
  ),
  'POST /approvals/{id}/disown': unit(
    'approval.APPROVED',
    'approval.DISOWNED',
    { words: '非我所签' },
    'office-executive-deputy',
    'department3-deputy',
  ),
  'POST /obligations/{id}/finish': office('obligation.WORK', 'obligation.MET', { note: '暂不挂牌' }),
  'POST /obligations/{id}/release': office('obligation.HISTORIC', 'obligation.MET', {}),
  'POST /obligations/{id}/explanations': unit('obligation.OPEN', 'obligation.MET', {
    reason: 'RESOURCES_PENDING',
    text: '资金未落实',
    newDate: day,
  }),
  'POST /obligations/{id}/explanations/{explanationId}/deny': unit(
    'explanationObligation.PENDING|explanation.PENDING',
    'explanationObligation.ACCEPTED|explanation.ACCEPTED',
    { words: '当日在市内' },
    'leader-secretary',
    'leading-official-2',
  ),
  'POST /obligations/{id}/explanations/{explanationId}/confirm': unit(
    'explanationObligation.PENDING|explanation.PENDING',
    'explanationObligation.ACCEPTED|explanation.ACCEPTED',
    {},
    'leader-secretary',
    'leading-official-2',
  ),
  'POST /obligations/{id}/explanations/{explanationId}/confirm-entry': unit(
    'explanationObligation.PENDING|explanation.PENDING',
    'explanationObligation.ACCEPTED|explanation.ACCEPTED',
  ),
  'POST /obligations/{id}/explanations/{explanationId}/accept': office(
    'explanationObligation.PENDING|explanation.PENDING',
    'explanationObligation.ACCEPTED|explanation.ACCEPTED',
    {},
  ),
  'POST /obligations/{id}/explanations/{explanationId}/refuse': office(
    'explanationObligation.PENDING|explanation.PENDING',
    'explanationObligation.ACCEPTED|explanation.ACCEPTED',
    {},
  ),
  'POST /obligations/{id}/extensions': unit('obligation.OPEN', 'obligation.MET', { reason: '原因', newDate: day }),
  'POST /obligations/{id}/coordination-requests': unit('obligation.OPEN', 'obligation.MET', {
    unitId: 'unit:department2',
    matter: '请配合',
    dueOn: day,
  }),
  'PUT /projects/{id}': office('project.OPEN', 'project.ENDED', {
    name: '新名称',
    category: 'KEY',
    level: 'MUNICIPAL',
    leadUnitId: 'unit:department',
  }),
  'POST /projects/{id}/end': unit('project.OPEN', 'project.ENDED', {
    ...{ endedAs: 'CANCELLED', reason: '上级调整', documentNumber: '改办〔2026〕3号' },
  }),
  'POST /projects/{id}/parties/{partyId}/resolve': office(
    'project.OPEN|project.OPEN.party',
    'project.ENDED|project.ENDED.party',
    { unitIds: ['unit:county'] },
  ),
  ...REGISTER_CELLS,
  ...MEETING_CELLS,
  ...KEY_POINT_CELLS,
  ...PROBLEM_CELLS,
  ...LISTING_CELLS,
  ...RULE_CELLS,
  ...HOLD_CELLS,
  ...DOCUMENT_CELLS,
  ...INDICATOR_CELLS,
  ...DELIVERY_CELLS,
  ...ARCHIVE_CELLS,
  ...PUBLICATION_CELLS,
  ...SCORE_CELLS,
  ...QUARTER_REPORT_CELLS,
  ...REVIEW_CELLS,
  ...TEMPLATE_CELLS,
  ...HANDOVER_CELLS,
  ...EVIDENCE_CELLS,
  ...DIVISION_CELLS,
  'POST /tasks/{id}/progress': unit('task.ASSIGNED', 'task.VERIFIED', { percent: 50, note: '进展' }),
  'POST /tasks/{id}/confirm-progress': unit('task.ASSIGNED', 'task.VERIFIED'),
  'POST /tasks/{id}/submit': unit('task.ASSIGNED', 'task.VERIFIED', { result: '完成' }),
  'POST /tasks/{id}/accept-help': unit('task.ASSIGNED', 'task.VERIFIED'),
  'POST /tasks/{id}/decline-help': unit('task.ASSIGNED', 'task.VERIFIED', { reason: '职责不符' }),
  'POST /tasks/{id}/help-day': office('task.ASSIGNED', 'task.VERIFIED', { until: day }),
  'POST /tasks/{id}/verify': office('task.SUBMITTED', 'task.VERIFIED', {}),
  'POST /tasks/{id}/return': office('task.SUBMITTED', 'task.VERIFIED', { missing: '材料' }),
  'POST /tasks/{id}/cancel': office('task.ASSIGNED', 'task.VERIFIED', { reason: '调整' }),
  'POST /ledger-imports/{id}/answers': office('import.PREVIEW', 'import.CONFIRMED', {}),
  'POST /ledger-imports/{id}/confirm': office('import.PREVIEW', 'import.CONFIRMED', {}),
  'POST /ledger-imports/{id}/discard': office('import.PREVIEW', 'import.CONFIRMED'),
  'POST /ledger-imports/{id}/undo': office('import.CONFIRMED', 'import.PREVIEW'),
  'POST /register-imports/{id}/confirm': office('registerImport.PREVIEW', 'registerImport.CONFIRMED', {}),
  'POST /register-imports/{id}/discard': office('registerImport.PREVIEW', 'registerImport.CONFIRMED'),
  'POST /cycles/{id}/open': office('cycle.DRAFT', 'cycle.CLOSED'),
  'POST /cycles/{id}/close': office('cycle.OPEN', 'cycle.CLOSED'),
  'POST /duties/{id}/verify': office('duty.SUBMITTED', 'duty.VERIFIED', {}),
  'POST /duties/{id}/return': office('duty.SUBMITTED', 'duty.VERIFIED', { reason: '补充' }),
  'POST /duties/{id}/extensions': unit('duty.PLANNED', 'duty.VERIFIED', { reason: '原因', newDate: day }),
  'POST /duties/{id}/exemptions': unit('duty.PLANNED', 'duty.VERIFIED', { reason: '原因' }),
  'POST /duties/{id}/plan': unit('duty.PLANNED', 'duty.VERIFIED', {
    theme: '主题',
    plannedOn: '2026-07-20',
    leader: '张三',
  }),
  'POST /duties/{id}/confirm-plan': unit(
    'duty.PLANNED',
    'duty.VERIFIED',
    undefined,
    'leader-secretary',
    'leading-official-2',
  ),
  'POST /duties/{id}/deny-plan': unit(
    'duty.PLANNED',
    'duty.VERIFIED',
    { words: '当日另有安排' },
    'leader-secretary',
    'leading-official-2',
  ),
  'POST /duties/{id}/confirm-entries': unit('duty.PLANNED', 'duty.VERIFIED'),
  'POST /duties/{id}/paragraphs': unit('duty.PLANNED', 'duty.VERIFIED', { text: '已配合。' }),
  'POST /duties/{id}/hold': unit('duty.PLANNED', 'duty.VERIFIED', { heldOn: '2026-06-30' }),
  'POST /duties/{id}/submit': unit('duty.PLANNED', 'duty.VERIFIED', { activity }),
  'POST /duties/{id}/withdraw': unit('duty.SUBMITTED', 'duty.VERIFIED'),
  'POST /plans/{id}/submit': unit('plan.DRAFT', 'plan.APPROVED'),
  'POST /supervision/cases/{id}/raise': office(
    'case.OPEN',
    'case.CLOSED',
    { tier: 1, reason: '两次退回，整改流于形式' },
    'office-deputy',
  ),
  'POST /supervision/cases/{id}/letter': office('case.OPEN', 'case.CLOSED', {
    documentNumber: '商改函〔2026〕7号',
    sentOn: '2026-07-02',
    to: '省税务局',
  }),
  'POST /supervision/obligations/{id}/raise': {
    ...office(
      'obligation.OPEN',
      'obligation.MET',
      { tier: 1, reason: '报送情况不实', ground: 'FALSE_REPORT' },
      'office-deputy',
    ),
    stateless: 'what was met may be doubted as well as what is owed',
  },
  'POST /supervision/slips/{id}/hold': office('slip.PREPARED', 'slip.SENT', { reason: '已联系' }),
  'POST /supervision/slips/{id}/called': {
    ...office('slip.PREPARED', 'slip.DROPPED', { words: '已沟通' }),
    stateless: 'a telephone call is a fact, whatever became of the slip',
  },
  'POST /supervision/quarantines/{id}/release': office('quarantine.OPEN', 'quarantine.RELEASED', { reason: '已修复' }),
  'POST /supervision/surge/{id}/release': office(
    'surge.RELEASED',
    'surge.RELEASED',
    { reason: '核对无误' },
    'office-deputy',
  ),
  'POST /interviews/{id}/approve': office('interview.PROPOSED', 'interview.CLOSED', {}, 'office-deputy'),
  'POST /interviews/{id}/note': unit(
    'interview.PROPOSED',
    'interview.CLOSED',
    undefined,
    'leader-secretary',
    'leading-official-2',
  ),
  'POST /interviews/{id}/reject': office('interview.PROPOSED', 'interview.CLOSED', {}, 'office-deputy'),
  'POST /interviews/{id}/waive': office(
    'interview.ISSUED',
    'interview.CLOSED',
    { reason: '原因', documentNumber: '改办〔2026〕3号' },
    'office-executive-deputy',
  ),
  'POST /interviews/{id}/terminate': office(
    'interview.ISSUED',
    'interview.CLOSED',
    { reason: '通知对象有误' },
    'office-executive-deputy',
  ),
  'POST /interviews/{id}/schedule': office('interview.ISSUED', 'interview.CLOSED', {
    scheduledOn: '2026-07-06',
    scheduledTime: '10:00',
    reason: '会议',
  }),
  'POST /interviews/{id}/acknowledge': unit('interview.ISSUED', 'interview.CLOSED', {}),
  'POST /interviews/{id}/service': office('interview.ISSUED', 'interview.CLOSED', {
    servedOn: '2026-07-01',
    how: '当面',
    takenBy: '办公室',
  }),
  'POST /interviews/{id}/explanation': unit('interview.ISSUED', 'interview.CLOSED', { text: '说明' }),
  'POST /interviews/{id}/record': office('interview.ISSUED', 'interview.CLOSED', {
    talkedOn: '2026-07-01',
    place: '会议室',
    participants: '甲',
    intervieweePresent: true,
    points: '问题',
    explanation: '说明',
    items: [{ itemId: 'world:interview.ISSUED', demand: '整改', commitment: '承诺' }],
  }),
  'POST /interviews/{id}/confirm-record': unit('interview.TALKED', 'interview.CLOSED', {}),
  'POST /interviews/{id}/object': unit('interview.TALKED', 'interview.CLOSED', { text: '异议' }),
  'POST /interviews/{id}/not-held': office('interview.ISSUED', 'interview.CLOSED', {
    fault: 'INTERVIEWER',
    reason: '会议',
    newDate: '2026-07-06',
  }),
  'POST /interviews/{id}/rectification': unit('interview.TALKED', 'interview.CLOSED', {
    items: [{ itemId: 'world:interview.TALKED', report: '已整改' }],
  }),
  'POST /interviews/{id}/verify': office(
    'interview.RECTIFIED',
    'interview.CLOSED',
    { items: [{ itemId: 'world:interview.RECTIFIED', verdict: 'MET', words: '通过' }] },
    'office-clerk',
  ),
  'PUT /units/{id}': office('unit.OPEN', 'unit.CLOSED', { name: '新名', headedByCityLeader: false, sortOrder: 1 }),
  'PUT /units/{id}/group': office('group.OPEN', 'group.CLOSED', { hostUnitId: 'unit:department', remit: '职责' }),
  'POST /units/{id}/close': office('unit.OPEN', 'unit.CLOSED', {}),
  'PUT /posts/{id}': office('post.VACANT', 'post.ABOLISHED', { title: '新岗位', rank: 10, headsCity: false }),
  'POST /posts/{id}/abolish': office('post.VACANT', 'post.ABOLISHED'),
  'POST /posts/{id}/tenures': office('post.ABOLISHED', 'post.ABOLISHED', {
    personId: 'world:person.CHIEF',
    fromDay: '2026-07-01',
  }),
  'POST /posts/{id}/vacate': office('post.ABOLISHED', 'post.ABOLISHED', { fromDay: '2026-07-02' }),
  'POST /delegations/{id}/end': unit(
    'delegation.ENDED',
    'delegation.ENDED',
    undefined,
    'department-chief',
    'department3-chief',
  ),
  'PUT /people/{id}': {
    ...office('person.CHIEF', 'person.CHIEF', { name: '新名' }),
    stateless: 'a person has no states',
  },
  'POST /notices/{id}/read': {
    ...unit('person.CHIEF', 'person.CHIEF'),
    stateless: 'reading twice is reading once; an id that is no notice of one’s own is not found',
  },
  'POST /notices/{id}/read-through': {
    ...unit('person.CHIEF', 'person.CHIEF'),
    stateless: 'reading twice is reading once; an id that is no notice of one’s own is not found',
  },
};

/** What may be done again by the same words, each time for good. */
export const REPEATS: Readonly<Record<string, string>> = {
  'POST /accounts/{id}/links': 'each link ends the one before: one is valid',
  'PUT /posts/{id}': 'what is replaced by the same is the same',
  'PUT /projects/{id}': 'what is replaced by the same is the same',
  ...DELIVERY_REPEATS,
  ...EVIDENCE_REPEATS,
  ...REGISTER_REPEATS,
  ...MEETING_REPEATS,
  ...KEY_POINT_REPEATS,
  ...PROBLEM_REPEATS,
  ...LISTING_REPEATS,
  ...DOCUMENT_REPEATS,
  ...ARCHIVE_REPEATS,
  ...PUBLICATION_REPEATS,
  ...SCORE_REPEATS,
  ...QUARTER_REPORT_REPEATS,
  ...REVIEW_REPEATS,
  ...RULE_REPEATS,
  ...INDICATOR_REPEATS,
};
/** What several may be told of one act: the same notice to each of them, once. */
// One kind may tell of several acts, as it does of templates: what the act before this one told has another title.
const TOLD = `SELECT kind AS what, count(*)::int AS times FROM notice WHERE id > $1
   GROUP BY kind, title, subject_id, coalesce(recipient_post_id, recipient_person_id, recipient_account_id) HAVING count(*) > 1`;
const WRITTEN = `SELECT action AS what, count(*)::int AS times FROM audit_event WHERE id > $1
   GROUP BY action HAVING count(*) > 1`;
const ABSENT = '0190f5fe-7c00-7a00-8000-000000000001';

/** What is ready for the acts; the register's rows are made of its kinds. */
const EVERY_READY: Readonly<Record<string, Ready>> = {
  ...INDICATOR_READY,
  ...HOLD_READY,
  ...DOCUMENT_READY,
  ...LISTING_READY,
  ...PROBLEM_READY,
  ...KEY_POINT_READY,
  ...DIVISION_READY,
  ...DELIVERY_READY,
  ...ARCHIVE_READY,
  ...PUBLICATION_READY,
  ...SCORE_READY,
  ...QUARTER_REPORT_READY,
  ...REVIEW_READY,
  ...TEMPLATE_READY,
  ...HANDOVER_READY,
  ...MEETING_READY,
  ...REGISTER_READY,
  ...READY,
};

/** An answer as the matrices compare it. */
export interface ActAnswer {
  readonly status: number;
  readonly code: unknown;
  readonly text: string;
}

/** A town in which every act on a thing can be done: what it needs is made just before. */
export class EveryAct {
  private readonly clients = new Map<string, Promise<Client>>();

  private constructor(
    readonly app: TestApp,
    /** Every write route that names a thing. */
    readonly routes: readonly ApiRoute[],
    private readonly world: World,
  ) {}

  static async in(app: TestApp): Promise<EveryAct> {
    const world = await app.unitOfWork.run(async (tx) => ({
      ...(await buildEndedWorld(tx, app.town)),
      ...(await buildEntries(tx, app.town, REGISTER_KINDS)),
      ...(await buildMeetings(tx, app.town)),
      ...(await buildKeyPoints(tx)),
      ...(await buildArchives(tx, app.town)),
      ...(await buildBulletins(tx, app.town)),
      ...(await buildScores(tx, app.town)),
      ...(await buildQuarterReports(tx, app.town)),
      ...(await buildReviews(tx, app.town)),
      ...(await buildTemplates(tx, app.town)),
      ...(await buildHandovers(tx, app.town)),
      ...(await buildDivisionImports(tx)),
      ...(await buildProblems(tx, app.town)),
      ...(await buildListings(tx, app.town)),
      ...(await buildRules(tx, app.town)),
      ...(await buildHolds(tx, app.town)),
      ...(await buildIndicators(tx, app.town)),
      ...(await buildChannels(tx)),
      ...(await buildEvidence(tx, app.town)),
      ...MADE,
    }));
    const { routes } = await describedRoutes(app.url);
    const named = routes.filter(({ method, path }) => method !== 'GET' && path.includes('{'));
    return new EveryAct(app, named, world);
  }

  client(seat: string): Promise<Client> {
    const known = this.clients.get(seat) ?? this.app.as(seat);
    this.clients.set(seat, known);
    return known;
  }

  pathOf(route: ApiRoute, names: string): string {
    const places = names.split('|');
    let next = 0;
    return route.path.replace(/\{\w+\}/g, () => this.world[places[next++] ?? ''] ?? ABSENT);
  }

  async send(
    route: ApiRoute,
    { body: given }: Pick<Cells, 'body'>,
    seat: string,
    path: string,
    headers: Record<string, string> = {},
  ): Promise<ActAnswer> {
    const caller = await this.client(seat);
    const body = this.bodyOf(given);
    const answer = await (route.method === 'PUT' ? caller.put(path, body, headers) : caller.post(path, body, headers));
    return { status: answer.status, code: answer.body['code'], text: JSON.stringify(answer.body).slice(0, 400) };
  }

  /** Makes what the route needs, and answers the cells by which it can be done. */
  async prepare(name: string, cells: Cells): Promise<Cells> {
    const ready = EVERY_READY[name];
    if (ready === undefined) return cells;
    await this.app.unitOfWork.run(async (tx) => {
      for (const statement of ready.sql)
        await tx.execute(statement.replace(/\{\{([^}]+)\}\}/g, (_, key: string) => this.quoted(key)));
    });
    return { ...cells, ...ready };
  }

  /** Where the record ends now. */
  async lastEvent(): Promise<string> {
    const [last] = await this.app.db.query<{ id: string }>('SELECT id FROM audit_event ORDER BY id DESC LIMIT 1');
    return last?.id ?? ABSENT;
  }

  /** What stands twice in the record or in an inbox since then. */
  async twiceSince(event: string): Promise<readonly string[]> {
    const found = await Promise.all(
      [WRITTEN, TOLD].map((query) => this.app.db.query<{ what: string; times: number }>(query, [event])),
    );
    return found.flat().map(({ what, times }) => `${what} ${String(times)} times`);
  }

  private bodyOf(body: unknown): unknown {
    if (body === undefined) return undefined;
    const { seats, units } = this.app.town;
    return JSON.parse(
      JSON.stringify(body)
        .replace(/"post:([\w-]+)"/g, (_, key: string) => JSON.stringify(seats[key]?.postId))
        .replace(/"unit:(\w+)"/g, (_, key: string) => JSON.stringify(units[key]))
        .replace(/"world:([\w.]+)"/g, (_, key: string) => JSON.stringify(this.world[key])),
    ) as unknown;
  }

  private quoted(key: string): string {
    const [what = '', name = ''] = key.split(':');
    const { units, seats } = this.app.town;
    const of = { unit: units[name], post: seats[name]?.postId, person: seats[name]?.personId }[what];
    return `'${of ?? this.world[key] ?? MADE[key] ?? ABSENT}'`;
  }
}
