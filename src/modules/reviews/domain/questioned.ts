import type { DraftBlock, Mark } from './draft.js';

interface Place {
  readonly from: number;
  readonly to: number;
}

/** A sentence as it is printed, with the records that it cites. */
export interface CitingSentence {
  readonly words: string;
  readonly factIds: readonly string[];
}

/** A unit with the sentences that state a fact for which it answers. */
export interface AskedUnit {
  readonly unitId: string;
  readonly items: readonly { readonly words: string; readonly sourceId: string }[];
}

/** Who is asked about which sentences: of each fact the unit that answers for it, each sentence once, in the order of the text. */
export function questionsOf(
  sentences: readonly CitingSentence[],
  answersFor: ReadonlyMap<string, string>,
): readonly AskedUnit[] {
  const asked = new Map<string, AskedUnit['items']>();
  for (const { words, factIds } of sentences) {
    const facts = factIds.flatMap((sourceId) => {
      const unitId = answersFor.get(sourceId);
      return unitId === undefined ? [] : [{ unitId, sourceId }];
    });
    for (const [at, { unitId, sourceId }] of facts.entries()) {
      if (facts.findIndex((one) => one.unitId === unitId) < at) continue;
      asked.set(unitId, [...(asked.get(unitId) ?? []), { words, sourceId }]);
    }
  }
  return [...asked].map(([unitId, items]) => ({ unitId, items }));
}

/** A paragraph without some of its sentences; what is marked in the others keeps its mark. */
export function withoutSentences({ heading, body, marks }: DraftBlock, out: readonly Place[]): DraftBlock {
  const before = (place: number): number => out.reduce((sum, { from, to }) => (to <= place ? sum + to - from : sum), 0);
  const kept = marks.filter((mark) => out.every(({ from, to }) => mark.to <= from || to <= mark.from));
  const moved = kept.map((mark): Mark => ({
    ...mark,
    from: mark.from - before(mark.from),
    to: mark.to - before(mark.from),
  }));
  const text = out.toReversed().reduce((left, { from, to }) => left.slice(0, from) + left.slice(to), body);
  return { heading, body: text, marks: moved };
}
