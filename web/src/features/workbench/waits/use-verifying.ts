import { useTranslation } from 'react-i18next';
import { api } from '../../../api/client';
import type { components } from '../../../api/schema';
import { pathOfSubject } from '../../../parts/subject-path';
import { groupOf } from './group';
import { useOfficeDues } from './use-office-dues';
import { useInterviews } from './use-talks';
import type { Wait, WaitGroup } from './wait';

type Due = components['schemas']['DueWorkAnswer'];

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

/** Whether anything about that kind of thing waits: what has nothing waiting is not asked for. */
type Waits = (about: string) => boolean;

/** Everything filed that waits for the office, by its id. */
function useFiled(waits: Waits): AllFiled {
  const { t } = useTranslation(['workbench', 'words']);
  const query = { state: 'SUBMITTED' as const, limit: LIMIT };
  const duties = api.useQuery('get', '/api/v1/duties', { params: { query } }, { enabled: waits('DUTY') });
  const tasks = api.useQuery('get', '/api/v1/tasks', { params: { query } }, { enabled: waits('TASK') });
  const asked = { params: { query: { state: 'PENDING' as const, limit: LIMIT } } };
  const explained = api.useQuery('get', '/api/v1/explanations', asked, { enabled: waits('OBLIGATION') });
  const rectified = useInterviews('RECTIFIED', waits('INTERVIEW'));
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

/** How many entries of each register wait for a second person, by the ids of the entries. */
function useEntries(enabled: boolean): {
  readonly kindOf: (id: string) => string | undefined;
  readonly pending: boolean;
} {
  const query = { waiting: true, limit: LIMIT };
  const entries = api.useQuery('get', '/api/v1/register-entries', { params: { query } }, { enabled });
  const registers = api.useQuery('get', '/api/v1/registers', {}, { enabled });
  const names = new Map(itemsOf(registers).map(({ kind, name }) => [kind, name]));
  const kinds = new Map(itemsOf(entries).map(({ id, kind }) => [id, names.get(kind)]));
  return { kindOf: (id) => kinds.get(id), pending: [entries, registers].some(({ isLoading }) => isLoading) };
}

/** What was filed and waits for the office's reading, each with the day by which the office answers; and 待审核报送, a line for each register. */
export function useVerifying(): readonly [WaitGroup, WaitGroup] {
  const { t } = useTranslation(['workbench', 'words']);
  const due = useOfficeDues();
  const verifications = itemsOf(due).filter(({ kind }) => kind === 'VERIFICATION');
  const about = new Set(verifications.map(({ aboutType }) => aboutType));
  const filed = useFiled((type) => about.has(type));
  const entries = useEntries(about.has('REGISTER_ENTRY'));
  const pending = filed.pending || entries.pending;
  const date = ({ dueOn, lateness }: Due): Wait['date'] => ({
    // The deadline is the office's own: what the unit has filed is never a lag of the unit.
    name: t('date.review'),
    on: dueOn,
    overdue: lateness > 0 ? t('reviewLate', { count: lateness }) : undefined,
  });
  const isEntry = ({ aboutType }: Due): boolean => aboutType === 'REGISTER_ENTRY';
  const known = pending ? [] : verifications;
  const waits = known
    .filter((one) => !isEntry(one))
    .map((one): Wait => {
      const path = one.aboutType != null && one.aboutId != null && pathOfSubject(one.aboutType, one.aboutId);
      const own = { title: one.title, whom: '', to: path || `/obligations/${one.id}` };
      const thing = filed.of(one.subjectId) ?? own;
      return { id: one.id, ...thing, date: date(one), act: { kind: 'open', label: t('act.verify'), to: thing.to } };
    });
  const byKind = new Map<string, Due[]>();
  for (const one of known.filter(isEntry)) {
    const name = entries.kindOf(one.aboutId ?? '') ?? '';
    byKind.set(name, [...(byKind.get(name) ?? []), one]);
  }
  // The nearest day comes first.
  const reports = [...byKind].map(([kind, [first, ...others]]): Wait => {
    const count = others.length + 1;
    return {
      id: `reports ${kind}`,
      title: kind === '' ? t('reports', { count }) : t('reportsOf', { kind, count }),
      to: QUEUE,
      whom: '',
      date: first && date(first),
      act: { kind: 'open', label: t('act.verify'), to: QUEUE },
    };
  });
  const readings = [due, { ...due, isLoading: pending }];
  return [groupOf('verify', readings, waits), groupOf('reports', readings, reports)];
}

const QUEUE = '/registers/queue';
