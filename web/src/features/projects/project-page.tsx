import { Link, useParams } from '@tanstack/react-router';
import { App, Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, client } from '../../api/client';
import { may, useMe } from '../../api/me';
import { queries } from '../../api/queries';
import type { components } from '../../api/schema';
import { Loaded } from '../../parts/loaded';
import { useAct } from '../../parts/use-act';
import { dateWords } from '../../ui/dates';
import { Facts } from '../../ui/facts';
import { PageHead } from '../../ui/page-head';
import { Section } from '../../ui/section';
import { ChainDrawing } from './chain-drawing';
import { ProjectCases } from './project-cases';
import { ProjectDuties } from './project-duties';
import { ProjectForm } from './project-form';
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
            <ProjectDuties projectId={read.id} />
            <ProjectTasks projectId={read.id} />
            <ProjectCases projectId={read.id} />
          </>
        )}
      </Loaded>
    </>
  );
}

function ProjectFacts({ project }: { readonly project: Project }) {
  const { t } = useTranslation(['projects', 'words']);
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
          project.endedOn != null && { name: t('end'), value: t('ended', { date: dateWords(project.endedOn) }) },
        ]}
      />
    </Section>
  );
}

function ProjectActs({ project }: { readonly project: Project }) {
  const { t } = useTranslation(['projects', 'common']);
  const { modal } = App.useApp();
  const me = useMe();
  const act = useAct();
  const [editing, setEditing] = useState(false);
  if (!may(me, 'projects.update') || project.endedOn != null) return null;
  const end = (): void => {
    void modal.confirm({
      title: t('end'),
      content: t('endAsk', { name: project.name }),
      okText: t('end'),
      cancelText: t('common:act.back'),
      onOk: async () => {
        const request = { params: { path: { id: project.id } }, headers: { 'If-Match': String(project.version) } };
        await act(() => client.POST('/api/v1/projects/{id}/end', request), { done: t('endDone') });
        await queries.invalidateQueries();
      },
    });
  };
  return (
    <>
      <Button onClick={() => setEditing(true)}>{t('edit')}</Button>
      <Button onClick={end}>{t('end')}</Button>
      {editing && <ProjectForm project={project} onClose={() => setEditing(false)} />}
    </>
  );
}
