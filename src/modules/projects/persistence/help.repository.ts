import type { Reader } from '../../../platform/database/tx.js';
import type { Day } from '../../../shared-kernel/dates.js';
import type { HelpState } from '../domain/help-states.js';
import type { TaskState } from '../domain/task.js';

/** Whose obligation waits for help. */
export interface Asker {
  readonly obligationId: string;
  readonly unitId: string;
}

/** The unit whose obligation waits for a task. */
export function findAsker(reader: Reader, obligationId: string): Promise<Asker> {
  return reader.one<Asker>('SELECT id AS "obligationId", owner_unit_id AS "unitId" FROM obligation WHERE id = $1', [
    obligationId,
  ]);
}

/** Of a task: help was asked for, and its term for an answer is over. */
export const UNANSWERED_HELP = `help = 'ASKED' AND state = 'ASSIGNED' AND help_answer_by < app_today()`;

/** Requests that were not answered within their term. */
export async function unansweredHelp(reader: Reader): Promise<readonly string[]> {
  const rows = await reader.query<{ id: string }>(
    `SELECT id FROM task WHERE ${UNANSWERED_HELP} ORDER BY help_answer_by, id LIMIT 500`,
  );
  return rows.map(({ id }) => id);
}

/** Help that was asked for an obligation, as its unit sees how it stands. */
export interface AskedHelp {
  readonly taskId: string;
  readonly matter: string;
  readonly unitName: string;
  readonly dueOn: Day;
  readonly state: TaskState;
  readonly help: HelpState;
  readonly answerBy: Day | null;
  readonly reason: string | null;
  readonly verdictWords: string | null;
  readonly standsFrom: Day | null;
  readonly standsUntil: Day | null;
}

/** Help that was asked for an obligation, the latest first. */
export function listHelpOf(reader: Reader, obligationId: string, limit: number): Promise<AskedHelp[]> {
  return reader.query<AskedHelp>(
    `SELECT t.id AS "taskId", t.matter, u.name AS "unitName", o.due_on AS "dueOn", t.state, t.help, t.help_answer_by AS "answerBy",
            t.help_reason AS reason, t.verdict_words AS "verdictWords", p.from_day AS "standsFrom", p.to_day AS "standsUntil"
       FROM task t JOIN unit u ON u.id = t.unit_id JOIN obligation o ON o.id = t.obligation_id
       LEFT JOIN obligation_pause p ON p.obligation_id = t.pauses_obligation_id AND p.reason = 'COORDINATION' AND p.source_id = t.id
      WHERE t.pauses_obligation_id = $1 ORDER BY o.opened_on DESC, t.id DESC LIMIT $2`,
    [obligationId, limit],
  );
}

/** 提请协调 in a span of days. */
export interface HelpAsked {
  readonly asked: number;
  /** Of those, what was done by the last of them. */
  readonly done: number;
}

/** How much help units asked each other for. */
export function helpAskedBetween(reader: Reader, from: Day, to: Day): Promise<HelpAsked> {
  return reader.one<HelpAsked>(
    `SELECT count(*)::int AS asked, count(*) FILTER (WHERE o.state = 'MET' AND o.settled_on <= $2::date)::int AS done
       FROM task t JOIN obligation o ON o.id = t.obligation_id
      WHERE t.source = 'COORDINATION' AND o.opened_on BETWEEN $1::date AND $2::date`,
    [from, to],
  );
}
