import { useTranslation } from 'react-i18next';
import { api } from '../../../api/client';
import { may, useMe } from '../../../api/me';
import { pathOf } from './approval-path';
import { groupOf } from './group';
import type { Wait, WaitGroup } from './wait';

const LIMIT = 200;

/** What the reader asked for and others decide: whose word is awaited, and 撤回 while it is. */
export function useAsked(): WaitGroup {
  const { t } = useTranslation('workbench');
  const query = { asked: true, limit: LIMIT };
  const enabled = may(useMe(), 'approvals.read');
  const asked = api.useQuery('get', '/api/v1/approvals', { params: { query } }, { enabled });
  const waits = (asked.data?.items ?? []).map((approval): Wait => {
    const to = pathOf(approval);
    return {
      id: `asked:${approval.id}`,
      title: approval.title,
      to,
      whom: approval.unitName ?? '',
      note: approval.approverTitle == null ? undefined : t('awaits', { who: approval.approverTitle }),
      date: { name: t('date.proposed'), on: approval.proposedAt.slice(0, 10) },
      act: approval.mayWithdraw ? { kind: 'withdraw', approval } : { kind: 'open', label: t('act.view'), to },
    };
  });
  return groupOf('asked', [asked], waits);
}
