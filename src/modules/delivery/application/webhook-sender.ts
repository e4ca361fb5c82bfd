import { Injectable } from '@nestjs/common';
import { OutgoingPost, type Posted } from '../../../platform/outgoing/outgoing-post.js';
import type { ChannelOf, WebhookSettings } from '../domain/channel.js';
import type { Outcome } from '../domain/outcome.js';
import { keyOfSecret, signedHeaders } from './webhook-signature.js';
import { type ChannelFault, ChannelSender, type OutsideMessage } from './channel-sender.js';
import { ChannelSecrets } from './channel-secrets.js';

/**
 * Messages to a system of the city's own, signed as Standard Webhooks says (docs/operations.md): the receiver drops what he had
 * by its id, and what is older than five minutes. 2xx: taken; 410: he knows nobody of that account; everything else is tried again.
 */
@Injectable()
export class WebhookSender extends ChannelSender<'WEBHOOK'> {
  readonly kind = 'WEBHOOK';

  constructor(
    private readonly outgoing: OutgoingPost,
    private readonly secrets: ChannelSecrets,
  ) {
    super();
  }

  override async faultOf({ url }: WebhookSettings, secret: string | null): Promise<ChannelFault | null> {
    if (secret !== null && keyOfSecret(secret) === null) return { pointer: '/secret', code: 'CHANNEL_SECRET_WEAK' };
    const code = await this.outgoing.refusalOf(url);
    return code === null ? null : { pointer: '/url', code, params: { host: url } };
  }

  override async send(channel: ChannelOf<'WEBHOOK'>, address: string, message: OutsideMessage): Promise<Outcome> {
    const key = keyOfSecret(await this.secrets.open(channel));
    if (key === null) return { kind: 'TEMPORARY', code: 'NO_SECRET' };
    const { id, subject, text, count, link, repeatOf } = message;
    const said = { test: link === null, to: address, subject, text, count, link, repeatOf, contact: channel.contact };
    const body = JSON.stringify({ id, ...said });
    const signed = signedHeaders(key, id, Math.floor(this.outgoing.nowMs() / 1_000), body);
    const headers = { 'content-type': 'application/json; charset=utf-8', ...signed };
    return outcomeOf(await this.outgoing.post(channel.settings.url, { headers, body }));
  }
}

function outcomeOf(posted: Posted): Outcome {
  if ('failed' in posted)
    return posted.failed === 'NO_ANSWER'
      ? { kind: 'UNKNOWN', code: 'NO_ANSWER' }
      : { kind: 'TEMPORARY', code: 'NOT_REACHED' };
  const { status, retryAfter } = posted;
  if (status >= 200 && status < 300) return { kind: 'ACCEPTED' };
  if (status === 410) return { kind: 'PERMANENT', code: 'ADDRESS_REFUSED' };
  return { kind: 'TEMPORARY', code: 'SERVER_REFUSED', askedSeconds: retryAfter };
}
