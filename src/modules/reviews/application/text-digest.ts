import { createHash } from 'node:crypto';
import type { Reader } from '../../../platform/database/tx.js';
import type { DraftBlock } from '../domain/draft.js';
import { numbersOf, type ReviewNumber } from '../persistence/number.repository.js';
import { blocksOf } from '../persistence/review.repository.js';

/** A text with its numbers as they were read. */
export interface FixedText {
  readonly blocks: readonly DraftBlock[];
  readonly numbers: readonly ReviewNumber[];
  /** Another where a word or a number is another. */
  readonly digest: string;
}

/** The text as it was read when it went to be checked. */
export async function fixedText(reader: Reader, id: string): Promise<FixedText> {
  const blocks = await blocksOf(reader, id);
  const numbers = await numbersOf(reader, id);
  const said = [blocks, numbers.map(({ token, words, digest }) => [token, words, digest])];
  return { blocks, numbers, digest: createHash('sha256').update(JSON.stringify(said)).digest('hex') };
}

/** A paragraph as it is printed. */
export function printed(body: string, numbers: readonly Pick<ReviewNumber, 'token' | 'words'>[]): string {
  return numbers.reduce((text, { token, words }) => text.replaceAll(`{{${token}}}`, words), body);
}
