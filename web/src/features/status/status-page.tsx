import { useTranslation } from 'react-i18next';
import { api } from '../../api/client';
import type { components } from '../../api/schema';
import { AdminApprovals } from '../../parts/admin-approvals';
import { Loaded } from '../../parts/loaded';
import { type Column, DataTable } from '../../ui/data-table';
import { instantWords } from '../../ui/dates';
import { Facts } from '../../ui/facts';
import { PageHead } from '../../ui/page-head';
import { Section } from '../../ui/section';
import { StateTag } from '../../ui/state-tag';
import { GaugeTable } from './gauge-table';
import { Quarantines } from './quarantines';
import { SelfAudit } from './self-audit';
import { Sizes } from './sizes';

type Status = components['schemas']['StatusAnswer'];
type Queue = NonNullable<Status['queues']>[number];

const EVERY_MS = 15_000;
const BYTES_OF_MB = 1_048_576;
const HOUR = 3_600;
const DAY = 86_400;
const TONES = { ready: 'good', degraded: 'warn', unavailable: 'bad', stopping: 'warn' } as const;
const CHECKS = ['database', 'migrations', 'writes', 'queue'] as const;

/** 运行状态: whether the product runs as it should, and what to do where it does not. */
export function StatusPage() {
  const { t } = useTranslation('status');
  const query = api.useQuery('get', '/api/v1/status', {}, { refetchInterval: EVERY_MS });
  return (
    <>
      <PageHead title={t('title')} note={t('note')} />
      <AdminApprovals />
      <Loaded query={query}>
        {(status) => (
          <>
            <Overall status={status} />
            <Section title={t('gauges')}>
              <GaugeTable gauges={status.gauges} />
            </Section>
            <Quarantines />
            <SelfAudit />
            <Sizes status={status} />
            <Section title={t('queues')}>
              {status.queues == null ? <p role="alert">{t('queuesLost')}</p> : <Queues queues={status.queues} />}
            </Section>
          </>
        )}
      </Loaded>
    </>
  );
}

function Overall({ status }: { readonly status: Status }) {
  const { t } = useTranslation(['status', 'words']);
  const { version, now, upSeconds, database, checks, why, ageSeconds } = status;
  return (
    <Section title={t('overall')}>
      <p className="row" role="status">
        <StateTag tone={TONES[status.status]}>{t(`words:health.${status.status}`)}</StateTag>
        <span>{t(`stateHelp.${status.status}`)}</span>
      </p>
      {why.length > 0 && (
        <ul role="alert">
          {why.map((fault) => (
            <li key={fault}>{t(`words:healthFault.${fault}`)}</li>
          ))}
        </ul>
      )}
      <Facts
        facts={[
          ...CHECKS.map((name) => ({
            name: t(`check.${name}`),
            value: (
              <StateTag tone={checks[name] === 'up' ? 'good' : 'bad'}>
                {t(checks[name] === 'up' ? 'up' : 'down')}
              </StateTag>
            ),
          })),
          { name: t('looked'), value: t('ago', { count: ageSeconds ?? 0 }) },
          { name: t('version'), value: version },
          { name: t('now'), value: instantWords(now) },
          { name: t('running'), value: useSpan()(upSeconds) },
          {
            name: t('database'),
            value: t('databaseValue', {
              version: database.version,
              size: Math.round(database.sizeBytes / BYTES_OF_MB),
              connections: database.connections,
            }),
          },
        ]}
      />
    </Section>
  );
}

function useSpan(): (seconds: number) => string {
  const { t } = useTranslation('status');
  return (seconds) => {
    if (seconds >= DAY) return t('days', { count: Math.floor(seconds / DAY) });
    if (seconds >= HOUR) return t('hours', { count: Math.floor(seconds / HOUR) });
    return t('minutes', { count: Math.floor(seconds / 60) });
  };
}

function Queues({ queues }: { readonly queues: readonly Queue[] }) {
  const { t } = useTranslation('status');
  const name = ({ queue }: Queue): string => (queue === 'engine' || queue === 'work' ? t(`queue.${queue}`) : queue);
  const number = (key: 'wait' | 'active' | 'delayed' | 'failed'): Column<Queue> => ({
    key,
    title: t(`jobs.${key}`),
    cell: (queue) => queue[key],
    number: true,
  });
  const columns: readonly Column<Queue>[] = [
    { key: 'queue', title: t('queueName'), cell: name, heads: true },
    number('wait'),
    number('active'),
    number('delayed'),
    number('failed'),
  ];
  return (
    <DataTable
      label={t('table', { name: t('queues') })}
      columns={columns}
      rows={queues}
      keyOf={({ queue }) => queue}
      card={(queue) => (
        <>
          <div className="card-title">{name(queue)}</div>
          <Facts
            facts={(['wait', 'active', 'delayed', 'failed'] as const).map((key) => ({
              name: t(`jobs.${key}`),
              value: String(queue[key]),
            }))}
          />
        </>
      )}
    />
  );
}
