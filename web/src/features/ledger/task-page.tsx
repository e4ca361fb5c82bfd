import { Link, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, client } from '../../api/client';
import { may, useMe } from '../../api/me';
import type { components } from '../../api/schema';
import { CarriedPoints } from '../../parts/carried-points';
import { EnteredState } from '../../parts/entered-state';
import { Loaded } from '../../parts/loaded';
import { SchedulingLine } from '../../parts/scheduling-line';
import { ToConfirm } from '../../parts/to-confirm';
import { ProjectWhereSeen } from '../../parts/project-where-seen';
import { ButtonLink } from '../../ui/button-link';
import { dateWords, instantWords } from '../../ui/dates';
import { Empty } from '../../ui/empty';
import { Facts } from '../../ui/facts';
import { PageHead } from '../../ui/page-head';
import { Section } from '../../ui/section';
import { listed } from '../../ui/marks';
import { DoneSaid } from './done-said';
import { percentOf, TaskDue, TaskLight } from './ledger-row';
import { PercentBar } from './percent-bar';
import { ProgressEditor } from './progress-editor';
import { actsOf, mayConfirmProgress, mayExtendTask, type TaskAct } from './rights';
import { TaskActDialog } from './task-act-dialog';
import { TaskButtons } from './task-buttons';
import { TaskStateTag } from './task-state';
import './ledger.css';

type TaskPageAnswer = components['schemas']['TaskPageAnswer'];

/** One task: its dates, what was reported, what came of it, and what one may do. */
export function TaskPage() {
  const { taskId } = useParams({ from: '/inside/tasks/$taskId' });
  const { t } = useTranslation('ledger');
  const query = api.useQuery('get', '/api/v1/tasks/{id}', { params: { path: { id: taskId } } });
  return (
    <>
      <PageHead title={t('task.title')} actions={<Link to="/ledger">{t('task.toLedger')}</Link>} />
      <Loaded query={query}>{(task) => <Task task={task} />}</Loaded>
    </>
  );
}

function Task({ task }: { readonly task: TaskPageAnswer }) {
  const { t } = useTranslation('ledger');
  const [act, setAct] = useState<TaskAct | null>(null);
  const me = useMe();
  const acts = actsOf(me, task, useResponsible(task));
  return (
    <>
      <ProgressToConfirm task={task} />
      <Section
        title={t('task.facts')}
        actions={
          <div className="row">
            {mayExtendTask(me, task) && <ExtendLink task={task} />}
            {acts.length > 0 && <TaskButtons acts={acts} matter={task.matter} onAct={setAct} />}
          </div>
        }
      >
        <TaskFacts task={task} />
        {act === 'progress' && <ProgressEditor task={task} onClose={() => setAct(null)} />}
        <p className="task-links">
          <Link to="/obligations/$obligationId" params={{ obligationId: task.obligationId }}>
            {t('task.obligation')}
          </Link>
        </p>
      </Section>
      <Section title={t('task.notes')} count={task.progress.length}>
        <Notes task={task} />
      </Section>
      <CarriedPoints by={{ taskId: task.id }} />
      <SchedulingLine subjectType="OBLIGATION" subjectId={task.obligationId} />
      {act !== null && act !== 'progress' && <TaskActDialog act={act} task={task} onClose={() => setAct(null)} />}
    </>
  );
}

/** 申请延期, on the page of what is due. */
function ExtendLink({ task }: { readonly task: TaskPageAnswer }) {
  const { t } = useTranslation('ledger');
  return (
    <ButtonLink
      look="default"
      to="/obligations/$obligationId"
      params={{ obligationId: task.obligationId }}
      search={{ act: 'extend' }}
    >
      {t('act.extend')}
    </ButtonLink>
  );
}

/** For the unit: progress that the office reported for it, and 核对无误. */
function ProgressToConfirm({ task }: { readonly task: TaskPageAnswer }) {
  const { t } = useTranslation('ledger');
  if (!mayConfirmProgress(useMe(), task)) return null;
  const request = { params: { path: { id: task.id } } };
  return (
    <ToConfirm what={t('task.reported')} confirm={() => client.POST('/api/v1/tasks/{id}/confirm-progress', request)} />
  );
}

