import { Injectable } from '@nestjs/common';
import type { Reader } from '../../../platform/database/tx.js';

/** What still hangs on a unit or a post: open obligations, places in the chains of running projects, talks under way. */
export interface OpenWork {
  readonly obligations: number;
  readonly chains: number;
  readonly interviews: number;
}

/** Counts what hangs on them, where that is known; it ranks above and registers when it starts. */
export interface OpenWorkCounter {
  ofUnit(reader: Reader, unitId: string): Promise<OpenWork>;
  ofPost(reader: Reader, postId: string): Promise<OpenWork>;
}

const NONE: OpenWork = { obligations: 0, chains: 0, interviews: 0 };

/** Whatever would be left without an owner when a unit is closed or a post abolished. */
@Injectable()
export class OpenWorkCounters {
  private counter: OpenWorkCounter = { ofUnit: () => Promise.resolve(NONE), ofPost: () => Promise.resolve(NONE) };

  register(counter: OpenWorkCounter): void {
    this.counter = counter;
  }

  ofUnit(reader: Reader, unitId: string): Promise<OpenWork> {
    return this.counter.ofUnit(reader, unitId);
  }

  ofPost(reader: Reader, postId: string): Promise<OpenWork> {
    return this.counter.ofPost(reader, postId);
  }
}

export function hasOpenWork(work: OpenWork): boolean {
  return work.obligations + work.chains + work.interviews > 0;
}
