import { columns, list, outer, type RowOf } from '../../../../platform/database/columns.js';
import type { Reader, Tx } from '../../../../platform/database/tx.js';
import type { Day } from '../../../../shared-kernel/dates.js';
import { PersonRow, UnitRow } from '../../../organisation/index.js';
import type { BulletinPart } from '../domain/bulletin.js';
import { writeDoneWell } from './done-well.repository.js';
import { LINE_MONTHS } from './line-months.js';
import type { LinePlace } from '../domain/lag-line.js';
import type { OverdueMatter } from './lagging.repository.js';
import { PublicationLineRow } from './publication-line.row.js';
import { PublicationTextRow } from './publication-text.row.js';
import { PublicationRow } from '../../procedure/persistence/publication.row.js';

const BULLETIN = list(
  columns(PublicationRow, 'b', [
    ...(['id', 'dataDay', 'state', 'draftedByPerson', 'draftedForPerson', 'draftedOn', 'words', 'version'] as const),
    ...(['number', 'planned', 'signedOn', 'issuedOn', 'corrects', 'returnedWords'] as const),
  ]),
  outer(columns(PersonRow, 'd', ['name as draftedByName'])),
  outer(columns(PersonRow, 's', ['name as signedByName'])),
  outer(columns(PublicationRow, 'c', ['id as correctedById'])),
);
const FROM = `publication b LEFT JOIN person d ON d.id = b.drafted_by_person LEFT JOIN person s ON s.id = b.signed_by_person
  LEFT JOIN publication c ON c.corrects = b.id AND c.state = 'ISSUED'`;

/** A bulletin with the name of whoever drafted it. */
export type Bulletin = RowOf<typeof BULLETIN>;

const LINE = list(
  columns(PublicationLineRow, 'l', [
    ...(['id', 'obligationId', 'unitId', 'place', 'title', 'dueOn', 'daysLate', 'reason', 'asks'] as const),
    ...(['leftOut', 'named'] as const),
  ]),
  columns(UnitRow, 'u', ['name as unitName', 'kind as unitKind', 'headedByCityLeader']),
);

/** A line with the name of its unit, which the office alone reads while nothing is issued. */
export type BulletinLine = RowOf<typeof LINE> & {
  /** The months, of the two before, in whose issued bulletins the same matter had a line. */
  readonly months: readonly string[];
};

const TEXT = columns(PublicationTextRow, 't', ['part', 'body', 'toCheck']);

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
    `SELECT ${LINE}, ${LINE_MONTHS} FROM publication_line l JOIN publication b ON b.id = l.publication_id JOIN unit u ON u.id = l.unit_id
      WHERE l.publication_id = $1 ORDER BY l.position, l.id`,
    [id],
  );
}

/** What hands wrote. */
export function textsOf(reader: Reader, id: string): Promise<BulletinText[]> {
  return reader.query<BulletinText>(`SELECT ${TEXT} FROM publication_text t WHERE t.publication_id = $1`, [id]);
}

/** A matter with its place in the bulletin. */
export type PlacedMatter = OverdueMatter & { readonly place: LinePlace };

/** The lines as they are true now: what is no line any more goes; what a hand left out stays out, and a reason put right stays right. */
export async function writeLines(tx: Tx, id: string, matters: readonly PlacedMatter[]): Promise<void> {
  await tx.execute(`DELETE FROM publication_line WHERE publication_id = $1 AND obligation_id <> ALL ($2::uuid[])`, [
    ...[id, matters.map(({ obligationId }) => obligationId)],
  ]);
  await tx.execute(
    `INSERT INTO publication_line AS l (publication_id, obligation_id, unit_id, place, position, title, due_on, days_late, reason, asks)
     SELECT $1, m."obligationId", m."unitId", m.place, m.position, m.title, m."dueOn", m.lateness, m.reason, m.asks
       FROM jsonb_to_recordset($2::jsonb) AS m("obligationId" uuid, "unitId" uuid, place text, position int, title text, "dueOn" date,
            lateness int, reason text, asks text)
     ON CONFLICT (publication_id, obligation_id) DO UPDATE SET unit_id = excluded.unit_id, place = excluded.place,
       position = excluded.position, title = excluded.title, due_on = excluded.due_on, days_late = excluded.days_late,
       reason = CASE WHEN l.corrected_reason THEN l.reason ELSE excluded.reason END, asks = excluded.asks,
       named = l.named AND l.unit_id = excluded.unit_id`,
    [id, JSON.stringify(matters.map((matter, position) => ({ ...matter, position })))],
  );
}

/** What a hand says of a draft: the texts of its parts, and which lines are left out. */
export interface DraftSaid {
  readonly texts: readonly { readonly part: BulletinPart; readonly body: string }[];
  readonly leftOutIds: readonly string[];
  /** 做法好的, in their order. */
  readonly doneWellIds: readonly string[];
}

export async function writeDraft(tx: Tx, id: string, { texts, leftOutIds, doneWellIds }: DraftSaid): Promise<void> {
  await tx.execute('DELETE FROM publication_text WHERE publication_id = $1', [id]);
  await tx.execute(
    `INSERT INTO publication_text (publication_id, part, body)
     SELECT $1, t.part, t.body FROM jsonb_to_recordset($2::jsonb) AS t(part text, body text)`,
    [id, JSON.stringify(texts)],
  );
  await writeDoneWell(tx, id, doneWellIds);
  await tx.execute('UPDATE publication_line SET left_out = (id = ANY ($2::uuid[])) WHERE publication_id = $1', [
    ...[id, leftOutIds],
  ]);
}
