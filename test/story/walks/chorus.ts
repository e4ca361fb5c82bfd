import { addDays } from '../../../src/shared-kernel/dates.js';
import { heldBy } from '../../../src/demo/acts/held-by.js';
import {
  approve,
  CHIEF,
  CLERK,
  EXECUTIVE,
  planDuty,
  submitDuty,
  submitTask,
  verifyTask,
} from '../../../src/demo/acts/acts.js';
import type { DutyKind } from '../../../src/demo/acts/activity.js';
import { ActRefused } from '../../../src/demo/api-client/api-client.js';
import { type Beat, beatsOf, type Deed, type Proof } from '../stage/beat.js';
import { MATTERS } from '../stage/matters.js';
import { fact } from '../stage/proofs.js';
import type { Stage } from '../stage/stage.js';

const at = beatsOf('city');

interface ChorusDuty {
  readonly id: string;
  readonly kind: DutyKind;
  readonly unit: string;
  readonly project: string;
  readonly leader: string;
  readonly leaderTitle: string;
}

const DUTIES = `
SELECT d.id, d.kind, u.name AS unit, p.name AS project, coalesce(n.name, l.title) AS leader, l.title AS "leaderTitle" FROM duty d JOIN cycle c ON c.id = d.cycle_id
  JOIN project p ON p.id = d.project_id JOIN unit u ON u.id = d.unit_id LEFT JOIN post l ON l.id = p.leading_post_id
  ${heldBy('l')}
 WHERE c.year = 2026 AND c.quarter = 3 AND d.kind = ANY ($1) AND d.state = ANY ($2)
   AND NOT ($3 AND EXISTS (SELECT FROM jsonb_to_recordset($4::jsonb) AS w(project text, kind text) WHERE w.project = p.name AND w.kind = d.kind))
   AND NOT ($5 AND p.name = ANY ($6))
 ORDER BY p.code, d.kind`;

/** The matters that go ways of their own, and two projects that begin late. */
const OWN_WAYS = JSON.stringify(
  Object.values(MATTERS).flatMap(({ project, of }) => ('duty' in of ? [{ project, kind: of.duty }] : [])),
);
const LATE_STARTERS = ['产业生态化和生态产业化集成改革试点', '城市基层党建创新'];

interface Choice {
  readonly kinds: readonly DutyKind[];
  readonly states: readonly string[];
  readonly withOwnWays?: boolean;
  readonly withLateStarters?: boolean;
}

function choose(
  stage: Stage,
  { kinds, states, withOwnWays = false, withLateStarters = true }: Choice,
): Promise<ChorusDuty[]> {
  return stage.reader.query<ChorusDuty>(DUTIES, [
    kinds,
    states,
    !withOwnWays,
    OWN_WAYS,
    !withLateStarters,
    LATE_STARTERS,
  ]);
}

const ALL: readonly DutyKind[] = ['RESEARCH', 'COORDINATION', 'INSPECTION', 'PROBLEM', 'EXPERIENCE'];
const PLANNED_FOR: Readonly<Record<DutyKind, string>> = {
  RESEARCH: '2026-08-06',
  COORDINATION: '2026-08-13',
  INSPECTION: '2026-09-30',
  PROBLEM: '2026-09-30',
  EXPERIENCE: '2026-09-30',
};

/** Every lead unit plans its five. */
const planAll: Deed = async (stage) => {
  for (const duty of await choose(stage, { kinds: ALL, states: ['UNPLANNED'], withOwnWays: true })) {
    const plan = { theme: `${duty.project}本季度安排`, plannedOn: PLANNED_FOR[duty.kind], leader: duty.leader };
    await stage.act(planDuty({ unit: duty.unit, role: 'LIAISON' }, duty.id, plan));
  }
};

const UNIT_PLANS = `
SELECT q.id, u.name AS unit FROM quarter_plan q JOIN cycle c ON c.id = q.cycle_id JOIN unit u ON u.id = q.unit_id
 WHERE c.year = 2026 AND c.quarter = 3 AND q.state IN ('DRAFT','RETURNED') ORDER BY u.name`;
const PLAN_APPROVAL = `SELECT id FROM approval WHERE kind = 'PLAN' AND subject_id = $1 AND state = 'PENDING'`;

/** Each unit's table goes to its deputy leader, who approves it. */
const submitPlans: Deed = async (stage) => {
  for (const { id, unit } of await stage.reader.query<{ id: string; unit: string }>(UNIT_PLANS)) {
    await stage.act({ as: { unit, role: 'LIAISON' }, path: `/plans/${id}/submit`, body: {} });
    const approval = await stage.one<{ id: string }>(PLAN_APPROVAL, [id]);
    if (approval !== null) await stage.act(approve({ unit, role: 'DEPUTY_LEADER' }, approval.id));
  }
};

