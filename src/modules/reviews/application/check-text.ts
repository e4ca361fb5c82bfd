import type { Tx } from '../../../platform/database/tx.js';
import { assertNamesNobody } from '../../publications/index.js';
import { refuse } from '../domain/problems.js';
import { writingFaults } from '../domain/text.js';
import type { ShownBlock } from './review-page.js';

/**
 * What may not stand in a text at all; nor does it name a natural person whose name is kept sealed with a hard problem.
 * @throws REVIEW_TEXT_REFUSED with the places, WORDS_NAME_PERSON
 */
export async function checkText(tx: Tx, blocks: readonly ShownBlock[]): Promise<void> {
  const said = blocks.flatMap(({ heading, body, chips }, at) => [
    [`blocks/${String(at)}/heading`, heading] as const,
    [`blocks/${String(at)}/body`, withoutChips(body, chips)] as const,
  ]);
  const faults = writingFaults(blocks);
  if (faults.length > 0) throw refuse('REVIEW_TEXT_REFUSED', {}, faults);
  await assertNamesNobody(tx, Object.fromEntries(said));
}

/** The ids in chips are no telephones, however their digits fall. */
function withoutChips(body: string, chips: readonly { readonly from: number; readonly to: number }[]): string {
  return chips.reduce((text, { from, to }) => text.slice(0, from) + ' '.repeat(to - from) + text.slice(to), body);
}
