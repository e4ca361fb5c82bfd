import { isOffice, may, type Me } from '../../api/rights';
import type { components } from '../../api/schema';
import type { Task } from './sheet';

/** What may be done with a task. */
export const TASK_ACTS = ['accept', 'decline', 'progress', 'submit', 'verify', 'return', 'helpDay', 'cancel'] as const;
export type TaskAct = (typeof TASK_ACTS)[number];

const ownsIt = (me: Me, task: Task): boolean => me.posts.some(({ unitId }) => unitId === task.unitId);
const runs = ({ state }: Pick<Task, 'state'>): boolean => state === 'ASSIGNED' || state === 'RETURNED';

/** How a request for help stands while nobody has settled whether it is given, and when it is. */
const UNSETTLED: readonly Task['help'][] = ['ASKED', 'DECLINED', 'SILENT'];
const GIVEN: readonly Task['help'][] = ['ACCEPTED', 'IMPOSED'];

/** What its unit answers to a request for help, and for how long the office lets the asker's clock stand. */
function helpActs(me: Me, task: Task): Readonly<Record<'accept' | 'decline' | 'helpDay', boolean>> {
  const { state, help } = task;
  const asked = state === 'ASSIGNED' && ownsIt(me, task);
  return {
    accept: asked && UNSETTLED.includes(help),
    decline: asked && help === 'ASKED',
    helpDay: (runs(task) || state === 'SUBMITTED') && GIVEN.includes(help),
  };
}

/** The doors that are not called like their act. */
const PERMISSION_OF: Partial<Readonly<Record<TaskAct, string>>> = {
  accept: 'tasks.help',
  decline: 'tasks.help',
  helpDay: 'tasks.help-day',
};

/**
 * The acts that this person is offered for a task; the server decides in the end.
 * @param alsoOurs his unit stands beside the owner in the project's chain, so it reports progress too
 */
export function actsOf(me: Me, task: Task, alsoOurs = false): readonly TaskAct[] {
  const open: Readonly<Record<TaskAct, boolean>> = {
    ...helpActs(me, task),
    progress: runs(task) && (isOffice(me) || ownsIt(me, task) || alsoOurs),
    submit: runs(task) && ownsIt(me, task) && task.hold !== 'DONE_UNCONFIRMED',
    verify: task.state === 'SUBMITTED',
    return: task.state === 'SUBMITTED',
    cancel: runs(task),
  };
  return TASK_ACTS.filter((act) => open[act] && may(me, PERMISSION_OF[act] ?? `tasks.${act}`));
}

/** Whether more time may be asked for the task: by its own unit, while it runs and nothing waits for the office first. */
export function mayExtendTask(me: Me, task: Pick<Task, 'unitId' | 'state' | 'hold'>): boolean {
  const files = me.posts.some(({ unitId, role }) => unitId === task.unitId && role !== 'UNIT_OFFICE');
  return may(me, 'extensions.create') && files && runs(task) && task.hold == null;
}

type Reported = Pick<components['schemas']['TaskPageAnswer'], 'unitId' | 'progress'>;

/** Whether the office reported progress for the person's unit that nobody there has looked through. */
export function mayConfirmProgress(me: Me, { unitId, progress }: Reported): boolean {
  const waiting = progress.some(({ onBehalf, confirmedAt }) => onBehalf && confirmedAt == null);
  return may(me, 'tasks.submit') && waiting && me.posts.some((post) => post.unitId === unitId);
}
