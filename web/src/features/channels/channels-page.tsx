import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, client } from '../../api/client';
import { queries } from '../../api/queries';
import type { components } from '../../api/schema';
import { isGroup } from '../../parts/group-channel';
import { RecordForm } from '../../parts/form/record-form';
import { Loaded } from '../../parts/loaded';
import { useAct } from '../../parts/use-act';
import { type Column, DataTable } from '../../ui/data-table';
import { instantWords } from '../../ui/dates';
import { Empty } from '../../ui/empty';
import { named } from '../../ui/marks';
import { PageHead } from '../../ui/page-head';
import { StateTag } from '../../ui/state-tag';
import { ChannelForm } from './channel-form';
import { placeOf } from './kinds';

type Channel = components['schemas']['ChannelAnswer'];
type Asked = { readonly act: 'change' | 'test' | 'stop'; readonly channel: Channel };

/** 消息渠道: set up, tried, put in service and stopped by the system administrator. */
export function ChannelsPage() {
  const { t } = useTranslation(['channels', 'words']);
  const query = api.useQuery('get', '/api/v1/channels');
  const [adding, setAdding] = useState(false);
  const [asked, setAsked] = useState<Asked | null>(null);
  const close = () => setAsked(null);
  const columns: readonly Column<Channel>[] = [
    { key: 'name', title: t('name'), cell: ({ name }) => name, heads: true },
    { key: 'kind', title: t('kind'), cell: ({ kind }) => t(`words:channelKind.${kind}`), card: 'line' },
    {
      key: 'host',
      title: t('goesTo'),
      cell: (channel) => <span className="as-written">{placeOf(channel)}</span>,
      card: 'line',
    },
    { key: 'state', title: t('state'), cell: (channel) => <State channel={channel} />, card: 'line' },
    {
      key: 'week',
      title: t('week'),
      cell: ({ waiting, sent, failed, unknown }) => t('counts', { waiting, sent, failed, unknown }),
      card: 'quiet',
    },
    { key: 'acts', title: t('acts'), cell: (channel) => <Acts channel={channel} onAsk={setAsked} />, card: 'acts' },
  ];
  return (
    <>
      <PageHead
        title={t('title')}
        note={t('note')}
        actions={<Button onClick={() => setAdding(true)}>{t('add')}</Button>}
      />
      <Loaded query={query}>
        {({ items }) =>
          items.length === 0 ? (
            <Empty>{t('empty')}</Empty>
          ) : (
            <DataTable label={t('title')} columns={columns} rows={items} keyOf={({ id }) => id} />
          )
        }
      </Loaded>
      {adding && <ChannelForm channel={null} onClose={() => setAdding(false)} />}
      {asked?.act === 'change' && <ChannelForm channel={asked.channel} onClose={close} />}
      {asked?.act === 'test' && <TestForm channel={asked.channel} onClose={close} />}
      {asked?.act === 'stop' && <StopForm channel={asked.channel} onClose={close} />}
    </>
  );
}

function State({ channel: { inService, stopped, stoppedUntil, tested } }: { readonly channel: Channel }) {
  const { t } = useTranslation('channels');
  if (!tested) return <StateTag tone="warn">{t('states.untested')}</StateTag>;
  if (!inService) return <StateTag>{t('states.off')}</StateTag>;
  if (stopped && stoppedUntil != null)
    return <StateTag tone="warn">{t('states.stopped', { until: instantWords(stoppedUntil) })}</StateTag>;
  return <StateTag tone="good">{t('states.on')}</StateTag>;
}

function Acts({ channel, onAsk }: { readonly channel: Channel; readonly onAsk: (asked: Asked) => void }) {
  const { t } = useTranslation('channels');
  const run = useAct();
  const { id, name, tested, inService, stopped } = channel;
  const start = async (): Promise<void> => {
    const done = await run(() => client.POST('/api/v1/channels/{id}/start', { params: { path: { id } } }));
    if (done) await queries.invalidateQueries();
  };
  const goes = inService && !stopped;
  const begin = t(stopped ? 'resume' : 'start');
  return (
    <div className="row">
      <Button aria-label={named(t('change'), name)} onClick={() => onAsk({ act: 'change', channel })}>
        {t('change')}
      </Button>
      <Button aria-label={named(t('test'), name)} onClick={() => onAsk({ act: 'test', channel })}>
        {t('test')}
      </Button>
      {tested && !goes && (
        <Button aria-label={named(begin, name)} onClick={() => void start()}>
          {begin}
        </Button>
      )}
      {goes && (
        <Button aria-label={named(t('stop'), name)} onClick={() => onAsk({ act: 'stop', channel })}>
          {t('stop')}
        </Button>
      )}
    </div>
  );
}

interface AskedForm {
  readonly channel: Channel;
  readonly onClose: () => void;
}

function TestForm({ channel: { id, kind }, onClose }: AskedForm) {
  const { t } = useTranslation('channels');
  return (
    <RecordForm<{ readonly address?: string }>
      title={t('test')}
      done={t('testDone')}
      onClose={onClose}
      {...(isGroup(kind) && { note: t('testGroup') })}
      send={(body) => client.POST('/api/v1/channels/{id}/test', { params: { path: { id } }, body })}
      fields={isGroup(kind) ? [] : [{ name: 'address', label: t('testTo'), required: true, max: 254 }]}
    />
  );
}

function StopForm({ channel: { id }, onClose }: AskedForm) {
  const { t } = useTranslation('channels');
  return (
    <RecordForm<{ readonly hours?: number; readonly reason?: string }>
      title={t('stop')}
      initial={{ hours: 2 }}
      onClose={onClose}
      send={({ hours = 0, reason = '' }) =>
        client.POST('/api/v1/channels/{id}/stop', { params: { path: { id } }, body: { hours, reason } })
      }
      fields={[
        { name: 'hours', label: t('stopHours'), input: 'number', required: true, help: t('stopHoursHelp') },
        { name: 'reason', label: t('stopReason'), required: true, max: 200 },
      ]}
    />
  );
}
