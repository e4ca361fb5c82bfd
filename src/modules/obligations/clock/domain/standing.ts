/** A request as the clock sees it, an explanation being one too. */
export interface Asking {
  /** It asks for something: a date, an excuse. An explanation without a date asks for nothing and uses nothing up. */
  readonly asks: boolean;
  /** 不可抗力 is named. */
  readonly forceMajeure: boolean;
}

/** What a request does to the clock while it waits. */
export interface Standing {
  /** It is the first of its date. */
  readonly first: boolean;
  /** The clock stands until it is decided. */
  readonly pauses: boolean;
}

/**
 * Of one current date the first request of any kind stops the clock until it is decided; later ones are heard and do not;
 * force majeure always does.
 * @param firstMade whether the first request of the present date was made before
 */
export function standingOf({ asks, forceMajeure }: Asking, firstMade: boolean): Standing {
  const first = (asks || forceMajeure) && !firstMade;
  return { first, pauses: first || forceMajeure };
}

/** How a request ends: ACKNOWLEDGED is the acceptance of a lack of the unit's own effort, which excuses nothing. */
export type Hearing = 'ACCEPTED' | 'REFUSED' | 'ACKNOWLEDGED';

/** What the end of a request does to the clock, beyond letting it go on where it stood. */
export interface Aftermath {
  /** Three working days of grace follow, where the clock still stood for it. */
  readonly grace: boolean;
  /** The days from the request to the decision are taken out of the lateness afterwards. */
  readonly takenOut: boolean;
}

/** Grace follows the refusal of the first request of a date alone; a later one that is accepted has its days taken out. */
export function aftermathOf({ first, pauses }: Standing, hearing: Hearing): Aftermath {
  return { grace: first && hearing === 'REFUSED', takenOut: !pauses && hearing === 'ACCEPTED' };
}
