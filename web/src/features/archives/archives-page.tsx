import { Link, useNavigate } from '@tanstack/react-router';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, client } from '../../api/client';
import type { components } from '../../api/schema';
import { RecordForm } from '../../parts/form/record-form';
import { Loaded } from '../../parts/loaded';
import { useToday } from '../../parts/use-today';
import { type Column, DataTable } from '../../ui/data-table';
import { dateWords } from '../../ui/dates';
import { Empty } from '../../ui/empty';
import { PageHead } from '../../ui/page-head';

type Archive = components['schemas']['ArchiveAnswer'];

/** 年度归档: one line a year. */
export function ArchivesPage() {
  const { t } = useTranslation('archives');
  const query = api.useQuery('get', '/api/v1/archives');
  const [beginning, setBeginning] = useState(false);
  const columns = useColumns();
  const begin = (
    <Button type="primary" onClick={() => setBeginning(true)}>
      {t('begin')}
    </Button>
  );
  return (
    <>
      <PageHead title={t('title')} note={t('note')} actions={begin} />
      <Loaded query={query}>
        {(rows) =>
          rows.length === 0 ? (
            <Empty>{t('none')}</Empty>
          ) : (
            <DataTable label={t('title')} columns={columns} rows={rows} keyOf={({ id }) => id} />
          )
        }
      </Loaded>
      {beginning && <BeginForm onClose={() => setBeginning(false)} />}
    </>
  );
}

function useColumns(): readonly Column<Archive>[] {
  const { t } = useTranslation(['archives', 'words']);
  return [
    {
      key: 'year',
      title: t('year'),
      heads: true,
      cell: ({ id, year }) => (
        <Link to="/settings/archives/$archiveId" params={{ archiveId: id }} className="touch-link">
          {t('ofYear', { year })}
        </Link>
      ),
    },
    {
      key: 'state',
      title: t('state'),
      cell: ({ state, takenOn, givenOn, preparedOn }) =>
        `${t(`words:archiveState.${state}`)} ${dateWords(takenOn ?? givenOn ?? preparedOn)}`,
      card: 'quiet',
    },
    {
      key: 'people',
      title: t('people'),
      cell: ({ givenByName, toName, preparedByName }) =>
        givenByName == null ? (preparedByName ?? '') : t('fromTo', { from: givenByName, to: toName ?? '' }),
      card: 'line',
    },
  ];
}

interface Values {
  readonly year: number;
}

/** The year before is what an office archives. */
function BeginForm({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation('archives');
  const navigate = useNavigate();
  const last = Number(useToday().slice(0, 4)) - 1;
  return (
    <RecordForm<Values>
      title={t('begin')}
      submit={t('begin')}
      note={t('beginNote')}
      initial={{ year: last }}
      send={async (body) => {
        const { data } = await client.POST('/api/v1/archives', { body });
        if (data !== undefined) void navigate({ to: '/settings/archives/$archiveId', params: { archiveId: data.id } });
      }}
      fields={[{ name: 'year', label: t('year'), input: 'number', required: true }]}
      onClose={onClose}
    />
  );
}
