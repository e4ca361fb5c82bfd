import { Module } from '@nestjs/common';
import { OutgoingPost } from '../../platform/outgoing/outgoing-post.js';
import { CHANNEL_SENDERS, type ChannelSender, type ChannelSenders } from './application/channel-sender.js';
import { ChannelSecrets } from './application/channel-secrets.js';
import { ConfigureChannels } from './application/configure-channels.use-case.js';
import { FailDelivery } from './application/fail-delivery.js';
import { GatherDeliveries } from './application/gather-deliveries.use-case.js';
import { MailSender } from './application/mail-sender.js';
import { OwnAddresses } from './application/own-addresses.use-case.js';
import { ReconcileDeliveries } from './application/reconcile-deliveries.use-case.js';
import { RobotSender } from './application/robot-sender.js';
import { SendDeliveries } from './application/send-deliveries.use-case.js';
import { SendMessage } from './application/send-message.js';
import { SmsSender } from './application/sms-sender.js';
import { WebhookSender } from './application/webhook-sender.js';
import { ROBOT_KINDS, SMS_KINDS } from './domain/channel.js';
import { ChannelsController } from './http/channels.controller.js';
import { OwnAddressesController } from './http/own-addresses.controller.js';
import { DeliveryLanes, GatherHandler } from './jobs/delivery.jobs.js';
import { DeliveryKeeping } from './persistence/delivery-keeping.js';

function sendersOf(outgoing: OutgoingPost, secrets: ChannelSecrets, ...others: ChannelSender[]): ChannelSenders {
  const robots = ROBOT_KINDS.map((kind) => new RobotSender(kind, outgoing, secrets));
  const texts = SMS_KINDS.map((kind) => new SmsSender(kind, outgoing, secrets));
  return new Map([...others, ...robots, ...texts].map((sender) => [sender.kind, sender]));
}

/** What people are told, on its way out of the product. */
@Module({
  controllers: [ChannelsController, OwnAddressesController],
  providers: [
    ChannelSecrets,
    MailSender,
    WebhookSender,
    {
      provide: CHANNEL_SENDERS,
      useFactory: sendersOf,
      inject: [OutgoingPost, ChannelSecrets, MailSender, WebhookSender],
    },
    ConfigureChannels,
    FailDelivery,
    GatherDeliveries,
    OwnAddresses,
    ReconcileDeliveries,
    SendDeliveries,
    DeliveryKeeping,
    SendMessage,
    GatherHandler,
    DeliveryLanes,
  ],
})
export class DeliveryModule {}
