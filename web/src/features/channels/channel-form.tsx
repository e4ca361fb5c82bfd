import { Input } from 'antd';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import type { components } from '../../api/schema';
import type { Field } from '../../parts/form/field';
import { isGroup, isSms } from '../../parts/group-channel';
import { RecordForm } from '../../parts/form/record-form';
import { type ChannelKind, CHANNEL_KINDS, type ChannelValues, entered, sendOf, valuesOf } from './kinds';

type Channel = components['schemas']['ChannelAnswer'];
type Words = TFunction<readonly ['channels', 'words']>;
type FieldName = keyof ChannelValues;

const SECURITY = ['TLS', 'STARTTLS', 'NONE'] as const;

/** 新建、修改消息渠道. Passwords and keys are typed and never shown again; no draft of them is kept. */
export function ChannelForm({ channel, onClose }: { readonly channel: Channel | null; readonly onClose: () => void }) {
  const { t } = useTranslation(['channels', 'words']);
  const fixed = channel === null ? null : channel.kind;
  const send = sendOf(channel);
  return (
    <RecordForm<ChannelValues>
      title={t(channel === null ? 'add' : 'change')}
      initial={channel === null ? { kind: 'MAIL', port: 465, security: 'TLS' } : valuesOf(channel)}
      {...(channel !== null && { version: channel.version })}
      send={(values, headers) => send({ ...values, kind: fixed ?? values.kind }, headers)}
      onClose={onClose}
      fields={fieldsOf(t, fixed)}
    />
  );
}

interface Asked extends Field<ChannelValues> {
  readonly name: FieldName;
  /** Of some of the kinds that have a field of that name. */
  readonly only?: (kind: ChannelKind) => boolean;
}

/** Each asked of the kinds that have it. */
function fieldsOf(t: Words, fixed: ChannelKind | null): Field<ChannelValues>[] {
  const secret = (name: 'password' | 'secret' | 'url') => ({
    ...{ name, label: t(name), help: t(`${name}Help`), control: <Input.Password autoComplete="new-password" /> },
  });
  const line = (name: FieldName, max: number) => ({ name, label: t(name as 'name'), max, required: true });
  const all: Asked[] = [
    line('name', 60),
    { ...line('contact', 100), help: t('contactHelp') },
    { ...line('host', 253), help: t('hostHelp') },
    { name: 'port', label: t('port'), input: 'number', required: true },
    {
      ...{ name: 'security', label: t('security'), input: 'select', required: true },
      choices: SECURITY.map((value) => ({ value, label: t(`words:mailSecurity.${value}`) })),
    },
    { ...line('user', 200), required: false },
    secret('password'),
    line('from', 254),
    { ...line('url', 500), help: t('urlHelp'), only: (kind) => kind === 'WEBHOOK' },
    { ...secret('url'), label: t('robotUrl'), help: t('robotUrlHelp'), only: isGroup },
    { ...secret('secret'), only: (kind) => kind === 'WEBHOOK' },
    { ...secret('secret'), label: t('robotSecret'), help: t('robotSecretHelp'), only: isGroup },
    { ...line('keyId', 100), help: t('keyIdHelp') },
    { ...secret('secret'), help: t('smsSecretHelp'), only: isSms },
    line('signName', 50),
    { ...line('template', 50), help: t('templateHelp') },
    line('appId', 50),
    { ...line('url', 500), label: t('smsUrl'), help: t('smsUrlHelp'), required: false, only: isSms },
    { name: 'perMinute', label: t('perMinute'), input: 'number', help: t('perMinuteHelp') },
  ];
  const kind: Field<ChannelValues> = {
    ...{ name: 'kind', label: t('kind'), input: 'select', required: true },
    choices: CHANNEL_KINDS.map((value) => ({ value, label: t(`words:channelKind.${value}`) })),
  };
  const asked = all.map(({ only = () => true, ...field }) => ({
    ...field,
    when: ({ kind: chosen = 'MAIL' }: Partial<ChannelValues>) =>
      entered(fixed ?? chosen).includes(field.name) && only(fixed ?? chosen),
  }));
  return fixed === null ? [kind, ...asked] : asked;
}
