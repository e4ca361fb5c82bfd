import { columns, list } from '../../../../platform/database/columns.js';
import type { Reader, Tx } from '../../../../platform/database/tx.js';
import type { Day } from '../../../../shared-kernel/dates.js';
import { UnitRow } from '../../../organisation/index.js';
import type { UnitsMonth } from '../domain/bulletin.js';
import { PublicationDoneWellRow } from './publication-done-well.row.js';

/** What a unit did in the month, with its name. */
export type NamedMonth = UnitsMonth & { readonly unitName: string };

const MONTH = `span AS MATERIALIZED (SELECT date_trunc('month', $1::date)::date AS from_day, $1::date AS to_day)`;
/** Taken over by others, of the province or above; a unit's own word is no adoption. */
const ADOPTED = `EXISTS (SELECT FROM register_entry e CROSS JOIN LATERAL jsonb_array_elements(coalesce(e.fields->'adoption', '[]')) a
   WHERE e.kind = 'EXPERIENCE_CASE' AND e.state = 'CONFIRMED' AND e.unit_id = u.id AND a->>'level' IN ('PROVINCIAL','NATIONAL')
     AND a->>'adopter' <> u.name AND (a->>'on')::date BETWEEN span.from_day AND span.to_day)`;
const CONFIRMED = `EXISTS (SELECT FROM problem p WHERE p.owner_unit_id = u.id AND p.state = 'CONFIRMED' AND p.state_on BETWEEN span.from_day AND span.to_day)`;

/** Of every unit that is addressed, in the order of the list of units; what fell due in the month counts on the ladders that press. */
export function unitsMonths(reader: Reader, dataDay: Day): Promise<NamedMonth[]> {
  return reader.query<NamedMonth>(
    `WITH ${MONTH}
     SELECT u.id AS "unitId", u.name AS "unitName", coalesce(d.due, 0)::int AS due, coalesce(d.done, 0)::int AS done,
            ${ADOPTED} AS "caseAdopted", ${CONFIRMED} AS "problemConfirmed"
       FROM unit u CROSS JOIN span LEFT JOIN LATERAL (
         SELECT count(*) AS due, count(*) FILTER (WHERE o.state = 'MET' AND o.settled_on <= span.to_day) AS done FROM obligation o
          WHERE o.owner_unit_id = u.id AND o.ladder IN ('FULL','REMIND') AND o.hold IS NULL AND o.state NOT IN ('EXEMPT','CANCELLED')
            AND o.due_on BETWEEN span.from_day AND span.to_day) d ON true
      WHERE u.kind IN ('DEPARTMENT','COUNTY','DEVELOPMENT_ZONE') AND u.closed_on IS NULL ORDER BY u.path`,
    [dataDay],
  );
}

const CHOSEN = list(columns(PublicationDoneWellRow, 'w', ['unitId']), columns(UnitRow, 'u', ['name as unitName']));

/** Those chosen, in their order. */
export function doneWellOf(
  reader: Reader,
  id: string,
): Promise<{ readonly unitId: string; readonly unitName: string }[]> {
  return reader.query(
    `SELECT ${CHOSEN} FROM publication_done_well w JOIN unit u ON u.id = w.unit_id WHERE w.publication_id = $1 ORDER BY w.position`,
    [id],
  );
}

/** Chooses these, in this order, and no others. */
export async function writeDoneWell(tx: Tx, id: string, unitIds: readonly string[]): Promise<void> {
  await tx.execute('DELETE FROM publication_done_well WHERE publication_id = $1', [id]);
  await tx.execute(
    `INSERT INTO publication_done_well (publication_id, unit_id, position)
     SELECT $1, c.id, c.place FROM unnest($2::uuid[]) WITH ORDINALITY c(id, place)`,
    [id, unitIds],
  );
}
