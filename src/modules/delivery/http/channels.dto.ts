import { Flag, Id, Instant, Int, Nested, NestedList, OneOf, Text } from '../../../platform/http/fields.js';
import { CHANNEL_KINDS, MAIL_SECURITY, type MailSecurity } from '../domain/channel.js';

const NAME = 60;
const HOST = 253;
const ADDRESS = 254;
const PER_MINUTE = {
  ...{ min: 1, max: 6_000 },
  description: 'How many messages the provider takes in a minute; left out: as many as go.',
};

/** A mail server, and as whom the product sends. */
export class MailChannelRequest {
  @Text({ max: NAME, description: 'What people know it by.' }) name!: string;
  @Text({ max: 100, description: 'Whom to ring, with the number: stands in each message.' }) contact!: string;
  @Int({ ...PER_MINUTE, optional: true }) perMinute?: number;
  @Text({ max: HOST, example: 'mail.example.cn' }) host!: string;
  @Int({ min: 1, max: 65_535 }) port!: number;
  @OneOf(MAIL_SECURITY, { description: 'TLS from the start (465), STARTTLS or nothing at all.' })
  security!: MailSecurity;
  @Text({ max: 200, optional: true, description: 'Left out: the server asks for no name.' }) user?: string;
  @Text({
    max: 500,
    optional: true,
    description: 'Kept sealed and never answered. Left out of a change: the one that is kept stays.',
  })
  password?: string;
  @Text({ max: ADDRESS, description: 'From whom messages come.' }) from!: string;
}

export class ChannelTestRequest {
  @Text({ max: ADDRESS, description: 'Where the test message goes: one address.' }) address!: string;
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

const COUNT = { min: 0, max: Number.MAX_SAFE_INTEGER };

export class ChannelAnswer {
  @Id() id!: string;
  @OneOf(CHANNEL_KINDS) kind!: string;
  @Text({ max: NAME }) name!: string;
  @Text({ max: 100 }) contact!: string;
  @Int({ ...PER_MINUTE, optional: true }) perMinute!: number | null;
  @Nested(() => MailSettingsAnswer) settings!: MailSettingsAnswer;
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
