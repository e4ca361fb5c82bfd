import { requestApproval } from '../../../src/modules/approvals/index.js';
import { openObligation } from '../../../src/modules/obligations/index.js';
import { WorkRunner } from '../../../src/platform/queue/work-runner.js';
import { dot, uploadFile } from '../../support/upload.js';
import { Walk } from '../../support/walk.js';

/** One thing of each kind around one project, and the town in which everybody stands in some relation to it. */
export interface RelatedThings {
  readonly walk: Walk;
  /** Ids by the names of the expectations. */
  readonly ids: Readonly<Record<string, string>>;
}

async function made(walk: Walk, seat: string, path: string, body: object): Promise<string> {
  return String((await walk.act(seat, path, body))['id']);
}

/** The project: led by a department, two others responsible and supporting, a leading official, a special group. */
function project(walk: Walk): Promise<string> {
  const { units, seats } = walk.app.town;
  return made(walk, 'office-clerk', '/projects', {
    name: '乡村e镇建设',
    category: 'KEY',
    level: 'MUNICIPAL',
    leadUnitId: units['department'],
    groupUnitId: units['group'],
    leadingPostId: seats['leading-official']?.postId,
    responsibleUnitIds: [units['department2']],
    supportingUnitIds: [units['department3']],
  });
}

function task(walk: Walk, projectId?: string): Promise<string> {
  const unitId = walk.app.town.units['department'];
  return made(walk, 'office-clerk', '/tasks', {
    matter: '形成园区名录',
    unitId,
    dueOn: '2026-12-01',
    origin: '专题会议',
    ...(projectId !== undefined && { projectId }),
  });
}

/** What the department issued for the project, confirmed. */
async function output(walk: Walk, projectId: string): Promise<string> {
  const id = await made(walk, 'department-liaison', '/outputs', {
    ...{ title: '乡村e镇建设方案', number: '商政发〔2026〕5号', issuer: '市商务局', outputKind: 'SCHEME' },
    ...{ happenedOn: '2026-06-15', unitId: walk.app.town.units['department'], projectId, noSecrets: true },
  });
  await walk.act('office-clerk', `/outputs/${id}/confirm`, {});
  return id;
}

/** A file that proves that entry. */
async function proofOf(walk: Walk, entryId: string): Promise<string> {
  const id = await uploadFile(walk.app.url, await walk.as('department-liaison'), '现场.png', dot());
  await walk.app.unitOfWork.run((tx) =>
    tx.execute(`UPDATE evidence_file SET subject_type = 'REGISTER_ENTRY', subject_id = $2 WHERE id = $1`, [
      id,
      entryId,
    ]),
  );
  return id;
}

async function openedCycle(walk: Walk): Promise<string> {
  const cycle = await made(walk, 'office-chief', '/cycles', { year: 2026, quarter: 3, kinds: ['INSPECTION'] });
  await walk.act('office-chief', `/cycles/${cycle}/open`);
  for (const { id } of await walk.app.db.query<{ id: string }>(`SELECT id FROM work WHERE state = 'QUEUED'`)) {
    await walk.app.get(WorkRunner).handle({ subjectId: id });
  }
  return cycle;
}

function approval(walk: Walk, officeOnly: boolean): Promise<string> {
  const seat = walk.app.town.seats['department-liaison'];
  const system = {
    kind: 'SYSTEM',
    personId: null,
    name: 'test',
    accountId: null,
    adminRole: null,
    posts: [],
    origin: 'JOB',
    requestId: null,
  } as const;
  return walk.app.unitOfWork.run(async (tx) => {
    const [subject] = await tx.query<{ id: string }>('SELECT new_id() AS id');
    return requestApproval(tx, system, {
      kind: 'TEST',
      subjectType: 'DUTY',
      subjectId: subject?.id ?? '',
      unitId: seat?.unitId ?? null,
      officeOnly,
      title: '申请延期',
      approverRole: 'OFFICE_DEPUTY_DIRECTOR',
    });
  });
}

async function one(walk: Walk, sql: string, params: readonly unknown[]): Promise<string> {
  const [row] = await walk.app.db.query<{ id: string }>(sql, params);
  if (row === undefined) throw new Error(`nothing found: ${sql}`);
  return row.id;
}

/** A file handed in, not yet read. */
function imported(
  walk: Walk,
  { kind, target, name }: Readonly<Record<'kind' | 'name', string>> & { target: string | null },
): Promise<string> {
  const sql = `INSERT INTO file_import (kind, target, file_name, file_digest, year) VALUES ($1, $2, $3, 'x', 2026) RETURNING id`;
  return walk.app.unitOfWork.run(async (tx) => {
    const [row] = await tx.query<{ id: string }>(sql, [kind, target, name]);
    return row?.id ?? '';
  });
}

