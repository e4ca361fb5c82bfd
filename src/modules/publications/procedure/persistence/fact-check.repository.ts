import { columns, list, outer } from '../../../../platform/database/columns.js';
import type { Reader, Tx } from '../../../../platform/database/tx.js';
import { type Condition, that, where } from '../../../../platform/database/where.js';
import type { Day } from '../../../../shared-kernel/dates.js';
import { PersonRow, UnitRow } from '../../../organisation/index.js';
import type { AskedBefore, FactCheckState, Questioned } from '../domain/fact-check.js';
import type { PublicationKind } from '../domain/publication.js';
import { FactCheckItemRow } from './fact-check-item.row.js';
import { FactCheckRow } from './fact-check.row.js';
import { PublicationRow } from './publication.row.js';

/** What a unit was asked, with its answer and what became of that. */
export interface FactCheck extends Omit<FactCheckRow, 'state'> {
  /** With 期满无异议, which the engine settles by its obligation. */
  readonly state: FactCheckState;
  readonly obligationId: string;
  readonly unitName: string;
  readonly kind: PublicationKind;
  readonly dataDay: Day;
  readonly answeredByName: string | null;
  readonly decidedByName: string | null;
  readonly items: readonly { readonly words: string; readonly sourceId: string | null }[];
}

const STATE = `CASE WHEN f.state = 'OPEN' AND o.lapsed THEN 'LAPSED' ELSE f.state END`;
const FROM = `fact_check f JOIN obligation o ON o.kind = 'FACT_CHECK' AND o.subject_id = f.id
  JOIN publication p ON p.id = f.publication_id JOIN unit u ON u.id = f.unit_id
  LEFT JOIN person a ON a.id = f.answered_by_person LEFT JOIN person d ON d.id = f.decided_by_person`;
const ITEMS = `(SELECT jsonb_agg(jsonb_build_object('words', i.words, 'sourceId', i.source_id) ORDER BY i.position)
    FROM fact_check_item i WHERE i.fact_check_id = f.id)`;
const FACT_CHECK = list(
  columns(FactCheckRow, 'f', [
    ...(['id', 'publicationId', 'unitId', 'sentOn', 'dueOn', 'words', 'answeredOn', 'answeredByPerson'] as const),
    ...(['decisionWords', 'decidedOn', 'decidedByPerson', 'version'] as const),
  ]),
  columns(PublicationRow, 'p', ['kind', 'dataDay']),
  columns(UnitRow, 'u', ['name as unitName']),
  outer(columns(PersonRow, 'a', ['name as answeredByName'])),
  outer(columns(PersonRow, 'd', ['name as decidedByName'])),
  `o.id AS "obligationId", ${STATE} AS state, ${ITEMS} AS items`,
);

/** One that the reader may see, or null. */
export function findFactCheck(reader: Reader, id: string, visible: Condition): Promise<FactCheck | null> {
  const asked = where([that('f.id = $', id), visible]);
  return reader.find<FactCheck>(`SELECT ${FACT_CHECK} FROM ${FROM} ${asked.sql}`, asked.params);
}

/** Those that the reader may see, the latest sent first. */
export function listFactChecks(reader: Reader, visible: Condition, most: number): Promise<FactCheck[]> {
  const asked = where([visible]);
  return reader.query<FactCheck>(
    `SELECT ${FACT_CHECK} FROM ${FROM} ${asked.sql} ORDER BY f.sent_on DESC, f.id DESC LIMIT ${asked.place(most)}`,
    asked.params,
  );
}

/** All of a publication, in the order of the units, the latest of a unit last. */
export function checksOf(reader: Reader, publicationId: string): Promise<FactCheck[]> {
  return reader.query<FactCheck>(
    `SELECT ${FACT_CHECK} FROM ${FROM} WHERE f.publication_id = $1 ORDER BY u.path, f.sent_on, f.id`,
    [publicationId],
  );
}

/** What units were asked last about a publication and gave, or left, their word on. */
export function settledChecks(reader: Reader, publicationId: string): Promise<AskedBefore[]> {
  return reader.query<AskedBefore>(
    `SELECT DISTINCT ON (f.unit_id) f.unit_id AS "unitId",
            (SELECT array_agg(i.words ORDER BY i.position) FROM fact_check_item i WHERE i.fact_check_id = f.id) AS words
       FROM ${FROM} WHERE f.publication_id = $1 AND ${STATE} IN ('LAPSED','AGREED','NOT_ADOPTED') ORDER BY f.unit_id, f.id DESC`,
    [publicationId],
  );
}

/** Locks one for this transaction, after its publication. */
export async function lockFactCheck(tx: Tx, id: string): Promise<void> {
  await tx.query(
    'SELECT FROM publication p JOIN fact_check f ON f.publication_id = p.id WHERE f.id = $1 FOR UPDATE OF p',
    [id],
  );
  await tx.query('SELECT FROM fact_check WHERE id = $1 FOR UPDATE', [id]);
}

/** Asks a unit. @returns the check's id */
export async function insertFactCheck(
  tx: Tx,
  publicationId: string,
  { unitId, items }: Questioned,
  dueOn: Day,
): Promise<string> {
  const id = await tx.insert(FactCheckRow, { publicationId, unitId, dueOn });
  await tx.manager.insert(
    FactCheckItemRow,
    items.map((item, position) => ({ factCheckId: id, position, ...item })),
  );
  return id;
}

/** What an act writes. */
export type FactCheckChange = Partial<Omit<FactCheckRow, 'id' | 'publicationId' | 'unitId' | 'version'>>;

/** Changes one, if its version is still the one read; 0 when somebody was faster. */
export async function changeFactCheck(
  tx: Tx,
  { id, version }: Pick<FactCheck, 'id' | 'version'>,
  change: FactCheckChange,
): Promise<number> {
  const { affected } = await tx.manager.update(FactCheckRow, { id, version }, { ...change, version: version + 1 });
  return affected ?? 0;
}

/** Those of them whose unit changes with their obligations. */
export async function moveFactChecks(
  tx: Tx,
  moves: readonly { readonly obligationId: string; readonly unitId: string }[],
): Promise<void> {
  await tx.execute(
    `UPDATE fact_check f SET unit_id = m."unitId", version = f.version + 1
       FROM jsonb_to_recordset($1::jsonb) AS m("obligationId" uuid, "unitId" uuid)
       JOIN obligation o ON o.id = m."obligationId" AND o.kind = 'FACT_CHECK' WHERE f.id = o.subject_id`,
    [JSON.stringify(moves)],
  );
}
