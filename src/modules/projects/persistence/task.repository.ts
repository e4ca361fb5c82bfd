import { columns, list, outer, type RowOf } from '../../../platform/database/columns.js';
import { ObligationRow } from '../../obligations/index.js';
import { PersonRow, UnitRow } from '../../organisation/index.js';
import { TaskProgressRow } from './task-progress.row.js';
import { TaskRow } from './task.row.js';
import type { Reader, Tx } from '../../../platform/database/tx.js';
import { after, type Condition, given, that, where } from '../../../platform/database/where.js';
import type { Day } from '../../../shared-kernel/dates.js';
import {
  CLOCK_HOLD_STANDS,
  OBLIGATION_CLOCK,
  OBLIGATION_LIGHT,
  type Light,
  type StandingHold,
} from '../../obligations/index.js';
import { type HelpState } from '../domain/help-states.js';
import { ANSWER_WORKING_DAYS } from '../domain/help.js';
import type { Task, TaskState } from '../domain/task.js';

/** A task as lists show it. */
export interface TaskView extends Task {
  readonly light: Light;
  /** The hold under which it stands today. */
  readonly clockHold: StandingHold | null;
  readonly obligationState: 'OPEN' | 'SUBMITTED' | 'RETURNED' | 'MET' | 'EXEMPT' | 'CANCELLED';
}

const TASK = list(
  columns(TaskRow, 't', [
    'id',
    'projectId',
    'source',
    'origin',
    'matter',
    'deliverable',
    'unitId',
    'statedWords',
    'statedOn',
    'state',
    'percent',
    'result',
    'documentNumbers',
    'verdictWords',
    'submittedByPerson',
    'submittedForPerson',
    'obligationId',
    'pausesObligationId',
    'help',
    'helpAnswerBy',
    'helpReason',
    'createdByPerson',
    'doneSaid',
    'reportBackId',
    'version',
  ]),
  columns(UnitRow, 'u', ['name as unitName', 'path as unitPath']),
  columns(ObligationRow, 'o', ['dueOn', 'originalDueOn', 'hold']),
);

const COLUMNS = `${TASK}, p.name AS "projectName", (SELECT g.name FROM unit g WHERE g.id = t.for_group_id) AS "forGroupName",
  (SELECT h.name FROM obligation a JOIN unit h ON h.id = a.owner_unit_id WHERE a.id = t.pauses_obligation_id) AS "helpedName"`;
const FROM = `task t JOIN unit u ON u.id = t.unit_id JOIN obligation o ON o.id = t.obligation_id LEFT JOIN project p ON p.id = t.project_id`;

/** How it stands today; needs the CTE of the obligations’ clock. */
const TODAY = `${OBLIGATION_LIGHT} AS light, o.state AS "obligationState", ${CLOCK_HOLD_STANDS} AS "clockHold"`;

/** What a list of tasks is cut down to; null leaves a filter out. */
export interface TaskFilter {
  readonly projectId: string | null;
  readonly unitId: string | null;
  readonly state: string | null;
  readonly source: string | null;
  readonly year: number | null;
  /** The year's plan of which it carries out a point, itself or with its project. */
  readonly planId: string | null;
  /** The units that look through what the office reported for them; null leaves it out. */
  readonly confirmers: readonly string[] | null;
}

/** A page of tasks by current due date, one more than asked for. */
export function listTaskRows(
  reader: Reader,
  filter: TaskFilter,
  visible: Condition,
  page: { limit: number; after: { dueOn: string; id: string } | null },
): Promise<TaskView[]> {
  const asked = where([
    given('t.project_id = $', filter.projectId),
    given('t.unit_id = $', filter.unitId),
    given('t.state = $', filter.state),
    given('t.source = $', filter.source),
    given('t.ledger_year = $', filter.year),
    given(
      `EXISTS (SELECT FROM key_point_cover c JOIN key_point k ON k.id = c.key_point_id WHERE (c.task_id = t.id OR c.project_id = t.project_id) AND k.outcome IS DISTINCT FROM 'WITHDRAWN' AND k.plan_id = $)`,
      filter.planId,
    ),
    page.after && after('(o.due_on, t.id)', [page.after.dueOn, page.after.id], ['date', 'uuid']),
    given(
      `t.unit_id = ANY ($::uuid[]) AND EXISTS (SELECT FROM task_progress n WHERE n.task_id = t.id AND n.on_behalf AND n.confirmed_at IS NULL)`,
      filter.confirmers,
    ),
    visible,
  ]);
  return reader.query<TaskView>(
    `WITH ${OBLIGATION_CLOCK}
     SELECT ${COLUMNS}, ${TODAY} FROM ${FROM} CROSS JOIN clock
      ${asked.sql} ORDER BY o.due_on, t.id LIMIT ${asked.place(page.limit + 1)}`,
    asked.params,
  );
}

/** The task in scope with its light, or null. */
export function findTaskView(reader: Reader, id: string, visible: Condition): Promise<TaskView | null> {
  const { sql, params } = where([that('t.id = $', id), visible]);
  return reader.find(
    `WITH ${OBLIGATION_CLOCK} SELECT ${COLUMNS}, ${TODAY}
       FROM ${FROM} CROSS JOIN clock ${sql}`,
    params,
  );
}

