import { columns, type RowOf } from '../../../platform/database/columns.js';
import type { Reader, Tx } from '../../../platform/database/tx.js';
import type { FixedNumber } from '../domain/number.js';
import { ReviewNumberRow } from './review-number.row.js';

const NUMBER = columns(ReviewNumberRow, 'n', [
  ...(['number', 'token', 'kind', 'reference', 'params', 'words', 'value', 'unitOfMeasure', 'definition'] as const),
  ...(['asOf', 'digest', 'items', 'source', 'confirmedBy'] as const),
]);

/** A line of the 数字核对表. */
export type ReviewNumber = RowOf<typeof NUMBER>;

/** In the order of the text. */
export function numbersOf(reader: Reader, id: string): Promise<ReviewNumber[]> {
  return reader.query<ReviewNumber>(
    `SELECT ${NUMBER} FROM review_number n WHERE n.publication_id = $1 ORDER BY n.number`,
    [id],
  );
}

const PROOF = `coalesce(e.proofs->0->>'number', e.proofs->0->>'exactTitle', e.proofs->0->>'medium')`;
const ISSUER = `coalesce(e.proofs->0->>'issuer', e.fields->>'sourceIssuer')`;

/** Every number as it was read, in its order; of a single record with the paper that proves it and the unit that answers for it. */
export async function writeNumbers(tx: Tx, id: string, numbers: readonly FixedNumber[]): Promise<void> {
  await tx.execute('DELETE FROM review_number WHERE publication_id = $1', [id]);
  await tx.execute(
    `INSERT INTO review_number (publication_id, number, token, kind, reference, params, words, value, unit_of_measure, definition, as_of, digest, items,
       source, confirmed_by)
     SELECT $1, k.place, k.token, k.kind, k.reference, k.params, k.words, k.value, k."unitOfMeasure", k.definition, k."asOf", k.digest, k.items,
            nullif(concat_ws(' ', ${ISSUER}, ${PROOF}), ''), u.name
       FROM jsonb_to_recordset($2::jsonb) AS k(place int, token text, kind text, reference text, params jsonb, words text, value text,
              "unitOfMeasure" text, definition text, "asOf" date, digest text, items jsonb)
       LEFT JOIN register_entry e ON k.kind IN ('FACT','CLAIM') AND e.id::text = k.reference
       LEFT JOIN unit u ON u.id = coalesce(e.confirming_unit_id, e.unit_id)`,
    [id, JSON.stringify(numbers.map((one, place) => ({ ...one, place: place + 1 })))],
  );
}

/** What is no longer in the text has no line. */
export async function dropNumbers(tx: Tx, id: string, tokens: readonly string[]): Promise<void> {
  await tx.execute('DELETE FROM review_number WHERE publication_id = $1 AND token = ANY ($2)', [id, tokens]);
}

/** The tokens behind which a record was withdrawn since. */
export async function withdrawnTokens(reader: Reader, id: string): Promise<readonly string[]> {
  const rows = await reader.query<{ token: string }>(
    `SELECT n.token FROM review_number n
      WHERE n.publication_id = $1 AND EXISTS (SELECT FROM jsonb_array_elements(n.items) i
              JOIN register_entry e ON e.id = (i->>'id')::uuid WHERE e.state = 'WITHDRAWN') ORDER BY n.number`,
    [id],
  );
  return rows.map(({ token }) => token);
}

/** The unit that answers for each fact that a text states. */
export async function confirmingUnits(reader: Reader, id: string): Promise<ReadonlyMap<string, string>> {
  const rows = await reader.query<{ factId: string; unitId: string }>(
    `SELECT DISTINCT e.id AS "factId", coalesce(e.confirming_unit_id, e.unit_id) AS "unitId"
       FROM review_number n JOIN register_entry e ON e.id::text = n.reference
      WHERE n.publication_id = $1 AND n.kind IN ('FACT','CLAIM') AND e.kind = 'OUTCOME_FACT'
        AND coalesce(e.confirming_unit_id, e.unit_id) IS NOT NULL`,
    [id],
  );
  return new Map(rows.map(({ factId, unitId }) => [factId, unitId]));
}
