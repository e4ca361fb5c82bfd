import { columns, list } from '../../../../platform/database/columns.js';
import { UnitRow } from '../../../organisation/index.js';
import { endsOfFormerDate } from '../../clock/persistence/former-date.js';
import { standUnderHolds } from '../../holds/persistence/held.repository.js';
import { ObligationRow } from '../../clock/persistence/obligation.row.js';
import type { Reader, Tx } from '../../../../platform/database/tx.js';
import type { Day } from '../../../../shared-kernel/dates.js';
import type { DatedLed, Led } from '../domain/lead-change.js';
import type { ObligationKind } from '../../clock/domain/obligation-kinds.js';
import type { SaidDate } from '../../clock/persistence/obligation-date.row.js';
import { FIRST_MADE } from './request.repository.js';

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

const LED = list(
  columns(ObligationRow, 'o', ['id', 'projectId', 'kind', 'title', 'state', 'hold', 'dueOn', 'ownerUnitId']),
  columns(UnitRow, 'u', ['name as unitName']),
);

/** An open obligation of such a project that a lead unit owes. */
export interface LedRow extends Led, Omit<DatedLed, 'watched'> {
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
    `SELECT ${LED}, c."toUnitId", c."responsiblePostId", o.owner_unit_id IS NOT DISTINCT FROM c."fromUnitId" AS "ofPresentLead",
            f.due_on AS "formerDueOn",
            EXISTS (SELECT FROM obligation_date d WHERE d.obligation_id = o.id AND d.run = o.date_run AND d.cause = 'LEAD_CHANGE') AS "byLeadChange",
            EXISTS (SELECT FROM obligation_date d WHERE d.obligation_id = o.id AND d.cause = 'LEAD_CHANGE') AS prolonged
       FROM jsonb_to_recordset($1::jsonb) AS c("projectId" uuid, "fromUnitId" uuid, "toUnitId" uuid, "responsiblePostId" uuid, "leadUnitIds" jsonb)
       JOIN obligation o ON o.project_id = c."projectId" JOIN unit u ON u.id = o.owner_unit_id
       LEFT JOIN obligation_former_lead f ON f.obligation_id = o.id AND f.unit_id = c."toUnitId"
      WHERE ((o.ladder = 'FULL' AND o.kind <> 'COORDINATION') OR o.kind = 'PROBLEM') AND o.state IN ('OPEN','SUBMITTED','RETURNED')
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
  /** The date is that of a unit that had it before. */
  readonly restored: boolean;
}

/**
 * Gives obligations to other units, set by set. Where one gets a later date the old one is kept and the ladder starts
 * afresh; the plan of the unit before is not the new unit's. What the unit before had is kept, for its return: then a
 * first request that was made stays made, and the days on which others had it do not count.
 */
export async function carryObligations(tx: Tx, carried: readonly CarriedRow[], countedFrom: Day): Promise<void> {
  if (carried.length === 0) return;
  await tx.execute(
    `WITH wanted AS MATERIALIZED (SELECT * FROM jsonb_to_recordset($1::jsonb) AS n(id uuid, "unitId" uuid, "postId" uuid, "dueOn" date, said jsonb, restored boolean)),
     before AS MATERIALIZED (
       SELECT w.id, f.left_on, f.first_made FROM wanted w JOIN obligation_former_lead f ON f.obligation_id = w.id AND f.unit_id = w."unitId"
        WHERE w.restored),
     kept AS (
       INSERT INTO obligation_former_lead (obligation_id, unit_id, due_on, left_on, first_made)
       SELECT o.id, o.owner_unit_id, o.due_on, $2::date, ${FIRST_MADE} FROM obligation o JOIN wanted w ON w.id = o.id
       ON CONFLICT (obligation_id, unit_id) DO UPDATE SET due_on = excluded.due_on, left_on = excluded.left_on, first_made = excluded.first_made),
     absent AS (
       INSERT INTO obligation_pause (obligation_id, from_day, to_day, reason)
       SELECT w.id, greatest(w."dueOn" + 1, b.left_on), $2::date, 'DATE_MOVED' FROM wanted w JOIN before b ON b.id = w.id WHERE w."dueOn" < $2::date),
     moved AS (
       UPDATE obligation o SET owner_unit_id = w."unitId", owner_post_id = w."postId", version = o.version + 1,
              next_at = CASE WHEN o.hold IS NULL THEN app_now() END,
              due_on = coalesce(w."dueOn", o.due_on), date_run = o.date_run + (w."dueOn" IS NOT NULL)::int,
              nominal_on = CASE WHEN w."dueOn" IS NULL THEN o.nominal_on END,
              counted_from = CASE WHEN w."dueOn" IS NULL THEN o.counted_from ELSE $2::date END
         FROM wanted w WHERE o.id = w.id RETURNING o.id, o.subject_id, o.date_run, o.due_on),
     redated AS (SELECT m.id, m.subject_id FROM moved m JOIN wanted w ON w.id = m.id WHERE w."dueOn" IS NOT NULL),
     ended AS (${endsOfFormerDate('redated')})
     INSERT INTO obligation_date (obligation_id, run, due_on, cause, set_on, said, first_made)
     SELECT m.id, m.date_run, m.due_on, 'LEAD_CHANGE', $2, w.said, coalesce(b.first_made, false)
       FROM moved m JOIN wanted w ON w.id = m.id LEFT JOIN before b ON b.id = m.id WHERE w."dueOn" IS NOT NULL`,
    [JSON.stringify(carried), countedFrom],
  );
  await standUnderHolds(
    tx,
    carried.map(({ id }) => id),
  );
}
