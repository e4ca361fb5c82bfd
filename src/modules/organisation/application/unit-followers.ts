import { Injectable } from '@nestjs/common';
import type { Reader, Tx } from '../../../platform/database/tx.js';
import type { UnitChange } from '../domain/unit-change.js';

/** Unfinished things that name a unit, other than what it owes and its places in chains: plans, entries to be checked, topics. */
export interface UnitFollower {
  /** Its word is `unitFollower.<what>`. */
  readonly what: string;
  /** How many would go over. */
  count(reader: Reader, change: Omit<UnitChange, 'toUnitId'>): Promise<number>;
  /** Puts them under the other unit; what is finished stays as it was. */
  move(tx: Tx, change: UnitChange): Promise<void>;
}

/** The modules above register what follows a unit that is merged into another or divided (机构调整). */
@Injectable()
export class UnitFollowers {
  private readonly followers: UnitFollower[] = [];

  /** Called once by each, when it starts. */
  register(...followers: readonly UnitFollower[]): void {
    this.followers.push(...followers);
  }

  /** How many of each would go over; what there is none of is left out. */
  async count(reader: Reader, change: Omit<UnitChange, 'toUnitId'>): Promise<{ what: string; count: number }[]> {
    const counted = [];
    for (const one of this.followers) counted.push({ what: one.what, count: await one.count(reader, change) });
    return counted.filter(({ count }) => count > 0);
  }

  async move(tx: Tx, change: UnitChange): Promise<void> {
    for (const one of this.followers) await one.move(tx, change);
  }
}