/** Units file what took place two days ago. */
const fileKinds =
  (kinds: readonly DutyKind[], withLateStarters = true): Deed =>
  async (stage) => {
    for (const duty of await choose(stage, { kinds, states: ['PLANNED', 'UNPLANNED'], withLateStarters })) {
      const happened = {
        kind: duty.kind,
        project: duty.project,
        heldOn: addDays(stage.today, -2),
        leader: duty.leader,
        leaderTitle: duty.leaderTitle,
        unit: duty.unit,
      };
      await stage.act(submitDuty({ unit: duty.unit, role: 'SECTION_CHIEF' }, duty.id, happened));
    }
  };

const FILED = `SELECT d.id FROM duty d JOIN cycle c ON c.id = d.cycle_id WHERE c.year = 2026 AND c.quarter = 3 AND d.state = 'SUBMITTED' ORDER BY d.id`;

/** The clerk accepts everything that waits, in one batch. */
const verifyAll: Deed = async (stage) => {
  const ids = (await stage.reader.query<{ id: string }>(FILED)).map(({ id }) => id);
  if (ids.length > 0) await stage.act({ as: CLERK, path: '/duties/verify-batch', body: { dutyIds: ids } });
};

const TASKS = `
SELECT t.id, u.name AS unit FROM task t JOIN obligation o ON o.id = t.obligation_id JOIN unit u ON u.id = t.unit_id
 WHERE t.source = 'LEDGER' AND t.state = 'ASSIGNED' AND o.hold IS NULL AND o.due_on <= $1::date ORDER BY t.id`;
const FILED_TASKS = `SELECT id FROM task WHERE source = 'LEDGER' AND state = 'SUBMITTED' ORDER BY id`;

/** Tasks of the ledger due by then are done in time. */
const completeTasks =
  (dueBy: string): Deed =>
  async (stage) => {
    for (const { id, unit } of await stage.reader.query<{ id: string; unit: string }>(TASKS, [dueBy]))
      await stage.act(submitTask({ unit, role: 'LIAISON' }, id, '已按要求完成，材料见所附文号'));
    for (const { id } of await stage.reader.query<{ id: string }>(FILED_TASKS)) await stage.act(verifyTask(id));
  };

const CYCLE = 'SELECT id FROM cycle WHERE year = 2026 AND quarter = 3';
const CLOSE_APPROVAL = `SELECT a.id FROM approval a JOIN cycle c ON c.id = a.subject_id WHERE c.year = 2026 AND c.quarter = 3 AND a.state = 'PENDING'`;

/** The chief proposes to close while a matter waits for its verdict, and is refused. */
const closeTooSoon: Deed = async (stage) => {
  const cycle = await stage.one<{ id: string }>(CYCLE, []);
  try {
    await stage.client.act({ as: CHIEF, path: `/cycles/${cycle?.id ?? ''}/close`, body: {} });
  } catch (error) {
    const { subjectId } = await stage.rows('b');
    const said = error instanceof ActRefused ? JSON.stringify(error.body) : '';
    if (said.includes('CYCLE_HAS_OPEN_MATTERS') && said.includes(subjectId)) return;
    throw error;
  }
  throw new Error('the quarter could be closed although a matter waits for its verdict');
};

const proposeClose: Deed = async (stage) => {
  const cycle = await stage.one<{ id: string }>(CYCLE, []);
  return stage.act({ as: CHIEF, path: `/cycles/${cycle?.id ?? ''}/close`, body: {} });
};

const approveClose: Deed = async (stage) => {
  const approval = await stage.one<{ id: string }>(CLOSE_APPROVAL, []);
  return approval === null ? undefined : stage.act(approve(EXECUTIVE, approval.id));
};

const openCycle: Deed = async (stage) => {
  const { id } = await stage.act<{ id: string }>({
    as: CHIEF,
    path: '/cycles',
    body: { year: 2026, quarter: 3 },
    key: 'third quarter',
  });
  return stage.act({ as: CHIEF, path: `/cycles/${id}/open`, body: {} });
};

const PROMPTED = `
SELECT count(*)::int AS notices, array_agg(DISTINCT u.name ORDER BY u.name) AS prompted FROM notice n JOIN unit u ON u.id = n.unit_id
 WHERE n.kind = 'PROGRESS_PROMPT' AND n.issued_on = '2026-08-17'`;

const cycleIs = (expected: Readonly<Record<string, unknown>>): Proof =>
  fact('cycle', 'SELECT * FROM cycle WHERE year = 2026 AND quarter = 3', [], expected);
