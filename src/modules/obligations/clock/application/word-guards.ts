import { Injectable } from '@nestjs/common';
import type { Reader, Tx } from '../../../../platform/database/tx.js';
import type { FieldError } from '../../../../shared-kernel/domain-error.js';
import { refuse } from '../domain/problems.js';

/** Words by the pointer of their field, without its first stroke. */
type Said = Readonly<Record<string, string | null>>;

/** What a module above knows of words about an obligation that must not be kept. */
export interface WordGuard {
  faults(reader: Reader, obligationId: string, said: Said): Promise<readonly FieldError[]>;
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
  async assertFit(tx: Tx, obligationId: string, said: Said): Promise<void> {
    if (Object.values(said).every((text) => text === null)) return;
    const faults: FieldError[] = [];
    for (const guard of this.guards) faults.push(...(await guard.faults(tx, obligationId, said)));
    if (faults.length > 0) throw refuse('WORDS_NAME_PERSON', {}, faults);
  }
}
