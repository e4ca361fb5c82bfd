import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, client } from '../../api/client';
import { may, useMe } from '../../api/me';
import type { components } from '../../api/schema';
import { RecordForm } from '../../parts/form/record-form';
import { pathOfSubject } from '../../parts/subject-path';
import { type Column, DataTable } from '../../ui/data-table';
import { instantWords } from '../../ui/dates';
import { PlaceLink } from '../../ui/place-link';
import { Section } from '../../ui/section';

type Quarantine = components['schemas']['QuarantineAnswer'];

const EVERY_MS = 15_000;

/** What the watch had to set aside, why, and letting it go on. Nothing is shown where there is none. */
export function Quarantines() {
  const { t } = useTranslation('status');
  const { data } = api.useQuery('get', '/api/v1/supervision/quarantines', {}, { refetchInterval: EVERY_MS });
  const [released, setReleased] = useState<Quarantine | null>(null);
  const release = may(useMe(), 'quarantines.release') ? setReleased : null;
  const rows = data?.items ?? [];
  if (rows.length === 0) return null;
  const columns: readonly Column<Quarantine>[] = [
    { key: 'subject', title: t('aside.subject'), cell: (row) => <Subject row={row} />, heads: true },
    { key: 'cause', title: t('aside.cause'), cell: (row) => <Cause row={row} />, card: 'line' },
    {
      key: 'since',
      title: t('aside.since'),
      cell: (row) => instantWords(row.setAsideAt),
      width: '12em',
      card: 'quiet',
    },
    {
      key: 'act',
      title: t('aside.act'),
      cell: (row) => <Release row={row} release={release} />,
      width: '7em',
      card: 'acts',
    },
  ];
  return (
    <Section title={t('aside.title')}>
      <p className="quiet">{t('aside.note')}</p>
      <DataTable label={t('table', { name: t('aside.title') })} columns={columns} rows={rows} keyOf={({ id }) => id} />
      {released !== null && <ReleaseDrawer row={released} onClose={() => setReleased(null)} />}
    </Section>
  );
}

/** What it is about; whoever only runs the system is told the kind alone. */
function useName(): (row: Quarantine) => string {
  const { t } = useTranslation('status');
  return ({ subjectType, title, unitName }) =>
    [t(subjectType === 'INTERVIEW' ? 'aside.interview' : 'aside.obligation'), title, unitName]
      .filter(Boolean)
      .join(' · ');
}

function Subject({ row }: { readonly row: Quarantine }) {
  const name = useName()(row);
  const place = row.unitName === '' ? null : pathOfSubject(row.subjectType, row.subjectId);
  return place === null ? <>{name}</> : <PlaceLink place={place}>{name}</PlaceLink>;
}

function Cause({ row: { cause, code, detail } }: { readonly row: Quarantine }) {
  const { t } = useTranslation(['status', 'words']);
  const said = [code, detail].filter((text) => text != null && text !== '').join('：');
  return (
    <div>
      {t(`words:quarantineCause.${cause}`)}
      {said !== '' && <div className="quiet">{said}</div>}
    </div>
  );
}

interface ReleaseProps {
  readonly row: Quarantine;
  readonly release: ((row: Quarantine) => void) | null;
}

function Release({ row, release }: ReleaseProps) {
  const { t } = useTranslation('status');
  const name = useName()(row);
  if (release === null) return null;
  return (
    <Button onClick={() => release(row)} aria-label={t('aside.releaseOf', { name })}>
      {t('aside.release')}
    </Button>
  );
}

function ReleaseDrawer({ row, onClose }: { readonly row: Quarantine; readonly onClose: () => void }) {
  const { t } = useTranslation('status');
  const { id } = row;
  return (
    <RecordForm<{ readonly reason: string }>
      title={t('aside.releaseTitle')}
      submit={t('aside.release')}
      done={t('aside.done')}
      draft={`quarantine:${id}`}
      version={1}
      onClose={onClose}
      send={({ reason }) =>
        client.POST('/api/v1/supervision/quarantines/{id}/release', { params: { path: { id } }, body: { reason } })
      }
      fields={[
        {
          name: 'reason',
          label: t('aside.reason'),
          help: t('aside.reasonHelp'),
          input: 'paragraph',
          required: true,
          max: 500,
        },
      ]}
    />
  );
}
