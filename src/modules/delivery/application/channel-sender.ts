import type { Channel } from '../domain/channel.js';
import type { Outcome } from '../domain/outcome.js';

/** What leaves the product: that something waits, where to look, whom to ring. Never a name, a project or a cause. */
export interface OutsideMessage {
  /** The message’s own id: the same number in every attempt of it. */
  readonly id: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

/** How messages go out by one kind of channel. What it throws counts as an outcome that nobody knows. */
export abstract class ChannelSender {
  abstract readonly kind: Channel['kind'];
  abstract send(channel: Channel, address: string, message: OutsideMessage): Promise<Outcome>;
}

/** One for each kind. */
export const CHANNEL_SENDERS = Symbol('CHANNEL_SENDERS');
export type ChannelSenders = ReadonlyMap<string, ChannelSender>;
