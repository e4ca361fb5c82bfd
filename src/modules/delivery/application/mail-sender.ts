import { Inject, Injectable } from '@nestjs/common';
import { type Settings, SETTINGS } from '../../../platform/config/index.js';
import { AllowedInside, resolveOutgoing } from '../../../platform/outgoing/outgoing-guard.js';
import { SecretBox } from '../../../platform/secrets/secret-box.js';
import type { Channel } from '../domain/channel.js';
import type { Outcome } from '../domain/outcome.js';
import { ChannelSender, type OutsideMessage } from './channel-sender.js';
import { handOver } from './mail-talk.js';

/** Of a whole talk, in ms: less than the lease of a message. */
const WHOLE_MS = 30_000;

const contextOf = ({ id }: Pick<Channel, 'id'>): string => `channel:${id}`;

/** Mail by a server of the office's choice. */
@Injectable()
export class MailSender extends ChannelSender {
  readonly kind = 'MAIL';
  private readonly allowed: AllowedInside;

  constructor(
    @Inject(SETTINGS) settings: Pick<Settings, 'outgoingHosts'>,
    private readonly secrets: SecretBox,
  ) {
    super();
    this.allowed = new AllowedInside(settings.outgoingHosts);
  }

  /** Where the server is, or why the product does not speak to it. */
  whereIs(host: string): ReturnType<typeof resolveOutgoing> {
    return resolveOutgoing(host, this.allowed);
  }

  seal(channel: Pick<Channel, 'id'>, password: string): Promise<Buffer> {
    return this.secrets.seal(password, contextOf(channel));
  }

  override async send(channel: Channel, address: string, message: OutsideMessage): Promise<Outcome> {
    const where = await this.whereIs(channel.settings.host);
    if ('refused' in where) return { kind: 'TEMPORARY', code: `HOST_${where.refused}` };
    const password = channel.secret === null ? null : await this.secrets.open(channel.secret, contextOf(channel));
    const until = AbortSignal.timeout(WHOLE_MS);
    const talk = { settings: channel.settings, at: where.address, password: password ?? '', until };
    return handOver(talk, mailOf(channel, address, message));
  }
}

function mailOf({ settings: { from } }: Channel, address: string, { id, subject, text, html }: OutsideMessage): object {
  return {
    ...{ from, to: { name: '', address }, subject, text, html, messageId: `<${id}${from.slice(from.indexOf('@'))}>` },
    headers: { 'Auto-Submitted': 'auto-generated' },
  };
}
