import { columnOf, columns, type Columns } from '../../../../platform/database/columns.js';
import { InterviewItemRow } from './interview-item.row.js';
import { InterviewRow } from './interview.row.js';
import type { Reader, Tx } from '../../../../platform/database/tx.js';
import type { PostRole } from '../../../../shared-kernel/actor.js';
import type { Instant } from '../../../../shared-kernel/dates.js';
import type { InterviewDossier, Interview, InterviewItem } from '../domain/interview.js';
import type { Entrustment } from '../domain/talk-guards.js';
import type { TierTrigger } from '../../cases/domain/watched.js';
import type { OpenCaseRow } from '../../cases/persistence/watched.repository.js';
import {
  listOpenCases,
  listWatchedByIds,
  lockOpenCases,
  lockWatched,
  type WatchedRow,
} from '../../cases/persistence/watched.repository.js';

/** What an interview's row holds beside the state that the rules decide upon. */
export interface InterviewFile {
  readonly intervieweePostId: string;
  readonly interviewerPostId: string;
  readonly unitId: string;
  readonly policyVersion: number;
  readonly calendarVersion: number;
  readonly cause: TierTrigger;
  readonly proposedByPerson: string | null;
  readonly signedByPerson: string | null;
  /** Who signs: the tier's approver, or one above him where that one talks or asked. */
  readonly approverRole: PostRole;
  readonly entrustment: Entrustment | null;
  readonly serial: string | null;
  /** What the unit said in writing before the talk. */
  readonly explanation: string | null;
  readonly version: number;
}

/** An interview locked for an act, with everything behind its items. */
export interface LockedInterview {
  readonly dossier: InterviewDossier;
  readonly file: InterviewFile;
  readonly obligations: ReadonlyMap<string, WatchedRow>;
  readonly cases: ReadonlyMap<string, OpenCaseRow>;
}

/** What the rules decide upon, for reading and writing alike. */
const INTERVIEW_FIELDS = [
  'tier',
  'round',
  'state',
  'proposedOn',
  'approvalDueOn',
  'approverRemindedOn',
  'signedOn',
  'noticedOn',
  'addresseeId',
  'acknowledgedOn',
  'renoticedOn',
  'handServiceAskedOn',
  'talkOn',
  'talkTime',
  'place',
  'talkBy',
  'termRemindedOn',
  'unservedOn',
  'suspendedSince',
  'rested',
  'talkedOn',
  'recordCheckBy',
  'recordCheck',
  'endedOn',
] as const satisfies readonly (keyof Interview)[];

const ITEM_FIELDS = [
  'caseId',
  'obligationId',
  'state',
  'demand',
  'commitment',
  'dueOn',
  'reportedOn',
  'reporterId',
  'checkBy',
  'failedChecks',
  'suspendedSince',
  'rested',
  'endedOn',
] as const satisfies readonly (keyof InterviewItem)[];

export const INTERVIEW_COLUMNS: Columns<Interview> = columns(InterviewRow, 'i', ['id', ...INTERVIEW_FIELDS]);
export const ITEM_COLUMNS: Columns<InterviewItem> = columns(InterviewItemRow, 't', ['id', ...ITEM_FIELDS]);

/** The role that an interview's latest approval asked, else the tier's own by its rules. */
export const APPROVER_ROLE = `coalesce((SELECT a.approver_role FROM approval a WHERE a.kind = 'INTERVIEW' AND a.subject_id = i.id ORDER BY a.id DESC LIMIT 1),
  (SELECT r.content->'tiers'->(i.tier::text)->>'approver' FROM supervision_policy r WHERE r.version = i.policy_version))`;

const FILE_FIELDS = [
  'intervieweePostId',
  'interviewerPostId',
  'unitId',
  'policyVersion',
  'calendarVersion',
  'cause',
  'proposedByPerson',
  'signedByPerson',
  'serial',
  'explanation',
  'version',
  'entrustment',
] as const;

