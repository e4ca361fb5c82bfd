import { Injectable } from '@nestjs/common';
import type { Reader } from '../../../platform/database/tx.js';

/** What still hangs on a unit or a post: open obligations, places in the chains of running projects, talks under way. */
export interface Ties {
  readonly obligations: number;
  readonly chains: number;
  readonly interviews: number;
}

/** Counts what hangs on them, where that is known; it ranks above and registers when it starts. */
export interface TieCounter {
  ofUnit(reader: Reader, unitId: string): Promise<Ties>;
  ofPost(reader: Reader, postId: string): Promise<Ties>;
}

const NONE: Ties = { obligations: 0, chains: 0, interviews: 0 };

/** Whatever would be left without an owner when a unit is closed or a post abolished. */
@Injectable()
export class OpenTies {
  private counter: TieCounter = { ofUnit: () => Promise.resolve(NONE), ofPost: () => Promise.resolve(NONE) };

  register(counter: TieCounter): void {
    this.counter = counter;
  }

  ofUnit(reader: Reader, unitId: string): Promise<Ties> {
    return this.counter.ofUnit(reader, unitId);
  }

  ofPost(reader: Reader, postId: string): Promise<Ties> {
    return this.counter.ofPost(reader, postId);
  }
}

export function isTied(ties: Ties): boolean {
  return ties.obligations + ties.chains + ties.interviews > 0;
}
