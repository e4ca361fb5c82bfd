import { useTranslation } from 'react-i18next';
import { api } from '../../../api/client';
import { isOffice, useMe } from '../../../api/me';
import { groupOf } from './group';
import { useInterviews } from './use-talks';
import type { Obligation, Wait, WaitGroup } from './wait';

const LIMIT = 200;

/** What a verification is about: the thing filed, by whom, and where it is read. */
interface Filed {
  readonly title: string;
  readonly whom: string;
  readonly to: string;
  readonly note?: string | undefined;
}

interface Listed<One> {
  readonly data?: { readonly items: readonly One[] } | undefined;
}

function itemsOf<One>({ data }: Listed<One>): readonly One[] {
  return data?.items ?? [];
}

interface AllFiled {
  readonly of: (id: string) => Filed | undefined;
  readonly pending: boolean;
}

/** Everything filed that waits for the office, by its id. */
function useFiled(enabled: boolean): AllFiled {
  const { t } = useTranslation(['workbench', 'words']);
  const query = { state: 'SUBMITTED' as const, limit: LIMIT };
  const duties = api.useQuery('get', '/api/v1/duties', { params: { query } }, { enabled });
  const tasks = api.useQuery('get', '/api/v1/tasks', { params: { query } }, { enabled });
  const asked = { state: 'PENDING' as const, limit: LIMIT };
  const explained = api.useQuery('get', '/api/v1/explanations', { params: { query: asked } }, { enabled });
  const rectified = useInterviews('RECTIFIED', enabled);
  const filed = new Map<string, Filed>();
  for (const { id, projectName, kind, unitName } of itemsOf(duties))
    filed.set(id, { title: `${projectName} · ${t(`words:kind.${kind}`)}`, whom: unitName, to: `/duties/${id}` });
  for (const { id, matter, unitName } of itemsOf(tasks))
    filed.set(id, { title: matter, whom: unitName, to: `/tasks/${id}` });
  for (const { id, obligationId, title, reason, unitName } of itemsOf(explained))
    filed.set(id, {
      title: t('explains', { title }),
      whom: unitName,
      to: `/obligations/${obligationId}`,
      note: t(`words:explanationReason.${reason}`),
    });
  for (const { id: interview, unitName, items } of itemsOf(rectified))
    for (const { id, matter } of items)
      filed.set(id, { title: t('rectified', { matter }), whom: unitName, to: `/supervision/interviews/${interview}` });
  const pending = [duties, tasks, explained, rectified].some(({ isLoading }) => isLoading);
  return { of: (id) => filed.get(id), pending };
}

/** What was filed and waits for the office's reading, each with the day by which the office answers; and 待审核报送, one line for all. */
export function useVerifying(): readonly [WaitGroup, WaitGroup] {
  const { t } = useTranslation(['workbench', 'words']);
  const office = isOffice(useMe());
  const query = { mine: true, kind: 'VERIFICATION' as const, limit: LIMIT };
  const due = api.useQuery('get', '/api/v1/obligations', { params: { query } }, { enabled: office });
  const filed = useFiled(office);
  const date = (one: Obligation): Wait['date'] => ({
    // The deadline is the office's own: what the unit has filed is never a lag of the unit.
    name: t('date.review'),
    on: one.dueOn,
    overdue: one.lateness > 0 ? t('reviewLate', { count: one.lateness }) : undefined,
  });
  const waits = itemsOf(due).flatMap((one): Wait[] => {
    const thing = filed.of(one.subjectId);
    if (thing === undefined) return [];
    return [{ id: one.id, ...thing, date: date(one), act: { kind: 'open', label: t('act.verify'), to: thing.to } }];
  });
  // What is neither a duty, a task, an explanation nor a promise is an entry of a register, or a file of them.
  const entries = filed.pending ? [] : itemsOf(due).filter(({ subjectId }) => filed.of(subjectId) === undefined);
  const [first] = [...entries].sort((one, other) => one.dueOn.localeCompare(other.dueOn));
  const reports: Wait[] =
    first === undefined
      ? []
      : [
          {
            id: 'reports',
            title: t('reports', { count: entries.length }),
            to: QUEUE,
            whom: '',
            date: date(first),
            act: { kind: 'open', label: t('act.verify'), to: QUEUE },
          },
        ];
  return [groupOf('verify', [due], waits), groupOf('reports', [due], reports)];
}

const QUEUE = '/registers/queue';
