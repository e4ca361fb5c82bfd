import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { client } from '../../api/client';
import type { components } from '../../api/schema';
import { List } from '../../parts/list/list-page';
import { usePages } from '../../parts/use-pages';
import type { Column } from '../../ui/data-table';
import { DueDate } from '../../ui/due-date';
import { Empty } from '../../ui/empty';
import { LightTag } from '../../ui/light-tag';
import { Section } from '../../ui/section';
import { StateTag } from '../../ui/state-tag';

type Task = components['schemas']['TaskAnswer'];

/** The tasks of a project, the nearest date first. */
export function ProjectTasks({ projectId }: { readonly projectId: string }) {
  const { t } = useTranslation(['projects', 'ledger']);
  const pages = usePages<Task>(['project-tasks', projectId], (from, signal) =>
    client.GET('/api/v1/tasks', { params: { query: { projectId, limit: 50, ...from } }, signal }),
  );
  const columns: readonly Column<Task>[] = [
    { key: 'matter', title: t('ledger:column.matter'), cell: (task) => <Matter task={task} />, heads: true },
    { key: 'unit', title: t('ledger:column.unit'), cell: ({ unitName }) => unitName, card: 'quiet' },
    { key: 'due', title: t('ledger:column.due'), cell: (task) => <DueDate {...dates(task)} />, card: 'quiet' },
    { key: 'light', title: t('ledger:column.light'), cell: (task) => <Lit task={task} />, card: 'aside' },
    {
      key: 'percent',
      title: t('ledger:column.percent'),
      cell: ({ percent }) => `${String(percent)}%`,
      number: true,
      card: 'quiet',
    },
  ];
  return (
    <Section title={t('part.tasks')} actions={<Link to="/ledger">{t('tasks.all')}</Link>}>
      <List
        pages={pages}
        label={t('tasks.table')}
        columns={columns}
        keyOf={({ id }) => id}
        empty={<Empty>{t('tasks.none')}</Empty>}
      />
    </Section>
  );
}

const dates = ({ dueOn, originalDueOn }: Task) => ({ dueOn, originalDueOn });

function Matter({ task: { id, matter } }: { readonly task: Task }) {
  return (
    <Link to="/tasks/$taskId" params={{ taskId: id }} className="project-name">
      {matter}
    </Link>
  );
}

/** The light with its word; what the office still holds says so instead. */
function Lit({ task: { light, state, hold } }: { readonly task: Task }) {
  const { t } = useTranslation('words');
  if (hold != null && light === 'GREY') return <StateTag tone="plain">{t(`hold.${hold}`)}</StateTag>;
  return <LightTag light={light} state={state} awaiting={state === 'SUBMITTED'} />;
}
