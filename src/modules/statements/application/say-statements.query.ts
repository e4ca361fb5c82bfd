import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../shared-kernel/actor.js';
import { readTokens, type Token, type TokenFault } from '../domain/token.js';
import { CountChips } from './count-chips.js';
import type { Asked, ChipFault, Expansion, Resolved } from './expansion.js';
import { RecordChips } from './record-chips.js';

/** A text read: each chip with its words or why it has none, and what only looks like a chip. */
export interface TextSaid {
  readonly chips: readonly Resolved[];
  readonly faults: readonly TokenFault[];
}

/** What the chips of a text say, in the reader's scope. */
@Injectable()
export class SayStatements {
  constructor(
    private readonly counts: CountChips,
    private readonly records: RecordChips,
  ) {}

  async execute(actor: Actor, text: string, asked: Asked): Promise<TextSaid> {
    const { tokens, faults } = readTokens(text);
    const chips: Resolved[] = [];
    for (const token of tokens) {
      const said = await this.say(actor, token, asked);
      chips.push(typeof said === 'string' ? { token, fault: said } : { token, expansion: said });
    }
    return { chips, faults };
  }

  private say(actor: Actor, token: Token, asked: Asked): Promise<Expansion | ChipFault> {
    switch (token.kind) {
      case 'COUNT':
        return this.counts.number(actor, token, asked);
      case 'NAMES':
        return this.counts.names(actor, token, asked);
      case 'FACT':
        return this.records.fact(actor, token, asked);
      default:
        return this.records.claim(actor, token, asked);
    }
  }
}
