import { useTranslation } from 'react-i18next';
import { api } from '../../api/client';
import { type LedObligation, type MoveChoice } from '../../parts/lead-change';
import { LeadChangeList } from '../../parts/lead-change-list';
import { Loaded } from '../../parts/loaded';

interface LeadChangeSectionProps {
  readonly projectId: string;
  readonly leadUnitId: string;
  readonly choice: MoveChoice;
  /** What was chosen, of the obligations that were shown. */
  readonly onChoose: (choice: MoveChoice, shown: readonly LedObligation[]) => void;
}

/** Below the lead unit that was chosen: what goes with the project and what stays. */
export function LeadChangeSection({ projectId, leadUnitId, choice, onChoose }: LeadChangeSectionProps) {
  const { t } = useTranslation('projects');
  const query = api.useQuery('get', '/api/v1/projects/{id}/lead-change', {
    params: { path: { id: projectId }, query: { leadUnitId } },
  });
  return (
    <section className="lead-change" aria-label={t('lead.title')}>
      <strong>{t('lead.title')}</strong>
      <p className="quiet">{t('lead.note')}</p>
      <Loaded query={query}>
        {({ obligations }) => (
          <LeadChangeList obligations={obligations} choice={choice} onChoose={(next) => onChoose(next, obligations)} />
        )}
      </Loaded>
    </section>
  );
}
