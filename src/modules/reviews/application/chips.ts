import { Injectable } from '@nestjs/common';
import { businessTime } from '../../../platform/clock/business-clock.js';
import type { Reader } from '../../../platform/database/tx.js';
import type { Actor } from '../../../shared-kernel/actor.js';
import type { Day } from '../../../shared-kernel/dates.js';
import { ReadText, type Resolved, SayStatements, type TextRead } from '../../statements/index.js';
import type { Mark } from '../domain/draft.js';
import { asOfYear, audienceOf, type ReviewKind } from '../domain/review.js';

/** As far as it matters for what is told. */
export interface Told {
  readonly kind: ReviewKind;
  readonly year: number;
  readonly state: string;
  readonly readOn: Day | null;
}

/** Of what a text tells, for whom and as of when. */
export interface Telling {
  readonly audience: 'REVIEW' | 'REPORT';
  readonly year: number;
  readonly asOf: Day;
}

/** The number of the year before, and what it means for this one; null where the two are not held against each other. */
export interface LastYear {
  readonly value: string;
  readonly words: string;
}

/** A chip with what stands beside it. */
export interface Chip {
  readonly said: Resolved;
  /** As it stands in the text, without its braces. */
  readonly token: string;
  readonly lastYear: LastYear | null;
}

/** A text with its chips. */
export interface ChipsRead extends Omit<TextRead, 'chips'> {
  readonly chips: readonly Chip[];
}

/** What the chips of a review say now. */
@Injectable()
export class Chips {
  constructor(
    private readonly text: ReadText,
    private readonly statements: SayStatements,
  ) {}

  /** As of the last day of the year, or today while it runs; once it went to be checked, as of the day on which that was. */
  async telling(reader: Reader, { kind, year, state, readOn }: Told): Promise<Telling> {
    const { today } = await businessTime(reader);
    const asOf = state === 'DRAFT' || readOn === null ? asOfYear(year, today) : readOn;
    return { audience: audienceOf(kind), year, asOf };
  }

  /** A text as it reads now; of what stays inside with the year before beside each number. */
  async read(actor: Actor, body: string, marks: readonly Mark[], telling: Telling): Promise<ChipsRead> {
    const { chips, ...rest } = await this.text.execute(actor, body, marks, telling);
    const read: Chip[] = [];
    for (const said of chips) {
      const token = body.slice(said.token.from + 2, said.token.to - 2);
      const lastYear = telling.audience === 'REPORT' ? await this.lastYear(actor, said, token, telling) : null;
      read.push({ said, token, lastYear });
    }
    return { ...rest, chips: read };
  }

  private async lastYear(actor: Actor, said: Resolved, token: string, telling: Telling): Promise<LastYear | null> {
    if (said.token.kind !== 'COUNT' || 'fault' in said) return null;
    const bare = token
      .split(';')
      .filter((part) => !/^\s*(?:say|numerals|step|measure|whole)\s*=/u.test(part))
      .join(';');
    const one = async (text: string, when: Telling): Promise<Resolved | undefined> =>
      (await this.statements.execute(actor, `{{${text}}}`, when)).chips[0];
    const beside = await one(`${bare};say=DELTA`, telling);
    if (beside === undefined || 'fault' in beside) return null;
    const before = await one(`${bare};say=EXACT`, { ...telling, year: telling.year - 1 });
    const value = before === undefined || 'fault' in before ? '0' : before.expansion.value;
    return value === null ? null : { value, words: beside.expansion.words };
  }
}
