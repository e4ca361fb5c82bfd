import { Injectable } from '@nestjs/common';
import type { Reader } from '../../../platform/database/tx.js';

/** What still hangs on a unit or a post: open obligations, places in the chains of running projects, talks under way, handovers that are not signed by both. */
export interface OpenWork {
  readonly obligations: number;
  readonly chains: number;
  readonly interviews: number;
  readonly handovers: number;
}

/** Counts what hangs on them of its own; it ranks above and registers when it starts. */
export interface OpenWorkCounter {
  ofUnit(reader: Reader, unitId: string): Promise<Partial<OpenWork>>;
  ofPost(reader: Reader, postId: string): Promise<Partial<OpenWork>>;
}

const NONE: OpenWork = { obligations: 0, chains: 0, interviews: 0, handovers: 0 };

/** Whatever would be left without an owner when a unit is closed or a post abolished. */
@Injectable()
export class OpenWorkCounters {
  private readonly counters: OpenWorkCounter[] = [];

  /** Called once by each, when it starts. */
  register(counter: OpenWorkCounter): void {
    this.counters.push(counter);
  }

  ofUnit(reader: Reader, unitId: string): Promise<OpenWork> {
    return this.together((counter) => counter.ofUnit(reader, unitId));
  }

  ofPost(reader: Reader, postId: string): Promise<OpenWork> {
    return this.together((counter) => counter.ofPost(reader, postId));
  }

  private async together(counted: (counter: OpenWorkCounter) => Promise<Partial<OpenWork>>): Promise<OpenWork> {
    let work = NONE;
    for (const counter of this.counters) work = { ...work, ...(await counted(counter)) };
    return work;
  }
}

export function hasOpenWork(work: OpenWork): boolean {
  return Object.values(work).some((count) => count > 0);
}
