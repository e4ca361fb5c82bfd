import type { DutyKind } from '../acts/activity.js';
import {
  approve,
  CHIEF,
  DEPUTY,
  planDuty,
  returnDuty,
  submitDuty,
  submitTask,
  verifyDuty,
  verifyTask,
} from '../acts/acts.js';
import type { Act } from '../api-client/api-client.js';
import type { Seat } from '../api-client/seat.js';
import type { AgendaEntry } from './agenda.js';
import type { MatterKind } from './decide.js';
import type { Performance, Scene } from './scene.js';
import { FATES, lot, temperamentOf } from './temperament.js';
import { YEAR_PERFORMANCES } from './year-acts.js';

const liaison = ({ unit }: AgendaEntry): Seat => ({ unit, role: 'LIAISON' });
const chief = ({ unit }: AgendaEntry): Seat => ({ unit, role: 'SECTION_CHIEF' });

const DUTY_THEMES: Readonly<Record<string, string>> = {
  RESEARCH: '推进情况调研',
  COORDINATION: '协调会',
  INSPECTION: '重点环节督察',
  PROBLEM: '办理环节压减',
  EXPERIENCE: '做法梳理',
};

/** Diligent units plan for the middle of the quarter, the others for its end. */
function plan(entry: AgendaEntry, { calendar, today }: Scene): Act {
  const left = entry.left;
  const early = temperamentOf(entry.unit) === 'DILIGENT' ? 12 + lot(entry.key, 20) : 6;
  const day = calendar.add(today, Math.max(1, left - early));
  const theme = `${entry.projectName ?? ''}${DUTY_THEMES[entry.dutyKind ?? ''] ?? ''}`;
  return planDuty(liaison(entry), entry.id, {
    theme,
    plannedOn: day,
    leader: entry.leader ?? entry.leaderTitle ?? '领衔领导',
  });
}

const happened = (entry: AgendaEntry, { calendar, today }: Scene) => ({
  kind: (entry.dutyKind ?? 'RESEARCH') as DutyKind,
  project: entry.projectName ?? '',
  heldOn: calendar.add(today, -1),
  leader: entry.leader ?? entry.leaderTitle ?? '领衔领导',
  leaderTitle: entry.leaderTitle ?? '领衔领导',
  leaderPostId: entry.leader === null ? null : entry.leaderPostId,
  unit: entry.unit,
});

const explain: Performance = (entry, { calendar, today }) => ({
  as: chief(entry),
  path: `/obligations/${entry.id}/explanations`,
  body: {
    reason: 'RESOURCES_PENDING',
    text: '要素保障正在落实',
    newDate: FATES[entry.key]?.explainedTo ?? calendar.add(today, 10),
  },
});

interface SecretarySeat {
  readonly unit: string;
  readonly role: 'LEADER_SECRETARY';
  readonly title: string;
}

const SECRETARY = `
SELECT u.name AS unit, s.role, s.title FROM obligation o JOIN project p ON p.id = o.project_id JOIN post s ON s.serves_post_id = p.leading_post_id
  JOIN unit u ON u.id = s.unit_id WHERE o.id = $1 LIMIT 1`;

const confirmExplanation: Performance = async (entry, { database }) => {
  const [seat] = await database.query<SecretarySeat>(SECRETARY, [entry.parentId]);
  return { as: seat ?? CHIEF, path: `/obligations/${entry.parentId ?? ''}/explanations/${entry.id}/confirm`, body: {} };
};

/** Two of three explanations hold. */
const judgeExplanation: Performance = (entry) => {
  const holds = FATES[entry.key] !== undefined || lot(entry.key, 3) > 0;
  const path = `/obligations/${entry.parentId ?? ''}/explanations/${entry.id}/${holds ? 'accept' : 'refuse'}`;
  return { as: CHIEF, path, body: { words: holds ? '情况属实' : '理由不充分' } };
};