const FILE = `${columns(InterviewRow, 'i', FILE_FIELDS)}, ${APPROVER_ROLE} AS "approverRole"`;

const FILE_KEYS = [...FILE_FIELDS, 'approverRole'] as const;

function split(row: Interview & InterviewFile): { interview: Interview; file: InterviewFile } {
  const file = Object.fromEntries(FILE_KEYS.map((key) => [key, row[key]])) as unknown as InterviewFile;
  const interview = Object.fromEntries(
    Object.entries(row).filter(([key]) => !(FILE_KEYS as readonly string[]).includes(key)),
  );
  return { file, interview: interview as unknown as Interview };
}

function listItems(reader: Reader, interviewId: string): Promise<InterviewItem[]> {
  return reader.query<InterviewItem>(
    `SELECT ${ITEM_COLUMNS} FROM interview_item t WHERE t.interview_id = $1 ORDER BY t.id`,
    [interviewId],
  );
}

/** Every obligation that an act on the interview may touch: those behind its items, and the items' own. */
async function listTouched(reader: Reader, interviewId: string): Promise<string[]> {
  const rows = await reader.query<{ id: string }>(
    `SELECT obligation_id AS id FROM interview_item WHERE interview_id = $1
     UNION
     SELECT o.id FROM interview_item t JOIN obligation o ON o.subject_id = t.id AND o.kind IN ('RECTIFICATION','VERIFICATION')
      WHERE t.interview_id = $1 AND o.state IN ('OPEN','SUBMITTED','RETURNED')`,
    [interviewId],
  );
  return rows.map((row) => row.id).sort();
}

async function lockRow(
  tx: Tx,
  interviewId: string,
): Promise<{ dossier: InterviewDossier; file: InterviewFile } | null> {
  const [row] = await tx.query<Interview & InterviewFile>(
    `SELECT ${INTERVIEW_COLUMNS}, ${FILE} FROM interview i WHERE i.id = $1 FOR UPDATE`,
    [interviewId],
  );
  if (row === undefined) return null;
  const { interview, file } = split(row);
  return { dossier: { interview, items: await listItems(tx, interviewId) }, file };
}

const byId = <T extends { readonly id: string }>(rows: readonly T[]): ReadonlyMap<string, T> =>
  new Map(rows.map((row) => [row.id, row]));

/**
 * Locks the interview for an act, after its obligations and cases: the one order of locks.
 * @returns null when there is no such interview
 */
export async function lockInterview(tx: Tx, interviewId: string): Promise<LockedInterview | null> {
  const ids = await listTouched(tx, interviewId);
  const obligations = await lockWatched(tx, ids);
  const cases = await lockOpenCases(tx, ids);
  const row = await lockRow(tx, interviewId);
  if (row === null) return null;
  // A case joined between the reading and the lock: its obligation has to be locked before the interview, so begin again.
  if (row.dossier.items.some((item) => !ids.includes(item.obligationId))) return lockInterview(tx, interviewId);
  return { ...row, obligations: byId(obligations), cases: byId(cases) };
}

/** Locks the interview alone, for what concerns one item whose obligation is locked already and touches no other. */
export async function lockInterviewOfItem(tx: Tx, itemId: string): Promise<LockedInterview | null> {
  const interviewId = await findInterviewOfItem(tx, itemId);
  const row = interviewId === null ? null : await lockRow(tx, interviewId);
  if (row === null) return null;
  const ids = row.dossier.items.map((item) => item.obligationId);
  return { ...row, obligations: byId(await listWatchedByIds(tx, ids)), cases: byId(await listOpenCases(tx, ids)) };
}

/** The interview's id of a live item, or null. */
export async function findInterviewOfItem(reader: Reader, itemId: string): Promise<string | null> {
  const [row] = await reader.query<{ id: string }>('SELECT interview_id AS id FROM interview_item WHERE id = $1', [
    itemId,
  ]);
  return row?.id ?? null;
}

