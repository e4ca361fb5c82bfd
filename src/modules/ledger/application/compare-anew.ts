import { inTurns, turn } from '../../../platform/concurrency/turns.js';
import type { Reader } from '../../../platform/database/tx.js';
import { diffingLedger, type LedgerDiff } from '../domain/diff-ledger.js';
import type { LedgerAnswers } from '../domain/ledger-answers.js';
import type { Ledger } from '../domain/ledger.js';
import { type Taking, takenOf } from '../domain/taking.js';
import { withHeld } from '../domain/unstated.js';
import { loadExistingLedger } from './existing-ledger.js';

/** A preview as it is kept. */
interface KeptPreview {
  readonly content: unknown;
  readonly year: number | null;
  readonly answers: unknown;
}

/** What a preview would do with what is held now, and what of it is taken: much may have changed since it was read. */
export async function compareAnew(reader: Reader, { content, year, answers }: KeptPreview, taking: Taking) {
  const existing = await loadExistingLedger(reader, Number(year));
  const { pairs } = answers as LedgerAnswers;
  await turn();
  const ledger = withHeld(content as Ledger, existing, pairs);
  await turn();
  const held: LedgerDiff = await inTurns(diffingLedger(ledger, existing, pairs));
  await turn();
  return { existing, ledger, ...takenOf(held, ledger, taking) };
}
