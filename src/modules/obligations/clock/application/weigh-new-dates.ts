import { Injectable } from '@nestjs/common';
import { businessTime } from '../../../../platform/clock/business-clock.js';
import type { Reader, Tx } from '../../../../platform/database/tx.js';
import type { Day } from '../../../../shared-kernel/dates.js';
import { type Weighed, weighNewDate } from '../domain/new-dates.js';
import { isUnfinished } from '../domain/obligation.js';
import { type DatedRow, listDated } from '../persistence/new-dates.repository.js';
import { UnderSupervision } from '../persistence/under-supervision.js';

/** A date that somebody means an obligation to have. */
export interface WantedDate {
  readonly id: string;
  readonly dueOn: Day;
}

/** An obligation beside the date wanted for it. */
export interface WeighedDate {
  readonly obligation: DatedRow;
  readonly finished: boolean;
  /** Null: it may be written. */
  readonly weighed: Weighed | null;
}

/** Says of dates that somebody wants which he may write himself; in three statements, however many. */
@Injectable()
export class WeighNewDates {
  constructor(private readonly supervision: UnderSupervision) {}

  /** As they stand now, for a preview. */
  preview(reader: Reader, wanted: readonly WantedDate[]): Promise<ReadonlyMap<string, WeighedDate>> {
    return this.weigh(reader, wanted, false);
  }

  /** The same with the obligations locked, in the order of their ids, to be written. */
  locked(tx: Tx, wanted: readonly WantedDate[]): Promise<ReadonlyMap<string, WeighedDate>> {
    return this.weigh(tx, wanted, true);
  }

  private async weigh(
    reader: Reader,
    wanted: readonly WantedDate[],
    lock: boolean,
  ): Promise<ReadonlyMap<string, WeighedDate>> {
    if (wanted.length === 0) return new Map();
    const { today } = await businessTime(reader);
    const rows = await listDated(
      reader,
      wanted.map(({ id }) => id),
      lock,
    );
    const byId = new Map(rows.map((row) => [row.id, row]));
    const watches = await this.supervision.of(reader, [...byId.keys()]);
    return new Map(
      wanted.flatMap(({ id, dueOn }) => {
        const obligation = byId.get(id);
        if (obligation === undefined) return [];
        const weighed = weighNewDate(obligation, watches.get(id) ?? null, dueOn, today);
        return [[id, { obligation, finished: !isUnfinished(obligation.state), weighed }] as const];
      }),
    );
  }
}
