import { useTranslation } from 'react-i18next';
import { api } from '../../../api/client';
import { may, useMe } from '../../../api/me';
import { usePaperWords } from '../../../parts/paper-line';
import { pathOf } from './approval-path';
import { groupOf } from './group';
import type { Wait, WaitGroup } from './wait';

const LIMIT = 200;

/** Papers that somebody else of the office registered: a second person compares them before anything follows. */
export function usePapers(): WaitGroup {
  const { t } = useTranslation('workbench');
  const enabled = may(useMe(), 'approvals.confirm-paper');
  const query = { papers: true, limit: LIMIT };
  const papers = api.useQuery('get', '/api/v1/approvals', { params: { query } }, { enabled });
  const words = usePaperWords();
  const waits = (papers.data?.items ?? [])
    .filter(({ mayConfirmPaper }) => mayConfirmPaper)
    .map((approval): Wait => ({
      id: `paper:${approval.id}`,
      title: approval.title,
      to: pathOf(approval),
      whom: approval.unitName ?? '',
      note: approval.registration == null ? '' : words(approval.registration),
      date: { name: t('date.proposed'), on: approval.proposedAt.slice(0, 10) },
      act: { kind: 'paper', approval },
    }));
  return groupOf('papers', [papers], waits);
}
