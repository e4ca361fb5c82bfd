import { Link, useSearch } from '@tanstack/react-router';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isOffice, may, useMe } from '../../api/me';
import { ListPage } from '../../parts/list/list-page';
import { usePlanChoices } from '../../parts/use-plan-choices';
import { ProjectTabs } from '../../parts/project-tabs';
import type { Column } from '../../ui/data-table';
import { dateWords } from '../../ui/dates';
import { Empty } from '../../ui/empty';
import { StateTag } from '../../ui/state-tag';
import { ProjectForm } from './project-form';
import { PROJECTS } from './projects-search';
import { useGaps, useProjects, type Project } from './use-projects';
import './projects.css';

/** 改革项目: all in scope, by code. */
export function ProjectsPage() {
  const { t } = useTranslation(['projects', 'words']);
  const me = useMe();
  const [adding, setAdding] = useState(false);
  const pages = useProjects(useSearch({ from: '/inside/projects' }));
  const add = may(me, 'projects.create') && (
    <Button type="primary" onClick={() => setAdding(true)}>
      {t('add')}
    </Button>
  );
  return (
    <>
      <ListPage
        title={t('title')}
        note={t('note')}
        actions={add}
        schema={PROJECTS}
        filters={{
          words: { label: t('filter.words') },
          category: { label: t('filter.category'), word: (one) => t(`words:projectCategory.${one}`) },
          level: { label: t('filter.level'), word: (one) => t(`words:projectLevel.${one}`) },
          leader: { label: t('filter.leader') },
          unit: { label: t('filter.unit') },
          plan: { label: t('filter.plan'), options: usePlanChoices() },
          ended: { label: t('filter.running'), word: (one) => t(`running.${one}`) },
          gaps: { label: t('filter.gaps') },
        }}
        pages={pages}
        label={t('table')}
        columns={useColumns()}
        keyOf={({ id }) => id}
        empty={<NoProjects office={isOffice(me)} />}
      >
        <ProjectTabs />
      </ListPage>
      {adding && <ProjectForm project={null} onClose={() => setAdding(false)} />}
    </>
  );
}

function NoProjects({ office }: { readonly office: boolean }) {
  const { t } = useTranslation('projects');
  if (!office) return <Empty>{t('empty')}</Empty>;
  return <Empty action={<Link to="/ledger/imports">{t('import')}</Link>}>{t('emptyOffice')}</Empty>;
}

function useColumns(): readonly Column<Project>[] {
  const { t } = useTranslation(['projects', 'words']);
  const gaps = useGaps();
  const gap = ({ id }: Project) => {
    const count = gaps.get(id);
    if (count === undefined) return null;
    if (count === 0) return <span className="quiet">{t('whole')}</span>;
    return <StateTag tone="warn">{t('gapCount', { count })}</StateTag>;
  };
  const led = ({ leadingTitle }: Project) => leadingTitle ?? <span className="quiet">{t('notLed')}</span>;
  return [
    { key: 'code', title: t('column.code'), cell: ({ code }) => code, width: '96px', card: 'quiet' },
    { key: 'name', title: t('column.name'), cell: (one) => <Name project={one} />, heads: true },
    {
      key: 'kind',
      title: t('column.kind'),
      cell: (one) => t(`words:projectCategory.${one.category}`),
      width: '80px',
      card: 'quiet',
    },
    {
      key: 'level',
      title: t('column.level'),
      cell: (one) => t(`words:projectLevel.${one.level}`),
      width: '80px',
      card: 'quiet',
    },
    { key: 'leader', title: t('column.leader'), cell: led, card: 'quiet' },
    { key: 'group', title: t('column.group'), cell: (one) => one.groupName },
    { key: 'lead', title: t('column.lead'), cell: (one) => one.leadUnitName, card: 'quiet' },
    { key: 'gaps', title: t('column.gaps'), cell: gap, width: '110px', card: 'aside' },
  ];
}

function Name({ project: { id, name, endedOn } }: { readonly project: Project }) {
  const { t } = useTranslation('projects');
  return (
    <>
      <Link to="/projects/$projectId" params={{ projectId: id }} className="project-name">
        {name}
      </Link>
      {endedOn != null && <span className="quiet project-ended">{t('ended', { date: dateWords(endedOn) })}</span>}
    </>
  );
}
