import { Link, useParams } from '@tanstack/react-router';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client';
import { isOffice, may, useMe } from '../../api/me';
import type { components } from '../../api/schema';
import { CarriedPoints } from '../../parts/carried-points';
import { useDeniedFact } from '../../parts/denied';
import { Loaded } from '../../parts/loaded';
import { SchedulingLine } from '../../parts/scheduling-line';
import { MeasuredBy } from '../../parts/measured-by';
import { dateWords } from '../../ui/dates';
import { Facts } from '../../ui/facts';
import { PageHead } from '../../ui/page-head';
import { Section } from '../../ui/section';
import { StateTag } from '../../ui/state-tag';
import { ChainDrawing } from './chain-drawing';
import { EndProjectForm } from './end-project-form';
import { ProjectCases } from './project-cases';
import { ProjectDuties } from './project-duties';
import { ProjectForm } from './project-form';
import { ProjectProblems } from './project-problems';
import { ProjectTasks } from './project-tasks';
import './projects.css';

type Project = components['schemas']['ProjectPageAnswer'];

/** One project: its chain, its five by quarter, its tasks, and what was done about them. */
export function ProjectPage() {
  const { projectId } = useParams({ from: '/inside/projects/$projectId' });
  const { t } = useTranslation('projects');
  const query = api.useQuery('get', '/api/v1/projects/{id}', { params: { path: { id: projectId } } });
  const project = query.data;
  return (
    <>
      <PageHead
        title={project?.name ?? t('title')}
        note={project?.code}
        actions={
          <>
            <Link to="/projects">{t('back')}</Link>
            {project !== undefined && <ProjectActs project={project} />}
          </>
        }
      />
      <Loaded query={query}>
        {(read) => (
          <>
            <ProjectFacts project={read} />
            <ChainDrawing project={read} />
            <MeasuredBy of={{ projectId: read.id }} />
            <CarriedPoints by={{ projectId: read.id }} />
            <ProjectDuties projectId={read.id} />
            <ProjectTasks projectId={read.id} />
            <SchedulingLine subjectType="PROJECT" subjectId={read.id} />
            <ProjectProblems projectId={read.id} />
            <ProjectCases projectId={read.id} />
          </>
        )}
      </Loaded>
    </>
  );
}

function ProjectFacts({ project }: { readonly project: Project }) {
  const { t } = useTranslation(['projects', 'words']);
  const denied = useDeniedFact(project.endDenied);
  return (
    <Section title={t('part.facts')}>
      <Facts
        facts={[
          { name: t('column.kind'), value: t(`words:projectCategory.${project.category}`) },
          { name: t('column.level'), value: t(`words:projectLevel.${project.level}`) },
          { name: t('form.keyPoint'), value: project.keyPoint },
          {
            name: t('column.leader'),
            value: project.leaderLedFrom == null ? t('notLed') : t('led', { date: dateWords(project.leaderLedFrom) }),
          },
          project.node != null && { name: t('programme.node'), value: t(`words:projectNode.${project.node}`) },
          { name: t('programme.field'), value: project.fieldName },
          project.endApprovalId != null && {
            name: t('end'),
            value: <StateTag tone="calm">{t('endWaits')}</StateTag>,
          },
          denied,
          project.endedOn != null && { name: t('end'), value: t('ended', { date: dateWords(project.endedOn) }) },
          project.endedAs != null && { name: t('ending.as'), value: t(`words:endedAs.${project.endedAs}`) },
          { name: t('ending.reason'), value: project.endedReason, wide: true },
          { name: t('ending.document'), value: project.endedDocument },
        ]}
      />
    </Section>
  );
}

function ProjectActs({ project }: { readonly project: Project }) {
  const { t } = useTranslation('projects');
  const me = useMe();
  const [open, setOpen] = useState<'edit' | 'end' | null>(null);
  if (project.endedOn != null) return null;
  const close = (): void => setOpen(null);
  const leads = me.posts.some(({ unitId }) => unitId === project.leadUnitId);
  const ends = project.endApprovalId == null && may(me, 'projects.end') && (isOffice(me) || leads);
  return (
    <>
      {may(me, 'projects.update') && <Button onClick={() => setOpen('edit')}>{t('edit')}</Button>}
      {ends && <Button onClick={() => setOpen('end')}>{t('end')}</Button>}
      {open === 'edit' && <ProjectForm project={project} onClose={close} />}
      {open === 'end' && <EndProjectForm project={project} onClose={close} />}
    </>
  );
}
