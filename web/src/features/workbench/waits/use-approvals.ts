import { useTranslation } from 'react-i18next';
import { api } from '../../../api/client';
import { may, useMe } from '../../../api/me';
import { useToday } from '../../../parts/use-today';
import { dateWords } from '../../../ui/dates';
import { sentencesOf } from '../../../ui/sentences';
import { pathOf, textOf } from './approval-path';
import { groupOf } from './group';
import { useInterviews } from './use-talks';
import type { Approval, Wait, WaitGroup } from './wait';

const LIMIT = 200;
const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** What is decided on a page of its own, with the words of the button that leads there. */
const OPENED = {
  INTERVIEW: 'act.decideInterview',
  LEDGER_DATES: 'act.decideDates',
  LEDGER_DONE: 'act.decideDone',
} as const;

function openedBy(kind: string): (typeof OPENED)[keyof typeof OPENED] | null {
  return kind in OPENED ? OPENED[kind as keyof typeof OPENED] : null;
}

/** What he is asked: the reason, and the date that it would become. */
function useFacts(): (approval: Approval) => string | undefined {
  const { t } = useTranslation(['workbench', 'words']);
  return ({ facts, proposedByName }) => {
    const reason = textOf(facts['reason']);
    const newDate = textOf(facts['newDate']);
    const from = textOf(facts['from']);
    const said = [
      from !== null && newDate !== null && DAY.test(newDate) && DAY.test(from)
        ? t('redate', { from: dateWords(from), to: dateWords(newDate) })
        : null,
      reason === null ? null : t('reason', { reason }),
      proposedByName == null ? null : t('proposedBy', { name: proposedByName }),
    ].filter((one) => one !== null);
    return said.length === 0 ? undefined : sentencesOf(said, t('stop'));
  };
}

/** By proposal of an interview, the day by which it is decided, and whether that day has passed. */
function useDueOfInterview(wanted: boolean): (approval: Approval) => Wait['date'] {
  const { t } = useTranslation('workbench');
  const today = useToday();
  const { data } = useInterviews('PROPOSED', wanted);
  const dueOf = new Map((data?.items ?? []).map(({ id, approvalDueOn }) => [id, approvalDueOn]));
  return ({ kind, facts }) => {
    const on = kind === 'INTERVIEW' ? dueOf.get(textOf(facts['interviewId']) ?? '') : undefined;
    if (on === undefined) return undefined;
    return { name: t('date.decide'), on, late: on < today };
  };
}

/** Decisions that wait for the reader; a secretary also sees those of his leader, which he registers from paper. */
export function useApprovals(): WaitGroup {
  const { t } = useTranslation('workbench');
  const me = useMe();
  const served = me.posts.flatMap(({ servesPostId }) => (servesPostId == null ? [] : [servesPostId]));
  const query = { state: 'PENDING' as const, limit: LIMIT, ...(served.length === 0 && { mine: true }) };
  const enabled = may(me, 'approvals.read');
  const approvals = api.useQuery('get', '/api/v1/approvals', { params: { query } }, { enabled });
  const factsOf = useFacts();
  const dueOf = useDueOfInterview((approvals.data?.items ?? []).some(({ kind }) => kind === 'INTERVIEW'));
  const actOf = (approval: Approval): Wait['act'] => {
    const label = openedBy(approval.kind);
    return label === null ? { kind: 'decide', approval } : { kind: 'open', label: t(label), to: pathOf(approval) };
  };
  const waits = (approvals.data?.items ?? [])
    .filter(
      ({ mayDecide, mayRegister, approverPostId }) =>
        mayDecide || (mayRegister && approverPostId != null && served.includes(approverPostId)),
    )
    .map((approval): Wait => ({
      id: approval.id,
      title: approval.title,
      to: pathOf(approval),
      whom: approval.unitName ?? '',
      note: factsOf(approval),
      date: dueOf(approval) ?? { name: t('date.proposed'), on: approval.proposedAt.slice(0, 10) },
      act: actOf(approval),
    }));
  return groupOf('approve', [approvals], waits);
}
