import type { Reader, Tx } from '../../../platform/database/tx.js';
import { before, type Condition, that, where } from '../../../platform/database/where.js';
import type { Day } from '../../../shared-kernel/dates.js';
import type { LineStep, NoteWay, Parts, ScheduledType } from '../domain/scheduling-note.js';
import { SchedulingNoteRow } from './scheduling-note.row.js';

/** A step in the one line of a matter. */
export interface LineRow {
  /** Unique in the line; what comes later on a day is greater. */
  readonly key: string;
  readonly step: LineStep;
  /** Of a note; null of what was done in the product. */
  readonly way: NoteWay | null;
  readonly on: Day;
  readonly who: string | null;
  readonly words: string | null;
  /** Of a note, when it is asked after again; of a problem's step, the date that it gave. */
  readonly nextOn: Day | null;
  /** Of a problem's step, which. */
  readonly act: string | null;
  /** Who entered it. */
  readonly by: string | null;
  /** What of the matter it was about; null: the matter itself. */
  readonly about: string | null;
}

const DAY = (at: string): string => `(${at} AT TIME ZONE 'Asia/Shanghai')::date`;

/**
 * Every step on obligations `$1`, problems `$2` and indicators `$3`, and the notes on the matter `$4`, `$5` itself: what was entered, filed
 * and noted, whoever did it. What is read from it: the one line of a matter, and whether anything of it moved in a time.
 */
export const LINE = `SELECT n.id::text AS key, 'NOTE' AS step, n.way, n.happened_on AS on, coalesce(n.who_words, wu.name || wp.title) AS who, n.words,
         n.next_on AS "nextOn", NULL::text AS act, h.name AS by, CASE WHEN n.subject_id <> $5::uuid THEN coalesce(o.title, k.title) END AS about
    FROM scheduling_note n LEFT JOIN post wp ON wp.id = n.who_post_id LEFT JOIN unit wu ON wu.id = wp.unit_id LEFT JOIN person h ON h.id = n.made_by_person
    LEFT JOIN obligation o ON n.subject_type = 'OBLIGATION' AND o.id = n.subject_id LEFT JOIN problem k ON n.subject_type = 'PROBLEM' AND k.id = n.subject_id
   WHERE (n.subject_type = $4 AND n.subject_id = $5::uuid) OR (n.subject_type = 'OBLIGATION' AND n.subject_id = ANY ($1::uuid[]))
      OR (n.subject_type = 'PROBLEM' AND n.subject_id = ANY ($2::uuid[]))
  UNION ALL SELECT p.id || 'P', 'PROGRESS', NULL, ${DAY('p.at')}, NULL, p.note, NULL, NULL, h.name, t.matter
    FROM task t JOIN task_progress p ON p.task_id = t.id LEFT JOIN person h ON h.id = p.person_id WHERE t.obligation_id = ANY ($1::uuid[])
  UNION ALL SELECT o.id || 'F', 'FILED', NULL, o.first_filed_on, u.name, NULL, NULL, NULL, NULL, o.title
    FROM obligation o JOIN unit u ON u.id = o.owner_unit_id WHERE o.id = ANY ($1::uuid[]) AND o.first_filed_on IS NOT NULL
  UNION ALL SELECT o.id || 'L', 'FILED', NULL, ${DAY('o.filed_at')}, u.name, NULL, NULL, NULL, NULL, o.title
    FROM obligation o JOIN unit u ON u.id = o.owner_unit_id WHERE o.id = ANY ($1::uuid[]) AND ${DAY('o.filed_at')} > o.first_filed_on
  UNION ALL SELECT o.id || 'S', 'DONE', NULL, o.settled_on, u.name, NULL, NULL, NULL, NULL, o.title
    FROM obligation o JOIN unit u ON u.id = o.owner_unit_id WHERE o.id = ANY ($1::uuid[]) AND o.state = 'MET'
  UNION ALL SELECT e.id || 'E', 'EXPLAINED', NULL, ${DAY('e.filed_at')}, u.name, e.text, NULL, NULL, h.name, o.title
    FROM explanation e JOIN obligation o ON o.id = e.obligation_id JOIN unit u ON u.id = o.owner_unit_id LEFT JOIN person h ON h.id = e.filed_by_person
   WHERE e.obligation_id = ANY ($1::uuid[])
  UNION ALL SELECT e.id || 'W', CASE WHEN e.denied_at IS NULL THEN 'DIARY_CONFIRMED' ELSE 'DIARY_DENIED' END, NULL,
         ${DAY('coalesce(e.denied_at, e.confirmed_at)')}, coalesce(e.denied_offline, e.confirmed_offline)->>'by', e.secretary_words, NULL, NULL, h.name, o.title
    FROM explanation e JOIN obligation o ON o.id = e.obligation_id LEFT JOIN person h ON h.id = coalesce(e.denied_by_secretary, e.confirmed_by_secretary)
   WHERE e.obligation_id = ANY ($1::uuid[]) AND coalesce(e.denied_at, e.confirmed_at) IS NOT NULL
  UNION ALL SELECT q.id || 'Q', 'ASKED', NULL, ${DAY('q.filed_at')}, u.name, q.reason, NULL, NULL, h.name, o.title
    FROM obligation_request q JOIN obligation o ON o.id = q.obligation_id JOIN unit u ON u.id = o.owner_unit_id LEFT JOIN person h ON h.id = q.filed_by_person
   WHERE q.obligation_id = ANY ($1::uuid[])
  UNION ALL SELECT s.id || 'K', 'PROBLEM_STEP', NULL, s.happened_on, NULL, s.words, s.due_on, s.act, h.name, CASE WHEN k.id <> $5::uuid THEN k.title END
    FROM problem_step s JOIN problem k ON k.id = s.problem_id LEFT JOIN person h ON h.id = s.person_id WHERE s.problem_id = ANY ($2::uuid[])
  UNION ALL SELECT r.id || 'R', 'READING', NULL, r.entered_on, NULL, r.value || i.unit_of_measure, NULL, NULL, r.entered_by_name, i.name
    FROM reading r JOIN indicator i ON i.id = r.indicator_id WHERE r.indicator_id = ANY ($3::uuid[]) AND r.state <> 'REJECTED'`;