/** The task in scope, or null. */
export function findTask(reader: Reader, id: string, visible: Condition): Promise<Task | null> {
  const { sql, params } = where([that('t.id = $', id), visible]);
  return reader.find(`SELECT ${COLUMNS} FROM ${FROM} ${sql}`, params);
}

/** The leading official who assigned a task, null where somebody else did. */
export async function findAssigningOfficial(reader: Reader, taskId: string): Promise<string | null> {
  const [row] = await reader.query<{ postId: string }>(
    `SELECT p.id AS "postId" FROM task t JOIN post p ON p.id = t.assigned_by_post_id WHERE t.id = $1 AND p.role = 'LEADING_OFFICIAL'`,
    [taskId],
  );
  return row?.postId ?? null;
}

const PROGRESS_NOTE = list(
  columns(TaskProgressRow, 'g', ['percent', 'note', 'at', 'onBehalf', 'confirmedAt']),
  outer(columns(PersonRow, 'h', ['name as personName'])),
  outer(columns(PersonRow, 'c', ['name as confirmedByName'])),
);

/** A note on a task's progress. */
export type ProgressNote = RowOf<typeof PROGRESS_NOTE>;

/** The latest notes on a task, the newest first. */
export function listProgress(reader: Reader, taskId: string, limit: number): Promise<ProgressNote[]> {
  return reader.query<ProgressNote>(
    `SELECT ${PROGRESS_NOTE}
       FROM task_progress g LEFT JOIN person h ON h.id = g.person_id LEFT JOIN person c ON c.id = g.confirmed_by_person
      WHERE g.task_id = $1 ORDER BY g.at DESC, g.id DESC LIMIT $2`,
    [taskId, limit],
  );
}

/** What somebody reports, and who may: the task's unit, the responsible units of its project, the office. */
export interface ProgressReport {
  readonly taskId: string;
  readonly percent: number;
  readonly note: string;
  readonly personId: string | null;
  readonly seen: number | null;
  readonly unitIds: readonly string[];
  readonly office: boolean;
}

/** What the report touched. */
export interface Progressed {
  readonly id: string;
  readonly unitId: string;
  readonly state: TaskState;
  readonly version: number;
  readonly matter: string;
  readonly obligationId: string;
  /** Another thing's act made it: a decision, a problem. */
  readonly made: boolean;
  /** Entered by the office for the unit. */
  readonly onBehalf: boolean;
}

/**
 * Writes progress and its note in one statement; null when the state, the version or the person does not allow it, or
 * the same person just wrote the same. The latest note is compared on the task's own row: whoever waited for that row
 * (a double click) compares it anew.
 */
export function writeProgress(tx: Tx, report: ProgressReport): Promise<Progressed | null> {
  return tx.find<Progressed>(
    `WITH changed AS (
       UPDATE task t SET percent = $2, noted = $3, noted_by_person = $4, version = t.version + 1
        WHERE t.id = $1 AND t.state IN ('ASSIGNED','RETURNED') AND ($5::int IS NULL OR t.version = $5)
          AND ($7::boolean OR t.unit_id = ANY ($6::uuid[]) OR EXISTS (SELECT FROM project_party pp
                WHERE pp.project_id = t.project_id AND pp.role = 'RESPONSIBLE' AND pp.to_day IS NULL AND pp.unit_id = ANY ($6::uuid[])))
          AND (t.percent, t.noted, t.noted_by_person) IS DISTINCT FROM ($2::int, $3::text, $4::uuid)
       RETURNING t.id, t.unit_id AS "unitId", t.state, t.version, t.matter, t.obligation_id AS "obligationId", t.natural_key IS NOT NULL AS made, t.unit_id <> ALL ($6::uuid[]) AND NOT EXISTS (SELECT FROM project_party pp
                WHERE pp.project_id = t.project_id AND pp.role = 'RESPONSIBLE' AND pp.to_day IS NULL AND pp.unit_id = ANY ($6::uuid[])) AS "onBehalf"),
     noted AS (INSERT INTO task_progress (task_id, percent, note, person_id, on_behalf) SELECT id, $2, $3, $4, "onBehalf" FROM changed)
     SELECT * FROM changed`,
    [report.taskId, report.percent, report.note, report.personId, report.seen, report.unitIds, report.office],
  );
}

/** Confirms what the office reported for the unit. @returns how many reports */
export function confirmProgress(tx: Tx, taskId: string, personId: string | null): Promise<number> {
  return tx.execute(
    `UPDATE task_progress SET confirmed_by_person = $2, confirmed_at = app_now() WHERE task_id = $1 AND on_behalf AND confirmed_at IS NULL`,
    [taskId, personId],
  );
}

