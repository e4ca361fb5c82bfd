import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../shared-kernel/actor.js';
import { hintedNumerals, type Place, type ProtectedName, unsourcedNumbers } from '../domain/sentence.js';
import { type ChipRead, repetitions, type TextFault, unlikeSums } from '../domain/text.js';
import type { Asked, Resolved } from './expansion.js';
import { SayStatements } from './say-statements.query.js';

/** A text read as far as it states numbers. */
export interface TextRead {
  readonly chips: readonly Resolved[];
  /** What it is refused for. */
  readonly faults: readonly TextFault[];
  /** Digits that stand in no chip and are marked as nothing: a draft may have them, a signer may not. */
  readonly unsourced: readonly Place[];
  /** Han numerals to look at. */
  readonly hinted: readonly Place[];
}

/** A text with its chips, and everything that may not stand in it. */
@Injectable()
export class ReadText {
  constructor(private readonly statements: SayStatements) {}

  async execute(actor: Actor, text: string, marks: readonly ProtectedName[], asked: Asked): Promise<TextRead> {
    const { chips, faults } = await this.statements.execute(actor, text, asked);
    const tokens = chips.map(({ token }) => token);
    const read: ChipRead[] = chips.map((chip) =>
      'fault' in chip
        ? { token: chip.token, recordIds: [], measure: null }
        : {
            ...{ token: chip.token, recordIds: chip.expansion.behind.map(({ id }) => id) },
            measure: chip.expansion.unitOfMeasure,
          },
    );
    return {
      chips,
      faults: [...faults, ...repetitions(text, read), ...unlikeSums(text, read)],
      unsourced: unsourcedNumbers(text, tokens, marks),
      hinted: hintedNumerals(text, tokens, marks),
    };
  }
}
