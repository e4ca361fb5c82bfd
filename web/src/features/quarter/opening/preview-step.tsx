import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { components } from '../../../api/schema';
import { DataTable, type Column } from '../../../ui/data-table';
import { dateWords } from '../../../ui/dates';
import { Empty } from '../../../ui/empty';
import { Facts } from '../../../ui/facts';
import { Section } from '../../../ui/section';
import type { StepProps } from './step-props';

type Project = components['schemas']['OwingProjectAnswer'];

interface Owing {
  readonly unitId: string;
  readonly unitName: string;
  readonly projects: readonly Project[];
}

/** Who owes, by lead unit. */
function byUnit(projects: readonly Project[]): readonly Owing[] {
  const units = new Map<string, Owing>();
  for (const project of projects) {
    if (project.leadUnitId == null) continue;
    const known = units.get(project.leadUnitId)?.projects ?? [];
    units.set(project.leadUnitId, {
      unitId: project.leadUnitId,
      unitName: project.leadUnit ?? '',
      projects: [...known, project],
    });
  }
  return [...units.values()].sort((one, other) => one.unitName.localeCompare(other.unitName, 'zh-CN'));
}

/** What an opening today would make: who owes what, and by when. */
export function PreviewStep({ cycle, preview }: StepProps) {
  const { t } = useTranslation(['quarter', 'common']);
  const { counts } = preview;
  return (
    <>
      <ul className="figures" aria-label={t('opening.figures')}>
        {(['projects', 'duties', 'units', 'gaps'] as const).map((key) => (
          <li key={key}>
            <strong>{counts[key]}</strong> {t(`opening.count.${key}`)}
          </li>
        ))}
      </ul>
      <PreviewDates preview={preview} />
      <Section title={t('opening.owing')} count={counts.units}>
        <OwingTable owing={byUnit(preview.projects)} kinds={cycle.kinds.length} />
      </Section>
    </>
  );
}

const DATES = ['plansDueOn', 'promptOn', 'actBy', 'fileBy', 'closeFrom'] as const;

/** The days that an opening today would fix; provisional where the year's days off are not published yet. */
export function PreviewDates({ preview }: Pick<StepProps, 'preview'>) {
  const { t } = useTranslation(['quarter', 'common']);
  return (
    <Section title={t('opening.dates')}>
      <Facts
        facts={[
          { name: t('date.openedOn'), value: dateWords(preview.openedOn) },
          ...DATES.map((key) => ({ name: t(`date.${key}`), value: dateWords(preview.dates[key]) })),
        ]}
      />
      {preview.provisional && <p className="provisional">{t('opening.provisional')}</p>}
    </Section>
  );
}

function OwingTable({ owing, kinds }: { readonly owing: readonly Owing[]; readonly kinds: number }) {
  const { t } = useTranslation('quarter');
  if (owing.length === 0) return <Empty>{t('opening.nobodyOwes')}</Empty>;
  const columns: readonly Column<Owing>[] = [
    { key: 'unit', title: t('unit'), heads: true, cell: ({ unitName }) => unitName },
    { key: 'projects', title: t('opening.projects'), cell: ({ projects }) => <ProjectNames projects={projects} /> },
    { key: 'duties', title: t('opening.duties'), number: true, cell: ({ projects }) => projects.length * kinds },
  ];
  return (
    <DataTable
      label={t('opening.owing')}
      columns={columns}
      rows={owing}
      keyOf={({ unitId }) => unitId}
      card={({ unitName, projects }) => (
        <>
          <div className="card-title">
            <span>{unitName}</span>
            <span>{t('countTotal', { count: projects.length * kinds })}</span>
          </div>
          <ProjectNames projects={projects} />
        </>
      )}
    />
  );
}

function ProjectNames({ projects }: { readonly projects: readonly Project[] }) {
  return (
    <ul className="project-names">
      {projects.map(({ projectId, name, leadingPost }) => (
        <li key={projectId}>
          <Link to="/projects/$projectId" params={{ projectId }} className="touch-link">
            {name}
          </Link>
          {leadingPost != null && <span className="quiet">{leadingPost}</span>}
        </li>
      ))}
    </ul>
  );
}
