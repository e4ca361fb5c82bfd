import { Flag, Id, Instant, Int, Nested, NestedList, OneOf, Text } from '../../../platform/http/fields.js';
import {
  MAIL_SECURITY,
  type MailSecurity,
  ROBOT_KINDS,
  type RobotKind,
  SMS_KINDS,
  type SmsKind,
} from '../domain/channel.js';
import { CHANNEL_KINDS } from '../domain/channel-rules.js';

const NAME = 60;
const HOST = 253;
const ADDRESS = 254;
const URL_LENGTH = 500;

const WHAT = { max: NAME, description: 'What people know it by.' };
const WHOM = { max: 100, description: 'Whom to ring, with the number: stands in each message.' };
const KEPT = 'Kept sealed and never answered. Left out of a change: the one that is kept stays.';
const PER_MINUTE = {
  ...{ min: 1, max: 6_000 },
  description: 'How many messages the provider takes in a minute; left out: as many as go.',
};

/** A mail server, and as whom the product sends. */
export class MailChannelRequest {
  @Text(WHAT) name!: string;
  @Text(WHOM) contact!: string;
  @Int({ ...PER_MINUTE, optional: true }) perMinute?: number;
  @Text({ max: HOST, example: 'mail.example.cn' }) host!: string;
  @Int({ min: 1, max: 65_535 }) port!: number;
  @OneOf(MAIL_SECURITY, { description: 'TLS from the start (465), STARTTLS or nothing at all.' })
  security!: MailSecurity;
  @Text({ max: 200, optional: true, description: 'Left out: the server asks for no name.' }) user?: string;
  @Text({ max: 500, optional: true, description: KEPT }) password?: string;
  @Text({ max: ADDRESS, description: 'From whom messages come.' }) from!: string;
}

/** A system of the city's own that takes messages. */
export class WebhookChannelRequest {
  @Text(WHAT) name!: string;
  @Text(WHOM) contact!: string;
  @Int({ ...PER_MINUTE, optional: true }) perMinute?: number;
  @Text({ max: URL_LENGTH, description: 'Where messages are posted to: https, or http to a host that is listed.' })
  url!: string;
  @Text({ max: 100, optional: true, description: `whsec_ and 24 to 64 bytes in base64. ${KEPT}` }) secret?: string;
}

/** The robot of a chat group. */
export class RobotChannelRequest {
  @OneOf(ROBOT_KINDS, { description: 'Whose robot it is; it stays so.' }) kind!: RobotKind;
  @Text(WHAT) name!: string;
  @Text(WHOM) contact!: string;
  @Text({
    max: URL_LENGTH,
    optional: true,
    description: `The robot’s address as its owner got it, with the token in it. ${KEPT}`,
  })
  url?: string;
  @Text({
    max: 200,
    optional: true,
    description: 'What its messages are signed with (DINGTALK, FEISHU); entered together with the address.',
  })
  secret?: string;
}

/** An account at a provider of text messages. */
export class SmsChannelRequest {
  @OneOf(SMS_KINDS, { description: 'Whose it is; it stays so.' }) kind!: SmsKind;
  @Text(WHAT) name!: string;
  @Text({ max: 100, description: 'Whom to ring; the template names him, too.' }) contact!: string;
  @Int({ ...PER_MINUTE, optional: true }) perMinute?: number;
  @Text({
    max: URL_LENGTH,
    optional: true,
    description: 'Where the provider is asked; left out: its public address.',
  })
  url?: string;
  @Text({ max: 100, description: 'AccessKey ID or SecretId.' }) keyId!: string;
  @Text({ max: 200, optional: true, description: `AccessKey Secret or SecretKey. ${KEPT}` }) secret?: string;
  @Text({ max: 50, description: 'The sender’s name (短信签名) as it was approved.' }) signName!: string;
  @Text({ max: 50, description: 'The approved template; it takes a number and a count, in this order.' })
  template!: string;
  @Text({ max: 50, optional: true, description: 'SmsSdkAppId (TENCENT_SMS).' }) appId?: string;
}

export class ChannelTestRequest {
  @Text({
    max: ADDRESS,
    optional: true,
    description: 'Where the test message goes: one address, as the channel knows addresses; of a chat group none.',
  })
  address?: string;
}

export class ChannelStopRequest {
  @Int({ min: 1, max: 168, description: 'After so many hours it goes on by itself.' }) hours!: number;
  @Text({ max: 200 }) reason!: string;
}

class MailSettingsAnswer {
  @Text({ max: HOST }) host!: string;
  @Int({ min: 1, max: 65_535 }) port!: number;
  @OneOf(MAIL_SECURITY) security!: string;
  @Text({ max: 200, optional: true }) user!: string | null;
  @Text({ max: ADDRESS }) from!: string;
}

class WebhookSettingsAnswer {
  @Text({ max: URL_LENGTH }) url!: string;
}

class RobotSettingsAnswer {
  @Text({ max: HOST }) host!: string;
}

class SmsSettingsAnswer {
  @Text({ max: URL_LENGTH }) url!: string;
  @Text({ max: 100 }) keyId!: string;
  @Text({ max: 50 }) signName!: string;
  @Text({ max: 50 }) template!: string;
  @Text({ max: 50, optional: true }) appId!: string | null;
}

const COUNT = { min: 0, max: Number.MAX_SAFE_INTEGER };

export class ChannelAnswer {
  @Id() id!: string;
  @OneOf(CHANNEL_KINDS) kind!: string;
  @Text({ max: NAME }) name!: string;
  @Text({ max: 100 }) contact!: string;
  @Int({ ...PER_MINUTE, optional: true }) perMinute!: number | null;
  @Nested(() => MailSettingsAnswer, { optional: true }) mail?: MailSettingsAnswer;
  @Nested(() => WebhookSettingsAnswer, { optional: true }) webhook?: WebhookSettingsAnswer;
  @Nested(() => RobotSettingsAnswer, { optional: true }) robot?: RobotSettingsAnswer;
  @Nested(() => SmsSettingsAnswer, { optional: true }) sms?: SmsSettingsAnswer;
  @Int({ min: 1, max: 1_000_000_000 }) version!: number;
  @Flag({ description: 'What stands now was tried, and a message was taken.' }) tested!: boolean;
  @Flag({ description: 'Messages go by it, unless it is stopped.' }) inService!: boolean;
  @Flag() stopped!: boolean;
  @Instant({ optional: true, description: 'When a stop ends by itself.' }) stoppedUntil!: string | null;
  @Text({ max: 200, optional: true }) stopReason!: string | null;
  @Int({ ...COUNT, description: 'Of the last seven days: not gone yet.' }) waiting!: number;
  @Int({ ...COUNT, description: 'Of the last seven days: taken by the server.' }) sent!: number;
  @Int({ ...COUNT, description: 'Of the last seven days: went by another channel, or by none.' }) failed!: number;
  @Int({ ...COUNT, description: 'Of the last seven days: nobody knows.' }) unknown!: number;
}

export class ChannelsAnswer {
  @NestedList(() => ChannelAnswer, { max: 1_000 }) items!: readonly ChannelAnswer[];
}

export class ChannelRefAnswer {
  @Id() id!: string;
}
