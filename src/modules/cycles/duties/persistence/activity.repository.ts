import { columns, list, outer, type RowOf } from '../../../../platform/database/columns.js';
import { PersonRow } from '../../../organisation/index.js';
import { canBeGivenTasks } from '../../../projects/index.js';
import { ActivityRow } from './activity.row.js';
import type { Reader, Tx } from '../../../../platform/database/tx.js';
import type { Day } from '../../../../shared-kernel/dates.js';
import type { ActivityDraft, AnyRecord } from '../domain/activity.js';
import type { DutyKind } from '../domain/duty.js';

/** Something that took place, with its record. */
export type ActivityRecord = RowOf<typeof ACTIVITY>;

const ACTIVITY = list(
  columns(ActivityRow, 'a', [
    'id',
    'kind',
    'heldOn',
    'place',
    'leader',
    'leaderTitle',
    'leaderPostId',
    'units',
    'summary',
    'documentNumbers',
    'record',
    'filedByPerson',
    'filedForPerson',
    'filedByPost',
    'filedAt',
    'onBehalf',
    'assignedAt',
  ]),
  outer(columns(PersonRow, 'h', ['name as filedByName'])),
);

const SELECT = `SELECT ${ACTIVITY} FROM activity a LEFT JOIN person h ON h.id = a.filed_by_person`;

/** Who files. */
export interface Filer {
  readonly personId: string | null;
  /** In whose name, where he is a deputy. */
  readonly forPersonId: string | null;
  readonly postId: string | null;
  readonly onBehalf: boolean;
}

/** Writes an activity. @returns its id */
export function insertActivity(
  tx: Tx,
  kind: DutyKind,
  draft: ActivityDraft,
  record: AnyRecord,
  filer: Filer,
): Promise<string> {
  return tx.insert(ActivityRow, {
    kind,
    heldOn: draft.heldOn,
    place: draft.place,
    leader: draft.leader,
    leaderTitle: draft.leaderTitle,
    leaderPostId: draft.leaderPostId ?? null,
    units: draft.units,
    summary: draft.summary,
    documentNumbers: draft.documentNumbers,
    record: { ...record },
    filedByPerson: filer.personId,
    filedForPerson: filer.forPersonId,
    filedByPost: filer.postId,
    onBehalf: filer.onBehalf,
  });
}

/** The activity, or null. */
export function findActivity(reader: Reader, id: string): Promise<ActivityRecord | null> {
  return reader.find<ActivityRecord>(`${SELECT} WHERE a.id = $1`, [id]);
}

/** The latest activity of the same project and kind in an earlier quarter: the form's template. */
export function findTemplate(
  reader: Reader,
  duty: { projectId: string; kind: DutyKind; year: number; quarter: number },
): Promise<ActivityRecord | null> {
  return reader.find<ActivityRecord>(
    `${SELECT} JOIN duty d ON d.activity_id = a.id JOIN cycle c ON c.id = d.cycle_id
      WHERE d.project_id = $1 AND d.kind = $2 AND (c.year, c.quarter) < ($3, $4) ORDER BY c.year DESC, c.quarter DESC LIMIT 1`,
    [duty.projectId, duty.kind, duty.year, duty.quarter],
  );
}

/** Summaries of what is filed of the projects as of that kind and day. */
export async function summariesOf(
  reader: Reader,
  projectIds: readonly string[],
  kind: DutyKind,
  heldOn: Day,
): Promise<readonly string[]> {
  const rows = await reader.query<{ summary: string }>(
    `SELECT DISTINCT a.summary FROM duty d JOIN activity a ON a.id = d.activity_id
      WHERE d.project_id = ANY ($1::uuid[]) AND d.kind = $2 AND a.held_on = $3`,
    [projectIds, kind, heldOn],
  );
  return rows.map((row) => row.summary);
}

/** Claims that the activity's decisions or demands become work now; false when they did before. */
export async function claimAssignments(tx: Tx, id: string): Promise<boolean> {
  return (
    (await tx.execute('UPDATE activity SET assigned_at = app_now() WHERE id = $1 AND assigned_at IS NULL', [id])) > 0
  );
}

/** Which of the ids name no unit that can be given work. */
export async function unfitUnits(reader: Reader, ids: readonly string[]): Promise<readonly string[]> {
  const rows = await reader.query<{ id: string }>(
    `SELECT i.id FROM unnest($1::uuid[]) i(id) WHERE NOT EXISTS (SELECT FROM unit u WHERE u.id = i.id AND ${canBeGivenTasks('u')})`,
    [ids],
  );
  return rows.map((row) => row.id);
}