/** A point of the province's plan that the project carries out. */
async function keyPoint(walk: Walk, projectId: string): Promise<string> {
  const plan = { level: 'PROVINCIAL', year: 2026, name: '省委深改委工作要点' };
  const planId = await made(walk, 'office-clerk', '/higher-plans', plan);
  const point = { planId, code: '省-01', text: '要素市场化改革', projectIds: [projectId] };
  return made(walk, 'office-clerk', '/key-points', point);
}

/** By which the project is measured; its lead unit reads it. */
function indicator(walk: Walk, projectId: string): Promise<string> {
  return made(walk, 'office-clerk', '/indicators', {
    ...{ name: '再生水利用率', projectId, unitOfMeasure: '%', direction: 'UP', frequency: 'QUARTER' },
    ...{ baselineValue: '0', baselineOn: '2025-12-31', targetValue: '100', targetOn: '2026-12-31' },
    ...{ definition: '比重', dataUnitId: walk.app.town.units['department'] },
  });
}

/** A bulletin of which the lead unit is asked, and an issued one that addresses that unit and the county. */
function bulletins(walk: Walk): Promise<Record<'askedBulletin' | 'factCheck' | 'issuedBulletin', string>> {
  const { units } = walk.app.town;
  return walk.app.unitOfWork.run(async (tx) => {
    const bulletin = async (dataDay: string): Promise<string> => {
      const { id } = await tx.one<{ id: string }>(
        `INSERT INTO publication (kind, data_day, year, state) VALUES ('BULLETIN', $1, 2026, 'CHECKING') RETURNING id`,
        [dataDay],
      );
      return id;
    };
    const askedBulletin = await bulletin('2026-05-31');
    const issuedBulletin = await bulletin('2026-04-30');
    const { id: factCheck } = await tx.one<{ id: string }>(
      `INSERT INTO fact_check (publication_id, unit_id, due_on) VALUES ($1, $2, '2026-12-31') RETURNING id`,
      [askedBulletin, units['department']],
    );
    await tx.execute(`INSERT INTO fact_check_item (fact_check_id, position, words) VALUES ($1, 0, '出台方案')`, [
      factCheck,
    ]);
    await openObligation(tx, {
      ...{ kind: 'FACT_CHECK', subjectId: factCheck, ownerUnitId: units['department'] ?? '', dueOn: '2026-12-31' },
      title: '核对通报',
    });
    await tx.execute('INSERT INTO publication_addressee SELECT $1, unnest($2::uuid[])', [
      issuedBulletin,
      [units['department'], units['county']],
    ]);
    await tx.execute(
      `UPDATE publication SET state = 'ISSUED', signed_on = data_day, issued_on = data_day, digest = '', number = 1, planned = 12 WHERE id = $1`,
      [issuedBulletin],
    );
    return { askedBulletin, factCheck, issuedBulletin };
  });
}

/** A listing of what the lead unit owes for the project. */
function listing(walk: Walk, obligationId: string, state: 'PROPOSED' | 'LISTED'): Promise<string> {
  return walk.app.unitOfWork.run(async (tx) => {
    const { id } = await tx.one<{ id: string }>(
      `INSERT INTO listing (unit_id, reason, state, approver_role, listed_on, first_ends_on, ends_on)
       SELECT $1, '长期滞后', $2, 'EXECUTIVE_DEPUTY_DIRECTOR', d.day, d.day, d.day
         FROM (SELECT CASE WHEN $2 = 'LISTED' THEN date '2026-07-01' END AS day) d RETURNING id`,
      [walk.app.town.units['department'], state],
    );
    await tx.execute(
      `INSERT INTO listing_item (listing_id, type, item_id, position, title, fact) VALUES ($1, 'OBLIGATION', $2, 1, '出台方案', '逾期')`,
      [id, obligationId],
    );
    return id;
  });
}

/** A hold of what the lead unit owes, long over, or never signed. */
function clockHold(walk: Walk, state: 'PROPOSED' | 'SIGNED'): Promise<string> {
  return one(
    walk,
    `INSERT INTO clock_hold (cause, target, target_id, words, from_day, to_day, last_day, state, begun, over)
     VALUES ('APPEAL', 'UNIT', $1, '申诉', '2026-03-02', '2026-03-06', '2026-03-06', $2, true, true) RETURNING id`,
    [walk.app.town.units['department'], state],
  );
}

