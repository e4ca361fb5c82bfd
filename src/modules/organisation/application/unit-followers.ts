import { Injectable } from '@nestjs/common';
import type { Reader, Tx } from '../../../platform/database/tx.js';
import type { UnitChange } from '../domain/unit-change.js';

/** Something of several projects that stays with a unit that is divided, and what of it goes. */
export interface LeftInPart {
  readonly title: string;
  readonly leaves: readonly string[];
}

/** Unfinished things that name a unit, other than what it owes and its places in chains: plans, entries to be checked, topics. */
export interface UnitFollower {
  /** Its word is `unitFollower.<what>`. */
  readonly what: string;
  /** It goes where what it names goes, and so before that is another unit's. */
  readonly goesFirst?: true;
  /** How many would go over. */
  count(reader: Reader, change: Omit<UnitChange, 'toUnitId'>): Promise<number>;
  /** Those that stay although part of them goes; left out where nothing can be divided. */
  staying?(reader: Reader, change: Omit<UnitChange, 'toUnitId'>): Promise<readonly LeftInPart[]>;
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

  /** What stays with a unit that is divided although part of it goes. */
  async staying(
    reader: Reader,
    change: Omit<UnitChange, 'toUnitId'>,
  ): Promise<readonly (LeftInPart & { readonly what: string })[]> {
    const staying = [];
    for (const one of this.followers) {
      const left = (await one.staying?.(reader, change)) ?? [];
      staying.push(...left.map((part) => ({ what: one.what, ...part })));
    }
    return staying;
  }

  async move(tx: Tx, change: UnitChange): Promise<void> {
    const first = this.followers.filter(({ goesFirst }) => goesFirst === true);
    const then = this.followers.filter(({ goesFirst }) => goesFirst !== true);
    for (const one of [...first, ...then]) await one.move(tx, change);
  }
}
