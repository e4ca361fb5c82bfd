import { useTranslation } from 'react-i18next';
import { api } from '../../../api/client';
import { may, useMe } from '../../../api/me';
import { groupOf } from './group';
import type { Wait, WaitGroup } from './wait';

const LIMIT = 200;

/** What the office entered for the reader's unit, which looks through it and says once that it is right. */
export function useEntered(): WaitGroup {
  const { t } = useTranslation(['workbench', 'words']);
  const me = useMe();
  const enabled = may(me, 'duties.confirm-entries');
  const query = { toConfirm: true, limit: LIMIT };
  const duties = api.useQuery('get', '/api/v1/duties', { params: { query } }, { enabled });
  const tasks = api.useQuery('get', '/api/v1/tasks', { params: { query } }, { enabled });
  const explanations = api.useQuery(
    'get',
    '/api/v1/explanations',
    { params: { query: { limit: LIMIT } } },
    { enabled },
  );
  const act = (to: string): Wait['act'] => ({ kind: 'open', label: t('act.lookThrough'), to });
  const ofDuties = (duties.data?.items ?? []).map((duty): Wait => {
    const to = `/duties/${duty.id}`;
    const title = `${duty.projectName} · ${t(`words:kind.${duty.kind}`)}`;
    return { id: duty.id, title, to, whom: t(`words:dutyState.${duty.state}`), act: act(to) };
  });
  const ofTasks = (tasks.data?.items ?? []).map((task): Wait => {
    const to = `/tasks/${task.id}`;
    return { id: task.id, title: task.matter, to, whom: task.projectName ?? '', act: act(to) };
  });
  const own = new Set(me.posts.map(({ unitId }) => unitId));
  const ofExplanations = (explanations.data?.items ?? [])
    .filter(({ onBehalf, entryConfirmedAt, unitId }) => onBehalf && entryConfirmedAt == null && own.has(unitId))
    .map((one): Wait => {
      const to = `/obligations/${one.obligationId}`;
      const whom = t(`words:explanationReason.${one.reason}`);
      return { id: one.id, title: t('explains', { title: one.title }), to, whom, act: act(to) };
    });
  return groupOf('entered', [duties, tasks, explanations], [...ofDuties, ...ofTasks, ...ofExplanations]);
}
