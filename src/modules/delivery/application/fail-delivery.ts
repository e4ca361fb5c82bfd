import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../platform/database/tx.js';
import { noticeWords } from '../../../texts/words.js';
import { groupBy } from '../../../shared-kernel/group-by.js';
import { WorkingDays } from '../../calendar/index.js';
import { notify, notifyPeople } from '../../notifications/index.js';
import { personById, postsWithRoleEverywhere } from '../../organisation/index.js';
import { isGroup, waysFor } from '../domain/channel-rules.js';
import { classOf, LONGEST_WAIT, repeats, retryAfter, routeOf } from '../domain/delivery.js';
import { groupOpensAt, later, opensAt } from '../domain/opening.js';
import type { Outcome } from '../domain/outcome.js';
import { GroupMayHear, OfficeHours } from './ports.js';
import { channelById, pauseChannel } from '../persistence/channel.repository.js';
import {
  addressesOf,
  classedParts,
  copyParts,
  type Delivery,
  disableAddress,
  insertDelivery,
  putInto,
  settle,
} from '../persistence/delivery.repository.js';
import { businessTime } from '../../../platform/clock/business-clock.js';

/** Why a message does not go by its channel. */
export interface Failure {
  readonly code: string;
  /** Nothing will ever arrive there: the address takes no more, and its owner and the office hear of it. */
  readonly disables?: boolean;
}

/** What follows when a message does not arrive: the next channel, or the one repetition. */
@Injectable()
export class FailDelivery {
  constructor(private readonly workingDays: WorkingDays) {}

  /** Tried again, within office hours; where the provider asks to wait, so does the whole channel. After the last try it goes by the next channel. */
  async defer(tx: Tx, delivery: Delivery, { code, askedSeconds }: Outcome & { kind: 'TEMPORARY' }): Promise<void> {
    if (askedSeconds !== undefined) await pauseChannel(tx, delivery.channelId, Math.min(askedSeconds, LONGEST_WAIT));
    const seconds = retryAfter(delivery.attempt, askedSeconds);
    if (seconds === null) return this.execute(tx, delivery, { code });
    const { now, hours, calendar } = await this.office(tx);
    const channel = await channelById(tx, delivery.channelId);
    // Those of a group stay together.
    const id = channel !== null && isGroup(channel.kind) ? channel.id : delivery.personId;
    const notBefore = opensAt(later(now, seconds * 1_000), id, hours, calendar);
    await settle(tx, 'defer', delivery, { detail: code, seconds, notBefore });
  }

  /** What it told of goes by the next of the person's addresses that takes its class; where he has none, what he was told is in his inbox all the same. */
  async execute(tx: Tx, delivery: Delivery, { code, disables = false }: Failure): Promise<void> {
    const { id, personId, addressId, statutory } = delivery;
    if (!(await settle(tx, 'fail', delivery, { detail: code }))) return;
    if (disables && addressId !== null) await this.disable(tx, delivery, addressId, code);
    const addresses = await addressesOf(tx, [personId]);
    const told = await classedParts(tx, id);
    const groupsMay = new Set(
      await tx.port(GroupMayHear).ofThese(
        tx,
        told.map(({ noticeId }) => noticeId),
      ),
    );
    const parts = told.flatMap((part) => {
      const ways = waysFor(addresses, groupsMay.has(part.noticeId));
      const next = routeOf(ways, classOf(part), addressId ?? undefined);
      return next === null ? [] : [{ noticeId: part.noticeId, next }];
    });
    const { now, today, hours, calendar } = await this.office(tx);
    for (const [next, going] of groupBy(parts, (part) => part.next)) {
      const { channelId, kind } = next;
      const notBefore = isGroup(kind) ? groupOpensAt(now, channelId, hours, calendar) : now;
      const made = { personId, statutory, channelId, addressId: next.id, day: today, notBefore };
      const deliveryId = await insertDelivery(tx, { ...made, insteadOf: id });
      await putInto(
        tx,
        going.map(({ noticeId }) => ({ deliveryId, noticeId })),
      );
    }
  }

  /** Nobody knows what became of it: a formal one is sent once more and says so, of the rest the inbox alone is left. */
  async lose(tx: Tx, delivery: Delivery, code: string): Promise<void> {
    const { id, personId, channelId, addressId, statutory } = delivery;
    if (!(await settle(tx, 'lose', delivery, { detail: code }))) return;
    if (!repeats(delivery) || addressId === null) return;
    const { now, today } = await businessTime(tx);
    const made = { personId, statutory, channelId, addressId, day: today, notBefore: now, repeatOf: id };
    await copyParts(tx, id, await insertDelivery(tx, made));
  }

  private async office(tx: Tx) {
    const [hours, calendar] = [await tx.port(OfficeHours).today(tx), await this.workingDays.current(tx)];
    return { ...(await businessTime(tx)), hours, calendar };
  }

  private async disable(tx: Tx, { id, personId, channelId }: Delivery, addressId: string, code: string): Promise<void> {
    if (!(await disableAddress(tx, addressId, code))) return;
    const [channel, person] = [await channelById(tx, channelId), await personById(tx, personId)];
    const facts = { channel: channel?.name ?? '', name: person?.name ?? '' };
    const told = { kind: 'ADDRESS_FAULT', subjectId: personId } as const;
    // The one message that found it out names it: the address may fail again when its owner has said that it is right.
    await notifyPeople(tx, [
      { ...told, key: `address:${id}:owner`, recipientPersonId: personId, ...noticeWords('ADDRESS_FAULT', facts) },
    ]);
    const posts = await postsWithRoleEverywhere(tx, 'OFFICE_SECTION_CHIEF');
    const office = noticeWords('ADDRESS_FAULT_OFFICE', facts);
    await notify(
      tx,
      posts.map(({ postId }) => ({
        ...told,
        key: `address:${id}:office:${postId}`,
        recipientPostId: postId,
        ...office,
      })),
    );
  }
}
