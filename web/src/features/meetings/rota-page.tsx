import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client';
import { may, useMe } from '../../api/me';
import type { components } from '../../api/schema';
import { Loaded } from '../../parts/loaded';
import { type Column, DataTable } from '../../ui/data-table';
import { dateWords, monthOfYearWords } from '../../ui/dates';
import { PageHead } from '../../ui/page-head';
import { StateTag } from '../../ui/state-tag';
import { HearingForm } from './hearing-form';
import { MeetingTabs } from './meeting-tabs';

type Turn = components['schemas']['HearingTurnAnswer'];

/** 听取汇报安排: who was heard when, the longest unheard first. Nobody is reminded by it. */
export function RotaPage() {
  const { t } = useTranslation('meetings');
  const query = api.useQuery('get', '/api/v1/hearing-rota');
  const [hearing, setHearing] = useState<Turn | null>(null);
  const writes = may(useMe(), 'meetings.write');
  const columns: readonly Column<Turn>[] = [
    { key: 'unit', title: t('rota.unit'), cell: ({ unitName }) => unitName, heads: true },
    {
      key: 'last',
      title: t('rota.last'),
      cell: ({ lastHeardOn, lastMeetingId }) =>
        lastHeardOn == null ? (
          <span className="quiet">{t('rota.never')}</span>
        ) : lastMeetingId == null ? (
          dateWords(lastHeardOn)
        ) : (
          <Link to="/meetings/$meetingId" params={{ meetingId: lastMeetingId }}>
            {dateWords(lastHeardOn)}
          </Link>
        ),
    },
    { key: 'year', title: t('rota.thisYear'), cell: ({ heardThisYear }) => heardThisYear, width: '120px' },
    {
      key: 'next',
      title: t('rota.next'),
      cell: ({ nextMonth, due }) =>
        due ? <StateTag tone="warn">{t('rota.due')}</StateTag> : monthOfYearWords(nextMonth),
      width: '120px',
      card: 'aside',
    },
    ...(writes
      ? [
          {
            key: 'act',
            title: t('acts'),
            cell: (turn: Turn) => (
              <Button size="small" aria-label={`${t('rota.put')} ${turn.unitName}`} onClick={() => setHearing(turn)}>
                {t('rota.put')}
              </Button>
            ),
            width: '140px',
            card: 'acts' as const,
          },
        ]
      : []),
  ];
  return (
    <>
      <PageHead title={t('rota.title')} note={t('rota.note')} />
      <MeetingTabs />
      <Loaded query={query}>
        {(turns) => <DataTable rows={turns} columns={columns} keyOf={({ unitId }) => unitId} label={t('rota.title')} />}
      </Loaded>
      {hearing !== null && <HearingForm turn={hearing} onClose={() => setHearing(null)} />}
    </>
  );
}
