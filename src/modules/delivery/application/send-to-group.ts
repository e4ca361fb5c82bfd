import { Inject, Injectable } from '@nestjs/common';
import { type Settings, SETTINGS } from '../../../platform/config/index.js';
import type { Channel } from '../domain/channel.js';
import type { Outcome } from '../domain/outcome.js';
import { groupWords } from '../domain/words.js';
import type { Delivery } from '../persistence/delivery.repository.js';
import { CHANNEL_SENDERS, type ChannelSenders } from './channel-sender.js';

/** One message for all of a chat group who have something to do: how many they are, and where to look. */
@Injectable()
export class SendToGroup {
  constructor(
    @Inject(CHANNEL_SENDERS) private readonly senders: ChannelSenders,
    @Inject(SETTINGS) private readonly settings: Pick<Settings, 'publicUrl'>,
  ) {}

  /** @param told what is still wanted of what was claimed; not empty */
  async execute(channel: Channel, told: readonly [Delivery, ...Delivery[]]): Promise<Outcome> {
    const sender = this.senders.get(channel.kind);
    if (sender === undefined) throw new Error(`nothing sends by ${channel.kind}`);
    const count = new Set(told.map(({ personId }) => personId)).size;
    const link = `${this.settings.publicUrl}/notices`;
    const said = groupWords({ count, link, contact: channel.contact });
    return sender.send(channel, '', { id: told[0].id, ...said, count, link, repeatOf: null });
  }
}
