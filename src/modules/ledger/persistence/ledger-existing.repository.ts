import { columns, type RowOf } from '../../../platform/database/columns.js';
import { ProjectRow, TaskRow } from '../../projects/index.js';
import type { Reader } from '../../../platform/database/tx.js';
import { type Condition, given, where } from '../../../platform/database/where.js';
import { groupBy } from '../../../shared-kernel/group-by.js';
import type { Day } from '../../../shared-kernel/dates.js';
import type { ExistingProject, ExistingTask } from '../domain/existing.js';
import type { PartyExpression } from '../domain/ledger.js';
import { pathKey } from '../domain/programme-place.js';
import { isGroupExpression } from '../../../shared-kernel/sheet/unit-list.js';
import type { PartyRole } from '../../projects/index.js';
import type { HoldReason } from '../../../shared-kernel/hold.js';

const PROJECT_RECORD = columns(ProjectRow, 'p', [
  'id',
  'code',
  'name',
  'category',
  'level',
  'keyPoint',
  'endedOn',
  'listNumbers',
  'node',
  'fieldName',
  'termFrom',
  'termTo',
]);

/** The names of what a node stands below, the programme first, and the field of the major item above it. */
const ABOVE = `array_remove(ARRAY[aa.name, a.name], NULL) AS above, a.field_name AS "fieldAbove"`;

interface Above {
  readonly above: readonly string[];
  readonly fieldAbove: string | null;
}

interface PartyWords {
  readonly projectId: string;
  readonly role: PartyRole;
  readonly words: string;
}

/** A project as a ledger would state it. */
export interface StatedProject extends ExistingProject {
  readonly code: string;
}

/** A page of projects in the words of a ledger, by code: all of them, or those of one year's ledger; their numbers are those of `ledger`. */
export async function listStatedProjects(
  reader: Reader,
  visible: Condition,
  page: { limit: number; after: string | null; year: number | null; ledger: number | null },
): Promise<StatedProject[]> {
  const asked = where([
    given('p.code > $', page.after),
    given(
      `(p.ended_on IS NULL OR EXISTS (SELECT FROM task t WHERE t.project_id = p.id AND t.source = 'LEDGER' AND t.ledger_year = $))`,
      page.year,
    ),
    visible,
  ]);
  const projects = await reader.query<RowOf<typeof PROJECT_RECORD> & Above>(
    `SELECT ${PROJECT_RECORD}, ${ABOVE}
       FROM project p LEFT JOIN project a ON a.id = p.parent_id AND p.node IS NOT NULL LEFT JOIN project aa ON aa.id = a.parent_id ${asked.sql} ORDER BY p.code LIMIT ${asked.place(page.limit)}`,
    asked.params,
  );
  // In a statement of its own: for each project apart, the units would be read as often.
  const parties = await reader.query<PartyWords>(
    `SELECT pp.project_id AS "projectId", pp.role, coalesce(pp.words, pp.expression, u.name, po.title) AS words
       FROM project_party pp LEFT JOIN unit u ON u.id = pp.unit_id LEFT JOIN post po ON po.id = pp.post_id
      WHERE pp.project_id = ANY ($1::uuid[]) AND pp.to_day IS NULL ORDER BY pp.position, pp.id`,
    [projects.map(({ id }) => id)],
  );
  const partiesOf = groupBy(parties, ({ projectId }) => projectId);
  return projects.map((project) => stated(project, partiesOf.get(project.id) ?? [], String(page.ledger)));
}

function stated(
  row: RowOf<typeof PROJECT_RECORD> & Above,
  parties: readonly PartyWords[],
  ledger: string,
): StatedProject {
  const wordsOf = (role: PartyRole): readonly string[] => [
    ...new Set(parties.filter((party) => party.role === role).map((party) => party.words)),
  ];
  const { id, code, name, category, level, keyPoint, endedOn, listNumbers } = row;
  return {
    id,
    code,
    number: listNumbers[ledger] ?? null,
    key: pathKey(row.above, name),
    ...placeOf(row),
    name,
    category,
    level,
    keyPoint,
    ended: endedOn !== null,
    year: /^\d{4}-/u.test(code) ? Number(code.slice(0, 4)) : null,
    leadingOfficialTitle: wordsOf('LEADING_OFFICIAL')[0] ?? null,
    coLeaders: wordsOf('CO_LEADER'),
    groupName: wordsOf('GROUP')[0] ?? null,
    leadUnitName: wordsOf('LEAD')[0] ?? '',
    responsible: wordsOf('RESPONSIBLE').map(expressionOf),
    supporting: wordsOf('SUPPORTING').map(expressionOf),
  };
}

function placeOf(row: RowOf<typeof PROJECT_RECORD> & Above): Pick<StatedProject, 'place'> {
  const { node, above, fieldName, fieldAbove, termFrom, termTo } = row;
  if (node === null) return {};
  const term = termFrom === null || termTo === null ? {} : { term: { from: termFrom, to: termTo } };
  return { place: { node, above, fieldName: fieldName ?? fieldAbove, ...term } };
}

/** Whether a programme is among what a ledger states. */
export async function hasProgrammes(reader: Reader, visible: Condition): Promise<boolean> {
  const { sql, params } = where(['p.node IS NOT NULL', visible]);
  return (await reader.query(`SELECT FROM project p ${sql} LIMIT 1`, params)).length > 0;
}

function expressionOf(words: string): PartyExpression {
  return isGroupExpression(words) ? { kind: 'GROUP', text: words } : { kind: 'UNIT', name: words };
}

/** A ledger's task as it is held, with where it stands. */
export interface StatedTask extends ExistingTask {
  readonly obligationId: string;
}

const TASK = columns(TaskRow, 't', [
  'id',
  'projectId',
  'obligationId',
  'matter as measure',
  'deliverable',
  'statedWords',
  'statedOn as statedDate',
  'occurrence',
  'doneSaid',
]);

/** The tasks of one year's ledger, of all projects or of some, in the order of the ledger. */
export async function listStatedTasks(
  reader: Reader,
  year: number,
  projectIds: readonly string[] | null,
): Promise<StatedTask[]> {
  return reader.query<StatedTask>(
    `SELECT ${TASK}, t.state = 'CANCELLED' AS cancelled, t.state = 'ASSIGNED' AS assigned
       FROM task t WHERE t.source = 'LEDGER' AND t.ledger_year = $1 AND ($2::uuid[] IS NULL OR t.project_id = ANY ($2)) ORDER BY t.project_id, t.position, t.id`,
    [year, projectIds],
  );
}

const STANDING = columns(TaskRow, 't', ['id', 'state', 'percent']);

/** Where a task stands: its state, how far it is, and the day that is current. */
export interface TaskStanding extends RowOf<typeof STANDING> {
  readonly dueOn: Day;
  readonly hold: HoldReason | null;
}

/** Where tasks stand, by their ids. */
export async function taskStandings(
  reader: Reader,
  ids: readonly string[],
): Promise<ReadonlyMap<string, TaskStanding>> {
  const rows = await reader.query<TaskStanding>(
    `SELECT ${STANDING}, o.due_on AS "dueOn", o.hold FROM task t JOIN obligation o ON o.id = t.obligation_id WHERE t.id = ANY ($1::uuid[])`,
    [ids],
  );
  return new Map(rows.map((row) => [row.id, row]));
}
