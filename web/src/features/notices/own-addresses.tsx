import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, client } from '../../api/client';
import { queries } from '../../api/queries';
import type { components } from '../../api/schema';
import { filled } from '../../parts/form/field';
import { RecordForm } from '../../parts/form/record-form';
import { isGroup } from '../../parts/group-channel';
import { useAct } from '../../parts/use-act';
import { listed, named } from '../../ui/marks';
import { Section } from '../../ui/section';
import { StateTag } from '../../ui/state-tag';

type Answer = components['schemas']['OwnAddressesAnswer'];
type Item = components['schemas']['OwnAddressRequest'];
const CLASSES = ['NORMAL', 'INFO'] as const;
type Wanted = (typeof CLASSES)[number];

/** 消息接收地址: where one's own messages go. Nothing is shown where there is no channel. */
export function OwnAddresses() {
  const { data } = api.useQuery('get', '/api/v1/me/addresses');
  if (data === undefined || (data.channels.length === 0 && data.items.length === 0)) return null;
  return <Addresses own={data} />;
}

/** As they are sent: what takes formal notices alone names nothing else. */
const sentOf = ({ channelId, address, wants }: Answer['items'][number]): Item => ({
  ...{ channelId, ...filled({ address }) },
  ...(wants.length > 0 && { wants: wants as Wanted[] }),
});
const write = (items: readonly Item[]) => client.PUT('/api/v1/me/addresses', { body: { items: [...items] } });

function Addresses({ own: { items, channels } }: { readonly own: Answer }) {
  const { t } = useTranslation(['channels', 'words']);
  const [adding, setAdding] = useState(false);
  const run = useAct();
  const nameOf = (id: string): string => channels.find((one) => one.id === id)?.name ?? '';
  const inGroup = (id: string | undefined): boolean => channels.some((one) => one.id === id && isGroup(one.kind));
  const sent = items.map(sentOf);
  const keep = async (kept: readonly Item[]): Promise<void> => {
    if (await run(() => write(kept))) await queries.invalidateQueries();
  };
  const wanted = (wants: readonly string[]): string =>
    wants.length === 0
      ? t('own.only')
      : named(
          t('own.wants'),
          listed(CLASSES.filter((one) => wants.includes(one)).map((one) => t(`words:messageClass.${one}`))),
        );
  return (
    <Section title={t('own.title')} actions={<Button onClick={() => setAdding(true)}>{t('own.add')}</Button>}>
      <p className="quiet">{t(items.length === 0 ? 'own.empty' : 'own.note')}</p>
      <ul className="stack">
        {items.map(({ channelId, address, wants, fault }, at) => (
          <li key={channelId + address} className="row">
            <span className="as-written">{address === '' ? nameOf(channelId) : address}</span>{' '}
            <span className="quiet">{address === '' ? t('own.group') : wanted(wants)}</span>
            {fault != null && <StateTag tone="bad">{t('own.fault')}</StateTag>}
            {fault != null && <Button onClick={() => void keep(sent)}>{t('own.again')}</Button>}
            <Button
              type="link"
              aria-label={t('own.removeOf', { address: address === '' ? nameOf(channelId) : address })}
              onClick={() => void keep(sent.filter((_, place) => place !== at))}
            >
              {t('own.remove')}
            </Button>
          </li>
        ))}
      </ul>
      {adding && (
        <RecordForm<{ readonly channelId?: string; readonly address?: string; readonly wants?: Wanted[] }>
          title={t('own.add')}
          initial={{ wants: ['NORMAL'], ...(channels[0] !== undefined && { channelId: channels[0].id }) }}
          onClose={() => setAdding(false)}
          note={channels.some(({ kind }) => isGroup(kind)) ? t('own.groupHelp') : ''}
          send={({ channelId = '', address, wants = [] }) =>
            write([...sent, { channelId, ...filled({ address }), ...(wants.length > 0 && { wants }) }])
          }
          fields={[
            {
              name: 'channelId',
              label: t('own.channel'),
              input: 'select',
              required: true,
              choices: channels.map(({ id, name }) => ({ value: id, label: name })),
            },
            {
              name: 'address',
              label: t('own.address'),
              required: true,
              when: ({ channelId }) => !inGroup(channelId),
              max: 254,
              help: t('own.addressHelp'),
              pointer: `/items/${String(sent.length)}/address`,
            },
            {
              name: 'wants',
              label: t('own.wants'),
              input: 'checks',
              choices: CLASSES.map((value) => ({ value, label: t(`words:messageClass.${value}`) })),
            },
          ]}
        />
      )}
    </Section>
  );
}
