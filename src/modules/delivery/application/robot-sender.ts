import { OutgoingPost, type Posted } from '../../../platform/outgoing/outgoing-post.js';
import type { ChannelOf, RobotKind, RobotSettings } from '../domain/channel.js';
import type { Outcome } from '../domain/outcome.js';
import { isSigned, robotOutcome, robotRequest, type RobotSecret } from './robot-exchange.js';
import { type ChannelFault, ChannelSender, type OutsideMessage } from './channel-sender.js';
import type { ChannelSecrets } from './channel-secrets.js';

/** The robot of a chat group: one message tells the whole group that some of it have something to do, and not who or what. */
export class RobotSender<K extends RobotKind = RobotKind> extends ChannelSender<K> {
  constructor(
    override readonly kind: K,
    private readonly outgoing: OutgoingPost,
    private readonly secrets: ChannelSecrets,
  ) {
    super();
  }

  override async faultOf({ host }: RobotSettings, secret: string | null): Promise<ChannelFault | null> {
    if (secret === null) return this.refused(`https://${host}`);
    const { url, key } = JSON.parse(secret) as RobotSecret;
    if (isSigned(this.kind) && key === null) return { pointer: '/secret', code: 'CHANNEL_SECRET_NEEDED' };
    return this.refused(url);
  }

  override async send(channel: ChannelOf<K>, _address: string, { text }: OutsideMessage): Promise<Outcome> {
    const secret = JSON.parse(await this.secrets.open(channel)) as RobotSecret;
    const { url, body } = robotRequest(this.kind, secret, text, this.outgoing.nowMs());
    const headers = { 'content-type': 'application/json; charset=utf-8' };
    return this.outcomeOf(await this.outgoing.post(url, { headers, body: JSON.stringify(body) }));
  }

  /** The address holds the token: no answer repeats it. */
  private async refused(url: string): Promise<ChannelFault | null> {
    const code = await this.outgoing.refusalOf(url);
    if (code === null) return null;
    const host = URL.canParse(url) ? new URL(url).hostname : '';
    return { pointer: '/url', code, params: { host } };
  }

  private outcomeOf(posted: Posted): Outcome {
    if ('failed' in posted)
      return posted.failed === 'NO_ANSWER'
        ? { kind: 'UNKNOWN', code: 'NO_ANSWER' }
        : { kind: 'TEMPORARY', code: 'NOT_REACHED' };
    const { status, retryAfter, body } = posted;
    if (status === 200) return robotOutcome(this.kind, body);
    return { kind: 'TEMPORARY', code: 'SERVER_REFUSED', askedSeconds: retryAfter };
  }
}
