import { daysOf, periodWords } from '../../modules/indicators/index.js';
import type { Day } from '../../shared-kernel/dates.js';
import { CHIEF, CLERK } from '../acts/acts.js';
import type { MatterKind } from './decide.js';
import { nextReading } from './pace-of-reading.js';
import type { Performance } from './scene.js';
import { FATES } from './temperament.js';

const solve: Performance = ({ unit, id }) => ({
  as: { unit, role: 'LIAISON' },
  path: `/problems/${id}/solve`,
  body: { solution: '牵头单位会同有关部门明确办理路径并落实到位', effects: [{ value: '1', unitOfMeasure: '件' }] },
});

/** The office rings whoever had it; a unit that had it says so itself. */
const callBack: Performance = ({ id, key, again, approver }, { today }) => {
  if (again === 0 && FATES[key]?.disputed === true)
    return {
      as: CHIEF,
      path: `/problems/${id}/dispute`,
      body: { reason: '电话回访，部分群众反映材料仍要重复提交' },
    };
  return {
    as: approver ?? CLERK,
    path: `/problems/${id}/confirm`,
    body: {
      how: approver === null ? 'CALL' : 'ONLINE',
      on: today,
      words: approver === null ? '电话回访，反映的问题已经解决' : '问题已经解决，同意销号',
    },
  };
};

/** Working days that whoever solved it in vain is given again; of the showpieces until the end of the third quarter. */
const AGAIN = 15;
const QUARTERS_END = '2026-09-30';

const nameOwner: Performance = ({ id, key, parentId }, { today, calendar }) => ({
  as: CHIEF,
  path: `/problems/${id}/assign`,
  body: {
    ownerUnitId: parentId,
    dueOn: FATES[key]?.disputed === true && today < QUARTERS_END ? QUARTERS_END : calendar.add(today, AGAIN),
  },
});

const WRITTEN = `
SELECT e.version, e.kind, p.role FROM register_entry e JOIN register_revision r ON r.entry_id = e.id AND r.number = e.revision
  LEFT JOIN post p ON p.id = r.post_id WHERE e.id = $1`;

/** Whoever did not write it. A claim he looks at alone: a batch would leave it waiting for its issuer's level. */
const confirmEntry: Performance = async ({ id }, { database }) => {
  const [entry] = await database.query<{ version: number; kind: string; role: string | null }>(WRITTEN, [id]);
  const as = entry?.role === CLERK.role ? CHIEF : CLERK;
  if (entry?.kind === 'FRONT_RUNNER_CLAIM') return { as, path: `/front-runner-claims/${id}/confirm`, body: {} };
  return { as, path: '/register-entries/confirm-batch', body: { entries: [{ id, version: entry?.version ?? 1 }] } };
};

interface ReadSoFar {
  readonly indicatorId: string;
  readonly period: string;
  readonly baseline: string;
  readonly baselineOn: Day;
  readonly target: string;
  readonly last: string;
  readonly lastOn: Day;
}

const READ_SO_FAR = `
SELECT i.id AS "indicatorId", x.period, i.baseline_value AS baseline, i.baseline_on AS "baselineOn", i.target_value AS target,
       coalesce(r.value, i.baseline_value) AS last, coalesce(r.as_of, i.baseline_on) AS "lastOn"
  FROM expected_reading x JOIN indicator i ON i.id = x.indicator_id
  LEFT JOIN LATERAL (SELECT value, as_of FROM reading WHERE indicator_id = i.id AND state = 'CONFIRMED' AND period < x.period ORDER BY period DESC LIMIT 1) r ON true
 WHERE x.id = $1`;

const enterReading: Performance = async ({ id, unit }, { database }) => {
  const [course] = await database.query<ReadSoFar>(READ_SO_FAR, [id]);
  if (course === undefined) throw new Error(`no reading is expected as ${id}`);
  const { indicatorId, period } = course;
  return {
    as: { unit, role: 'LIAISON' },
    path: `/indicators/${indicatorId}/readings`,
    body: {
      ...{ period, value: nextReading(course, daysOf(period).to), noSecrets: true },
      source: `监测统计表（${periodWords(period)}）`,
    },
  };
};

