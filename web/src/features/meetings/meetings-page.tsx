import { Link, useSearch } from '@tanstack/react-router';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { client } from '../../api/client';
import { may, useMe } from '../../api/me';
import { ListPage } from '../../parts/list/list-page';
import { queryOf } from '../../parts/list/search-schema';
import { usePages } from '../../parts/use-pages';
import type { Column } from '../../ui/data-table';
import { dateWords } from '../../ui/dates';
import { Empty } from '../../ui/empty';
import { StateTag } from '../../ui/state-tag';
import { type ListedMeeting, toneOfMeeting } from './meeting';
import { MeetingForm } from './meeting-form';
import { MEETINGS } from './meetings-search';
import { MeetingTabs } from './meeting-tabs';
import { useMeetingName } from './use-meeting-name';
import { useYears } from './use-years';

const PAGE = 50;

/** 会议: the year's meetings, the latest first. */
export function MeetingsPage() {
  const { t } = useTranslation(['meetings', 'words']);
  const [adding, setAdding] = useState(false);
  const me = useMe();
  const years = useYears();
  const asked = queryOf(MEETINGS, useSearch({ from: '/inside/meetings' }));
  const pages = usePages<ListedMeeting>(['meetings', asked], (from, signal) =>
    client.GET('/api/v1/meetings', { params: { query: { ...asked, limit: PAGE, ...from } }, signal }),
  );
  const year = asked.year ?? years[1]?.value;
  return (
    <>
      <ListPage
        title={t('title')}
        actions={
          <>
            {may(me, 'meeting-imports.write') && <Link to="/meetings/imports">{t('import.open')}</Link>}
            {may(me, 'meeting-exports.read') && year !== undefined && (
              <Button href={`/api/v1/meeting-exports?year=${String(year)}`}>{t('exportYear', { year })}</Button>
            )}
            {may(me, 'meetings.write') && (
              <Button type="primary" onClick={() => setAdding(true)}>
                {t('add')}
              </Button>
            )}
          </>
        }
        schema={MEETINGS}
        filters={{
          kind: { label: t('kind'), word: (one) => t(`words:meetingKind.${one}`) },
          state: { label: t('state'), word: (one) => t(`words:meetingState.${one}`) },
          year: { label: t('year'), options: years },
        }}
        pages={pages}
        label={t('title')}
        columns={useColumns()}
        keyOf={({ id }) => id}
        empty={<Empty>{t('empty')}</Empty>}
      >
        <MeetingTabs />
      </ListPage>
      {adding && <MeetingForm meeting={null} onClose={() => setAdding(false)} />}
    </>
  );
}

function useColumns(): readonly Column<ListedMeeting>[] {
  const { t } = useTranslation(['meetings', 'words']);
  const nameOf = useMeetingName();
  return [
    {
      key: 'name',
      title: t('name'),
      cell: (one) => (
        <>
          <Link to="/meetings/$meetingId" params={{ meetingId: one.id }}>
            {nameOf(one)}
          </Link>{' '}
          {one.noFirstTopic && <StateTag tone="warn">{t('noFirstTopic')}</StateTag>}
        </>
      ),
      heads: true,
    },
    { key: 'on', title: t('on'), cell: (one) => dateWords(one.heldOn ?? one.plannedOn), width: '130px', card: 'quiet' },
    { key: 'chair', title: t('chair'), cell: (one) => one.chairTitle, card: 'quiet' },
    { key: 'items', title: t('items'), cell: (one) => one.itemCount, width: '90px' },
    { key: 'decided', title: t('decided'), cell: (one) => one.decisionCount, width: '110px' },
    {
      key: 'state',
      title: t('state'),
      cell: (one) => <StateTag tone={toneOfMeeting(one.state)}>{t(`words:meetingState.${one.state}`)}</StateTag>,
      width: '100px',
      card: 'aside',
    },
  ];
}
