import { useTranslation } from 'react-i18next';
import { api, client } from '../../../api/client';
import { may, useMe } from '../../../api/me';
import { useToday } from '../../../parts/use-today';
import { dateWords } from '../../../ui/dates';
import { sentencesOf } from '../../../ui/sentences';
import { awaitsDate, awaitsWord } from './awaits-word';
import { groupOf } from './group';
import type { Duty, Explanation, Wait, WaitGroup } from './wait';

const LIMIT = 200;

/** What a leading official's secretary confirms with one tap: planned dates, past ones too, and that the leader's diary was the reason; or says that it is not so. */
export function useConfirmations(): WaitGroup {
  const { t } = useTranslation(['workbench', 'words']);
  const enabled = may(useMe(), 'duties.confirm-plan');
  const planned = api.useQuery(
    'get',
    '/api/v1/duties',
    { params: { query: { state: 'PLANNED', limit: LIMIT } } },
    { enabled },
  );
  const explained = api.useQuery(
    'get',
    '/api/v1/explanations',
    { params: { query: { state: 'PENDING', reason: 'LEADER_SCHEDULE', limit: LIMIT } } },
    { enabled },
  );
  const today = useToday();
  const plan = (duty: Duty): Wait => ({
    id: duty.id,
    title: `${duty.projectName} · ${t(`words:kind.${duty.kind}`)}`,
    to: `/duties/${duty.id}`,
    whom: duty.plannedLeader ?? duty.unitName,
    note: duty.theme ?? undefined,
    date: {
      name: t('date.planned'),
      on: duty.plannedOn ?? duty.actBy,
      words: duty.plannedWords,
      late: duty.plannedOn != null && duty.plannedOn < today,
    },
    act: {
      kind: 'plan',
      duty,
      confirm: {
        label: t('act.confirmPlan'),
        run: () =>
          client.POST('/api/v1/duties/{id}/confirm-plan', {
            params: { path: { id: duty.id } },
            headers: { 'If-Match': String(duty.version) },
          }),
      },
    },
  });
  const diary = (one: Explanation): Wait => ({
    id: one.id,
    title: t('diary', { title: one.title }),
    to: `/obligations/${one.obligationId}`,
    whom: one.unitName,
    note: sentencesOf(
      [
        one.text,
        ...(one.newDate == null ? [] : [t('redate', { from: dateWords(one.forDate), to: dateWords(one.newDate) })]),
      ],
      t('stop'),
    ),
    date: { on: one.dueOn, originalOn: one.originalDueOn },
    act: {
      kind: 'diary',
      explanation: one,
      confirm: {
        label: t('act.confirmDiary'),
        run: () =>
          client.POST('/api/v1/obligations/{id}/explanations/{explanationId}/confirm', {
            params: { path: { id: one.obligationId, explanationId: one.id } },
            body: {},
          }),
      },
    },
  });
  return groupOf(
    'confirm',
    [planned, explained],
    [
      ...(explained.data?.items ?? []).filter(awaitsWord).map(diary),
      ...(planned.data?.items ?? []).filter(awaitsDate).map(plan),
    ],
  );
}