const CLERK_ENTERED = `
SELECT FROM tenure t JOIN post p ON p.id = t.post_id WHERE t.person_id = $1 AND p.role = $2 AND daterange(t.from_day, t.to_day) @> app_today()`;

/** Whoever did not enter it. */
const confirmReading: Performance = async ({ id, parentId }, { database }) => ({
  as: (await database.query(CLERK_ENTERED, [parentId, CLERK.role])).length > 0 ? CHIEF : CLERK,
  path: `/readings/${id}/confirm`,
  body: {},
});

/** What each stage that is owed by a day asks for. */
const STAGES: Readonly<Record<string, (today: Day) => object>> = {
  MIDTERM: (today) => ({ midTermDoneOn: today }),
  SUMMED_UP: (today) => ({ summedUpOn: today }),
  RESEARCH: (today) => ({ researchedOn: today }),
  REPORT: (today) => ({ reportOn: today, reportNumber: `澄研〔${today.slice(0, 4)}〕7号` }),
};

const OWED_STAGE = `
SELECT CASE WHEN d.stage = 'REPORT' AND e.fields->>'stage' = 'SET' THEN 'RESEARCH' ELSE d.stage END AS stage, e.kind
  FROM register_due d JOIN register_entry e ON e.id = d.entry_id WHERE d.id = $1`;

/** A pilot is assessed or summed up, a topic reported, by the day on which its unit owes it; a topic is researched first. */
const moveEntry: Performance = async ({ id, parentId }, { database, today }) => {
  const [owed] = await database.query<{ stage: string; kind: string }>(OWED_STAGE, [parentId]);
  if (owed === undefined) throw new Error('nothing is owed of this entry');
  return {
    as: CLERK,
    path: `/${owed.kind === 'PILOT' ? 'pilots' : 'led-topics'}/${id}/move`,
    body: { stage: owed.stage, ...STAGES[owed.stage]?.(today) },
  };
};

/** How each kind of matter of the office's year is done. */
export const YEAR_PERFORMANCES = {
  SOLVE_PROBLEM: solve,
  CALL_BACK: callBack,
  NAME_OWNER: nameOwner,
  CONFIRM_ENTRY: confirmEntry,
  ENTER_READING: enterReading,
  CONFIRM_READING: confirmReading,
  MOVE_ENTRY: moveEntry,
  ACCEPT_PILOT: ({ id }, { today }) => ({
    as: CLERK,
    path: `/pilots/${id}/move`,
    body: { stage: 'ACCEPTED', acceptedOn: today, acceptanceNumber: `澄改办函〔${today.slice(0, 4)}〕31号` },
  }),
  STUDY_PILOT: ({ id }) => ({
    as: CHIEF,
    path: `/obligations/${id}/finish`,
    body: { note: '已与承办单位会商，按期总结，总结后组织验收' },
  }),
  NOTE_LISTING: ({ id, unit }) => ({
    as: { unit, role: 'LIAISON' },
    path: `/listings/${id}/note`,
    body: { words: '主要负责同志已专题研究，正在逐项推进。' },
  }),
  APPLY_LISTING: ({ id, unit }) => ({
    as: { unit, role: 'LIAISON' },
    path: `/listings/${id}/apply`,
    body: { result: '挂牌事项已按要求办理，申请核验摘牌。' },
  }),
  ISSUE_DELISTING: ({ id }, { today }) => ({
    as: CHIEF,
    path: `/obligations/${id}/finish`,
    body: { note: `摘牌通知已印发（澄改办函〔${today.slice(0, 4)}〕35号）` },
  }),
  // What was found wanting once is put right by the second time.
  CHECK_LISTING: ({ id, again }) => ({
    as: CLERK,
    path: `/listings/${id}/check`,
    body:
      again > 0 ? { met: true, words: '现场核验，达到要求。' } : { met: false, words: '部分事项尚未完成，继续整改。' },
  }),
  REPORT_BACK: ({ id }, { today }) => ({
    as: CLERK,
    path: `/instructions/${id}/report-back`,
    body: { on: today, how: '书面报告' },
  }),
} as const satisfies Partial<Record<MatterKind, Performance>>;
