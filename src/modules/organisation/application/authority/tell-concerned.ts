import type { Tx } from '../../../../platform/database/tx.js';
import { notifyPeople } from '../../../notifications/index.js';

/** Something that people must know of since it gives or takes what they have to say. */
export interface Told {
  readonly people: readonly string[];
  /** Logical, without the reader. */
  readonly key: string;
  readonly kind: 'SEAT_LOST' | 'POST_CHANGED' | 'DELEGATION_CHANGED';
  readonly subjectType: 'POST' | 'DELEGATION' | 'UNIT';
  readonly subjectId: string;
  readonly unitId: string;
  readonly title: string;
  readonly body: string;
}

/** Tells each of them himself: whoever was displaced has no post any more to be told by. */
export function tellConcerned(tx: Tx, { people, key, ...draft }: Told): Promise<void> {
  return notifyPeople(
    tx,
    people.map((recipientPersonId) => ({ ...draft, key: `${key}:${recipientPersonId}`, recipientPersonId })),
  );
}
