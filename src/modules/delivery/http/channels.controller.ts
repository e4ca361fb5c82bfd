import { Body, Controller } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { PathId, SeenVersion, Who } from '../../../platform/http/request-context.js';
import { Act, Create, Read, Replace } from '../../../platform/http/routes.js';
import { outgoingUrl } from '../../../platform/outgoing/outgoing-post.js';
import type { Actor } from '../../../shared-kernel/actor.js';
import {
  type ChannelDraft,
  ConfigureChannels,
  type ListedChannel,
} from '../application/configure-channels.use-case.js';
import { smsUrl } from '../application/sms-exchange.js';
import type { ChannelKind } from '../domain/channel.js';
import {
  type ChannelAnswer,
  ChannelRefAnswer,
  ChannelsAnswer,
  ChannelStopRequest,
  ChannelTestRequest,
  MailChannelRequest,
  RobotChannelRequest,
  SmsChannelRequest,
  WebhookChannelRequest,
} from './channels.dto.js';

const named = ({ name, contact, perMinute }: Pick<MailChannelRequest, 'name' | 'contact' | 'perMinute'>) => ({
  ...{ name: name.trim(), contact: contact.trim(), perMinute: perMinute ?? null },
});

const mailOf = ({ password, host, port, security, user, from, ...rest }: MailChannelRequest): ChannelDraft => ({
  ...{ ...named(rest), kind: 'MAIL', secret: password ?? null },
  settings: { host: host.trim(), port, security, user: user?.trim() ?? null, from: from.trim() },
});

const webhookOf = ({ url, secret, ...rest }: WebhookChannelRequest): ChannelDraft => ({
  ...{ ...named(rest), kind: 'WEBHOOK', settings: { url: url.trim() }, secret: secret?.trim() ?? null },
});

/** Without an address the one that is kept stays; a key alone lacks its address. */
function robotOf({ kind, url, secret, ...rest }: RobotChannelRequest): ChannelDraft {
  const [at, key] = [url?.trim() ?? '', kind === 'WECOM' ? null : (secret?.trim() ?? null)];
  const given = at !== '' || key !== null;
  const host = outgoingUrl(at)?.host ?? '';
  return { ...named(rest), kind, settings: { host }, secret: given ? JSON.stringify({ url: at, key }) : null };
}

/** Of Aliyun no application is kept. */
function smsOf({ kind, url, secret, keyId, signName, template, appId, ...rest }: SmsChannelRequest): ChannelDraft {
  const settings = {
    ...{ url: url?.trim() ?? smsUrl(kind), keyId: keyId.trim(), signName: signName.trim(), template: template.trim() },
    appId: kind === 'TENCENT_SMS' ? (appId?.trim() ?? null) : null,
  };
  return { ...named(rest), kind, settings, secret: secret?.trim() ?? null };
}

const ANSWERED_AS: Readonly<Record<ChannelKind, 'mail' | 'webhook' | 'robot' | 'sms'>> = {
  ...{ MAIL: 'mail', WEBHOOK: 'webhook', DINGTALK: 'robot', WECOM: 'robot', FEISHU: 'robot' },
  ...{ ALIYUN_SMS: 'sms', TENCENT_SMS: 'sms' },
};

/** The settings under the name of what they are. */
const answerOf = ({ testedVersion, kind, settings, ...channel }: ListedChannel): ChannelAnswer => ({
  ...{ ...channel, kind, tested: testedVersion === channel.version },
  [ANSWERED_AS[kind]]: settings,
});

const WEBHOOK_REFUSES = [
  'CHANNEL_NAME_TAKEN',
  'CHANNEL_SECRET_NEEDED',
  'CHANNEL_SECRET_WEAK',
  'HOST_NOT_ALLOWED',
  'URL_NOT_ALLOWED',
];

const ROBOT_REFUSES = ['CHANNEL_NAME_TAKEN', 'CHANNEL_SECRET_NEEDED', 'HOST_NOT_ALLOWED', 'URL_NOT_ALLOWED'];

const SMS_REFUSES = [...ROBOT_REFUSES, 'CHANNEL_APP_NEEDED'];

/** The ways out of the product. */
@ApiTags('channels')
@Controller('channels')
export class ChannelsController {
  constructor(private readonly channels: ConfigureChannels) {}

  @Read('', {
    permission: 'channels.write',
    summary: 'List the channels, with what became of their messages of the last seven days',
    returns: ChannelsAnswer,
  })
  async index(): Promise<ChannelsAnswer> {
    return { items: (await this.channels.list()).map(answerOf) };
  }

  @Create('mail', {
    permission: 'channels.write',
    summary: 'Set up a mail server; nothing goes by it before it was tried and put in service',
    returns: ChannelRefAnswer,
    refuses: ['CHANNEL_NAME_TAKEN', 'HOST_NOT_ALLOWED', 'ADDRESS_NOT_ONE'],
  })
  create(@Who() actor: Actor, @Body() body: MailChannelRequest): Promise<ChannelRefAnswer> {
    return this.channels.create(actor, mailOf(body));
  }

