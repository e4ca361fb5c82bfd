import { useTranslation } from 'react-i18next';
import type { components } from '../api/schema';
import { instantWords } from '../ui/dates';
import { StateTag } from '../ui/state-tag';
import { PaperLine } from './paper-line';

type Approval = components['schemas']['ApprovalAnswer'];

/** How a decision stands: whose word it is or will be, since when, and what is known of its paper. */
export function DecisionLine({ approval }: { readonly approval: Approval }) {
  const { t } = useTranslation(['words', 'common']);
  const { approverTitle, decidedByName, state, decidedAt, offline, registration, disowned, words } = approval;
  return (
    <>
      {t(`words:approvalState.${state}`)} <strong>{approverTitle ?? decidedByName}</strong>
      {decidedAt != null && <span className="quiet"> {instantWords(decidedAt)}</span>}
      {offline != null && (
        <>
          {' '}
          <PaperLine paper={offline} />
        </>
      )}
      {registration != null && (
        <>
          {' '}
          <StateTag tone="warn">{t('common:paper.waiting')}</StateTag> <PaperLine paper={registration} />
        </>
      )}
      {disowned != null && (
        <>
          {' '}
          <StateTag tone="warn">{t('common:paper.disowned')}</StateTag> {disowned.words}
        </>
      )}
      {offline == null && words != null && words !== '' && <span> {words}</span>}
    </>
  );
}
