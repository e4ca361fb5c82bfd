import { Link, useSearch } from '@tanstack/react-router';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, client } from '../../api/client';
import { may, useMe } from '../../api/me';
import type { components } from '../../api/schema';
import { type Field, filled } from '../../parts/form/field';
import { RecordForm } from '../../parts/form/record-form';
import { Loaded } from '../../parts/loaded';
import type { UnitChoice } from '../../parts/unit-picker';
import { useToday } from '../../parts/use-today';
import { type Column, DataTable } from '../../ui/data-table';
import { monthWords } from '../../ui/dates';
import { Empty } from '../../ui/empty';
import { noted } from '../../ui/marks';
import { PageHead } from '../../ui/page-head';
import { StateTag } from '../../ui/state-tag';
import { MeetingTabs } from './meeting-tabs';

type Topic = components['schemas']['PlannedTopicAnswer'];
type Body = components['schemas']['PlannedTopicRequest'];

/** 年度议题计划: what the committee means to take up, and what became of it. */
export function PlanTopicsPage() {
  const { t } = useTranslation('meetings');
  const { year: wanted } = useSearch({ from: '/inside/meetings/plan' });
  const today = useToday();
  const year = wanted ?? Number(today.slice(0, 4));
  const [editing, setEditing] = useState<Topic | 'new' | null>(null);
  const query = api.useQuery('get', '/api/v1/agenda-plan-items', { params: { query: { year } } });
  const writes = may(useMe(), 'agenda-plan.write');
  const columns = useColumns(writes ? setEditing : null);
  return (
    <>
      <PageHead
        title={t('plan.ofYear', { year })}
        actions={
          writes && (
            <>
              <Link to="/meetings/plan/imports">{t('planImport.open')}</Link>
              <Button type="primary" onClick={() => setEditing('new')}>
                {t('plan.add')}
              </Button>
            </>
          )
        }
      />
      <MeetingTabs />
      <Loaded query={query}>
        {(topics) =>
          topics.length === 0 ? (
            <Empty>{t('plan.empty')}</Empty>
          ) : (
            <DataTable rows={topics} columns={columns} keyOf={({ id }) => id} label={t('plan.title')} />
          )
        }
      </Loaded>
      {editing !== null && (
        <TopicForm topic={editing === 'new' ? null : editing} year={year} onClose={() => setEditing(null)} />
      )}
    </>
  );
}

const TONES = { TAKEN: 'good', ADJUSTED: 'plain', OVERDUE: 'warn', OPEN: 'plain' } as const;

function useColumns(onEdit: ((topic: Topic) => void) | null): readonly Column<Topic>[] {
  const { t } = useTranslation(['meetings', 'words']);
  return [
    { key: 'month', title: t('plan.month'), cell: ({ month }) => monthWords(month), width: '80px', card: 'quiet' },
    { key: 'title', title: t('item.title'), cell: ({ title }) => title, heads: true },
    {
      key: 'kind',
      title: t('item.kind'),
      cell: ({ kind }) => t(`words:agendaItemKind.${kind}`),
      width: '110px',
      card: 'quiet',
    },
    { key: 'unit', title: t('item.by'), cell: ({ unitName }) => unitName, card: 'quiet' },
    { key: 'basis', title: t('plan.basis'), cell: ({ basis }) => basis },
    {
      key: 'state',
      title: t('state'),
      cell: ({ state, meetingId, adjustedReason }) =>
        meetingId == null ? (
          <>
            <StateTag tone={TONES[state]}>{t(`words:agendaPlanState.${state}`)}</StateTag>{' '}
            <span className="quiet">{adjustedReason}</span>
          </>
        ) : (
          <Link to="/meetings/$meetingId" params={{ meetingId }}>
            {t(`words:agendaPlanState.${state}`)}
          </Link>
        ),
      card: 'aside',
    },
    ...(onEdit === null
      ? []
      : [
          {
            key: 'act',
            title: t('acts'),
            cell: (topic: Topic) => (
              <Button size="small" onClick={() => onEdit(topic)}>
                {t('plan.edit')}
              </Button>
            ),
            width: '90px',
          },
        ]),
  ];
}

interface Values {
  readonly title?: string;
  readonly kind?: Body['kind'];
  readonly month?: number;
  readonly unit?: UnitChoice;
  readonly basis?: string;
  readonly adjustedReason?: string;
}

interface TopicFormProps {
  readonly topic: Topic | null;
  readonly year: number;
  readonly onClose: () => void;
}

function TopicForm({ topic, year, onClose }: TopicFormProps) {
  const { t } = useTranslation('meetings');
  return (
    <RecordForm<Values>
      title={t(topic === null ? 'plan.add' : 'plan.edit')}
      draft={`topic:${topic?.id ?? 'new'}`}
      version={topic?.version ?? 0}
      initial={topic === null ? { kind: 'DELIBERATE' } : valuesOf(topic)}
      send={({ title = '', kind = 'OTHER', month = 1, unit, basis = '', adjustedReason }, headers) => {
        const body = { year, title, kind, month, unitId: unit?.id ?? '', basis, ...filled({ adjustedReason }) };
        if (topic === null) return client.POST('/api/v1/agenda-plan-items', { body });
        return client.PUT('/api/v1/agenda-plan-items/{id}', { params: { path: { id: topic.id } }, headers, body });
      }}
      fields={useFields(topic)}
      onClose={onClose}
    />
  );
}

const valuesOf = ({ title, kind, month, unitId, unitName, basis, adjustedReason }: Topic): Values => ({
  ...{ title, kind, month, basis, unit: { id: unitId, name: unitName } },
  ...(adjustedReason != null && { adjustedReason }),
});

const MONTHS = Array.from({ length: 12 }, (_, index) => index + 1);

function useFields(topic: Topic | null): readonly Field<Values>[] {
  const { t } = useTranslation(['meetings', 'words', 'common']);
  return [
    { name: 'title', label: t('item.title'), required: true, max: 200 },
    {
      ...{ name: 'kind', label: t('item.kind'), input: 'select', required: true },
      choices: (['DELIBERATE', 'HEAR', 'OTHER'] as const).map((value) => ({
        value,
        label: t(`words:agendaItemKind.${value}`),
      })),
    },
    {
      ...{ name: 'month', label: t('plan.month'), input: 'select', required: true },
      choices: MONTHS.map((value) => ({ value, label: monthWords(value) })),
    },
    { name: 'unit', label: t('item.by'), input: 'unit', required: true, pointer: '/unitId' },
    { name: 'basis', label: t('plan.basis'), required: true, max: 200 },
    {
      ...{ name: 'adjustedReason', label: noted(t('plan.adjusted'), t('common:field.optional')), max: 200 },
      when: () => topic !== null,
    },
  ];
}
