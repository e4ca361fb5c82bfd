import { client } from '../../api/client';
import type { components } from '../../api/schema';
import { filled } from '../../parts/form/field';

type Channel = components['schemas']['ChannelAnswer'];
type Mail = components['schemas']['MailChannelRequest'];
type Robot = components['schemas']['RobotChannelRequest'];
type Sms = components['schemas']['SmsChannelRequest'];
type Webhook = components['schemas']['WebhookChannelRequest'];

export type ChannelKind = Channel['kind'];

/** What a channel of any kind is entered with. */
export type ChannelValues = { readonly kind: ChannelKind } & Partial<Mail> &
  Partial<Webhook> &
  Partial<Omit<Robot, 'kind'>> &
  Partial<Omit<Sms, 'kind'>>;
type Headers = Record<string, string>;

interface Kind {
  readonly fields: readonly (keyof ChannelValues)[];
  readonly create: (values: ChannelValues) => Promise<unknown>;
  readonly change: (id: string, values: ChannelValues, headers: Headers) => Promise<unknown>;
}

const path = (id: string) => ({ params: { path: { id } } });

/** Only what the kind is entered with, and of that only what was filled in. */
function bodyOf(values: ChannelValues): unknown {
  const { fields } = KINDS[values.kind];
  return filled(Object.fromEntries(fields.map((name) => [name, values[name]])));
}

const ROBOT: Kind = {
  fields: ['kind', 'name', 'contact', 'url', 'secret'],
  create: (values) => client.POST('/api/v1/channels/robot', { body: bodyOf(values) as Robot }),
  change: (id, values, headers) =>
    client.PUT('/api/v1/channels/{id}/robot', { ...path(id), body: bodyOf(values) as Robot, headers }),
};

const SMS: Kind = {
  fields: ['kind', 'name', 'contact', 'keyId', 'secret', 'signName', 'template', 'url', 'perMinute'],
  create: (values) => client.POST('/api/v1/channels/sms', { body: bodyOf(values) as Sms }),
  change: (id, values, headers) =>
    client.PUT('/api/v1/channels/{id}/sms', { ...path(id), body: bodyOf(values) as Sms, headers }),
};

const KINDS: Readonly<Record<ChannelKind, Kind>> = {
  MAIL: {
    fields: ['name', 'contact', 'host', 'port', 'security', 'user', 'password', 'from', 'perMinute'],
    create: (values) => client.POST('/api/v1/channels/mail', { body: bodyOf(values) as Mail }),
    change: (id, values, headers) =>
      client.PUT('/api/v1/channels/{id}/mail', { ...path(id), body: bodyOf(values) as Mail, headers }),
  },
  WEBHOOK: {
    fields: ['name', 'contact', 'url', 'secret', 'perMinute'],
    create: (values) => client.POST('/api/v1/channels/webhook', { body: bodyOf(values) as Webhook }),
    change: (id, values, headers) =>
      client.PUT('/api/v1/channels/{id}/webhook', { ...path(id), body: bodyOf(values) as Webhook, headers }),
  },
  DINGTALK: ROBOT,
  WECOM: { ...ROBOT, fields: ['kind', 'name', 'contact', 'url'] },
  FEISHU: ROBOT,
  ALIYUN_SMS: SMS,
  TENCENT_SMS: { ...SMS, fields: [...SMS.fields, 'appId'] },
};

export const CHANNEL_KINDS = Object.keys(KINDS) as readonly ChannelKind[];

/** What a channel of a kind is entered with. */
export const entered = (kind: ChannelKind): Kind['fields'] => KINDS[kind].fields;

/** How it is set up, or changed. */
export const sendOf =
  (channel: Channel | null) =>
  (values: ChannelValues, headers: Headers): Promise<unknown> =>
    channel === null ? KINDS[values.kind].create(values) : KINDS[values.kind].change(channel.id, values, headers);

/** What stands, as it is entered; secrets are not answered. */
export function valuesOf({ kind, name, contact, perMinute, mail, webhook, sms }: Channel): Partial<ChannelValues> {
  const given = Object.entries({ perMinute, ...mail, ...webhook, ...sms }).filter(([, value]) => value !== null);
  return { kind, name, contact, ...Object.fromEntries(given) };
}

/** Where its messages go, in a word. */
export const placeOf = ({ mail, webhook, robot, sms }: Channel): string =>
  mail?.host ?? webhook?.url ?? robot?.host ?? sms?.url ?? '';
