import { Link, useSearch } from '@tanstack/react-router';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { client } from '../../api/client';
import { may, useMe } from '../../api/me';
import type { components } from '../../api/schema';
import { RecordForm } from '../../parts/form/record-form';
import { ListPage } from '../../parts/list/list-page';
import { queryOf } from '../../parts/list/search-schema';
import { usePages } from '../../parts/use-pages';
import type { Column } from '../../ui/data-table';
import { dateWords } from '../../ui/dates';
import { Empty } from '../../ui/empty';
import { StateTag } from '../../ui/state-tag';
import { DECISIONS } from './meetings-search';
import { MeetingTabs } from './meeting-tabs';
import { useMeetingName } from './use-meeting-name';
import { useYears } from './use-years';

type Row = components['schemas']['MeetingDecisionAnswer'];
const PAGE = 50;

/** 议定事项: what final minutes decided, a row for each unit. */
export function DecisionsPage() {
  const { t } = useTranslation(['meetings', 'words']);
  const [revoking, setRevoking] = useState<Row | null>(null);
  const years = useYears();
  const asked = queryOf(DECISIONS, useSearch({ from: '/inside/meetings/decisions' }));
  const pages = usePages<Row>(['meeting-decisions', asked], (from, signal) =>
    client.GET('/api/v1/meeting-decisions', { params: { query: { ...asked, limit: PAGE, ...from } }, signal }),
  );
  return (
    <>
      <ListPage
        title={t('decisions.title')}
        schema={DECISIONS}
        filters={{
          kind: { label: t('kind'), word: (one) => t(`words:meetingKind.${one}`) },
          year: { label: t('year'), options: years },
          open: { label: t('decisions.open') },
        }}
        pages={pages}
        label={t('decisions.title')}
        columns={useColumns(setRevoking)}
        keyOf={({ id, unitId }) => `${id}${unitId ?? ''}`}
        empty={<Empty>{t('decisions.empty')}</Empty>}
      >
        <MeetingTabs />
      </ListPage>
      {revoking !== null && (
        <RecordForm<{ reason?: string }>
          title={t('decision.revoke')}
          note={[revoking.matter, t('decision.revokeNote')]}
          send={({ reason = '' }) =>
            client.POST('/api/v1/meeting-decisions/{id}/revoke', {
              params: { path: { id: revoking.id } },
              body: { reason },
            })
          }
          fields={[{ name: 'reason', label: t('reason'), input: 'paragraph', required: true, max: 300 }]}
          onClose={() => setRevoking(null)}
        />
      )}
    </>
  );
}

function useColumns(onRevoke: (row: Row) => void): readonly Column<Row>[] {
  const { t } = useTranslation(['meetings', 'words']);
  const writes = may(useMe(), 'meetings.write');
  const nameOf = useMeetingName();
  const state = ({ revokedOn, noTaskReason, taskState, hold }: Row) => {
    if (revokedOn != null) return <StateTag>{t('decision.ended')}</StateTag>;
    if (noTaskReason != null) return <span className="quiet">{noTaskReason}</span>;
    if (hold != null) return <StateTag>{t(`words:hold.${hold}`)}</StateTag>;
    return taskState == null ? null : t(`words:taskState.${taskState}` as 'words:taskState.ASSIGNED');
  };
  return [
    {
      key: 'matter',
      title: t('decision.matter'),
      cell: ({ matter, taskId }) =>
        taskId == null ? (
          matter
        ) : (
          <Link to="/tasks/$taskId" params={{ taskId }}>
            {matter}
          </Link>
        ),
      heads: true,
    },
    {
      key: 'meeting',
      title: t('name'),
      cell: (one) => (
        <Link to="/meetings/$meetingId" params={{ meetingId: one.meetingId }}>
          {nameOf({ ...one, groupName: null })}
        </Link>
      ),
      card: 'quiet',
    },
    {
      key: 'unit',
      title: t('decision.unit'),
      cell: ({ unitName, doneByName }) =>
        doneByName == null ? unitName : t('decision.forGroup', { group: unitName ?? '', unit: doneByName }),
      card: 'quiet',
    },
    {
      key: 'due',
      title: t('decision.due'),
      cell: ({ dueOn }) => (dueOn == null ? null : dateWords(dueOn)),
      width: '130px',
    },
    { key: 'state', title: t('state'), cell: state, width: '110px', card: 'aside' },
    {
      key: 'act',
      title: t('acts'),
      cell: (row) =>
        writes && row.revokedOn == null ? (
          <Button size="small" onClick={() => onRevoke(row)}>
            {t('decision.revoke')}
          </Button>
        ) : null,
      width: '110px',
    },
  ];
}
