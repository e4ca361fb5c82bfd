import { useTranslation } from 'react-i18next';
import { client } from '../../api/client';
import type { components } from '../../api/schema';
import { type Field, filled } from '../../parts/form/field';
import { RecordForm } from '../../parts/form/record-form';

type Project = components['schemas']['ProjectPageAnswer'];
type Body = components['schemas']['EndProjectRequest'];
const ENDED_AS = ['COMPLETED', 'MERGED', 'TRANSFERRED', 'CANCELLED'] as const;

/** Asks to end a project; a second person decides. */
export function EndProjectForm({ project, onClose }: { readonly project: Project; readonly onClose: () => void }) {
  const { t } = useTranslation('projects');
  const decides = t(project.leaderLedFrom == null ? 'ending.byExecutive' : 'ending.byDirector');
  return (
    <RecordForm<Partial<Body>>
      title={t('end')}
      note={[t('endAsk', { name: project.name }), decides]}
      done={t('endDone')}
      draft={`project:${project.id}:end`}
      version={project.version}
      initial={{ endedAs: 'COMPLETED' }}
      send={({ endedAs = 'COMPLETED', reason = '', documentNumber }, headers) =>
        client.POST('/api/v1/projects/{id}/end', {
          params: { path: { id: project.id } },
          headers,
          body: { endedAs, reason, ...filled({ documentNumber }) },
        })
      }
      fields={useFields()}
      onClose={onClose}
    />
  );
}

function useFields(): readonly Field<Partial<Body>>[] {
  const { t } = useTranslation(['projects', 'words']);
  const choices = ENDED_AS.map((value) => ({ value, label: t(`words:endedAs.${value}`) }));
  return [
    { name: 'endedAs', label: t('ending.as'), input: 'select', required: true, choices },
    { name: 'reason', label: t('ending.reason'), input: 'paragraph', required: true, max: 500 },
    { name: 'documentNumber', label: t('ending.document'), help: t('ending.documentHelp'), max: 100 },
  ];
}
