import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database.js';
import type { Actor } from '../../../shared-kernel/actor.js';
import type { Day } from '../../../shared-kernel/dates.js';
import { DomainError } from '../../../shared-kernel/domain-error.js';
import { countingRules, rulesOf } from '../../registers/index.js';
import { addsUp, type CountCut, type CountId, isCount } from '../domain/count.js';
import { countWords, definitionOf } from './count-words.js';
import { type Counted, type CountQuestion, ReadCounts } from './read-counts.query.js';

const PAGE = 200;

/** A number with everything behind it, and how it was counted; on paper, so in the words of paper. */
export interface WholeCount {
  readonly value: number;
  readonly unitOfMeasure: string;
  readonly definition: string;
  readonly asOf: Day;
  readonly counted: readonly Counted[];
}

/** Why there is no such number: there is no such count, it is not told so, or its parts are in unlike units of measure. */
export type NotCounted = 'COUNT_UNKNOWN' | 'COUNT_INTERNAL' | 'MEASURE_MISSING';

/** One number of a year with its whole list: the number is read off the list, so that they cannot differ. */
@Injectable()
export class ReadWholeCount {
  constructor(
    private readonly database: Database,
    private readonly counts: ReadCounts,
  ) {}

  async execute(
    actor: Actor,
    id: string,
    question: CountQuestion & { readonly year: number; readonly asOf: Day },
    cut: CountCut,
  ): Promise<WholeCount | NotCounted> {
    if (!isCount(id)) return 'COUNT_UNKNOWN';
    if (id === 'problems.effect' && cut.kind === null) return 'MEASURE_MISSING';
    const counted = await this.all(actor, id, question, cut);
    if (counted === null) return 'COUNT_INTERNAL';
    const rules = rulesOf(await countingRules(this.database), question.year);
    const each = addsUp(id);
    return {
      counted,
      value: counted.reduce((sum, { amount }) => sum + (each ? (amount ?? 0) : 1), 0),
      unitOfMeasure: (id === 'problems.effect' ? cut.kind : null) ?? countWords('zh-CN', id).unitOfMeasure,
      definition: definitionOf('zh-CN', id, rules),
      asOf: question.asOf,
    };
  }

  private async all(
    actor: Actor,
    id: CountId,
    question: CountQuestion,
    cut: CountCut,
  ): Promise<readonly Counted[] | null> {
    const all: Counted[] = [];
    try {
      for (let last: readonly unknown[] | undefined; ;) {
        const rows = await this.counts.items(actor, id, question, { cut, limit: PAGE, last });
        all.push(...rows.slice(0, PAGE));
        const end = all.at(-1);
        if (rows.length <= PAGE || end === undefined) return all;
        last = [end.sortOn, end.id, end.occurrence];
      }
    } catch (error) {
      if (error instanceof DomainError && error.code === 'COUNT_UNKNOWN') return null;
      throw error;
    }
  }
}
