import { OutgoingPost, type Posted } from '../../../platform/outgoing/outgoing-post.js';
import { words } from '../../../texts/words.js';
import type { ChannelOf, SmsKind, SmsSettings } from '../domain/channel.js';
import type { Outcome } from '../domain/outcome.js';
import type { ChannelSecrets } from './channel-secrets.js';
import { type ChannelFault, ChannelSender, type OutsideMessage } from './channel-sender.js';
import { smsOutcome, smsRequest } from './sms-exchange.js';

/** Text messages by a provider’s account: how much waits and a number, in words that the provider approved. */
export class SmsSender extends ChannelSender<SmsKind> {
  constructor(
    override readonly kind: SmsKind,
    private readonly outgoing: OutgoingPost,
    private readonly secrets: ChannelSecrets,
  ) {
    super();
  }

  override async faultOf({ url, appId }: SmsSettings): Promise<ChannelFault | null> {
    if (this.kind === 'TENCENT_SMS' && appId === null) return { pointer: '/appId', code: 'CHANNEL_APP_NEEDED' };
    const code = await this.outgoing.refusalOf(url);
    return code === null ? null : { pointer: '/url', code, params: { host: url } };
  }

  override async send(channel: ChannelOf<SmsKind>, mobile: string, message: OutsideMessage): Promise<Outcome> {
    const { id, count, repeatOf } = message;
    const number = repeatOf === null ? tail(id) : words('phrase.messageSmsRepeated', { number: tail(repeatOf) });
    const secret = await this.secrets.open(channel);
    const account = { settings: channel.settings, secret, nowMs: this.outgoing.nowMs() };
    const { url, ...posting } = smsRequest(this.kind, account, { id, mobile, number, count });
    return this.outcomeOf(await this.outgoing.post(url, posting));
  }

  private outcomeOf(posted: Posted): Outcome {
    if ('failed' in posted)
      return posted.failed === 'NO_ANSWER'
        ? { kind: 'UNKNOWN', code: 'NO_ANSWER' }
        : { kind: 'TEMPORARY', code: 'NOT_REACHED' };
    const { status, retryAfter, body } = posted;
    const said = smsOutcome(this.kind, body);
    if (said !== null) return said;
    if (status === 200) return { kind: 'UNKNOWN', code: 'ANSWER_UNREADABLE' };
    return { kind: 'TEMPORARY', code: 'SERVER_REFUSED', askedSeconds: retryAfter };
  }
}

const tail = (id: string): string => id.slice(-8);
