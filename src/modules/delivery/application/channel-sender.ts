import type { FieldError } from '../../../shared-kernel/domain-error.js';
import type { ChannelKind, ChannelOf } from '../domain/channel.js';
import type { Outcome } from '../domain/outcome.js';

/** What leaves the product: that something waits, where to look, whom to ring. Never a name, a project or a cause. */
export interface OutsideMessage {
  /** The message’s own id: the same number in every attempt of it. */
  readonly id: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  /** How much waits; 0: a test. */
  readonly count: number;
  /** Where it is opened; null: a test. */
  readonly link: string | null;
  /** 重发: the message of which nobody knows whether it arrived. */
  readonly repeatOf: string | null;
}

export type ChannelFault = FieldError & {
  readonly code:
    | 'ADDRESS_NOT_ONE'
    | 'HOST_NOT_ALLOWED'
    | 'URL_NOT_ALLOWED'
    | 'CHANNEL_SECRET_WEAK'
    | 'CHANNEL_SECRET_NEEDED'
    | 'CHANNEL_APP_NEEDED';
};

/** How messages go out by one kind of channel. What it throws counts as an outcome that nobody knows. */
export abstract class ChannelSender<K extends ChannelKind = ChannelKind> {
  abstract readonly kind: K;
  /** What is wrong with settings, asked when a channel is set up and changed. `secret`: what was entered anew. */
  abstract faultOf(settings: ChannelOf<K>['settings'], secret: string | null): Promise<ChannelFault | null>;
  abstract send(channel: ChannelOf<K>, address: string, message: OutsideMessage): Promise<Outcome>;
}

/** One for each kind. */
export const CHANNEL_SENDERS = Symbol('CHANNEL_SENDERS');
export type ChannelSenders = ReadonlyMap<ChannelKind, ChannelSender>;
