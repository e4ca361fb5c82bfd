import { useTranslation } from 'react-i18next';
import { api } from '../../../api/client';
import { isOffice, useMe } from '../../../api/me';
import type { components } from '../../../api/schema';
import { pathOfSubject } from '../../../parts/subject-path';
import { useToday } from '../../../parts/use-today';
import { groupOf } from './group';
import { useOfficeDues } from './use-office-dues';
import type { Wait, WaitGroup } from './wait';

type Due = components['schemas']['DueWorkAnswer'];

const LIMIT = 200;
/** A pilot is looked at sixty days before its end; what lies further ahead than this is the calendar's to show. */
const AHEAD_DAYS = 30;
const NEAR_DAYS = 10;

/** What the office calls back and what ends, of its own work; and decisions of meetings that are near their day or past it. */
export function useOfficeYear(): readonly WaitGroup[] {
  const { t } = useTranslation(['workbench', 'words']);
  const office = isOffice(useMe());
  const today = useToday();
  const until = daysAfter(today, AHEAD_DAYS);
  const near = daysAfter(today, NEAR_DAYS);
  const works = useOfficeDues();
  const asked = { open: true, limit: LIMIT };
  const decided = api.useQuery('get', '/api/v1/meeting-decisions', { params: { query: asked } }, { enabled: office });
  const of = (what: Due['what']): Wait[] =>
    (works.data?.items ?? [])
      .filter((due) => due.what === what && due.dueOn <= until)
      .map(({ id, title, dueOn, lateness, aboutType, aboutId }) => ({
        id,
        title,
        to: (aboutType != null && aboutId != null && pathOfSubject(aboutType, aboutId)) || `/obligations/${id}`,
        whom: '',
        date: { on: dueOn, lateness },
        act: { kind: 'open', label: t('act.do'), to: `/obligations/${id}` },
      }));
  const decisions = (decided.data?.items ?? []).flatMap((one): Wait[] => {
    // What stands silent (历史逾期) is not near its day: the office releases it from the overview.
    if (one.taskId == null || one.dueOn == null || one.light == null || one.hold != null || one.dueOn > near) return [];
    const to = `/tasks/${one.taskId}`;
    return [
      {
        id: `${one.id} ${one.taskId}`,
        title: one.matter,
        to,
        whom: one.unitName ?? '',
        date: { on: one.dueOn, late: one.dueOn < today },
        light: { light: one.light, state: one.taskState ?? '' },
        act: { kind: 'open', label: t('act.view'), to },
      },
    ];
  });
  return [
    groupOf('decisions', [decided], decisions),
    groupOf('callbacks', [works], of('PROBLEM_CALLBACK')),
    groupOf('pilots', [works], of('PILOT_END')),
  ];
}

/** Office work that stands in a group of its own. */
export const APART: ReadonlySet<string> = new Set(['PROBLEM_CALLBACK', 'PILOT_END']);

function daysAfter(day: string | null, days: number): string {
  if (day === null) return '';
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + days);
  return date.toISOString().slice(0, 10);
}
