import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import type { Actor } from '../../../shared-kernel/actor.js';
import type { Day } from '../../../shared-kernel/dates.js';
import { Authority, type Outcome } from './authority/authority.js';

/** Who takes over a post, from which day; nobody when it falls vacant. */
export interface Appointment {
  readonly postId: string;
  readonly personId: string | null;
  readonly fromDay: Day;
}

/**
 * Appoints somebody to a post, or leaves it vacant, from a day on. Whoever holds it until then ends the day before;
 * his tenure stays in the record. Supervision learns of it by the present state and by `tenure.changed`.
 */
@Injectable()
export class Appoint {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly authority: Authority,
  ) {}

  /**
   * @returns the new tenure's id (of a vacancy: the ended one's), or the approval that waits
   * @throws PERSON_NOT_FOUND, TENURE_OVERLAPS where one begins on that day or later, POST_VACANT_ALREADY, AUTHORITY_…
   */
  execute(actor: Actor, { postId, personId, fromDay }: Appointment): Promise<Outcome> {
    return this.unitOfWork.run((tx) =>
      this.authority.take(
        tx,
        actor,
        personId === null ? { kind: 'VACATE', postId, fromDay } : { kind: 'SEAT', postId, personId, fromDay },
      ),
    );
  }
}
