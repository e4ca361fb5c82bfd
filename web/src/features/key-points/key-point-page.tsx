import { Link, useParams } from '@tanstack/react-router';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client';
import { may, useMe } from '../../api/me';
import { useDeniedFact } from '../../parts/denied';
import { Loaded } from '../../parts/loaded';
import { MeasuredBy } from '../../parts/measured-by';
import { type Column, DataTable } from '../../ui/data-table';
import { dateWords } from '../../ui/dates';
import { Empty } from '../../ui/empty';
import { Facts } from '../../ui/facts';
import { PageHead } from '../../ui/page-head';
import { Section } from '../../ui/section';
import { StateTag } from '../../ui/state-tag';
import { DeclareForm, DECLARED, type Declared } from './declare-form';
import { type PointPage, toneOf } from './key-point';
import { PointForm } from './point-form';

/** One key point: what the plan says of it, what carries it out, and what two people declared. */
export function KeyPointPage() {
  const { pointId } = useParams({ from: '/inside/projects/key-points/$pointId' });
  const { t } = useTranslation(['keyPoints', 'words']);
  const query = api.useQuery('get', '/api/v1/key-points/{id}', { params: { path: { id: pointId } } });
  const point = query.data;
  return (
    <>
      <PageHead
        title={point === undefined ? t('title') : point.code}
        note={point?.planName}
        actions={
          <>
            <Link to="/projects/key-points" search={point === undefined ? {} : { plan: point.planId }}>
              {t('back')}
            </Link>
            {point !== undefined && <PointActs point={point} />}
          </>
        }
      />
      <Loaded query={query}>
        {(read) => (
          <>
            <PointFacts point={read} />
            <Section title={t('words:keyPointColumn.COVERS')} count={read.items.length}>
              <Items point={read} />
            </Section>
            <MeasuredBy of={{ keyPointId: read.id }} />
          </>
        )}
      </Loaded>
    </>
  );
}

function PointFacts({ point }: { readonly point: PointPage }) {
  const { t } = useTranslation(['keyPoints', 'words']);
  const denied = useDeniedFact(point.denied);
  const day = (value: string | null | undefined) => (value == null ? null : dateWords(value));
  return (
    <Section title={point.text}>
      <Facts
        facts={[
          {
            name: t('state'),
            value: <StateTag tone={toneOf(point.state)}>{t(`words:keyPointState.${point.state}`)}</StateTag>,
          },
          point.approvalId != null && { name: t('waiting'), value: t('waits') },
          denied,
          { name: t('words:keyPointColumn.DUE'), value: point.dueWords },
          { name: t('words:keyPointColumn.GROUP'), value: point.groupName },
          { name: t('words:keyPointColumn.LEAD'), value: point.leadUnitName },
          { name: t('words:keyPointColumn.DONE_ON'), value: day(point.doneOn) },
          { name: t('basis'), value: point.outcomeBasis, wide: true },
          { name: t('words:keyPointColumn.RESULTS'), value: point.resultNumbers },
          { name: t('words:keyPointColumn.DIFFICULTIES'), value: point.difficulties, wide: true },
          { name: t('words:keyPointColumn.SUPPORT'), value: point.support, wide: true },
        ]}
      />
    </Section>
  );
}

type Item = PointPage['items'][number];

function Items({ point: { items } }: { readonly point: PointPage }) {
  const { t } = useTranslation(['keyPoints', 'words']);
  if (items.length === 0) return <Empty>{t('noItems')}</Empty>;
  const name = ({ projectId, taskId, name: said }: Item) =>
    projectId == null ? (
      <Link to="/tasks/$taskId" params={{ taskId: taskId ?? '' }}>
        {said}
      </Link>
    ) : (
      <Link to="/projects/$projectId" params={{ projectId }}>
        {said}
      </Link>
    );
  const state = ({ doneOn, fellAway }: Item) => {
    if (fellAway) return <StateTag>{t('fellAway')}</StateTag>;
    if (doneOn == null) return <StateTag tone="calm">{t('words:keyPointState.COVERED')}</StateTag>;
    return <StateTag tone="good">{t('doneOn', { on: dateWords(doneOn) })}</StateTag>;
  };
  const noted = ({ note, notedOn }: Item) =>
    note == null || notedOn == null ? null : t('noted', { on: dateWords(notedOn), note });
  const columns: readonly Column<Item>[] = [
    { key: 'name', title: t('words:keyPointColumn.COVERS'), cell: name, heads: true },
    { key: 'unit', title: t('unit'), cell: ({ unitName }) => unitName, card: 'quiet' },
    { key: 'note', title: t('words:keyPointColumn.PROGRESS'), cell: noted, card: 'line' },
    { key: 'state', title: t('state'), cell: state, width: '170px', card: 'aside' },
  ];
  return (
    <DataTable
      rows={items}
      columns={columns}
      keyOf={({ projectId, taskId }) => projectId ?? taskId ?? ''}
      label={t('words:keyPointColumn.COVERS')}
    />
  );
}

/** What may be declared of a point as it stands. */
function declarable({ outcome, approvalId }: PointPage): readonly Declared[] {
  if (approvalId != null || outcome === 'WITHDRAWN') return [];
  return DECLARED.filter((one) => (outcome == null) === (one !== 'OPEN'));
}

function PointActs({ point }: { readonly point: PointPage }) {
  const { t } = useTranslation(['keyPoints', 'words']);
  const [open, setOpen] = useState<Declared | 'edit' | null>(null);
  if (!may(useMe(), 'key-points.write') || point.state === 'WITHDRAWN') return null;
  const close = (): void => setOpen(null);
  return (
    <>
      <Button type="primary" onClick={() => setOpen('edit')}>
        {t('point.edit')}
      </Button>
      {declarable(point).map((declared) => (
        <Button key={declared} onClick={() => setOpen(declared)}>
          {t(`words:keyPointDeclaration.${declared}`)}
        </Button>
      ))}
      {open === 'edit' && (
        <PointForm planId={point.planId} standing={point.planStands ? 0 : null} point={point} onClose={close} />
      )}
      {open !== null && open !== 'edit' && <DeclareForm key={open} point={point} declared={open} onClose={close} />}
    </>
  );
}
