import { Inject, Injectable } from '@nestjs/common';
import { type Settings, SETTINGS } from '../../../platform/config/index.js';
import type { Channel } from '../domain/channel.js';
import type { Outcome } from '../domain/outcome.js';
import { groupWords, messageWords } from '../domain/words.js';
import type { Delivery } from '../persistence/delivery.repository.js';
import { CHANNEL_SENDERS, type ChannelSenders, type OutsideMessage } from './channel-sender.js';

/** Where a message goes, and how much it tells of. */
export interface Ready {
  readonly address: string;
  readonly count: number;
}

/** What a message says, handed to whoever sends by its channel. */
@Injectable()
export class SendMessage {
  constructor(
    @Inject(CHANNEL_SENDERS) private readonly senders: ChannelSenders,
    @Inject(SETTINGS) private readonly settings: Pick<Settings, 'publicUrl'>,
  ) {}

  toOne(channel: Channel, { id, repeatOf }: Delivery, { address, count }: Ready): Promise<Outcome> {
    const link = `${this.settings.publicUrl}/open/${id}`;
    const repeated = repeatOf === null ? null : repeatOf.slice(-8);
    const said = messageWords({ count, link, contact: channel.contact, repeated });
    return this.send(channel, address, { id, ...said, count, link, repeatOf });
  }

  /**
   * One message for all of a chat group who have something to do: how many they are, and where to look.
   * @param told what is still wanted of what was claimed; not empty
   */
  toGroup(channel: Channel, told: readonly [Delivery, ...Delivery[]]): Promise<Outcome> {
    const count = new Set(told.map(({ personId }) => personId)).size;
    const link = `${this.settings.publicUrl}/notices`;
    const said = groupWords({ count, link, contact: channel.contact });
    return this.send(channel, '', { id: told[0].id, ...said, count, link, repeatOf: null });
  }

  private async send(channel: Channel, address: string, message: OutsideMessage): Promise<Outcome> {
    const sender = this.senders.get(channel.kind);
    if (sender === undefined) throw new Error(`nothing sends by ${channel.kind}`);
    return sender.send(channel, address, message);
  }
}
