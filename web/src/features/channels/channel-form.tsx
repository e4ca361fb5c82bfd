import { Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { client } from '../../api/client';
import type { components } from '../../api/schema';
import { filled } from '../../parts/form/field';
import { RecordForm } from '../../parts/form/record-form';

type Channel = components['schemas']['ChannelAnswer'];
type Body = components['schemas']['MailChannelRequest'];

const SECURITY = ['TLS', 'STARTTLS', 'NONE'] as const;

/** 新建、修改邮件渠道. The password is typed and never shown again; no draft of it is kept. */
export function ChannelForm({ channel, onClose }: { readonly channel: Channel | null; readonly onClose: () => void }) {
  const { t } = useTranslation(['channels', 'words']);
  const send = (values: Body, headers: Record<string, string>) => {
    const body = { ...values, ...filled({ user: values.user, password: values.password }) };
    return channel === null
      ? client.POST('/api/v1/channels/mail', { body })
      : client.PUT('/api/v1/channels/{id}/mail', { params: { path: { id: channel.id } }, body, headers });
  };
  const initial = channel === null ? { port: 465, security: 'TLS' as const } : fieldsOf(channel);
  const line = (name: 'name' | 'contact' | 'host' | 'user' | 'from', max: number) => ({ name, label: t(name), max });
  return (
    <RecordForm<Body>
      title={t(channel === null ? 'add' : 'change')}
      initial={initial}
      {...(channel !== null && { version: channel.version })}
      send={send}
      onClose={onClose}
      fields={[
        { ...line('name', 60), required: true },
        { ...line('contact', 100), required: true, help: t('contactHelp') },
        { ...line('host', 253), required: true, help: t('hostHelp') },
        { name: 'port', label: t('port'), input: 'number', required: true },
        {
          name: 'security',
          label: t('security'),
          input: 'select',
          required: true,
          choices: SECURITY.map((value) => ({ value, label: t(`words:mailSecurity.${value}`) })),
        },
        line('user', 200),
        {
          name: 'password',
          label: t('password'),
          help: t('passwordHelp'),
          control: <Input.Password autoComplete="new-password" />,
        },
        { ...line('from', 254), required: true },
        { name: 'perMinute', label: t('perMinute'), input: 'number', help: t('perMinuteHelp') },
      ]}
    />
  );
}

function fieldsOf({ name, contact, perMinute, settings }: Channel): Partial<Body> {
  const { host, port, security, from, user } = settings;
  return {
    name,
    contact,
    host,
    port,
    security,
    from,
    ...(user != null && { user }),
    ...(perMinute != null && { perMinute }),
  };
}
