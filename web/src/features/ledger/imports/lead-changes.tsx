import { useTranslation } from 'react-i18next';
import { api } from '../../../api/client';
import type { MoveChoice } from '../../../parts/lead-change';
import { LeadChangeList } from '../../../parts/lead-change-list';
import { Section } from '../../../ui/section';
import type { Import } from '../imports-page';

/** The projects whose lead unit a preview changes. */
export function useLeadChanges(held: Import) {
  const { data } = api.useQuery('get', '/api/v1/ledger-imports/{id}/lead-changes', {
    params: { path: { id: held.id } },
  });
  return data?.projects ?? [];
}

interface LeadChangesProps {
  readonly projects: ReturnType<typeof useLeadChanges>;
  readonly choice: MoveChoice;
  readonly onChoose: (choice: MoveChoice) => void;
}

/** Per project, what goes to the new lead unit and what stays with the old one. */
export function LeadChanges({ projects, choice, onChoose }: LeadChangesProps) {
  const { t } = useTranslation(['ledger', 'projects']);
  if (projects.length === 0) return null;
  return (
    <Section title={t('ledger:import.leads')} count={projects.length}>
      <p className="quiet">{t('projects:lead.note')}</p>
      {projects.map(({ projectId, name, from, to, obligations }) => (
        <div key={projectId} className="import-lead">
          <h3>{t('ledger:import.leadOf', { name, from: from ?? '', to: to ?? '' })}</h3>
          <LeadChangeList obligations={obligations} choice={choice} onChoose={onChoose} />
        </div>
      ))}
    </Section>
  );
}
