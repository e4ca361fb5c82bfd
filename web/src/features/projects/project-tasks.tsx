import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { client } from '../../api/client';
import type { components } from '../../api/schema';
import { LoadMore } from '../../parts/load-more';
import { Loaded } from '../../parts/loaded';
import { usePages } from '../../parts/use-pages';
import { type Column, DataTable } from '../../ui/data-table';
import { DueDate } from '../../ui/due-date';
import { Empty } from '../../ui/empty';
import { LightTag } from '../../ui/light-tag';
import { Section } from '../../ui/section';

type Task = components['schemas']['TaskAnswer'];

/** The tasks of a project, the nearest date first. */
export function ProjectTasks({ projectId }: { readonly projectId: string }) {
  const { t } = useTranslation('projects');
  const pages = usePages<Task>(['project-tasks', projectId], async (cursor, signal) => {
    const query = { projectId, limit: 50, ...(cursor !== undefined && { cursor }) };
    return (await client.GET('/api/v1/tasks', { params: { query }, signal })).data ?? { items: [] };
  });
  return (
    <Section title={t('part.tasks')} actions={<Link to="/ledger">{t('tasks.all')}</Link>}>
      <Loaded query={pages}>
        {(tasks) => (tasks.length === 0 ? <Empty>{t('tasks.none')}</Empty> : <Tasks tasks={tasks} />)}
      </Loaded>
      <LoadMore pages={pages} />
    </Section>
  );
}

function Tasks({ tasks }: { readonly tasks: readonly Task[] }) {
  const { t } = useTranslation(['projects', 'ledger', 'words']);
  const matter = (task: Task) => (
    <Link to="/tasks/$taskId" params={{ taskId: task.id }} className="project-name">
      {task.matter}
    </Link>
  );
  const light = (task: Task) => (
    <LightTag light={task.light} state={task.state} awaiting={task.state === 'SUBMITTED'} />
  );
  const due = (task: Task) => <DueDate dueOn={task.dueOn} originalDueOn={task.originalDueOn} />;
  const columns: readonly Column<Task>[] = [
    { key: 'matter', title: t('ledger:column.matter'), cell: matter, heads: true },
    { key: 'unit', title: t('ledger:column.unit'), cell: ({ unitName }) => unitName },
    { key: 'due', title: t('ledger:column.due'), cell: due },
    { key: 'light', title: t('ledger:column.light'), cell: light },
    { key: 'percent', title: t('ledger:column.percent'), cell: ({ percent }) => `${String(percent)}%`, number: true },
  ];
  return (
    <DataTable
      label={t('tasks.table')}
      columns={columns}
      rows={tasks}
      keyOf={({ id }) => id}
      card={(task) => (
        <>
          <div className="card-title">
            {matter(task)} {light(task)}
          </div>
          <p className="quiet">
            {task.unitName} · {due(task)} · {task.percent}%
          </p>
        </>
      )}
    />
  );
}
