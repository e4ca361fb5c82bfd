import type { Reader, Tx } from '../../../../platform/database/tx.js';
import type { BulletinPart } from '../domain/bulletin.js';

/** Takes lines out for good. */
export async function removeLines(tx: Tx, publicationId: string, ids: readonly string[]): Promise<void> {
  await tx.execute('DELETE FROM publication_line WHERE publication_id = $1 AND id = ANY ($2::uuid[])', [
    ...[publicationId, ids],
  ]);
}

/** Marks what is written in a part: somebody has to look at its words. */
export async function markText(tx: Tx, publicationId: string, part: BulletinPart): Promise<void> {
  await tx.execute(
    `UPDATE publication_text SET to_check = true WHERE publication_id = $1 AND part = $2 AND body <> ''`,
    [publicationId, part],
  );
}

/** Somebody has looked: the words stand as they are. @returns how many parts were marked */
export function unmarkTexts(tx: Tx, publicationId: string): Promise<number> {
  return tx.execute('UPDATE publication_text SET to_check = false WHERE publication_id = $1 AND to_check', [
    publicationId,
  ]);
}

/** What an adopted objection changes of a line. */
export interface LineMend {
  readonly sourceId: string;
  readonly leftOut: boolean;
  readonly reason: string | null;
}

export async function mendLines(tx: Tx, publicationId: string, mends: readonly LineMend[]): Promise<void> {
  await tx.execute(
    `UPDATE publication_line l SET left_out = l.left_out OR m."leftOut", reason = coalesce(m.reason, l.reason),
            corrected_reason = l.corrected_reason OR m.reason IS NOT NULL
       FROM jsonb_to_recordset($2::jsonb) AS m("sourceId" uuid, "leftOut" boolean, reason text)
      WHERE l.publication_id = $1 AND l.id = m."sourceId"`,
    [publicationId, JSON.stringify(mends)],
  );
}

/** 点名, or not. @returns how many lines it changed */
export function nameLine(tx: Tx, lineId: string, named: boolean, personId: string | null): Promise<number> {
  return tx.execute(
    `UPDATE publication_line SET named = $2, named_by_person = CASE WHEN $2 THEN $3::uuid END WHERE id = $1 AND named <> $2`,
    [lineId, named, personId],
  );
}

/** The texts, lines and choices of one, as they stand, for another that mends it; whoever named a unit there is asked anew. */
export async function copyBulletin(tx: Tx, fromId: string, toId: string): Promise<void> {
  await tx.execute(
    `INSERT INTO publication_text (publication_id, part, body) SELECT $2, part, body FROM publication_text WHERE publication_id = $1`,
    [fromId, toId],
  );
  await tx.execute(
    `INSERT INTO publication_line (publication_id, obligation_id, unit_id, place, position, title, due_on, days_late, reason, asks, left_out, corrected_reason)
     SELECT $2, obligation_id, unit_id, place, position, title, due_on, days_late, reason, asks, left_out, corrected_reason
       FROM publication_line WHERE publication_id = $1`,
    [fromId, toId],
  );
  await tx.execute(
    `INSERT INTO publication_done_well (publication_id, unit_id, position) SELECT $2, unit_id, position FROM publication_done_well WHERE publication_id = $1`,
    [fromId, toId],
  );
}

/** A verdict that the office owes on what a unit filed. */
export interface OwedVerdict {
  readonly obligationId: string;
  readonly title: string;
  readonly unitName: string;
  /** Working days since it was filed. */
  readonly age: number;
}

const OF_LINES = `o.owner_unit_id IN (SELECT l.unit_id FROM publication_line l WHERE l.publication_id = $1 AND l.place = 'LINE' AND NOT l.left_out)`;

/** On matters of the full ladder, the oldest first: of the units of standing lines, or of all others. */
export function owedVerdicts(
  reader: Reader,
  publicationId: string,
  whose: 'OF_LINES' | 'OF_OTHERS' = 'OF_LINES',
): Promise<OwedVerdict[]> {
  return reader.query<OwedVerdict>(
    `SELECT o.id AS "obligationId", o.title, u.name AS "unitName",
            working_days_between(f.from_day, app_today())::int AS age
       FROM obligation o JOIN unit u ON u.id = o.owner_unit_id
       JOIN LATERAL (SELECT max(w.from_day) AS from_day FROM obligation_pause w WHERE w.obligation_id = o.id AND w.reason = 'FILED') f ON f.from_day IS NOT NULL
      WHERE o.state = 'SUBMITTED' AND o.ladder = 'FULL' AND ${whose === 'OF_LINES' ? OF_LINES : `NOT ${OF_LINES}`}
      ORDER BY f.from_day, o.id`,
    [publicationId],
  );
}
