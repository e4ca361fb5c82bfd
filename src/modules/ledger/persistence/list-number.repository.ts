import type { Reader, Tx } from '../../../platform/database/tx.js';

/** What a year's ledger calls a project in its 序号; null where it says nothing. */
export interface ListNumber {
  readonly id: string;
  readonly number: string | null;
  /** It is written only where this still stands. */
  readonly instead?: string | null;
}

/** A project whose number changed. */
export interface Renumbered {
  readonly id: string;
  readonly number: string | null;
  readonly before: string | null;
}

/** Writes the numbers of a year's ledger. They are no change of the project: a row put in on top moves all of them. @returns those that were others */
export function numberProjects(tx: Tx, year: number, numbers: readonly ListNumber[]): Promise<Renumbered[]> {
  return tx.query<Renumbered>(
    `WITH n AS (SELECT p.id, p.list_numbers->>$2 AS before, n.number FROM jsonb_to_recordset($1::jsonb) AS n(id uuid, number text, instead text) JOIN project p ON p.id = n.id
                 WHERE p.list_numbers->>$2 IS DISTINCT FROM n.number AND (n.instead IS NULL OR p.list_numbers->>$2 = n.instead))
     UPDATE project p SET list_numbers = CASE WHEN n.number IS NULL THEN p.list_numbers - $2 ELSE p.list_numbers || jsonb_build_object($2::text, n.number) END
       FROM n WHERE p.id = n.id RETURNING p.id, n.before, n.number`,
    [JSON.stringify(numbers), String(year)],
  );
}

/** The highest number of a year's ledger that is one; 0 where it has none. */
export async function highestNumber(reader: Reader, year: number): Promise<number> {
  const { highest } = await reader.one<{ highest: number }>(
    `SELECT coalesce(max((list_numbers->>$1)::int), 0)::int AS highest FROM project WHERE list_numbers->>$1 ~ '^\\d{1,8}$'`,
    [String(year)],
  );
  return highest;
}
