import { Link, useSearch } from '@tanstack/react-router';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isOffice, may, useMe } from '../../api/me';
import { LoadMore } from '../../parts/load-more';
import { Loaded } from '../../parts/loaded';
import { type Column, DataTable } from '../../ui/data-table';
import { dateWords } from '../../ui/dates';
import { Empty } from '../../ui/empty';
import { PageHead } from '../../ui/page-head';
import { StateTag } from '../../ui/state-tag';
import { ProjectForm } from './project-form';
import { ProjectsFilters } from './projects-filters';
import { useGaps, useProjects, type Project } from './use-projects';
import './projects.css';

/** 改革项目: all in scope, by code. */
export function ProjectsPage() {
  const { t } = useTranslation('projects');
  const me = useMe();
  const search = useSearch({ from: '/inside/projects' });
  const pages = useProjects(search);
  const [adding, setAdding] = useState(false);
  const filtered = Object.keys(search).length > 0;
  return (
    <>
      <PageHead
        title={t('title')}
        note={t('note')}
        actions={
          may(me, 'projects.create') && (
            <Button type="primary" onClick={() => setAdding(true)}>
              {t('add')}
            </Button>
          )
        }
      />
      <ProjectsFilters />
      <Loaded query={pages}>
        {(projects) => (projects.length === 0 ? <NoProjects filtered={filtered} /> : <Projects projects={projects} />)}
      </Loaded>
      <LoadMore pages={pages} />
      {adding && <ProjectForm project={null} onClose={() => setAdding(false)} />}
    </>
  );
}

function NoProjects({ filtered }: { readonly filtered: boolean }) {
  const { t } = useTranslation(['projects', 'common']);
  const me = useMe();
  if (filtered) return <Empty>{t('common:empty.filtered')}</Empty>;
  if (!isOffice(me)) return <Empty>{t('empty')}</Empty>;
  return <Empty action={<Link to="/ledger/imports">{t('import')}</Link>}>{t('emptyOffice')}</Empty>;
}

function Projects({ projects }: { readonly projects: readonly Project[] }) {
  const { t } = useTranslation(['projects', 'words']);
  const gaps = useGaps();
  const name = (one: Project) => (
    <>
      <Link to="/projects/$projectId" params={{ projectId: one.id }} className="project-name">
        {one.name}
      </Link>
      {one.endedOn != null && (
        <span className="quiet project-ended">{t('ended', { date: dateWords(one.endedOn) })}</span>
      )}
    </>
  );
  const gap = ({ id }: Project) => {
    const count = gaps.get(id);
    if (count === undefined) return null;
    return count === 0 ? (
      <span className="quiet">{t('whole')}</span>
    ) : (
      <StateTag tone="warn">{t('gapCount', { count })}</StateTag>
    );
  };
  const columns: readonly Column<Project>[] = [
    { key: 'code', title: t('column.code'), cell: ({ code }) => code, width: '96px' },
    { key: 'name', title: t('column.name'), cell: name, heads: true },
    { key: 'kind', title: t('column.kind'), cell: (one) => t(`words:projectCategory.${one.category}`), width: '80px' },
    { key: 'level', title: t('column.level'), cell: (one) => t(`words:projectLevel.${one.level}`), width: '80px' },
    { key: 'leader', title: t('column.leader'), cell: (one) => one.leadingTitle ?? <Quiet>{t('notLed')}</Quiet> },
    { key: 'group', title: t('column.group'), cell: (one) => one.groupName },
    { key: 'lead', title: t('column.lead'), cell: (one) => one.leadUnitName },
    { key: 'gaps', title: t('column.gaps'), cell: gap, width: '110px' },
  ];
  return (
    <DataTable
      label={t('table')}
      columns={columns}
      rows={projects}
      keyOf={({ id }) => id}
      card={(one) => (
        <>
          <div className="card-title">
            <span>{name(one)}</span>
            {gap(one)}
          </div>
          <p className="quiet">
            {one.code} · {t(`words:projectLevel.${one.level}`)} · {t(`words:projectCategory.${one.category}`)} ·{' '}
            {one.leadingTitle ?? t('notLed')} · {one.leadUnitName}
          </p>
        </>
      )}
    />
  );
}

function Quiet({ children }: { readonly children: string }) {
  return <span className="quiet">{children}</span>;
}
