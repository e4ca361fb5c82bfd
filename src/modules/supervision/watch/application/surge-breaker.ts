import { Injectable } from '@nestjs/common';
import { Log } from '../../../../platform/observability/log.js';
import { UnitOfWork } from '../../../../platform/database/unit-of-work.js';
import type { Reader, Tx } from '../../../../platform/database/tx.js';
import { dayOf, timeOf } from '../../../../shared-kernel/dates.js';
import { systemActor } from '../../../../shared-kernel/actor.js';
import { administratorAccounts } from '../../../access/index.js';
import { recordAct } from '../../../audit/index.js';
import { notify, notifyAccounts } from '../../../notifications/index.js';
import { isSurge } from '../domain/surge.js';
import {
  findOpenSurge,
  insertSurge,
  lastRelease,
  type SurgeHold,
  usualVolume,
} from '../persistence/surge.repository.js';
import { countActive, countOpening } from '../../cases/persistence/watched.repository.js';
import { loadPeople } from '../../cases/application/people.js';
import { Policies } from '../../policy/application/policies.js';
import { longDay, wordsOf } from '../../cases/application/wording.js';

/** How many cases would open at once, and how many matters are watched. */
export type Storm = Pick<SurgeHold, 'wouldOpen' | 'activeObligations'>;

/** A wrong import or a jump of the clock looks like a storm of cases: it is held for a human before anything goes out. */
@Injectable()
export class SurgeBreaker {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly policies: Policies,
    private readonly log: Log,
  ) {}

  /**
   * Whether sweeping is held: until a person lets it go on, whoever sweeps.
   * @param breaker whether it is held now when this sweep would open too many cases
   */
  async holds(breaker: boolean): Promise<boolean> {
    return this.unitOfWork.run(async (tx) => {
      if ((await findOpenSurge(tx)) !== null) return true;
      if (!breaker) return false;
      const storm = await this.measure(tx);
      if (storm === null) return false;
      await this.hold(tx, storm);
      return true;
    });
  }

  /** The storm that is held, or that a sweep with the breaker would hold now; null where it would go on. Nothing is written. */
  async ahead(reader: Reader): Promise<Storm | null> {
    return (await findOpenSurge(reader)) ?? (await this.measure(reader));
  }

  private async measure(reader: Reader): Promise<(Storm & { readonly allowed: number }) | null> {
    const wouldOpen = await countOpening(reader, await lastRelease(reader));
    const { surge } = (await this.policies.inForce(reader)).policy.rules;
    if (wouldOpen <= surge.floor) return null;
    const activeObligations = await countActive(reader);
    const volume = { opening: wouldOpen, activeObligations, usual: await usualVolume(reader) };
    const allowed = Math.max(surge.floor, Math.floor(activeObligations * surge.share));
    return isSurge(volume, surge) ? { wouldOpen, activeObligations, allowed } : null;
  }

  private async hold(
    tx: Tx,
    { wouldOpen, activeObligations, allowed }: Storm & { readonly allowed: number },
  ): Promise<void> {
    const surge = await insertSurge(tx, wouldOpen, activeObligations);
    if (surge === null) return;
    const { id } = surge;
    // For whoever runs the system: that it stands still, and how many; never whose.
    this.log.warn('supervision.surge-held', { wouldOpen });
    const people = await loadPeople(tx, []);
    const told = [
      people.ofOffice('OFFICE_SECTION_CHIEF'),
      people.ofOffice('OFFICE_DEPUTY_DIRECTOR'),
      people.ofOffice('EXECUTIVE_DEPUTY_DIRECTOR'),
    ];
    await notify(
      tx,
      told.flatMap((seat) =>
        seat === null
          ? []
          : [
              {
                key: `${id}:SURGE:${seat.postId}`,
                kind: 'SURGE_HELD',
                recipientPostId: seat.postId,
                subjectId: id,
                ...wordsOf('SURGE_HELD', { wouldOpen, allowed }),
                params: { wouldOpen, activeObligations },
              },
            ],
      ),
    );
    await this.tellAdministrators(tx, surge);
    await recordAct(tx, systemActor('supervision'), {
      action: 'surge.held',
      subjectType: 'SURGE',
      subjectId: id,
      facts: { wouldOpen, activeObligations },
    });
  }

  /** Whoever runs the system learns once that it stands still: how many wait and since when, and nothing else. */
  private async tellAdministrators(tx: Tx, { id, heldAt, wouldOpen }: SurgeHold): Promise<void> {
    const accounts = await administratorAccounts(tx, 'SYSTEM_ADMIN');
    const words = wordsOf('SURGE_HELD_ADMIN', { since: `${longDay(dayOf(heldAt))}${timeOf(heldAt)}`, wouldOpen });
    await notifyAccounts(
      tx,
      accounts.map((accountId) => ({
        key: `${id}:SURGE:${accountId}`,
        kind: 'SURGE_HELD',
        recipientAccountId: accountId,
        subjectId: id,
        ...words,
        params: { wouldOpen, heldAt },
      })),
    );
  }
}
