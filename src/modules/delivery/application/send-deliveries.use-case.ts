import { Injectable } from '@nestjs/common';
import { businessTime } from '../../../platform/clock/business-clock.js';
import type { Tx } from '../../../platform/database/tx.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { Log } from '../../../platform/observability/log.js';
import { WorkingDays } from '../../calendar/index.js';
import { RecipientDirectory } from '../../notifications/index.js';
import type { Channel } from '../domain/channel.js';
import { isGroup } from '../domain/channel-rules.js';
import { isOpen } from '../domain/opening.js';
import type { Outcome } from '../domain/outcome.js';
import { paceOf } from '../domain/pace.js';
import { openChannels, spendPace, takePace } from '../persistence/channel.repository.js';
import { claim, type Delivery, liveAddress, settle, unreadParts } from '../persistence/delivery.repository.js';
import { FailDelivery } from './fail-delivery.js';
import { NoticeStillWanted, OfficeHours } from './ports.js';
import { type Ready, SendMessage } from './send-message.js';

/** How long a message is in the hands of one process: longer than any sending takes. */
const LEASE_SECONDS = 60;
/** Messages of one channel under way at a time; a formal one at most among them. */
const AT_ONCE = 5;
/** A group is told of so many at once, and once a minute at most whatever failed: providers take 20 messages a minute. */
const GROUP_AT_ONCE = 300;
const GROUP_PACE = { everySeconds: 60, burst: 1 };

/** Sends what is due by one channel. A message is claimed, looked at once more, sent, and what became of it is written down. */
@Injectable()
export class SendDeliveries {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly message: SendMessage,
    private readonly failing: FailDelivery,
    private readonly log: Log,
  ) {}

  /** The channels by which messages go just now. */
  channels(): Promise<Channel[]> {
    return this.unitOfWork.run(openChannels);
  }

  /**
   * The channel is read with the claim: what stopped it or changed it meanwhile holds from the next message on. What was due while nothing
   * could go (a stop, no worker) waits for office hours like everything else.
   * @returns how many were claimed: fewer than asked for when nothing more is due
   */
  async execute({ id }: Pick<Channel, 'id'>, limit = AT_ONCE): Promise<number> {
    const { channel, claimed } = await this.unitOfWork.run(async (tx) => {
      const open = (await openChannels(tx)).find((one) => one.id === id);
      const goes = open !== undefined && (await this.isOfficeHour(tx));
      return { channel: open, claimed: goes ? await this.claim(tx, open, limit) : [] };
    });
    if (channel === undefined) return 0;
    if (isGroup(channel.kind)) return this.together(channel, claimed);
    await Promise.all(
      claimed.map((delivery) =>
        this.one(channel, delivery).catch((error: unknown) => {
          // It stays claimed; when the lease is over its outcome counts as unknown.
          this.log.warn('delivery.not-settled', { deliveryId: delivery.id, error });
        }),
      ),
    );
    return claimed.length;
  }

  /** No faster than the provider takes messages, however many processes send. A group's are claimed together, for one message tells them all. */
  private async claim(tx: Tx, { id, kind, perMinute }: Channel, limit: number): Promise<Delivery[]> {
    const group = isGroup(kind);
    const pace = group ? GROUP_PACE : perMinute === null ? null : paceOf(perMinute);
    if (pace === null) return claim(tx, id, limit, LEASE_SECONDS);
    const free = await takePace(tx, id, pace, limit);
    const claimed = await claim(tx, id, group ? free * GROUP_AT_ONCE : free, LEASE_SECONDS);
    await spendPace(tx, id, pace, group ? Math.min(1, claimed.length) : claimed.length);
    return claimed;
  }

  /** One message for all of them. What is due while the group is left alone goes with the next. */
  private async together(channel: Channel, claimed: readonly Delivery[]): Promise<number> {
    const told: Delivery[] = [];
    for (const delivery of claimed)
      if ((await this.unitOfWork.run((tx) => this.lookAgain(tx, delivery))) !== null) told.push(delivery);
    const [first, ...others] = told;
    if (first === undefined) return 0;
    const outcome = await this.message.toGroup(channel, [first, ...others]);
    await this.unitOfWork.run(async (tx) => {
      for (const delivery of told) await this.settle(tx, delivery, outcome);
    });
    return 0;
  }

  private async isOfficeHour(tx: Tx): Promise<boolean> {
    const [hours, calendar] = [await tx.port(OfficeHours).today(tx), await tx.port(WorkingDays).current(tx)];
    return isOpen((await businessTime(tx)).now, hours, calendar);
  }

  private async one(channel: Channel, delivery: Delivery): Promise<void> {
    const ready = await this.unitOfWork.run((tx) => this.lookAgain(tx, delivery));
    if (ready === null) return;
    const outcome = await this.message.toOne(channel, delivery, ready);
    await this.unitOfWork.run((tx) => this.settle(tx, delivery, outcome));
  }

  /** Where it goes and how much it tells of; null where nothing of it is wanted any more, or the address is gone. */
  private async lookAgain(tx: Tx, delivery: Delivery): Promise<Ready | null> {
    const count = await this.stillWanted(tx, delivery);
    if (count === 0) {
      await settle(tx, 'drop', delivery, { detail: 'NOT_WANTED' });
      return null;
    }
    const live = await liveAddress(tx, delivery.addressId);
    if (live === null) {
      await this.failing.execute(tx, delivery, { code: 'ADDRESS_GONE' });
      return null;
    }
    return { ...live, count };
  }

  /** How much its reader has not read, is not over, and still concerns him: resolved now, for posts change hands. */
  private async stillWanted(tx: Tx, { id, personId }: Delivery): Promise<number> {
    const parts = await unreadParts(tx, id);
    const moot = await tx.port(NoticeStillWanted).moot(
      tx,
      parts.map(({ noticeId }) => noticeId),
    );
    const posts = [...new Set(parts.flatMap(({ postId }) => postId ?? []))];
    const standing = await tx.port(RecipientDirectory).recipientsOf(tx, posts);
    const mine = new Set(standing.filter((one) => one.personId === personId).map(({ postId }) => postId));
    return parts.filter(({ noticeId, postId }) => !moot.includes(noticeId) && (postId === null || mine.has(postId)))
      .length;
  }

  private async settle(tx: Tx, delivery: Delivery, outcome: Outcome): Promise<void> {
    if (outcome.kind === 'ACCEPTED') await settle(tx, 'accept', delivery);
    else if (outcome.kind === 'UNKNOWN') await this.failing.lose(tx, delivery, outcome.code);
    else if (outcome.kind === 'REFUSED') await this.failing.execute(tx, delivery, outcome);
    else if (outcome.kind === 'PERMANENT') await this.failing.execute(tx, delivery, { ...outcome, disables: true });
    else await this.failing.defer(tx, delivery, outcome);
  }
}
