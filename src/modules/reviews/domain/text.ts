import type { FieldError } from '../../../shared-kernel/domain-error.js';
import type { Mark } from './draft.js';

interface Place {
  readonly from: number;
  readonly to: number;
}

/** A paragraph that was read, as far as it may be refused. */
export interface ReadParagraph {
  readonly body: string;
  readonly marks: readonly Mark[];
  readonly chips: readonly (Place & { readonly token: string; readonly why: string | null; readonly grey: boolean })[];
  readonly faults: readonly (Place & { readonly code: string })[];
  readonly unsourced: readonly Place[];
}

/** What a text is refused for while it is written: what only looks like a chip, what is said twice, unlike sums, marks beside the text. */
export function writingFaults(paragraphs: readonly ReadParagraph[]): readonly FieldError[] {
  return paragraphs.flatMap(({ body, marks, chips, faults }, at) => [
    ...faults.map(({ code, from, to }) => ({
      pointer: bodyAt(at),
      code,
      params: { from, to, words: body.slice(from, to) },
    })),
    ...marks.flatMap((mark, place) =>
      isPlaced(mark, body, chips)
        ? []
        : [{ pointer: `/blocks/${String(at)}/marks/${String(place)}`, code: 'MARK_MISPLACED' }],
    ),
  ]);
}

const bodyAt = (at: number): string => `/blocks/${String(at)}/body`;

/** A mark lies in the text and in no chip. */
function isPlaced({ from, to }: Mark, body: string, chips: readonly Place[]): boolean {
  return from < to && to <= body.length && chips.every((chip) => to <= chip.from || chip.to <= from);
}

/** What keeps a text from being checked: chips without words, and for the public the claims that nothing proves. */
export function checkingFaults(paragraphs: readonly ReadParagraph[], publicly: boolean): readonly FieldError[] {
  return paragraphs.flatMap(({ chips }, at) =>
    chips.flatMap(({ token, why, grey, from, to }) => {
      const code = why ?? (publicly && grey ? 'CLAIM_UNPROVEN' : null);
      return code === null ? [] : [{ pointer: bodyAt(at), code, params: { token, from, to } }];
    }),
  );
}

/** What keeps a text from its signer: digits that nothing stands behind. */
export function signingFaults(paragraphs: readonly ReadParagraph[]): readonly FieldError[] {
  return paragraphs.flatMap(({ body, unsourced }, at) =>
    unsourced.map(({ from, to }) => ({
      ...{ pointer: bodyAt(at), code: 'NUMBERS_UNSOURCED', params: { from, to, words: body.slice(from, to) } },
    })),
  );
}