const dutiesIn = (state: string, count: number): Proof =>
  fact(`duties ${state}`, `SELECT count(*)::int AS n FROM duty WHERE state = $1`, [state], { n: count });

/** What the city does beside the ways: opens, plans, files in time, closes. */
export const CHORUS: readonly Beat[] = [
  at('07-01', '10:00', {
    deed: openCycle,
    says: '督察科科长{officeChief}启动第三季度：18个领衔项目，“五个一”事项90项',
    state: '进行中',
    proofs: [
      cycleIs({
        state: 'OPEN',
        plans_due_on: '2026-07-15',
        prompt_on: '2026-08-17',
        act_by: '2026-09-30',
        file_by: '2026-10-13',
        close_from: '2026-10-27',
      }),
      dutiesIn('UNPLANNED', 90),
    ],
  }),
  at('07-09', '10:00', {
    deed: planAll,
    says: '各牵头单位报送季度计划，每项填写主题、时间和带队领导',
    state: '已列计划',
    proofs: [dutiesIn('PLANNED', 90)],
  }),
  at('07-13', '10:00', {
    deed: submitPlans,
    says: '各单位季度计划表经分管领导审定，均在7月15日时限前',
    state: '计划已定',
    proofs: [fact('plans', `SELECT count(*)::int AS n FROM quarter_plan WHERE state <> 'APPROVED'`, [], { n: 0 })],
  }),
  at('07-30', '10:00', { deed: completeTasks('2026-08-10') }),
  at('08-07', '10:00', { deed: fileKinds(['RESEARCH'], false) }),
  at('08-14', '10:00', { deed: fileKinds(['COORDINATION'], false) }),
  at('08-14', '15:00', {
    deed: verifyAll,
    says: '16个项目的调研、协调会已报送，经审核通过；2个项目起步较慢',
    state: '已完成32项',
    proofs: [dutiesIn('VERIFIED', 32)],
  }),
  at('08-17', '09:00', {
    says: '芮城县、市委组织部所牵头的项目开展不足两项：进度提示发各自联络员、科室长',
    state: '进度提示',
    proofs: [fact('prompts', PROMPTED, [], { prompted: ['市委组织部', '芮城县'], notices: 4 })],
  }),
  at('08-20', '10:00', { deed: fileKinds(['RESEARCH', 'COORDINATION']) }),
  at('08-21', '10:00', { deed: verifyAll, proofs: [dutiesIn('VERIFIED', 36)] }),
  at('08-27', '10:00', { deed: completeTasks('2026-09-10') }),
  at('09-18', '10:00', { deed: fileKinds(['INSPECTION', 'PROBLEM', 'EXPERIENCE']) }),
  at('09-21', '10:00', {
    deed: verifyAll,
    says: '其余单位的督察、难题、经验按时报送并审核通过',
    state: '已完成81项',
    proofs: [dutiesIn('VERIFIED', 81), dutiesIn('PLANNED', 9)],
  }),
  at('09-23', '10:00', { deed: completeTasks('2026-10-20') }),
  at('10-13', '18:00', {
    says: '报送时限到：90项中81项已完成，9项尚未报送',
    state: '已完成81项',
    proofs: [dutiesIn('VERIFIED', 81), dutiesIn('PLANNED', 9)],
  }),
  at('10-27', '09:40', {
    deed: closeTooSoon,
    says: '{officeChief}提请归档：市教育局1项待审核，系统不予受理并列出该项',
    state: '进行中',
    proofs: [cycleIs({ state: 'OPEN' })],
  }),
  at('10-27', '14:30', {
    deed: proposeClose,
    says: '{officeChief}提请归档，待第二人确认',
    state: '待批准',
    proofs: [cycleIs({ state: 'OPEN' })],
  }),
  at('10-27', '15:00', {
    deed: approveClose,
    says: '常务副主任{executive}确认，季度归档：已完成82项、经批准延期1项、未完成7项，表格冻结',
    state: '已归档',
    proofs: [
      cycleIs({ state: 'CLOSED' }),
      fact(
        'frozen cells',
        `SELECT count(*) FILTER (WHERE state = 'VERIFIED')::int AS verified, count(*) FILTER (WHERE state = 'DEFERRED')::int AS deferred,
                count(*) FILTER (WHERE state = 'MISSED')::int AS missed, count(*)::int AS n FROM frozen_duty`,
        [],
        { verified: 82, deferred: 1, missed: 7, n: 90 },
      ),
    ],
  }),
  at('10-29', '10:00', { deed: completeTasks('2026-11-16') }),
  at('11-25', '15:00', { deed: completeTasks('2026-12-11') }),
];