/** What the row keeps beside the state: texts of the act. */
export interface InterviewTexts {
  readonly serial?: string;
  readonly signed_by_person?: string | null;
  readonly signed_by_post?: string | null;
  readonly acknowledged_by_person?: string | null;
  readonly service?: object;
  readonly explanation?: string;
  readonly record?: object;
  readonly objection?: string;
  readonly outcome?: object;
}

const TEXT_COLUMNS = [
  'serial',
  'signed_by_person',
  'signed_by_post',
  'acknowledged_by_person',
  'service',
  'explanation',
  'record',
  'objection',
  'outcome',
] as const;

/** A list is kept as jsonb. */
const stored = (value: unknown): unknown => (Array.isArray(value) ? JSON.stringify(value) : value);

/** A look that is due has still to be taken, whatever came before it on the same morning. */
const NEXT_LOOK = 'CASE WHEN $3::timestamptz IS NULL OR next_at > app_now() THEN $3 ELSE coalesce(next_at, $3) END';

/** Saves the next state with the texts of the act. @returns whether nobody was faster */
export async function saveInterview(
  tx: Tx,
  interview: Interview,
  seen: { version: number; nextAt: Instant | null },
  texts: InterviewTexts = {},
): Promise<boolean> {
  const given = TEXT_COLUMNS.filter((column) => texts[column] !== undefined);
  const sets = [
    ...INTERVIEW_FIELDS.map((field, at) => `${columnOf(InterviewRow, field)} = $${String(at + 4)}`),
    ...given.map((column, at) => `${column} = $${String(at + 4 + INTERVIEW_FIELDS.length)}`),
  ];
  const values = [
    ...INTERVIEW_FIELDS.map((field) => stored(interview[field])),
    ...given.map((column) => {
      const text = texts[column];
      return typeof text === 'object' && text !== null ? JSON.stringify(text) : text;
    }),
  ];
  const touched = await tx.execute(
    `UPDATE interview SET ${sets.join(', ')}, next_at = ${NEXT_LOOK}, version = version + 1 WHERE id = $1 AND version = $2`,
    [interview.id, seen.version, seen.nextAt, ...values],
  );
  return touched === 1;
}

/** Saves the items that changed. */
export async function saveItems(tx: Tx, items: readonly InterviewItem[]): Promise<void> {
  const sets = ITEM_FIELDS.map((field, at) => `${columnOf(InterviewItemRow, field)} = $${String(at + 2)}`);
  for (const item of items) {
    await tx.execute(`UPDATE interview_item SET ${sets.join(', ')} WHERE id = $1`, [
      item.id,
      ...ITEM_FIELDS.map((field) => stored(item[field])),
    ]);
  }
}

/** Keeps what a report said, or what a check found. */
export async function saveItemTexts(
  tx: Tx,
  itemId: string,
  texts: { readonly report?: string; readonly verdict?: object },
): Promise<void> {
  await tx.execute(
    'UPDATE interview_item SET report = coalesce($2, report), verdict = coalesce($3, verdict) WHERE id = $1',
    [itemId, texts.report ?? null, texts.verdict === undefined ? null : JSON.stringify(texts.verdict)],
  );
}

/** The next number of the year. */
export async function takeInterviewNumber(tx: Tx, year: number): Promise<number> {
  const [row] = await tx.query<{ last: number }>(
    `INSERT INTO interview_serial (year, last) VALUES ($1, 1) ON CONFLICT (year) DO UPDATE SET last = interview_serial.last + 1 RETURNING last`,
    [year],
  );
  return row?.last ?? 1;
}

/** When the interview is looked at again. */
export async function setInterviewLook(tx: Tx, interviewId: string, nextAt: Instant | null): Promise<void> {
  await tx.execute('UPDATE interview SET next_at = $2 WHERE id = $1', [interviewId, nextAt]);
}
