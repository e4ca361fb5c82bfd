import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { DataTable, type Column } from '../../ui/data-table';
import { LightCounts, OPEN_LIGHTS } from '../../ui/light-tally';
import type { LedProject } from './led';

function ProjectLink({ led: { project } }: { readonly led: LedProject }) {
  return (
    <Link to="/projects/$projectId" params={{ projectId: project.id }}>
      {project.name}
    </Link>
  );
}

/** The projects that somebody leads, each with the lights of its unfinished matters as numbers. */
export function LedTable({ projects }: { readonly projects: readonly LedProject[] }) {
  const { t } = useTranslation(['led', 'words']);
  const columns: readonly Column<LedProject>[] = [
    { key: 'project', title: t('project'), heads: true, cell: (led) => <ProjectLink led={led} /> },
    { key: 'unit', title: t('leadUnit'), width: '18%', cell: ({ project }) => project.leadUnitName ?? t('noUnit') },
    ...OPEN_LIGHTS.map((light) => ({
      key: light,
      title: t(`words:light.${light}`),
      number: true,
      width: '84px',
      cell: ({ lights }: LedProject) => (lights[light] === 0 ? <span className="quiet">0</span> : lights[light]),
    })),
    { key: 'awaiting', title: t('awaiting'), number: true, width: '84px', cell: ({ awaiting }) => awaiting },
  ];
  return (
    <DataTable
      label={t('projects')}
      columns={columns}
      rows={projects}
      keyOf={({ project }) => project.id}
      card={(led) => (
        <div className="stack">
          <div className="card-title">
            <ProjectLink led={led} />
          </div>
          <span className="quiet">{led.project.leadUnitName ?? t('noUnit')}</span>
          <LightCounts tally={led.lights} />
        </div>
      )}
    />
  );
}