  @Replace(':id/mail', {
    permission: 'channels.write',
    summary: 'Change a mail server; it is out of service until it was tried again',
    description: 'Where host, port, security or user change, the password is asked for again.',
    returns: ChannelRefAnswer,
    refuses: ['CHANNEL_NAME_TAKEN', 'HOST_NOT_ALLOWED', 'ADDRESS_NOT_ONE', 'CHANNEL_PASSWORD_AGAIN'],
    versioned: true,
  })
  async change(
    @Who() actor: Actor,
    @PathId() id: string,
    @Body() body: MailChannelRequest,
    @SeenVersion() seen: number | null,
  ): Promise<ChannelRefAnswer> {
    await this.channels.change(actor, id, mailOf(body), seen);
    return { id };
  }

  @Create('webhook', {
    permission: 'channels.write',
    summary: 'Set up a system of the city’s own that takes signed messages',
    returns: ChannelRefAnswer,
    refuses: WEBHOOK_REFUSES,
  })
  createWebhook(@Who() actor: Actor, @Body() body: WebhookChannelRequest): Promise<ChannelRefAnswer> {
    return this.channels.create(actor, webhookOf(body));
  }

  @Replace(':id/webhook', {
    permission: 'channels.write',
    summary: 'Change where signed messages are posted to; it is out of service until it was tried again',
    description: 'Where the address changes, the secret is asked for again.',
    returns: ChannelRefAnswer,
    refuses: [...WEBHOOK_REFUSES, 'CHANNEL_PASSWORD_AGAIN'],
    versioned: true,
  })
  async changeWebhook(
    @Who() actor: Actor,
    @PathId() id: string,
    @Body() body: WebhookChannelRequest,
    @SeenVersion() seen: number | null,
  ): Promise<ChannelRefAnswer> {
    await this.channels.change(actor, id, webhookOf(body), seen);
    return { id };
  }

  @Create('robot', {
    permission: 'channels.write',
    summary: 'Set up the robot of a chat group',
    description:
      'One message tells the group how many of it have something to do; no formal notice, nothing of an interview.',
    returns: ChannelRefAnswer,
    refuses: ROBOT_REFUSES,
  })
  createRobot(@Who() actor: Actor, @Body() body: RobotChannelRequest): Promise<ChannelRefAnswer> {
    return this.channels.create(actor, robotOf(body));
  }

  @Replace(':id/robot', {
    permission: 'channels.write',
    summary: 'Change the robot of a chat group; it is out of service until it was tried again',
    returns: ChannelRefAnswer,
    refuses: ROBOT_REFUSES,
    versioned: true,
  })
  async changeRobot(
    @Who() actor: Actor,
    @PathId() id: string,
    @Body() body: RobotChannelRequest,
    @SeenVersion() seen: number | null,
  ): Promise<ChannelRefAnswer> {
    await this.channels.change(actor, id, robotOf(body), seen);
    return { id };
  }

  @Create('sms', {
    permission: 'channels.write',
    summary: 'Set up an account at a provider of text messages',
    description:
      'Its words stand in the template that the provider approved: a number and how much waits, nothing else.',
    returns: ChannelRefAnswer,
    refuses: SMS_REFUSES,
  })
  createSms(@Who() actor: Actor, @Body() body: SmsChannelRequest): Promise<ChannelRefAnswer> {
    return this.channels.create(actor, smsOf(body));
  }

  @Replace(':id/sms', {
    permission: 'channels.write',
    summary: 'Change an account at a provider of text messages; it is out of service until it was tried again',
    description: 'Where the address or the key’s name changes, the secret is asked for again.',
    returns: ChannelRefAnswer,
    refuses: [...SMS_REFUSES, 'CHANNEL_PASSWORD_AGAIN'],
    versioned: true,
  })
  async changeSms(
    @Who() actor: Actor,
    @PathId() id: string,
    @Body() body: SmsChannelRequest,
    @SeenVersion() seen: number | null,
  ): Promise<ChannelRefAnswer> {
    await this.channels.change(actor, id, smsOf(body), seen);
    return { id };
  }

  @Act(':id/test', {
    permission: 'channels.write',
    summary: 'Send a test message by a channel',
    description: 'Why it failed stands in the record alone: the answer says nothing of the network.',
    returns: ChannelRefAnswer,
    refuses: ['ADDRESS_NOT_ONE', 'CHANNEL_TESTS_SPENT', 'CHANNEL_TEST_FAILED'],
  })
  async test(
    @Who() actor: Actor,
    @PathId() id: string,
    @Body() { address }: ChannelTestRequest,
  ): Promise<ChannelRefAnswer> {
    await this.channels.test(actor, id, address?.trim() ?? '');
    return { id };
  }

  @Act(':id/start', {
    permission: 'channels.write',
    summary: 'Put a channel in service, or end a stop before its time',
    returns: ChannelRefAnswer,
    refuses: ['CHANNEL_NOT_TESTED'],
  })
  async start(@Who() actor: Actor, @PathId() id: string): Promise<ChannelRefAnswer> {
    await this.channels.start(actor, id);
    return { id };
  }

  @Act(':id/stop', {
    permission: 'channels.write',
    summary: 'Stop a channel for some hours: what is due waits, and goes out afterwards by itself',
    returns: ChannelRefAnswer,
    refuses: ['CHANNEL_NOT_IN_SERVICE', 'CHANNEL_STOPPED_LONG'],
  })
  async stop(@Who() actor: Actor, @PathId() id: string, @Body() body: ChannelStopRequest): Promise<ChannelRefAnswer> {
    await this.channels.stop(actor, id, body);
    return { id };
  }
}
