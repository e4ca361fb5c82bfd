/** Working days after the due date from which on a matter may stand among those that lag. */
const LAGS_FROM = 5;

/** A matter as it stands at the end of the data day, or when its line is read again. */
export interface LagFacts {
  /** Only the full ladder leads to a line. */
  readonly fullLadder: boolean;
  /** A 督办提示单 went out about it. */
  readonly slipSent: boolean;
  /** In working days. */
  readonly lateness: number;
  readonly settled: boolean;
  /** Filed, and not yet read by the office. */
  readonly awaitingVerdict: boolean;
  /** By anything but its filing. */
  readonly paused: boolean;
  readonly held: boolean;
  /** A request for another day, or an explanation, that nobody has decided. */
  readonly requestPending: boolean;
  readonly explanationPending: boolean;
  /** Its owner is a vertically managed body (垂管单位). */
  readonly ownerVertical: boolean;
}

/** A line of its own, or 已报送、审核中. */
export const LINE_PLACES = ['LINE', 'UNDER_REVIEW'] as const;
/** Where a line stands. */
export type LinePlace = (typeof LINE_PLACES)[number];
/** … or nowhere but in the numbers. */
type LagPlace = LinePlace | 'NUMBERS';

/** Where a bulletin speaks of a matter that is owed; 审核中 is what would be a line but for its filing, which nobody has read. */
export function lagPlaceOf(facts: LagFacts): LagPlace {
  if (!mayLag(facts) || isExcused(facts)) return 'NUMBERS';
  return facts.awaitingVerdict ? 'UNDER_REVIEW' : 'LINE';
}

function mayLag({ fullLadder, slipSent, lateness, settled, ownerVertical }: LagFacts): boolean {
  return fullLadder && slipSent && lateness >= LAGS_FROM && !settled && !ownerVertical;
}

function isExcused({ paused, held, requestPending, explanationPending }: LagFacts): boolean {
  return paused || held || requestPending || explanationPending;
}

/** Read anew at sending, at approval and at issue: the lines that are no longer true, or whose matter is gone. */
export function untrueLines(matterIds: readonly string[], factsOf: ReadonlyMap<string, LagFacts>): readonly string[] {
  return matterIds.filter((id) => {
    const facts = factsOf.get(id);
    return facts === undefined || lagPlaceOf(facts) !== 'LINE';
  });
}
