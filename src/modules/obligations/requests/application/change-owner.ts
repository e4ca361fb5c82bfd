import { Injectable } from '@nestjs/common';
import { businessTime } from '../../../../platform/clock/business-clock.js';
import type { Reader, Tx } from '../../../../platform/database/tx.js';
import type { Day } from '../../../../shared-kernel/dates.js';
import { isHeld } from '../../../../shared-kernel/hold.js';
import { WorkingDays } from '../../../calendar/index.js';
import { OwnerMovers } from '../../clock/application/owner-movers.js';
import { UnderSupervision } from '../../clock/persistence/under-supervision.js';
import type { Watch } from '../../clock/domain/new-dates.js';
import { TAKING_OVER_DAYS } from '../domain/lead-change.js';
import { carryObligations } from '../persistence/lead-change.repository.js';
import { listOwed, type OwedRow } from '../persistence/owner-change.repository.js';

/** What a unit owes, and what becomes of it when another takes the unit's place. */
export interface OwedMatter extends OwedRow {
  /** What is under way about it under supervision; it goes on with the other unit as it stands. */
  readonly watch: Watch | null;
  /** Five working days for taking over, where it would be due sooner; null: the present date stands. */
  readonly newDueOn: Day | null;
}

/** Whose obligations; `projectIds`: only of these projects, null: everything that the unit owes. */
export interface OwnerScope {
  readonly fromUnitId: string;
  readonly projectIds: readonly string[] | null;
}

/**
 * Another unit takes a unit's place (机构调整): unlike a change of lead, nothing stays behind. What is late stays late and
 * what is under supervision goes on as it stands, for the business goes over with its people and papers.
 */
@Injectable()
export class ChangeOwner {
  constructor(
    private readonly workingDays: WorkingDays,
    private readonly supervision: UnderSupervision,
    private readonly movers: OwnerMovers,
  ) {}

  /** What would go over, by date. */
  async weigh(reader: Reader, scope: OwnerScope, lock: boolean): Promise<readonly OwedMatter[]> {
    const seen = await listOwed(reader, scope, false);
    // Subjects are locked before obligations, as filing does.
    if (lock) await this.movers.closed(reader, idsOf(seen), true);
    const owed = lock ? await listOwed(reader, scope, true) : seen;
    const watches = await this.supervision.of(reader, idsOf(owed));
    const { today } = await businessTime(reader);
    const earliest = (await this.workingDays.current(reader)).add(today, TAKING_OVER_DAYS);
    return owed.map((row) => {
      const watch = watches.get(row.id) ?? null;
      return { ...row, watch, newDueOn: watch === null && isShort(row, { today, earliest }) ? earliest : null };
    });
  }

  /** Gives them to the unit, with what hangs on them: duties, tasks. */
  async carry(tx: Tx, matters: readonly OwedMatter[], toUnitId: string): Promise<void> {
    const { today } = await businessTime(tx);
    const rows = matters.map(({ id, newDueOn }) => ({
      ...{ id, unitId: toUnitId, postId: null, dueOn: newDueOn, said: null, restored: false },
    }));
    await carryObligations(tx, rows, today);
    await this.movers.move(
      tx,
      rows.map(({ id: obligationId, unitId }) => ({ obligationId, unitId })),
    );
  }
}

const idsOf = (rows: readonly OwedRow[]): string[] => rows.map(({ id }) => id);

/** Still to be done, not late, and due before the new unit has had its time for taking over. */
function isShort(row: OwedRow, { today, earliest }: { readonly today: Day; readonly earliest: Day }): boolean {
  return row.ladder === 'FULL' && row.state === 'OPEN' && !isHeld(row) && row.dueOn >= today && row.dueOn < earliest;
}
