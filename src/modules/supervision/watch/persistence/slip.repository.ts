import { columns, type Columns, list, type RowOf } from '../../../../platform/database/columns.js';
import { ObligationRow } from '../../../obligations/index.js';
import { UnitRow } from '../../../organisation/index.js';
import { SupervisionCaseRow } from '../../cases/persistence/supervision-case.row.js';
import { UrgingSlipRow } from '../../cases/persistence/urging-slip.row.js';
import type { Reader, Tx } from '../../../../platform/database/tx.js';
import { after, that, where } from '../../../../platform/database/where.js';
import type { Day } from '../../../../shared-kernel/dates.js';
import type { CursorValue } from '../../../../platform/paging/page.js';
import type { SlipFacts } from '../../cases/domain/watched.js';

/** A slip for an act. */
export interface SlipRow extends SlipFacts {
  readonly id: string;
  readonly serial: string;
  readonly obligationId: string;
  readonly unitId: string;
  readonly version: number;
}

const SLIP: Columns<SlipRow> = list(
  columns(UrgingSlipRow, 'u', [
    'id',
    'serial',
    'obligationId',
    'state',
    'dateRun',
    'preparedOn',
    'holdUntil',
    'sentOn',
    'version',
  ]),
  columns(SupervisionCaseRow, 'c', ['unitId']),
);

export function findSlip(reader: Reader, id: string): Promise<SlipRow | null> {
  return reader.find<SlipRow>(
    `SELECT ${SLIP} FROM urging_slip u JOIN supervision_case c ON c.id = u.case_id WHERE u.id = $1`,
    [id],
  );
}

/** The slip locked, after its obligation and case. */
export function lockSlip(tx: Tx, id: string): Promise<SlipRow | null> {
  return tx.find<SlipRow>(
    `SELECT ${SLIP} FROM urging_slip u JOIN supervision_case c ON c.id = u.case_id WHERE u.id = $1 FOR UPDATE OF u`,
    [id],
  );
}

/** Held until a day, on which it goes out. */
export async function keepHold(tx: Tx, id: string, until: Day, reason: string, personId: string | null): Promise<void> {
  await tx.execute(
    `UPDATE urging_slip SET state = 'HELD', hold_until = $2, send_on = $2, hold_reason = $3, held_by_person = $4, version = version + 1 WHERE id = $1`,
    [id, until, reason, personId],
  );
}

/** A call was made. @returns 0 where the same words of the same person of today stand there already */
export function keepCall(tx: Tx, id: string, words: string, personId: string | null): Promise<number> {
  return tx.execute(
    `UPDATE urging_slip SET called_on = app_today(), called_words = $2, called_by_person = $3, version = version + 1
      WHERE id = $1 AND (called_on, called_words, called_by_person) IS DISTINCT FROM (app_today(), $2::text, $3::uuid)`,
    [id, words, personId],
  );
}

const SLIP_LINE = list(
  columns(UrgingSlipRow, 'u', [
    'id',
    'serial',
    'state',
    'caseId',
    'preparedOn',
    'sendOn',
    'sentOn',
    'holdReason',
    'calledOn',
    'calledWords',
    'version',
  ]),
  columns(ObligationRow, 'o', ['id as obligationId', 'title as matter', 'dueOn']),
  columns(UnitRow, 'n', ['id as unitId', 'name as unitName']),
);

/** A line of the call list (电话催办清单). */
export interface SlipLine extends RowOf<typeof SLIP_LINE> {
  /** Whom to ring: section chief, liaison, unit office. */
  readonly contacts: readonly {
    readonly title: string;
    readonly role: string;
    readonly name: string;
    readonly phone: string | null;
  }[];
}

export interface SlipFilter {
  readonly states: readonly string[];
  readonly uncalled: boolean;
  readonly after: readonly CursorValue[] | undefined;
  readonly limit: number;
}

/** Slips, the earliest first, with the telephone numbers of those who can say how it stands. */
export function listSlipLines(reader: Reader, filter: SlipFilter): Promise<SlipLine[]> {
  const asked = where([
    that('u.state = ANY ($::text[])', filter.states),
    filter.uncalled ? 'u.called_on IS NULL' : null,
    after('(u.prepared_on, u.id)', filter.after, ['date', 'uuid']),
  ]);
  return reader.query<SlipLine>(
    `SELECT ${SLIP_LINE},
            coalesce((SELECT jsonb_agg(jsonb_build_object('title', p.title, 'role', p.role, 'name', h.name, 'phone', h.phone) ORDER BY p.role DESC, p.id)
           FROM post p JOIN tenure t ON t.post_id = p.id AND daterange(t.from_day, t.to_day) @> app_today() JOIN person h ON h.id = t.person_id
          WHERE p.abolished_on IS NULL AND ((p.unit_id = o.owner_unit_id AND p.role IN ('LIAISON','UNIT_OFFICE')) OR p.id = coalesce(o.owner_post_id,
            (SELECT s.id FROM post s WHERE s.unit_id = o.owner_unit_id AND s.role = 'SECTION_CHIEF' AND s.abolished_on IS NULL ORDER BY s.id LIMIT 1)))), '[]') AS contacts
       FROM urging_slip u JOIN obligation o ON o.id = u.obligation_id JOIN unit n ON n.id = o.owner_unit_id
      ${asked.sql} ORDER BY u.prepared_on, u.id LIMIT ${asked.place(filter.limit + 1)}`,
    asked.params,
  );
}
