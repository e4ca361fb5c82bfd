import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { api } from '../../../api/client';
import { may, useMe } from '../../../api/me';
import { dueKinds } from '../../../api/subjects';
import { isVerdict, pathOfDue, pathOfSubject } from '../../../parts/subject-path';
import { quarterWords } from '../../../ui/dates';
import { groupOf } from './group';
import { APART } from './use-office-year';
import type { Duty, Obligation, Wait, WaitGroup } from './wait';

const LIMIT = 200;
/** Where nothing is urgent, the nearest few are shown. */
const NEAREST = 5;
const PRESSING = new Set(['RED', 'YELLOW', 'BLUE']);

type Words = TFunction<readonly ['workbench', 'words']>;

/** Late, near or returned; a plan, a promised rectification and the office’s own work are always said, a stage far ahead is not. */
function presses({ kind, state, light }: Obligation): boolean {
  const { ladder, subject } = dueKinds[kind];
  return state === 'RETURNED' || PRESSING.has(light) || (ladder !== 'FULL' && subject !== 'REGISTER_ENTRY');
}

function actOf(t: Words, obligation: Obligation, files: boolean): string {
  if (obligation.kind === 'OFFICE_WORK') return t('act.do');
  if (!files) return t('act.view');
  if (obligation.state === 'RETURNED') return t('act.mend');
  switch (obligation.kind) {
    case 'DUTY':
      return t('act.file');
    case 'PLAN':
      return t('act.plan');
    case 'RECTIFICATION':
      return t('act.rectify');
    default:
      return t('act.do');
  }
}

function pathOf(due: Obligation, interviewOf: (itemId: string) => string | undefined): string {
  const { kind, subjectId, officeWork } = due;
  if (officeWork != null) return pathOfSubject(officeWork.subjectType, officeWork.subjectId) ?? pathOfDue(due);
  const interview = kind === 'RECTIFICATION' ? interviewOf(subjectId) : undefined;
  return (interview === undefined ? null : pathOfSubject('INTERVIEW', interview)) ?? pathOfDue(due);
}

/** Where it is done: a duty’s form, the page where the office’s own work is finished, else the thing itself. */
function actPathOf({ kind, id }: Obligation, to: string, files: boolean): string {
  if (kind === 'OFFICE_WORK') return `/obligations/${id}`;
  return files && kind === 'DUTY' ? `${to}?act=submit` : to;
}

/** By rectification item, the interview in which it was promised. */
function useInterviewOf(wanted: boolean): (itemId: string) => string | undefined {
  const query = { limit: LIMIT };
  const { data } = api.useQuery('get', '/api/v1/interviews', { params: { query } }, { enabled: wanted });
  return (itemId) => data?.items.find(({ items }) => items.some(({ id }) => id === itemId))?.id;
}

/** What the reader's unit has to do, as far as it presses: late, near, returned. */
export function useDue(): WaitGroup {
  const { t } = useTranslation(['workbench', 'words']);
  const me = useMe();
  const files = may(me, 'duties.submit');
  const due = api.useQuery(
    'get',
    '/api/v1/obligations',
    { params: { query: { mine: true, limit: LIMIT } } },
    { enabled: may(me, 'obligations.read') },
  );
  const own = (due.data?.items ?? []).filter(
    ({ kind, hold, officeWork }) => !isVerdict(kind) && hold == null && !APART.has(officeWork?.what ?? ''),
  );
  const enabled = own.some(({ kind }) => kind === 'DUTY');
  const duties = api.useQuery(
    'get',
    '/api/v1/duties',
    { params: { query: { mine: true, limit: LIMIT } } },
    { enabled },
  );
  const interviewOf = useInterviewOf(own.some(({ kind }) => kind === 'RECTIFICATION'));
  const dutyOf = new Map((duties.data?.items ?? []).map((duty) => [duty.id, duty]));
  const titleOf = (duty: Duty | undefined, { title }: Obligation): string =>
    duty === undefined ? title : `${t(`words:kind.${duty.kind}`)} · ${quarterWords(duty.year, duty.quarter)}`;
  const wait = (one: Obligation): Wait => {
    const duty = dutyOf.get(one.subjectId);
    const to = pathOf(one, interviewOf);
    const act = actPathOf(one, to, files);
    return {
      id: one.id,
      title: titleOf(duty, one),
      to,
      whom: one.projectName ?? t(`words:obligationKind.${one.kind}`),
      note:
        one.state === 'RETURNED' && duty?.returnReason != null
          ? t('missing', { reason: duty.returnReason })
          : undefined,
      date: { on: one.dueOn, originalOn: one.originalDueOn, provisional: one.provisional, lateness: one.lateness },
      light: { light: one.light, state: one.state },
      act: { kind: 'open', label: actOf(t, one, files), to: act },
    };
  };
  const pressing = own.filter(presses);
  const shown = pressing.length > 0 ? pressing : own.slice(0, NEAREST);
  return groupOf('due', [due], shown.map(wait), own.length - shown.length);
}