const placesOf = ({ obligationIds, problemIds, indicatorIds }: Parts, type: ScheduledType, id: string) => [
  obligationIds,
  problemIds,
  indicatorIds,
  type,
  id,
];

/** A page of a matter's line, the latest first; one more than asked for. */
export function listLine(
  reader: Reader,
  subject: { readonly type: ScheduledType; readonly id: string },
  parts: Parts,
  page: { readonly limit: number; readonly after: readonly unknown[] | null },
): Promise<LineRow[]> {
  const asked = where(
    [before('(l.on, l.key)', page.after, ['date', 'text'])],
    placesOf(parts, subject.type, subject.id),
  );
  return reader.query<LineRow>(
    `SELECT l.* FROM (${LINE}) l ${asked.sql} ORDER BY l.on DESC, l.key DESC LIMIT ${asked.place(page.limit + 1)}`,
    asked.params,
  );
}

/** Adds a note. @returns its id */
export function insertNote(tx: Tx, note: Partial<SchedulingNoteRow>): Promise<string> {
  return tx.insert(SchedulingNoteRow, note);
}

/** Whether there is such a post. */
export async function isPost(reader: Reader, id: string): Promise<boolean> {
  return (await reader.find('SELECT FROM post WHERE id = $1', [id])) !== null;
}

/** What is due of a project and its hard problems: the parts of its line. */
export function partsOfProject(reader: Reader, id: string): Promise<Parts> {
  return reader.one<Parts>(
    `SELECT ARRAY(SELECT o.id FROM obligation o WHERE o.project_id = $1 AND o.ladder <> 'OFFICE') AS "obligationIds",
            ARRAY(SELECT k.id FROM problem k WHERE k.project_id = $1) AS "problemIds",
            ARRAY(SELECT i.id FROM indicator i WHERE i.project_id = $1) AS "indicatorIds"`,
    [id],
  );
}

/** What is owed of a problem, with the problem. */
export function partsOfProblem(reader: Reader, id: string): Promise<Parts> {
  return reader.one<Parts>(
    `SELECT ARRAY(SELECT k.obligation_id FROM problem k WHERE k.id = $1 AND k.obligation_id IS NOT NULL) AS "obligationIds",
            ARRAY[$1::uuid] AS "problemIds", ARRAY[]::uuid[] AS "indicatorIds"`,
    [id],
  );
}

/** Something due, with the problem whose solution it is. */
export function partsOfObligation(reader: Reader, id: string): Promise<Parts> {
  return reader.one<Parts>(
    `SELECT ARRAY[$1::uuid] AS "obligationIds", ARRAY(SELECT k.id FROM problem k WHERE k.obligation_id = $1) AS "problemIds",
            ARRAY[]::uuid[] AS "indicatorIds"`,
    [id],
  );
}

/** What a reader sees of each kind of part: under the aliases `o`, `k` and `i`. */
export interface VisibleParts {
  readonly obligations: Condition;
  readonly problems: Condition;
  readonly indicators: Condition;
}

/** The parts that a reader may see: whoever sees a matter does not see everything that belongs to it. */
export async function seenParts(reader: Reader, parts: Parts, visible: VisibleParts): Promise<Parts> {
  const [obligationIds, problemIds, indicatorIds] = await Promise.all([
    idsAmong(reader, 'obligation o', 'o.id', parts.obligationIds, visible.obligations),
    idsAmong(reader, 'problem k', 'k.id', parts.problemIds, visible.problems),
    idsAmong(reader, 'indicator i', 'i.id', parts.indicatorIds, visible.indicators),
  ]);
  return { obligationIds, problemIds, indicatorIds };
}

async function idsAmong(
  reader: Reader,
  table: string,
  column: string,
  ids: readonly string[],
  visible: Condition,
): Promise<readonly string[]> {
  const { sql, params } = where([that(`${column} = ANY ($::uuid[])`, ids), visible]);
  return (await reader.query<{ id: string }>(`SELECT ${column} AS id FROM ${table} ${sql}`, params)).map(
    ({ id }) => id,
  );
}

/** Whether a row is among what the actor sees. */
export async function isAmong(
  reader: Reader,
  table: 'project' | 'problem',
  id: string,
  visible: Condition,
): Promise<boolean> {
  const { sql, params } = where([that('k.id = $', id), visible]);
  return (await reader.find(`SELECT FROM ${table} k ${sql}`, params)) !== null;
}
