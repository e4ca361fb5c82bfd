import { Injectable } from '@nestjs/common';
import type { Reader } from '../../../platform/database/tx.js';
import type { Actor } from '../../../shared-kernel/actor.js';
import type { Mark } from '../domain/draft.js';
import type { FixedNumber, NumberItem } from '../domain/number.js';
import { numbersOf, withdrawnTokens } from '../persistence/number.repository.js';
import { blocksOf, type Review, type Seen, seenOf } from '../persistence/review.repository.js';
import { type Chip, Chips, type ChipsRead, type LastYear, type Telling } from './chips.js';

type Place = ChipsRead['unsourced'][number];

/** A chip as whoever writes sees it. */
export interface ShownChip extends Place {
  readonly token: string;
  readonly kind: Chip['said']['token']['kind'];
  /** The count, or the record; where it opens. */
  readonly reference: string;
  readonly params: Readonly<Record<string, string>>;
  /** Null where it has none; then `why`. */
  readonly words: string | null;
  readonly why: string | null;
  readonly value: string | null;
  readonly unitOfMeasure: string | null;
  readonly definition: string | null;
  readonly asOf: string | null;
  /** 待证明. */
  readonly grey: boolean;
  readonly listSize: number;
  readonly items: readonly NumberItem[];
  readonly digest: string | null;
  /** It says or rests on something else than when its author last looked. */
  readonly changed: boolean;
  /** What it said then, where that is something else. */
  readonly before: string | null;
  readonly lastYear: LastYear | null;
}

/** A paragraph with everything that is to be seen of it. */
export interface ShownBlock {
  readonly heading: string;
  readonly body: string;
  readonly marks: readonly Mark[];
  readonly chips: readonly ShownChip[];
  readonly faults: ChipsRead['faults'];
  readonly unsourced: readonly Place[];
  readonly hinted: readonly Place[];
}

/** A review with its text. */
export interface ReviewPage extends Review {
  readonly asOf: string;
  readonly blocks: readonly ShownBlock[];
}

/** Reads the text of a review as it says now. */
@Injectable()
export class ReadReviewText {
  constructor(private readonly chips: Chips) {}

  async page(reader: Reader, actor: Actor, review: Review): Promise<ReviewPage> {
    const telling = await this.chips.telling(reader, review);
    const fixed = review.state === 'DRAFT' ? [] : await numbersOf(reader, review.id);
    const withdrawn = fixed.length === 0 ? [] : await withdrawnTokens(reader, review.id);
    const seen = fixed.length === 0 ? await seenOf(reader, review.id) : fixed;
    const blocks: ShownBlock[] = [];
    for (const block of await blocksOf(reader, review.id)) {
      const shown = await this.block(actor, block, telling, seen);
      blocks.push({ ...shown, chips: shown.chips.map((chip) => asFixed(chip, fixed, withdrawn)) });
    }
    return { ...review, asOf: telling.asOf, blocks };
  }

  /** One paragraph, as it stands or while it is written. */
  async block(
    actor: Actor,
    { heading, body, marks }: Pick<ShownBlock, 'heading' | 'body' | 'marks'>,
    telling: Telling,
    seen: readonly Seen[],
  ): Promise<ShownBlock> {
    const { chips, ...rest } = await this.chips.read(actor, body, marks, telling);
    const last = new Map(seen.map((one) => [one.token, one]));
    return { heading, body, marks, chips: chips.map((chip) => shownChip(chip, last.get(chip.token))), ...rest };
  }
}

/** What was seen of chips, where they have words. */
export function seenIn(chips: readonly ShownChip[]): readonly Seen[] {
  return [...new Map(chips.flatMap(seenOfChip)).values()];
}

/** Every number of a text once, in its order, as it reads now. */
export function fixedOf({ blocks }: ReviewPage): readonly FixedNumber[] {
  const numbers = new Map<string, FixedNumber>();
  for (const chip of blocks.flatMap(({ chips }) => chips)) {
    const { token, kind, reference, params, words, value, unitOfMeasure, definition, asOf, digest, items } = chip;
    if (words === null || asOf === null || digest === null || numbers.has(token)) continue;
    const said = { words, value, unitOfMeasure, definition, asOf, digest, items };
    numbers.set(token, { token, kind, reference, params, ...said });
  }
  return [...numbers.values()];
}

const seenOfChip = ({ token, digest, words }: ShownChip): readonly (readonly [string, Seen])[] =>
  digest === null || words === null ? [] : [[token, { token, digest, words }]];

function shownChip({ said, token, lastYear }: Chip, last: Seen | undefined): ShownChip {
  const { kind, reference, parameters, from, to } = said.token;
  const at = { from, to, token, kind, reference, params: { ...parameters }, lastYear };
  if ('fault' in said) {
    const nothing = { words: null, value: null, unitOfMeasure: null, definition: null, asOf: null, digest: null };
    const changed = last !== undefined;
    return {
      ...at,
      ...nothing,
      why: said.fault,
      grey: false,
      listSize: 0,
      items: [],
      changed,
      before: last?.words ?? null,
    };
  }
  const { behind, words, digest, ...rest } = said.expansion;
  const changed = last !== undefined && (last.digest !== digest || last.words !== words);
  const before = last === undefined || last.words === words ? null : last.words;
  return { ...at, ...rest, words, digest, why: null, listSize: behind.length, items: behind, changed, before };
}

/** What a chip was read as when the text went to be checked, and whether that is no longer so. */
function asFixed(chip: ShownChip, fixed: readonly FixedNumber[], withdrawn: readonly string[]): ShownChip {
  const was = fixed.find(({ token }) => token === chip.token);
  if (was === undefined) return chip;
  const { words, value, unitOfMeasure, definition, asOf, digest, items } = was;
  const changed = chip.changed || withdrawn.includes(chip.token);
  const read = { words, value, unitOfMeasure, definition, asOf, digest, items, listSize: items.length };
  return { ...chip, ...read, why: null, grey: false, changed, before: null };
}