/** What the leader's secretary denied does not hold. */
const refuseExplanation: Performance = ({ id, parentId }) => ({
  as: CHIEF,
  path: `/obligations/${parentId ?? ''}/explanations/${id}/refuse`,
  body: { words: '与领导联络员答复不符' },
});

/** One filing in eight is returned once. */
const judgeFiling: Performance = (entry) =>
  entry.again === 0 && lot(`${entry.key} complete`, 8) === 0
    ? returnDuty(entry.id, '请补充文号和参加单位')
    : verifyDuty(entry.id);

const decideApproval: Performance = (entry) =>
  approve(entry.approver ?? { unit: entry.unit, role: 'DEPUTY_LEADER' }, entry.id);

const ITEMS = `SELECT id AS "itemId" FROM interview_item WHERE interview_id = $1 AND state = 'OPEN' ORDER BY id`;

const talk: Performance = async (entry, { database, today }) => {
  const items = await database.query<{ itemId: string }>(ITEMS, [entry.id]);
  return {
    as: CHIEF,
    path: `/interviews/${entry.id}/record`,
    body: {
      talkedOn: today,
      talkedTime: '10:00',
      place: '市委改革办会议室',
      participants: `督察科科长，${entry.unit}业务科室长`,
      intervieweePresent: true,
      points: '未完成事项、主要原因和整改时限',
      explanation: '统筹不够，已重新排定时间',
      items: items.map((item) => ({ ...item, demand: '按期办结并报送情况' })),
    },
  };
};

const rectify: Performance = (entry) => ({
  as: chief(entry),
  path: `/interviews/${entry.parentId ?? ''}/rectification`,
  body: { items: [{ itemId: entry.id, report: '已完成主体工作，正在履行报送程序' }] },
});

/** A first report is found wanting now and then; a passed one gets a new date for the matter itself. */
const check: Performance = (entry, { calendar, today }) => {
  const met = entry.again > 0 || FATES[entry.key] !== undefined || lot(entry.key, 3) > 0;
  const verdict = met
    ? { verdict: 'MET', newDate: calendar.add(today, 8) }
    : { verdict: 'NOT_MET', words: '缺少完成时间' };
  return {
    as: CHIEF,
    path: `/interviews/${entry.parentId ?? ''}/verify`,
    body: { items: [{ itemId: entry.id, ...verdict }] },
  };
};

const serve: Performance = (entry, { today }) => ({
  as: CHIEF,
  path: `/interviews/${entry.id}/service`,
  body: { servedOn: today, how: '当面递交', takenBy: `${entry.unit}办公室` },
});

/** How each kind of matter is done. */
export const PERFORMANCES: Readonly<Record<MatterKind, Performance>> = {
  PLAN_DUTY: plan,
  SUBMIT_PLAN: (entry) => ({ as: liaison(entry), path: `/plans/${entry.id}/submit`, body: {} }),
  FILE_DUTY: (entry, scene) => submitDuty(chief(entry), entry.id, happened(entry, scene)),
  SUBMIT_TASK: (entry) => submitTask(liaison(entry), entry.id, '已按要求完成，材料见所附文号'),
  EXPLAIN: explain,
  ACKNOWLEDGE: (entry) => ({
    as: { unit: entry.unit, role: 'UNIT_OFFICE' },
    path: `/interviews/${entry.id}/acknowledge`,
    body: {},
  }),
  RECTIFY: rectify,
  VERIFY_DUTY: judgeFiling,
  VERIFY_TASK: (entry) => verifyTask(entry.id),
  CONFIRM_EXPLANATION: confirmExplanation,
  JUDGE_EXPLANATION: judgeExplanation,
  REFUSE_EXPLANATION: refuseExplanation,
  APPROVE: decideApproval,
  SIGN: (entry) => ({ as: DEPUTY, path: `/interviews/${entry.id}/approve`, body: {} }),
  SERVE: serve,
  TALK: talk,
  CHECK: check,
  ...YEAR_PERFORMANCES,
};
