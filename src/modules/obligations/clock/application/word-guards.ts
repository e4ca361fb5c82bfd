import { Injectable } from '@nestjs/common';
import type { Reader, Tx } from '../../../../platform/database/tx.js';
import type { FieldError } from '../../../../shared-kernel/domain-error.js';
import { refuse } from '../domain/problems.js';

/** Words by the pointer of their field, without its first stroke. */
type Said = Readonly<Record<string, string | null>>;

/** What a module above knows of words about what is owed that must not be kept. */
export interface WordGuard {
  faults(reader: Reader, obligationIds: readonly string[], said: Said): Promise<readonly FieldError[]>;
}

/** The modules above register what must not stand in words about what is owed: the name of a person whom they keep sealed. */
@Injectable()
export class WordGuards {
  private readonly guards: WordGuard[] = [];

  /** Called once by each, when it starts. */
  register(guard: WordGuard): void {
    this.guards.push(guard);
  }

  /** @throws WORDS_NAME_PERSON at the fields */
  assertFit(tx: Tx, obligationId: string, said: Said): Promise<void> {
    return this.assertAllFit(tx, [obligationId], said);
  }

  /** The same of words that are read about several. @throws WORDS_NAME_PERSON at the fields */
  async assertAllFit(tx: Tx, obligationIds: readonly string[], said: Said): Promise<void> {
    if (obligationIds.length === 0 || Object.values(said).every((text) => text === null)) return;
    const faults: FieldError[] = [];
    for (const guard of this.guards) faults.push(...(await guard.faults(tx, obligationIds, said)));
    if (faults.length > 0) throw refuse('WORDS_NAME_PERSON', {}, faults);
  }
}
