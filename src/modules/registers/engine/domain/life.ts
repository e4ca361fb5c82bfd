/** 待审核、已审核、退回补正、已撤销. What is put aside (暂存) is the browser's. */
export const ENTRY_STATES = ['REPORTED', 'CONFIRMED', 'RETURNED', 'WITHDRAWN'] as const;
export type EntryState = (typeof ENTRY_STATES)[number];

/** 内部、可计入公开总数而内容不公开、公开批示事实而内容不公开、公开. */
export const PUBLICITIES = ['INTERNAL', 'COUNTED', 'FACT', 'PUBLIC'] as const;
export type Publicity = (typeof PUBLICITIES)[number];

/** What waits for a second person: the report, or a correction of what was confirmed. */
export type Waits = 'REPORT' | 'CORRECTION';

/** Where an entry stands. */
export interface Standing {
  readonly state: EntryState;
  readonly publicity: Publicity;
  /** Whether a correction waits for a second person; the entry itself stays as it is meanwhile. */
  readonly correcting: boolean;
}

/** What is done with an entry once it was reported. */
export const ENTRY_ACTS = ['rewrite', 'confirm', 'return', 'withdraw', 'correct', 'release', 'move'] as const;
export type EntryAct = (typeof ENTRY_ACTS)[number];

/** Why the standing does not allow an act. */
export type StandingFault = 'ENTRY_STATE' | 'NOT_CONFIRMED' | 'CORRECTION_WAITS';

/** What waits for a second person, null where nothing does. */
export function waitsFor({ state, correcting }: Standing): Waits | null {
  if (state === 'REPORTED') return 'REPORT';
  return state === 'CONFIRMED' && correcting ? 'CORRECTION' : null;
}

type Ask = (standing: Standing) => StandingFault | null;

const waits: Ask = (standing) => (waitsFor(standing) === null ? 'ENTRY_STATE' : null);
/** What stands confirmed, with no correction under way: two changes of one content would cross. */
const settledOr =
  (fault: StandingFault): Ask =>
  ({ state, correcting }) => {
    if (state !== 'CONFIRMED') return fault;
    return correcting ? 'CORRECTION_WAITS' : null;
  };

const ALLOWED: Readonly<Record<EntryAct, Ask>> = {
  rewrite: ({ state }) => (state === 'REPORTED' || state === 'RETURNED' ? null : 'ENTRY_STATE'),
  confirm: waits,
  return: waits,
  withdraw: ({ state }) => (state === 'WITHDRAWN' ? 'ENTRY_STATE' : null),
  correct: settledOr('ENTRY_STATE'),
  release: settledOr('NOT_CONFIRMED'),
  move: settledOr('NOT_CONFIRMED'),
};

/** Why the standing does not allow the act; null where it does. */
export function standingFault(standing: Standing, act: EntryAct): StandingFault | null {
  return ALLOWED[act](standing);
}

/** What a release makes of it; of another act nothing is asked. */
export interface Wanted {
  readonly publicity?: Publicity;
}

/**
 * A correction that was confirmed is new content that nobody released: what was public is counted alone until somebody
 * releases it again.
 */
function confirmed(standing: Standing): Standing {
  return standing.correcting ? { ...unreleased(standing), correcting: false } : { ...standing, state: 'CONFIRMED' };
}

const unreleased = (standing: Standing): Standing => ({
  ...standing,
  publicity: standing.publicity === 'INTERNAL' ? 'INTERNAL' : 'COUNTED',
});

const LEADS: Readonly<Record<EntryAct, (standing: Standing, wanted: Wanted) => Standing>> = {
  rewrite: (standing) => ({ ...standing, state: 'REPORTED' }),
  confirm: confirmed,
  return: (standing) => ({ ...standing, ...(standing.correcting ? { correcting: false } : { state: 'RETURNED' }) }),
  withdraw: (standing) => ({ ...standing, state: 'WITHDRAWN', correcting: false }),
  correct: (standing) => ({ ...standing, correcting: true }),
  release: (standing, { publicity = standing.publicity }) => ({ ...standing, publicity }),
  // What a later stage adds was not released either.
  move: unreleased,
};

/** Where an act leads that the standing allows. */
export function afterAct(standing: Standing, act: EntryAct, wanted: Wanted = {}): Standing {
  return LEADS[act](standing, wanted);
}
