import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../platform/database/tx.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { emit } from '../../../platform/outbox/emit.js';
import type { Actor } from '../../../shared-kernel/actor.js';
import type { Day } from '../../../shared-kernel/dates.js';
import { recordAudit } from '../../audit/index.js';
import { refuse } from '../domain/problems.js';
import { personById } from '../persistence/person.repository.js';
import { endTenure, insertTenure, listTenuresFrom } from '../persistence/tenure.repository.js';
import { lockPresentPost } from './lock-post.js';

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
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /**
   * @returns the new tenure's id, null for a vacancy
   * @throws PERSON_NOT_FOUND, TENURE_OVERLAPS where one begins on that day or later, POST_VACANT_ALREADY
   */
  execute(actor: Actor, appointment: Appointment): Promise<string | null> {
    const { postId, personId, fromDay } = appointment;
    return this.unitOfWork.run(async (tx) => {
      const post = await this.check(tx, appointment);
      const ended = await this.endPresent(tx, appointment);
      const tenureId = personId === null ? null : await insertTenure(tx, postId, personId, fromDay);
      await recordAudit(tx, actor, {
        action: personId === null ? 'post.vacated' : 'tenure.started',
        subjectType: 'POST',
        subjectId: postId,
        unitId: post.unitId,
        facts: { personId, fromDay, endedTenureId: ended },
      });
      await emit(tx, { topic: 'tenure.changed', subjectId: postId, payload: { unitId: post.unitId } });
      return tenureId;
    });
  }

  private async check(tx: Tx, { postId, personId }: Appointment): Promise<{ unitId: string }> {
    const post = await lockPresentPost(tx, postId);
    if (personId !== null && (await personById(tx, personId)) === null) throw refuse('PERSON_NOT_FOUND');
    return post;
  }

  private async endPresent(tx: Tx, { postId, personId, fromDay }: Appointment): Promise<string | null> {
    const tenures = await listTenuresFrom(tx, postId, fromDay);
    const later = tenures.find((tenure) => tenure.fromDay >= fromDay);
    if (later !== undefined) throw refuse('TENURE_OVERLAPS', { from: later.fromDay });
    const present = tenures.find((tenure) => tenure.toDay === null || tenure.toDay > fromDay);
    if (present === undefined && personId === null) throw refuse('POST_VACANT_ALREADY', { day: fromDay });
    if (present === undefined) return null;
    await endTenure(tx, present.tenureId, fromDay);
    return present.tenureId;
  }
}
