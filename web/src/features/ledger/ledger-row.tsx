import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useMe } from '../../api/me';
import { HoldLine } from '../../parts/hold-line';
import { dateWords } from '../../ui/dates';
import { DueDate } from '../../ui/due-date';
import { LightTag } from '../../ui/light-tag';
import { named } from '../../ui/marks';
import { PercentBar } from './percent-bar';
import { ProgressEditor } from './progress-editor';
import { actsOf, type TaskAct } from './rights';
import type { Line, Task } from './sheet';
import { TaskButtons } from './task-buttons';
import { TaskStateTag } from './task-state';

/** What the sheet does with a row. */
export interface RowActs {
  /** The task whose progress is being written, if any. */
  readonly editing: string | null;
  readonly onAct: (act: TaskAct, task: Task) => void;
  readonly onEdited: () => void;
}

type TaskLine = Extract<Line, { kind: 'task' }>;
type HeadLine = Extract<Line, { kind: 'head' }>;

/** The matter, with what belongs to it. */
export function Matter({ task, flat }: { readonly task: Task; readonly flat: boolean }) {
  const { t } = useTranslation(['ledger', 'words']);
  return (
    <>
      <Link to="/tasks/$taskId" params={{ taskId: task.id }} className="ledger-matter">
        {task.matter}
      </Link>
      {flat && task.projectName != null && <span className="ledger-under">{task.projectName}</span>}
      {task.source !== 'LEDGER' && (
        <span className="ledger-under">
          {t(`words:taskSource.${task.source}`)}
          {task.origin != null && ` · ${task.origin}`}
        </span>
      )}
    </>
  );
}

/** When it is due: the current date, the first one, and the ledger's own words. */
export function TaskDue({ task }: { readonly task: Task }) {
  const { t } = useTranslation('ledger');
  return (
    <>
      <DueDate dueOn={task.dueOn} originalDueOn={task.originalDueOn} />
      <HoldLine hold={task.clockHold} />
      {task.statedWords != null && task.statedWords !== dateWords(task.originalDueOn) && (
        <span className="ledger-under">{t('stated', { words: task.statedWords })}</span>
      )}
    </>
  );
}

/** A task accepted as done is wholly done, whatever was last reported. */
export function percentOf({ state, percent }: Task): number {
  return state === 'VERIFIED' ? 100 : percent;
}

/** The light with its word; what the office still holds has none: history its name, what is called done its state. */
export function TaskLight({ task }: { readonly task: Task }) {
  const { t } = useTranslation('words');
  if (task.hold == null || task.light !== 'GREY') return <LightTag light={task.light} state={task.state} />;
  return task.hold === 'HISTORIC' && <span className="light light-grey">{t(`hold.${task.hold}`)}</span>;
}

/** The head of a project's tasks. */
export function GroupHead({ line }: { readonly line: HeadLine }): ReactNode {
  const { t } = useTranslation('ledger');
  const { project, count } = line;
  if (project === null) {
    return (
      <>
        <strong>{t('group.none')}</strong> <span className="quiet">{t('group.count', { count })}</span>
      </>
    );
  }
  return (
    <>
      <strong>
        <Link to="/projects/$projectId" params={{ projectId: project.id }}>
          {project.code} {project.name}
        </Link>
      </strong>
      <span className="quiet">{project.leadingTitle != null && t('group.leader', { name: project.leadingTitle })}</span>
      <span className="quiet">{project.leadUnitName != null && t('group.lead', { name: project.leadUnitName })}</span>
      <span className="quiet">{t('group.count', { count })}</span>
    </>
  );
}

/** The cells of a task. */
export function TaskCells({ line, acts }: { readonly line: TaskLine; readonly acts: RowActs }) {
  const { t } = useTranslation('ledger');
  const me = useMe();
  const { task, flat } = line;
  if (acts.editing === task.id) {
    return (
      <>
        <th scope="row">
          <Matter task={task} flat={flat} />
        </th>
        <td colSpan={7}>
          <ProgressEditor task={task} onClose={acts.onEdited} />
        </td>
      </>
    );
  }
  const open = actsOf(me, task);
  const others = open.filter((act) => act !== 'progress' && act !== 'cancel');
  const writes = open.includes('progress');
  return (
    <>
      <th scope="row">
        <Matter task={task} flat={flat} />
      </th>
      <td className="ledger-deliverable">{task.deliverable}</td>
      <td>{task.unitName}</td>
      <td>
        <TaskDue task={task} />
      </td>
      <td>
        <TaskLight task={task} />
      </td>
      <td>
        <TaskStateTag task={task} />
      </td>
      <td className="number">
        {writes ? (
          <button
            type="button"
            className="percent-button"
            aria-label={named(t('act.progress'), t('progress.of', { matter: task.matter, percent: task.percent }))}
            onClick={() => acts.onAct('progress', task)}
          >
            <PercentBar percent={percentOf(task)} />
          </button>
        ) : (
          <PercentBar percent={percentOf(task)} />
        )}
      </td>
      <td className="ledger-acts">
        <TaskButtons acts={others} matter={task.matter} onAct={(act) => acts.onAct(act, task)} />
      </td>
    </>
  );
}

/** A task on a phone. */
export function TaskCard({ line, acts }: { readonly line: TaskLine; readonly acts: RowActs }) {
  const { t } = useTranslation('ledger');
  const me = useMe();
  const { task, flat } = line;
  return (
    <article className="card">
      <div className="card-title">
        <div>
          <Matter task={task} flat={flat} />
        </div>
        <div className="ledger-card-light">
          <TaskLight task={task} />
        </div>
      </div>
      <p className="ledger-card-line">
        {task.unitName} · <TaskStateTag task={task} />
      </p>
      <p className="ledger-card-line">
        {t('column.due')} <TaskDue task={task} />
      </p>
      <PercentBar percent={percentOf(task)} />
      {acts.editing === task.id ? (
        <ProgressEditor task={task} onClose={acts.onEdited} />
      ) : (
        <div className="card-acts">
          <TaskButtons
            acts={actsOf(me, task).filter((act) => act !== 'cancel')}
            matter={task.matter}
            onAct={(act) => acts.onAct(act, task)}
          />
        </div>
      )}
    </article>
  );
}