/** Responsible units of the project report progress too; the unit that owns the task does anyway, and may not see the project. */
function useResponsible({ projectId, unitId: owner }: TaskPageAnswer): boolean {
  const me = useMe();
  const units = new Set(me.posts.map(({ unitId }) => unitId));
  const project = api.useQuery(
    'get',
    '/api/v1/projects/{id}',
    { params: { path: { id: projectId ?? '' } } },
    { enabled: projectId != null && !units.has(owner) && may(me, 'tasks.progress'), staleTime: 60_000, retry: false },
  ).data;
  return (project?.parties ?? []).some(
    ({ role, unitId }) => role === 'RESPONSIBLE' && unitId != null && units.has(unitId),
  );
}

function TaskFacts({ task }: { readonly task: TaskPageAnswer }) {
  const { t } = useTranslation(['ledger', 'preview', 'words']);
  return (
    <Facts
      facts={[
        { name: t('task.matter'), value: <strong>{task.matter}</strong>, wide: true },
        {
          name: t('column.light'),
          value: (
            <div className="row">
              <TaskLight task={task} />
              <TaskStateTag task={task} />
            </div>
          ),
        },
        { name: t('column.due'), value: <TaskDue task={task} /> },
        { name: t('column.percent'), value: <PercentBar percent={percentOf(task)} /> },
        { name: t('column.unit'), value: task.unitName },
        task.forGroupName != null && { name: t('task.forGroup'), value: task.forGroupName },
        task.projectName != null && { name: t('task.project'), value: <ProjectWhereSeen {...task} /> },
        { name: t('task.source'), value: t(`words:taskSource.${task.source}`) },
        { name: t('task.helped'), value: task.helpedName },
        task.help != null && { name: t('task.help'), value: <HelpStands task={task} /> },
        { name: t('task.helpReason'), value: task.helpReason, wide: true },
        { name: t('task.origin'), value: task.origin },
        { name: t('column.deliverable'), value: task.deliverable },
        { name: t('task.documents'), value: listed(task.documentNumbers) },
        { name: t('task.result'), value: task.result, wide: true },
        { name: t('task.verdict'), value: task.verdictWords, wide: true },
        task.hold != null && {
          name: t(`words:hold.${task.hold}`),
          value: t(`words:holdHelp.${task.hold}`),
          wide: true,
        },
        task.doneSaid != null && { name: t('preview:done.said'), value: <DoneSaid said={task.doneSaid} />, wide: true },
      ]}
    />
  );
}

/** How a request for help stands; before an answer, until when it is awaited. */
function HelpStands({ task: { help, helpAnswerBy, state } }: { readonly task: TaskPageAnswer }) {
  const { t } = useTranslation(['ledger', 'words']);
  if (help == null) return null;
  const awaited = help === 'ASKED' && state === 'ASSIGNED' && helpAnswerBy != null;
  return (
    <>
      {t(`words:helpState.${help}`)}
      {awaited && <span className="quiet"> {t('task.helpBy', { day: dateWords(helpAnswerBy) })}</span>}
    </>
  );
}

function Notes({ task }: { readonly task: TaskPageAnswer }) {
  const { t } = useTranslation(['ledger', 'record']);
  if (task.progress.length === 0) return <Empty>{t('task.noNotes')}</Empty>;
  return (
    <ol className="task-notes">
      {task.progress.map((note) => (
        <li key={`${note.at}${note.note}`}>
          <span className="task-note-percent">{note.percent}%</span>
          <div>
            <p>{note.note}</p>
            <span className="quiet">
              {t('conflict.by', { name: note.personName ?? t('conflict.somebody'), time: instantWords(note.at) })}
            </span>
            {note.onBehalf && (
              <p className="quiet">
                {t('record:onBehalf')} <EnteredState {...note} />
              </p>
            )}
          </div>
        </li>
      ))}
    </ol>
  );
}
