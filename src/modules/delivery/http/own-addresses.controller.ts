import { Body, Controller } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Id, Int, NestedList, OneOf, SomeOf, Text, Texts } from '../../../platform/http/fields.js';
import { PathId, Who } from '../../../platform/http/request-context.js';
import { Act, Read, Replace, SIGNED_IN } from '../../../platform/http/routes.js';
import type { Actor } from '../../../shared-kernel/actor.js';
import { OwnAddresses } from '../application/own-addresses.use-case.js';
import { CHANNEL_KINDS } from '../domain/channel-rules.js';
import { MUTABLE_CLASSES, type MutableClass } from '../domain/delivery.js';

const MANY = 10;

export class OwnAddressRequest {
  @Id({ description: 'A channel that is in service.' }) channelId!: string;
  @Text({ max: 254, optional: true, description: 'One address, as the channel knows addresses; of a chat group none.' })
  address?: string;
  @SomeOf(MUTABLE_CLASSES, { optional: true, description: 'What goes there beside formal notices, which always do.' })
  wants?: MutableClass[];
}

export class OwnAddressesRequest {
  @NestedList(() => OwnAddressRequest, { max: MANY, description: 'In the order in which they are tried.' })
  items!: OwnAddressRequest[];
}

class OwnAddressAnswer {
  @Id() channelId!: string;
  @Text({ max: 254, min: 0, description: 'Empty: a chat group.' }) address!: string;
  @Texts({ max: 20, maxItems: 2, description: 'NORMAL, INFO.' }) wants!: readonly string[];
  @Text({ max: 50, optional: true, description: 'Why nothing goes there any more; saved again, it does.' })
  fault!: string | null;
}

class ReachableAnswer {
  @Id() id!: string;
  @Text({ max: 60 }) name!: string;
  @OneOf(CHANNEL_KINDS) kind!: string;
}

export class OwnAddressesAnswer {
  @NestedList(() => OwnAddressAnswer, { max: MANY }) items!: readonly OwnAddressAnswer[];
  @NestedList(() => ReachableAnswer, { max: 1_000, description: 'By what one may be reached.' })
  channels!: readonly ReachableAnswer[];
}

export class OpenedMessageAnswer {
  @Int({ min: 1, max: 1_000_000 }) count!: number;
  @Text({ max: 50, description: 'Of the first thing in it.' }) subjectType!: string;
  @Id() subjectId!: string;
}

/** Where one's own messages go. */
@ApiTags('notices')
@Controller()
export class OwnAddressesController {
  constructor(private readonly addresses: OwnAddresses) {}

  @Read('me/addresses', {
    permission: SIGNED_IN,
    summary: 'Where one’s own messages go outside the product',
    returns: OwnAddressesAnswer,
  })
  read(@Who() actor: Actor): Promise<OwnAddressesAnswer> {
    return this.addresses.read(actor);
  }

  @Replace('me/addresses', {
    permission: SIGNED_IN,
    summary: 'Say where one’s own messages go, and which of them; formal notices always do',
    returns: OwnAddressesAnswer,
    refuses: ['ADDRESS_UNKNOWN_CHANNEL', 'ADDRESS_NOT_ONE', 'ADDRESS_TWICE'],
  })
  async write(@Who() actor: Actor, @Body() { items }: OwnAddressesRequest): Promise<OwnAddressesAnswer> {
    const drafts = items.map(({ channelId, address, wants = [] }) => ({
      channelId,
      address: address?.trim() ?? '',
      wants,
    }));
    await this.addresses.write(actor, drafts);
    return this.addresses.read(actor);
  }

  @Act('deliveries/:id/open', {
    permission: SIGNED_IN,
    summary: 'What a message outside was about, for its addressee alone',
    returns: OpenedMessageAnswer,
    refuses: ['NOT_FOUND'],
  })
  open(@Who() actor: Actor, @PathId() id: string): Promise<OpenedMessageAnswer> {
    return this.addresses.open(actor, id);
  }
}
