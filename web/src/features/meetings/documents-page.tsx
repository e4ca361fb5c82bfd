import { Link, useSearch } from '@tanstack/react-router';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { client } from '../../api/client';
import { may, useMe } from '../../api/me';
import type { components } from '../../api/schema';
import { ListPage } from '../../parts/list/list-page';
import { queryOf } from '../../parts/list/search-schema';
import { usePages } from '../../parts/use-pages';
import type { Column } from '../../ui/data-table';
import { dateWords } from '../../ui/dates';
import { Empty } from '../../ui/empty';
import { DocumentForm } from './document-form';
import { MeetingTabs } from './meeting-tabs';
import { DOCUMENTS } from './meetings-search';
import { useMeetingName } from './use-meeting-name';
import { useYears } from './use-years';

type Row = components['schemas']['AdoptedDocumentAnswer'];
const PAGE = 50;

/** 审议通过尚未印发: documents that a meeting adopted, until the register of outputs has them. */
export function DocumentsPage() {
  const { t } = useTranslation('meetings');
  const [issued, setIssued] = useState<Row | null>(null);
  const years = useYears();
  const asked = queryOf(DOCUMENTS, useSearch({ from: '/inside/meetings/documents' }));
  const pages = usePages<Row>(['adopted-documents', asked], (from, signal) =>
    client.GET('/api/v1/adopted-documents', { params: { query: { ...asked, limit: PAGE, ...from } }, signal }),
  );
  return (
    <>
      <ListPage
        title={t('document.waiting')}
        schema={DOCUMENTS}
        filters={{ year: { label: t('year'), options: years } }}
        pages={pages}
        label={t('document.waiting')}
        columns={useColumns(setIssued)}
        keyOf={({ id }) => id}
        empty={<Empty>{t('document.none')}</Empty>}
      >
        <MeetingTabs />
      </ListPage>
      {issued !== null && <DocumentForm item={issued} onClose={() => setIssued(null)} />}
    </>
  );
}

function useColumns(onIssued: (row: Row) => void): readonly Column<Row>[] {
  const { t } = useTranslation(['meetings', 'words']);
  const registers = may(useMe(), 'agenda-plan.write');
  const nameOf = useMeetingName();
  return [
    { key: 'title', title: t('item.title'), cell: ({ title }) => title, heads: true },
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
    { key: 'heldOn', title: t('heldOn'), cell: ({ heldOn }) => dateWords(heldOn), width: '130px', card: 'quiet' },
    { key: 'unit', title: t('item.by'), cell: ({ byUnitName }) => byUnitName, card: 'quiet' },
    {
      key: 'outcome',
      title: t('item.outcome'),
      cell: ({ outcome }) => t(`words:agendaOutcome.${outcome}`),
      width: '110px',
      card: 'aside',
    },
    {
      key: 'act',
      title: t('acts'),
      cell: (row) =>
        registers ? (
          <Button size="small" onClick={() => onIssued(row)}>
            {t('document.register')}
          </Button>
        ) : null,
      width: '120px',
    },
  ];
}
