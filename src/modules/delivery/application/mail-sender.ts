import { Inject, Injectable } from '@nestjs/common';
import { type Settings, SETTINGS } from '../../../platform/config/index.js';
import { AllowedInside, resolveOutgoing } from '../../../platform/outgoing/outgoing-guard.js';
import type { ChannelOf, MailSettings } from '../domain/channel.js';
import { isMailAddress } from '../domain/mail-address.js';
import type { Outcome } from '../domain/outcome.js';
import { type ChannelFault, ChannelSender, type OutsideMessage } from './channel-sender.js';
import { ChannelSecrets } from './channel-secrets.js';
import { handOver } from './mail-talk.js';

/** Of a whole talk, in ms: less than the lease of a message. */
const WHOLE_MS = 30_000;

/** Mail by a server of the office's choice. */
@Injectable()
export class MailSender extends ChannelSender<'MAIL'> {
  readonly kind = 'MAIL';
  private readonly allowed: AllowedInside;

  constructor(
    @Inject(SETTINGS) settings: Pick<Settings, 'outgoingHosts'>,
    private readonly secrets: ChannelSecrets,
  ) {
    super();
    this.allowed = new AllowedInside(settings.outgoingHosts);
  }

  /** One refusal for a name that is not found and an address that lies inside: the answer says nothing of the network. */
  override async faultOf({ host, from }: MailSettings): Promise<ChannelFault | null> {
    if (!isMailAddress(from)) return { pointer: '/from', code: 'ADDRESS_NOT_ONE' };
    if ('refused' in (await resolveOutgoing(host, this.allowed)))
      return { pointer: '/host', code: 'HOST_NOT_ALLOWED', params: { host } };
    return null;
  }

  override async send(channel: ChannelOf<'MAIL'>, address: string, message: OutsideMessage): Promise<Outcome> {
    const where = await resolveOutgoing(channel.settings.host, this.allowed);
    if ('refused' in where) return { kind: 'TEMPORARY', code: `HOST_${where.refused}` };
    const password = await this.secrets.open(channel);
    const talk = { settings: channel.settings, at: where.address, password, until: AbortSignal.timeout(WHOLE_MS) };
    return handOver(talk, mailOf(channel, address, message));
  }
}

function mailOf(
  { settings: { from } }: ChannelOf<'MAIL'>,
  address: string,
  { id, subject, text, html }: OutsideMessage,
): object {
  return {
    ...{ from, to: { name: '', address }, subject, text, html, messageId: `<${id}${from.slice(from.indexOf('@'))}>` },
    headers: { 'Auto-Submitted': 'auto-generated' },
  };
}
