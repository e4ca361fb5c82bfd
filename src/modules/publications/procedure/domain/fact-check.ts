/** 待核对, 期满无异议, 无异议, 有异议, 已采纳, 未采纳, 已撤回. */
export const FACT_CHECK_STATES = [
  'OPEN',
  'LAPSED',
  'AGREED',
  'OBJECTED',
  'ADOPTED',
  'NOT_ADOPTED',
  'WITHDRAWN',
] as const;
export type FactCheckState = (typeof FACT_CHECK_STATES)[number];

/** The acts that change the state, from where, and to where. */
export const FACT_CHECK_ACTS = {
  agree: { from: ['OPEN'], to: 'AGREED' },
  object: { from: ['OPEN'], to: 'OBJECTED' },
  /** Nobody spoke until its last day was over: no objection, by the engine. */
  lapse: { from: ['OPEN'], to: 'LAPSED' },
  adopt: { from: ['OBJECTED'], to: 'ADOPTED' },
  refuse: { from: ['OBJECTED'], to: 'NOT_ADOPTED' },
  /** The publication went to its author, or came to nothing, before anybody spoke. */
  withdraw: { from: ['OPEN'], to: 'WITHDRAWN' },
} as const satisfies Readonly<
  Record<string, { readonly from: readonly FactCheckState[]; readonly to: FactCheckState }>
>;
export type FactCheckAct = keyof typeof FACT_CHECK_ACTS;

/** The state after an act, null where the state does not allow it. */
export function afterFactCheckAct(state: FactCheckState, act: FactCheckAct): FactCheckState | null {
  const { from, to } = FACT_CHECK_ACTS[act];
  return (from as readonly FactCheckState[]).includes(state) ? to : null;
}

/** A unit that a publication speaks of, with what it says of it word for word, and where each of that stands. */
export interface Questioned {
  readonly unitId: string;
  readonly items: readonly { readonly words: string; readonly sourceId: string | null }[];
}

/** What a unit was asked before about the same publication, and has no open word about. */
export interface AskedBefore {
  readonly unitId: string;
  readonly words: readonly string[];
}

/** Whom it is asked now: nobody is asked again about the very words that he was asked about last. */
export function toBeAsked(questioned: readonly Questioned[], before: readonly AskedBefore[]): readonly Questioned[] {
  const last = new Map(before.map(({ unitId, words }) => [unitId, JSON.stringify(words)]));
  return questioned.filter(
    ({ unitId, items }) => items.length > 0 && last.get(unitId) !== JSON.stringify(items.map(({ words }) => words)),
  );
}
