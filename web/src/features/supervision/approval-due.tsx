import { useTranslation } from 'react-i18next';
import { useToday } from '../../parts/use-today';
import { DueDate } from '../../ui/due-date';
import type { Interview } from './use-proposals';

/** By when a proposal is decided, and that this day has passed. */
export function ApprovalDue({ interview: { state, approvalDueOn } }: { readonly interview: Interview }) {
  const { t } = useTranslation('interview');
  const today = useToday();
  const passed = state === 'PROPOSED' && approvalDueOn < today;
  return (
    <span className="due">
      <DueDate dueOn={approvalDueOn} />
      {passed && <span className="due-late">{t('fact.passed')}</span>}
    </span>
  );
}
