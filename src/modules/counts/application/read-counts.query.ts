import { Injectable } from '@nestjs/common';
import { businessTime } from '../../../platform/clock/business-clock.js';
import { Database } from '../../../platform/database/database.js';
import type { Actor } from '../../../shared-kernel/actor.js';
import type { Day } from '../../../shared-kernel/dates.js';
import { scopeOf } from '../../../shared-kernel/scope.js';
import { COUNT_IDS, type CountAsked, type CountId, isAnswered, isCount } from '../domain/count.js';
import { refuse } from '../domain/problems.js';
import { countEntries, type CountedEntry, type ListAsked, listCounted } from '../persistence/entry-counts.js';

export type { CountedEntry } from '../persistence/entry-counts.js';

/** What somebody asks; what he leaves out is this year and today. */
export interface CountQuestion {
  readonly year: number | null;
  readonly asOf: Day | null;
  readonly unitId: string | null;
  readonly publicOnly: boolean;
}

/** A number with that of the year before. */
export interface CountValue {
  readonly id: CountId;
  readonly value: number;
  readonly lastYear: number;
}

/** The numbers of the year in the reader's scope, and what stands behind each. */
@Injectable()
export class ReadCounts {
  constructor(private readonly database: Database) {}

  /** Every number of the year and the year before, as of one day. */
  async list(actor: Actor, question: CountQuestion): Promise<{ asked: CountAsked; counts: readonly CountValue[] }> {
    const asked = await this.settled(question);
    const scope = scopeOf(actor);
    const before = { ...asked, year: asked.year - 1 };
    const counts = await Promise.all(
      COUNT_IDS.filter((id) => isAnswered(id, scope, asked)).map(async (id) => ({
        id,
        value: await countEntries(this.database, id, scope, asked),
        lastYear: await countEntries(this.database, id, scope, before),
      })),
    );
    return { asked, counts };
  }

  /** What one number counts; one more than asked for. @throws COUNT_UNKNOWN */
  async items(
    actor: Actor,
    id: string,
    question: CountQuestion,
    page: Omit<ListAsked, 'asked'>,
  ): Promise<readonly CountedEntry[]> {
    const asked = await this.settled(question);
    if (!isCount(id) || !isAnswered(id, scopeOf(actor), asked)) throw refuse('COUNT_UNKNOWN');
    return listCounted(this.database, id, scopeOf(actor), { asked, ...page });
  }

  /** Nobody counts what has not happened: a later day than today is today. */
  private async settled({ year, asOf, unitId, publicOnly }: CountQuestion): Promise<CountAsked> {
    const { today } = await businessTime(this.database);
    const day = asOf === null || asOf > today ? today : asOf;
    return { year: year ?? Number(day.slice(0, 4)), asOf: day, unitId, publicOnly };
  }
}
