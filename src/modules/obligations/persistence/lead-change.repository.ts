import type { Reader, Tx } from '../../../platform/database/tx.js';
import type { Day } from '../../../shared-kernel/dates.js';
import type { Led } from '../domain/lead-change.js';
import type { ObligationKind } from '../domain/obligation.js';
import type { SaidDate } from './new-dates.repository.js';

/** A project that changes its lead unit. */
export interface ChangingLead {
  readonly projectId: string;
  /** Null where it had none. */
  readonly fromUnitId: string | null;
  readonly toUnitId: string;
  readonly responsiblePostId: string | null;
  /** Units that led it before, the present one among them. */
  readonly leadUnitIds: readonly string[];
}

/** An open obligation of such a project that a lead unit owes. */
export interface LedRow extends Led {
  readonly id: string;
  readonly projectId: string;
  readonly kind: ObligationKind;
  readonly title: string;
  readonly ownerUnitId: string;
  readonly unitName: string;
  readonly toUnitId: string;
  readonly responsiblePostId: string | null;
}

/** What lead units, present and earlier ones, owe of the projects; help that was asked of a unit by name is its own. */
export function listLed(reader: Reader, changes: readonly ChangingLead[], lock: boolean): Promise<LedRow[]> {
  return reader.query<LedRow>(
    `SELECT o.id, o.project_id AS "projectId", o.kind, o.title, o.state, o.hold, o.due_on AS "dueOn", o.owner_unit_id AS "ownerUnitId",
            u.name AS "unitName", c."toUnitId", c."responsiblePostId", o.owner_unit_id IS NOT DISTINCT FROM c."fromUnitId" AS "ofPresentLead"
       FROM jsonb_to_recordset($1::jsonb) AS c("projectId" uuid, "fromUnitId" uuid, "toUnitId" uuid, "responsiblePostId" uuid, "leadUnitIds" jsonb)
       JOIN obligation o ON o.project_id = c."projectId" JOIN unit u ON u.id = o.owner_unit_id
      WHERE o.ladder = 'FULL' AND o.kind <> 'COORDINATION' AND o.state IN ('OPEN','SUBMITTED','RETURNED')
        AND o.owner_unit_id <> c."toUnitId" AND c."leadUnitIds" ? o.owner_unit_id::text
      ORDER BY o.id ${lock ? 'FOR UPDATE OF o' : ''}`,
    [JSON.stringify(changes)],
  );
}

/** Those about which a request waits: an explanation, an extension, an exemption. */
export async function listUnderRequest(reader: Reader, ids: readonly string[]): Promise<ReadonlySet<string>> {
  const rows = await reader.query<{ id: string }>(
    `SELECT obligation_id AS id FROM explanation WHERE obligation_id = ANY ($1::uuid[]) AND state = 'PENDING'
     UNION SELECT obligation_id FROM obligation_request WHERE obligation_id = ANY ($1::uuid[]) AND state = 'PENDING'`,
    [ids],
  );
  return new Set(rows.map(({ id }) => id));
}

/** An obligation that moves; `dueOn`: its later date, null where the present one leaves time enough. */
export interface CarriedRow {
  readonly id: string;
  readonly unitId: string;
  readonly postId: string | null;
  readonly dueOn: Day | null;
  /** Whose ledger brought the change; null where a person changed the project. */
  readonly said: SaidDate | null;
}

/**
 * Gives obligations to other units, set by set. Where one gets a later date the old one is kept and the ladder starts
 * afresh; the plan of the unit before is not the new unit's.
 */
export async function carryObligations(tx: Tx, carried: readonly CarriedRow[], countedFrom: Day): Promise<void> {
  if (carried.length === 0) return;
  await tx.execute(
    `WITH wanted AS MATERIALIZED (SELECT * FROM jsonb_to_recordset($1::jsonb) AS n(id uuid, "unitId" uuid, "postId" uuid, "dueOn" date, said jsonb)),
     moved AS (
       UPDATE obligation o SET owner_unit_id = w."unitId", owner_post_id = w."postId", version = o.version + 1,
              next_at = CASE WHEN o.hold IS NULL THEN app_now() END,
              due_on = coalesce(w."dueOn", o.due_on), date_run = o.date_run + (w."dueOn" IS NOT NULL)::int,
              nominal_on = CASE WHEN w."dueOn" IS NULL THEN o.nominal_on END,
              counted_from = CASE WHEN w."dueOn" IS NULL THEN o.counted_from ELSE $2::date END
         FROM wanted w WHERE o.id = w.id RETURNING o.id, o.date_run, o.due_on)
     INSERT INTO obligation_date (obligation_id, run, due_on, cause, set_on, said)
     SELECT m.id, m.date_run, m.due_on, 'LEAD_CHANGE', $2, w.said FROM moved m JOIN wanted w ON w.id = m.id WHERE w."dueOn" IS NOT NULL`,
    [JSON.stringify(carried), countedFrom],
  );
}
