import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { HoldLine } from '../../parts/hold-line';
import { dateWords } from '../../ui/dates';
import { DueDate } from '../../ui/due-date';
import { LightTag } from '../../ui/light-tag';
import { StateTag } from '../../ui/state-tag';
import type { Case } from './use-cases';

/** One case on the board: the matter, whose it is, its light and date; what stopped or ended it. */
export function CaseCard({ item }: { readonly item: Case }) {
  const { t } = useTranslation(['supervision', 'words']);
  const closed = item.state === 'CLOSED';
  return (
    <article className="case-card">
      <Link className="case-matter" to="/supervision/cases/$caseId" params={{ caseId: item.id }}>
        {item.matter}
      </Link>
      <p className="case-unit">{item.unitName}</p>
      {item.projectName != null && !item.matter.includes(item.projectName) && (
        <p className="quiet case-project">{item.projectName}</p>
      )}
      <div className="row case-tags">
        {item.outcome == null ? (
          <LightTag light={item.light} />
        ) : (
          <StateTag tone={item.outcome === 'EXHAUSTED' ? 'bad' : 'good'}>
            {t(`words:caseOutcome.${item.outcome}`)}
          </StateTag>
        )}
        {item.listingId != null && item.stage !== 'LISTED' && (
          <StateTag tone="warn">{t('words:listingState.LISTED')}</StateTag>
        )}
        {item.state === 'PAUSED' && <StateTag tone="calm">{t('words:caseState.PAUSED')}</StateTag>}
      </div>
      <HoldLine hold={item.clockHold} />
      <p className="case-due">
        {closed && item.closedOn != null ? (
          t('board.closedOn', { date: dateWords(item.closedOn, { year: false }) })
        ) : (
          <DueDate dueOn={item.dueOn} originalDueOn={item.originalDueOn} lateness={item.lateness} />
        )}
      </p>
    </article>
  );
}
