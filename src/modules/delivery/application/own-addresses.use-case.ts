import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { refuse as refuseGenerally } from '../../../platform/errors/platform-problems.js';
import type { Actor } from '../../../shared-kernel/actor.js';
import type { FieldError } from '../../../shared-kernel/domain-error.js';
import { recordAct } from '../../audit/index.js';
import type { ChannelKind } from '../domain/channel.js';
import { channelRule } from '../domain/channel-rules.js';
import { refuse } from '../domain/problems.js';
import {
  type AddressDraft,
  channelsInService,
  lockAddresses,
  ownAddresses,
  writeAddresses,
} from '../persistence/address.repository.js';
import { allParts, markReceived, type Part } from '../persistence/delivery.repository.js';

/** Where one's own messages go, and what a link in one of them opens. */
@Injectable()
export class OwnAddresses {
  constructor(
    private readonly database: Database,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /** @throws NOT_FOUND for an account without a person */
  async read(actor: Actor) {
    const personId = personOf(actor);
    return { items: await ownAddresses(this.database, personId), channels: await channelsInService(this.database) };
  }

  /** @throws NOT_FOUND, ADDRESS_UNKNOWN_CHANNEL, ADDRESS_NOT_ONE, ADDRESS_TWICE */
  write(actor: Actor, drafts: readonly AddressDraft[]): Promise<void> {
    const personId = personOf(actor);
    return this.unitOfWork.run(async (tx) => {
      await lockAddresses(tx, personId);
      const known = new Map((await channelsInService(tx)).map(({ id, kind }) => [id, kind]));
      const [fault] = drafts.flatMap((draft, at) => faultsOf(draft, at, { known, before: drafts.slice(0, at) }));
      if (fault !== undefined) throw refuse(fault.code, {}, [fault]);
      await this.unitOfWork.rewrite(tx, () => ownAddresses(tx, personId), {
        write: async () => {
          await writeAddresses(tx, personId, drafts);
          const facts = { count: drafts.length };
          await recordAct(tx, actor, { action: 'person.reached', subjectType: 'PERSON', subjectId: personId, facts });
        },
        asItStands: undefined,
      });
    });
  }

  /** What a message was about, for its addressee alone; that he opened it is its receipt. @throws NOT_FOUND */
  open(
    actor: Actor,
    deliveryId: string,
  ): Promise<{ readonly count: number } & Pick<Part, 'subjectType' | 'subjectId'>> {
    const personId = personOf(actor);
    return this.unitOfWork.run(async (tx) => {
      if (!(await markReceived(tx, 'see', deliveryId, personId))) throw refuseGenerally('NOT_FOUND');
      const parts = await allParts(tx, deliveryId);
      const [first] = parts;
      if (first === undefined) throw refuseGenerally('NOT_FOUND');
      return { count: parts.length, subjectType: first.subjectType, subjectId: first.subjectId };
    });
  }
}

function personOf({ personId }: Actor): string {
  if (personId === null) throw refuseGenerally('NOT_FOUND');
  return personId;
}

type AddressFault = FieldError & { readonly code: 'ADDRESS_UNKNOWN_CHANNEL' | 'ADDRESS_NOT_ONE' | 'ADDRESS_TWICE' };
interface Among {
  readonly known: ReadonlyMap<string, ChannelKind>;
  readonly before: readonly AddressDraft[];
}

function faultsOf({ channelId, address }: AddressDraft, at: number, { known, before }: Among): AddressFault[] {
  const pointer = (field: string): string => `/items/${String(at)}/${field}`;
  const kind = known.get(channelId);
  const twice = before.some((one) => one.channelId === channelId && one.address === address);
  return [
    ...(kind === undefined ? [{ pointer: pointer('channelId'), code: 'ADDRESS_UNKNOWN_CHANNEL' } as const] : []),
    ...(kind === undefined || channelRule(kind).isAddress(address)
      ? []
      : [{ pointer: pointer('address'), code: 'ADDRESS_NOT_ONE' } as const]),
    ...(twice ? [{ pointer: pointer('address'), code: 'ADDRESS_TWICE' } as const] : []),
  ];
}
