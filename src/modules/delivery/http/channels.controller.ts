import { Body, Controller } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { PathId, SeenVersion, Who } from '../../../platform/http/request-context.js';
import { Act, Create, Read, Replace } from '../../../platform/http/routes.js';
import type { Actor } from '../../../shared-kernel/actor.js';
import { ConfigureChannels, type MailDraft } from '../application/configure-channels.use-case.js';
import {
  ChannelRefAnswer,
  ChannelsAnswer,
  ChannelStopRequest,
  ChannelTestRequest,
  MailChannelRequest,
} from './channels.dto.js';

const draftOf = ({
  name,
  contact,
  perMinute,
  password,
  host,
  port,
  security,
  user,
  from,
}: MailChannelRequest): MailDraft => ({
  ...{ name: name.trim(), contact: contact.trim(), perMinute: perMinute ?? null, password: password ?? null },
  settings: { host: host.trim(), port, security, user: user?.trim() ?? null, from: from.trim() },
});

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
    const items = await this.channels.list();
    return {
      items: items.map(({ testedVersion, ...channel }) => ({ ...channel, tested: testedVersion === channel.version })),
    };
  }

  @Create('mail', {
    permission: 'channels.write',
    summary: 'Set up a mail server; nothing goes by it before it was tried and put in service',
    returns: ChannelRefAnswer,
    refuses: ['CHANNEL_NAME_TAKEN', 'HOST_NOT_ALLOWED', 'ADDRESS_NOT_ONE'],
  })
  create(@Who() actor: Actor, @Body() body: MailChannelRequest): Promise<ChannelRefAnswer> {
    return this.channels.create(actor, draftOf(body));
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
    await this.channels.change(actor, id, draftOf(body), seen);
    return { id };
  }

  @Act(':id/test', {
    permission: 'channels.write',
    summary: 'Send a test message by a channel',
    description: 'Why it failed stands in the record alone: the answer says nothing of the network.',
    returns: ChannelRefAnswer,
    refuses: ['ADDRESS_NOT_ONE', 'CHANNEL_TEST_FAILED'],
  })
  async test(
    @Who() actor: Actor,
    @PathId() id: string,
    @Body() { address }: ChannelTestRequest,
  ): Promise<ChannelRefAnswer> {
    await this.channels.test(actor, id, address.trim());
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
    refuses: ['CHANNEL_NOT_IN_SERVICE'],
  })
  async stop(@Who() actor: Actor, @PathId() id: string, @Body() body: ChannelStopRequest): Promise<ChannelRefAnswer> {
    await this.channels.stop(actor, id, body);
    return { id };
  }
}
