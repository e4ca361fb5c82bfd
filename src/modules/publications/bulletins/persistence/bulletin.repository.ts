import { columns, list, outer, type RowOf } from '../../../../platform/database/columns.js';
import type { Reader, Tx } from '../../../../platform/database/tx.js';
import type { Day } from '../../../../shared-kernel/dates.js';
import { PersonRow, UnitRow } from '../../../organisation/index.js';
import type { BulletinPart } from '../domain/bulletin.js';
import type { LinePlace } from '../domain/lag-line.js';
import type { OverdueMatter } from './lagging.repository.js';
import { PublicationLineRow } from './publication-line.row.js';
import { PublicationTextRow } from './publication-text.row.js';
import { PublicationRow } from '../../procedure/persistence/publication.row.js';

const BULLETIN = list(
  columns(PublicationRow, 'b', ['id', 'dataDay', 'state', 'draftedByPerson', 'draftedOn', 'words', 'version']),
  outer(columns(PersonRow, 'd', ['name as draftedByName'])),
);
const FROM = 'publication b LEFT JOIN person d ON d.id = b.drafted_by_person';

/** A bulletin with the name of whoever drafted it. */
export type Bulletin = RowOf<typeof BULLETIN>;

const LINE = list(
  columns(PublicationLineRow, 'l', [
    ...(['id', 'obligationId', 'unitId', 'place', 'title', 'dueOn', 'daysLate', 'reason', 'leftOut'] as const),
  ]),
  columns(UnitRow, 'u', ['name as unitName']),
);

/** A line with the name of its unit, which the office alone reads while nothing is issued. */
export type BulletinLine = RowOf<typeof LINE>;

const TEXT = columns(PublicationTextRow, 't', ['part', 'body']);

/** What stands in a part. */
export type BulletinText = RowOf<typeof TEXT>;

/** All, the latest month first, and of a month the latest drafted. */
export function listBulletins(reader: Reader): Promise<Bulletin[]> {
  return reader.query<Bulletin>(
    `SELECT ${BULLETIN} FROM ${FROM} WHERE b.kind = 'BULLETIN' ORDER BY b.data_day DESC, b.id DESC`,
  );
}

/** One; or null. */
export function findBulletin(reader: Reader, id: string, lock = false): Promise<Bulletin | null> {
  return reader.find<Bulletin>(
    `SELECT ${BULLETIN} FROM ${FROM} WHERE b.id = $1 AND b.kind = 'BULLETIN' ${lock ? 'FOR UPDATE OF b' : ''}`,
    [id],
  );
}

/** @returns its id; null where the month has one */
export async function insertBulletin(
  tx: Tx,
  dataDay: Day,
  by: { readonly personId: string | null; readonly forPerson: string | null },
): Promise<string | null> {
  const [row] = await tx.query<{ id: string }>(
    `INSERT INTO publication (kind, data_day, year, drafted_by_person, drafted_for_person)
     VALUES ('BULLETIN', $1, extract(year FROM $1::date), $2, $3)
     ON CONFLICT (data_day) WHERE kind = 'BULLETIN' AND state <> 'VOID' AND corrects IS NULL DO NOTHING RETURNING id`,
    [dataDay, by.personId, by.forPerson],
  );
  return row?.id ?? null;
}

/** In the order of the units. */
export function linesOf(reader: Reader, id: string): Promise<BulletinLine[]> {
  return reader.query<BulletinLine>(
    `SELECT ${LINE} FROM publication_line l JOIN unit u ON u.id = l.unit_id WHERE l.publication_id = $1 ORDER BY l.position, l.id`,
    [id],
  );
}

/** What hands wrote. */
export function textsOf(reader: Reader, id: string): Promise<BulletinText[]> {
  return reader.query<BulletinText>(`SELECT ${TEXT} FROM publication_text t WHERE t.publication_id = $1`, [id]);
}

/** A matter with its place in the bulletin. */
export type PlacedMatter = OverdueMatter & { readonly place: LinePlace };

/** The lines as they are true now: what is no line any more goes, what a hand left out stays out. */
export async function writeLines(tx: Tx, id: string, matters: readonly PlacedMatter[]): Promise<void> {
  await tx.execute(`DELETE FROM publication_line WHERE publication_id = $1 AND obligation_id <> ALL ($2::uuid[])`, [
    ...[id, matters.map(({ obligationId }) => obligationId)],
  ]);
  await tx.execute(
    `INSERT INTO publication_line (publication_id, obligation_id, unit_id, place, position, title, due_on, days_late, reason)
     SELECT $1, m."obligationId", m."unitId", m.place, m.position, m.title, m."dueOn", m.lateness, m.reason
       FROM jsonb_to_recordset($2::jsonb) AS m("obligationId" uuid, "unitId" uuid, place text, position int, title text, "dueOn" date,
            lateness int, reason text)
     ON CONFLICT (publication_id, obligation_id) DO UPDATE SET unit_id = excluded.unit_id, place = excluded.place,
       position = excluded.position, title = excluded.title, due_on = excluded.due_on, days_late = excluded.days_late,
       reason = excluded.reason`,
    [id, JSON.stringify(matters.map((matter, position) => ({ ...matter, position })))],
  );
}

/** What a hand says of a draft: the texts of its parts, and which lines are left out. */
export interface DraftSaid {
  readonly texts: readonly { readonly part: BulletinPart; readonly body: string }[];
  readonly leftOutIds: readonly string[];
}

export async function writeDraft(tx: Tx, id: string, { texts, leftOutIds }: DraftSaid): Promise<void> {
  await tx.execute('DELETE FROM publication_text WHERE publication_id = $1', [id]);
  await tx.execute(
    `INSERT INTO publication_text (publication_id, part, body)
     SELECT $1, t.part, t.body FROM jsonb_to_recordset($2::jsonb) AS t(part text, body text)`,
    [id, JSON.stringify(texts)],
  );
  await tx.execute('UPDATE publication_line SET left_out = (id = ANY ($2::uuid[])) WHERE publication_id = $1', [
    ...[id, leftOutIds],
  ]);
}

/** Whoever has read it before writes nothing over. */
export async function countChange(tx: Tx, id: string): Promise<void> {
  await tx.execute('UPDATE publication SET version = version + 1 WHERE id = $1', [id]);
}

/** It comes to nothing; its month may be drafted again. */
export async function writeVoid(tx: Tx, id: string, words: string): Promise<void> {
  await tx.execute(`UPDATE publication SET state = 'VOID', words = $2, version = version + 1 WHERE id = $1`, [
    ...[id, words],
  ]);
}
