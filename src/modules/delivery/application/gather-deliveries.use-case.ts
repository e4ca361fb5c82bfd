import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../platform/database/tx.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { businessTime } from '../../../platform/clock/business-clock.js';
import { dayOf, type Instant } from '../../../shared-kernel/dates.js';
import { groupBy } from '../../../shared-kernel/group-by.js';
import { WorkingDays } from '../../calendar/index.js';
import { isGroup, waysFor } from '../domain/channel-rules.js';
import { classOf, routeOf } from '../domain/delivery.js';
import { GATHERING_MS, groupOpensAt, later, opensAfter, opensAt } from '../domain/opening.js';
import {
  addressesOf,
  holdGathering,
  insertDelivery,
  type OutgoingNotice,
  type PersonsAddress,
  putInto,
  type Slot,
  slotsOf,
  takeOutgoing,
} from '../persistence/delivery.repository.js';
import { GroupMayHear, OfficeHours } from './ports.js';

const BATCH = 1_000;

/** Puts what people were told on its way: one list per person, channel and day, and formal notices beside it. */
@Injectable()
export class GatherDeliveries {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly workingDays: WorkingDays,
  ) {}

  async execute(): Promise<void> {
    while ((await this.unitOfWork.run((tx) => this.batch(tx))) === BATCH);
  }

  /** @returns how many were taken */
  private async batch(tx: Tx): Promise<number> {
    if (!(await holdGathering(tx))) return 0;
    const notices = await takeOutgoing(tx, BATCH);
    if (notices.length === 0) return 0;
    const people = [...new Set(notices.map(({ personId }) => personId))];
    const reached = await addressesOf(tx, people);
    const addresses = groupBy(reached, ({ personId }) => personId);
    const ids = reached.map(({ id }) => id);
    const slots = new Map(groupBy(await slotsOf(tx, ids), ({ addressId }) => addressId));
    const opening = await this.opening(tx);
    const parts: { deliveryId: string; noticeId: string }[] = [];
    const groupsMay = new Set(
      await tx.port(GroupMayHear).ofThese(
        tx,
        notices.map(({ id }) => id),
      ),
    );
    for (const notice of notices) {
      const ways = waysFor(addresses.get(notice.personId) ?? [], groupsMay.has(notice.id));
      const address = routeOf(ways, classOf(notice));
      if (address === null) continue;
      parts.push({ deliveryId: await place(tx, { notice, address, slots, opening }), noticeId: notice.id });
    }
    await putInto(tx, parts);
    return notices.length;
  }

  private async opening(tx: Tx): Promise<Opening> {
    const [now, hours, calendar] = [
      (await businessTime(tx)).now,
      await tx.port(OfficeHours).today(tx),
      await this.workingDays.current(tx),
    ];
    return {
      first: ({ personId, channelId, kind }, formal) => {
        const at = formal ? now : later(now, GATHERING_MS);
        return isGroup(kind) ? groupOpensAt(at, channelId, hours, calendar) : opensAt(at, personId, hours, calendar);
      },
      after: (day, { personId, channelId, kind }) =>
        opensAfter(day, isGroup(kind) ? channelId : personId, hours, calendar),
    };
  }
}

interface Opening {
  first(to: PersonsAddress, formal: boolean): Instant;
  after(day: string, to: PersonsAddress): Instant;
}

interface Placing {
  readonly notice: OutgoingNotice;
  readonly address: PersonsAddress;
  /** By address. */
  readonly slots: Map<string, readonly Slot[]>;
  readonly opening: Opening;
}

/** The message that still waits, else a new one: of the day, or where the day's list has gone of the next working day. */
async function place(tx: Tx, { notice, address, slots, opening }: Placing): Promise<string> {
  const { personId } = notice;
  const statutory = classOf(notice) === 'STATUTORY';
  const here = slots.get(address.id) ?? [];
  const mine = here.filter((slot) => slot.statutory === statutory);
  const waiting = mine.find(({ open }) => open);
  if (waiting !== undefined) return waiting.id;
  let notBefore = opening.first(address, statutory);
  while (!statutory && mine.some(({ day }) => day === dayOf(notBefore)))
    notBefore = opening.after(dayOf(notBefore), address);
  const made = {
    personId,
    channelId: address.channelId,
    addressId: address.id,
    statutory,
    day: dayOf(notBefore),
    notBefore,
  };
  const id = await insertDelivery(tx, made);
  slots.set(address.id, [...here, { ...made, id, open: true }]);
  return id;
}