const postOf = (walk: Walk, seat: string): string => walk.app.town.seats[seat]?.postId ?? '';

/** What is there from the quarter's first day. */
async function things(walk: Walk): Promise<Record<string, string>> {
  const { seats } = walk.app.town;
  const projectId = await project(walk);
  const ids = {
    project: projectId,
    projectTask: await task(walk, projectId),
    ownTask: await task(walk),
    keyPoint: await keyPoint(walk, projectId),
    indicator: await indicator(walk, projectId),
    cycle: await openedCycle(walk),
    output: await output(walk, projectId),
    paperOutput: await made(walk, 'office-chief', '/outputs', {
      ...{ offSystem: true, year: 2026, outputKind: 'PLAN', noSecrets: true },
    }),
  };
  const duty = await one(walk, 'SELECT id FROM duty WHERE project_id = $1', [projectId]);
  const obligation = await one(walk, 'SELECT obligation_id AS id FROM duty WHERE id = $1', [duty]);
  const delegation = await made(walk, 'department-deputy', '/delegations', {
    ...{ postId: seats['department-deputy']?.postId, deputyPostId: seats['department-principal']?.postId },
    ...{ fromDay: '2026-07-01', lastDay: '2026-07-02', reason: '出差' },
  });
  const handover = await made(walk, 'department-chief', '/handovers', {
    ...{ postId: postOf(walk, 'department-chief'), toPersonId: seats['department-liaison']?.personId },
  });
  return {
    ...ids,
    duty,
    proof: await proofOf(walk, ids.output),
    evidence: await uploadFile(walk.app.url, await walk.as('department-chief'), '现场.png', dot()),
    delegation,
    handover,
    expectedReading: await one(
      walk,
      `INSERT INTO expected_reading (indicator_id, period, ends_on) VALUES ($1, '2026-Q1', '2026-03-31') RETURNING id`,
      [ids.indicator],
    ),
    obligation,
    listing: await listing(walk, obligation, 'LISTED'),
    clockHold: await clockHold(walk, 'SIGNED'),
    proposedHold: await clockHold(walk, 'PROPOSED'),
    proposedListing: await listing(walk, obligation, 'PROPOSED'),
    ...(await bulletins(walk)),
    ownObligation: await one(walk, 'SELECT obligation_id AS id FROM task WHERE id = $1', [ids.ownTask]),
    plan: await one(walk, 'SELECT id FROM quarter_plan WHERE cycle_id = $1 AND unit_id = $2', [
      ids.cycle,
      seats['department-chief']?.unitId,
    ]),
    person: seats['department-chief']?.personId ?? '',
    unit: seats['department-chief']?.unitId ?? '',
    leadingPost: postOf(walk, 'leading-official'),
    unitApproval: await approval(walk, false),
    officeApproval: await approval(walk, true),
    job: await one(walk, `SELECT id FROM work WHERE requested_by = $1`, [seats['office-chief']?.accountId]),
    ledgerImport: await imported(walk, { kind: 'LEDGER', target: null, name: '台账.xlsx' }),
    registerImport: await imported(walk, { kind: 'REGISTER', target: 'OUTPUT', name: '成果.xlsx' }),
    meetingImport: await imported(walk, { kind: 'MEETING', target: null, name: '会议.xlsx' }),
    planImport: await imported(walk, { kind: 'AGENDA_PLAN', target: null, name: '议题计划.xlsx' }),
    indicatorImport: await imported(walk, { kind: 'INDICATOR', target: null, name: '指标.xlsx' }),
    divisionImport: await imported(walk, { kind: 'DIVISION', target: null, name: '分工.xlsx' }),
    keyPointImport: await imported(walk, { kind: 'KEY_POINT', target: ids.keyPoint, name: '要点.xlsx' }),
  };
}

/** The third quarter from its first day to the morning on which the interview is proposed, and nobody has signed it. */
export async function relatedThings(): Promise<RelatedThings> {
  const walk = await Walk.start('2026-07-01');
  const ids = await things(walk);
  await walk.goTo('2026-10-23');
  const interview = await walk.interview(ids['obligation'] ?? '');
  const slip = await one(walk, 'SELECT id FROM urging_slip WHERE obligation_id = $1', [ids['obligation']]);
  const caseId = (await walk.caseOf(ids['obligation'] ?? ''))?.id ?? '';
  return { walk, ids: { ...ids, interview: interview.id, case: caseId, slip } };
}
