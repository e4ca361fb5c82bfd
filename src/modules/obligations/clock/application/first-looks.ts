import { Injectable } from '@nestjs/common';
import type { Reader } from '../../../../platform/database/tx.js';
import type { Day, Instant } from '../../../../shared-kernel/dates.js';
import { dueRule, type Ladder, type ObligationKind } from '../domain/obligation-kinds.js';

/** When obligations of a ladder that open now are first to be looked at, by their due days; a day of which something follows at once is left out. */
export type FirstLookSource = (
  reader: Reader,
  ladder: Ladder,
  dueDays: readonly Day[],
) => Promise<ReadonlyMap<Day, Instant>>;

/** The port through which the watch, which ranks above, says beforehand when it looks: thousands that open together need not be gone through for it. */
@Injectable()
export class FirstLooks {
  private source: FirstLookSource = () => Promise.resolve(new Map());

  /** Called once, when the module above starts. */
  register(source: FirstLookSource): void {
    this.source = source;
  }

  /** By due day, of obligations of a kind that open now with nothing but that day; what is left out is to be looked at once. */
  of(reader: Reader, kind: ObligationKind, dueDays: readonly Day[]): Promise<ReadonlyMap<Day, Instant>> {
    return this.source(reader, dueRule(kind).ladder, [...new Set(dueDays)]);
  }
}
