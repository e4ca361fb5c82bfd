import { columns, list, outer } from '../../../platform/database/columns.js';
import type { Reader } from '../../../platform/database/tx.js';
import { type Day, dayOf } from '../../../shared-kernel/dates.js';
import { PersonRow } from '../../organisation/index.js';
import type { Approval } from '../domain/approval.js';
import { APPROVAL_COLUMNS } from './approval.repository.js';

/** What was asked for and not agreed to: by whom, on which day and why, as the page of its subject shows it. */
export interface Denial {
  readonly title: string;
  /** Who decided; of a paper who signed it, as it says. */
  readonly byName: string | null;
  readonly on: Day;
  readonly words: string | null;
}

const DENIED = list(outer(columns(PersonRow, 'd', ['name as decidedByName'])));

type Decided = Approval & { readonly decidedByName: string | null };

const SELECT = `SELECT ${APPROVAL_COLUMNS}, ${DENIED} FROM approval a LEFT JOIN person d ON d.id = a.decided_by_person
  WHERE a.kind = ANY ($1::text[]) AND a.subject_id = $2 AND a.state <> 'WITHDRAWN' ORDER BY a.id DESC`;

/**
 * The last word on what was asked about a subject, where it was a refusal; null where nothing was decided, another was granted since, or
 * something waits again. What was taken back says nothing.
 */
export async function lastDenial(reader: Reader, kinds: readonly string[], subjectId: string): Promise<Denial | null> {
  return denialOf(await reader.find<Decided>(`${SELECT} LIMIT 1`, [kinds, subjectId]));
}

/**
 * The same of each matter that was asked about one subject (each point that was to be added to a plan), the latest first.
 * @param matterOf what a request is about; another word on the same matter goes before an earlier one
 */
export async function lastDenials(
  reader: Reader,
  kinds: readonly string[],
  subjectId: string,
  matterOf: (approval: Approval) => string,
): Promise<readonly Denial[]> {
  const last = new Map<string, Decided>();
  for (const asked of await reader.query<Decided>(SELECT, [kinds, subjectId])) {
    const matter = matterOf(asked);
    if (!last.has(matter)) last.set(matter, asked);
  }
  return [...last.values()].map(denialOf).filter((denial) => denial !== null);
}

function denialOf(last: Decided | null): Denial | null {
  if (last?.state !== 'REJECTED' || last.decidedAt === null) return null;
  const { title, decidedByName, decidedAt, offline, words } = last;
  return { title, byName: offline?.by ?? decidedByName, on: offline?.on ?? dayOf(decidedAt), words };
}