/** What an act writes beside the state; undefined leaves a field as it is. */
export interface TaskChange {
  readonly state: TaskState;
  readonly result?: string;
  readonly documentNumbers?: readonly string[];
  readonly submittedByPerson?: string | null;
  /** Written with who filed it. */
  readonly submittedForPerson?: string | null;
  readonly verdictWords?: string | null;
  readonly help?: HelpState;
  readonly helpReason?: string;
  /** Kept with the asker's clock; here for the record of the act. */
  readonly helpUntil?: Day;
}

/** Changes the state, if the version is still the one read; 0 when somebody was faster. */
export function changeTask(tx: Tx, task: Pick<Task, 'id' | 'version'>, change: TaskChange): Promise<number> {
  return tx.execute(
    `UPDATE task SET state = $3, result = coalesce($4, result), document_numbers = coalesce($5::text[], document_numbers),
            submitted_by_person = CASE WHEN $6::boolean THEN $7::uuid ELSE submitted_by_person END,
            submitted_for_person = CASE WHEN $6::boolean THEN $11::uuid ELSE submitted_for_person END, verdict_words = $8,
            help = coalesce($9, help), help_reason = coalesce($10, help_reason), version = version + 1
      WHERE id = $1 AND version = $2`,
    [
      task.id,
      task.version,
      change.state,
      change.result ?? null,
      change.documentNumbers ?? null,
      change.submittedByPerson !== undefined,
      change.submittedByPerson ?? null,
      change.verdictWords ?? null,
      change.help ?? null,
      change.helpReason ?? null,
      change.submittedForPerson ?? null,
    ],
  );
}

/** A task to be written with its obligation. */
export interface NewTask {
  readonly projectId: string | null;
  readonly source: 'DECISION' | 'ASSIGNMENT' | 'COORDINATION';
  readonly origin: string | null;
  readonly matter: string;
  readonly deliverable: string | null;
  readonly unitId: string;
  readonly forGroupId: string | null;
  readonly naturalKey: string | null;
  readonly assignedByPostId: string | null;
  readonly createdByPerson: string | null;
  readonly pausesObligationId: string | null;
  readonly reportBackId: string | null;
  /** As it was named. */
  readonly dueOn: Day;
}

const INSERTED_TASK = columns(TaskRow, '', ['id', 'obligationId']);

/** A task just added, with the working day by which it is due. */
interface InsertedTask extends RowOf<typeof INSERTED_TASK> {
  readonly dueOn: Day;
  /** COORDINATION: the first that was asked under the present date of the asker. */
  readonly firstOfDate: boolean;
}

/** Adds a task; its obligation's id is given to it beforehand. */
export function insertTask(tx: Tx, task: NewTask): Promise<InsertedTask> {
  return tx.one<InsertedTask>(
    `INSERT INTO task (project_id, source, origin, matter, deliverable, unit_id, natural_key, assigned_by_post_id, created_by_person,
       pauses_obligation_id, pauses_run, obligation_id, report_back_id, for_group_id, help, help_answer_by)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, (SELECT o.date_run FROM obligation o WHERE o.id = $10), new_id(), $12, $13,
       CASE WHEN $2 = 'COORDINATION' THEN 'ASKED' END, CASE WHEN $2 = 'COORDINATION' THEN add_working_days(app_today(), $14) END)
     RETURNING ${INSERTED_TASK}, add_working_days($11::date, 0) AS "dueOn",
            NOT EXISTS (SELECT FROM task e WHERE e.pauses_obligation_id = task.pauses_obligation_id AND e.pauses_run = task.pauses_run) AS "firstOfDate"`,
    [
      task.projectId,
      task.source,
      task.origin,
      task.matter,
      task.deliverable,
      task.unitId,
      task.naturalKey,
      task.assignedByPostId,
      task.createdByPerson,
      task.pausesObligationId,
      task.dueOn,
      task.reportBackId,
      task.forGroupId,
      ANSWER_WORKING_DAYS,
    ],
  );
}

/**
 * The open task by which the same person said the very same, or null: source, unit, project, words, date, and what it stands for. Of two
 * requests at once the second waits for the first.
 */
export async function lockSameTask(tx: Tx, task: NewTask): Promise<string | null> {
  const { source, unitId, matter, projectId, origin, dueOn, pausesObligationId, createdByPerson, reportBackId } = task;
  const { forGroupId } = task;
  await tx.execute(`SELECT pg_advisory_xact_lock(hashtextextended('task ' || $1 || $2, 0))`, [unitId, matter]);
  const [row] = await tx.query<{ id: string }>(
    `SELECT t.id FROM task t JOIN obligation o ON o.id = t.obligation_id
      WHERE t.unit_id = $1 AND t.source = $2 AND t.matter = $3 AND t.state NOT IN ('VERIFIED', 'CANCELLED')
        AND (t.project_id, t.origin, t.pauses_obligation_id, t.created_by_person, t.report_back_id, t.for_group_id)
          IS NOT DISTINCT FROM ($4::uuid, $5::text, $6::uuid, $8::uuid, $9::uuid, $10::uuid)
        AND o.original_due_on = add_working_days($7::date, 0) LIMIT 1`,
    [unitId, source, matter, projectId, origin, pausesObligationId, dueOn, createdByPerson, reportBackId, forGroupId],
  );
  return row?.id ?? null;
}
