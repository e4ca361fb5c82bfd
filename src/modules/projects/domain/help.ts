import type { HelpState } from './help-states.js';
import type { TaskState } from './task.js';

/** Working days within which the other unit accepts or declines, from the day of the request. */
export const ANSWER_WORKING_DAYS = 3;

/** Working days within which the office decides; its silence reminds its own chain alone. */
export const DECIDE_WORKING_DAYS = 3;

/** The acts on a request for help, the states they start from, and where they lead. What was declined may still be accepted. */
export const HELP_ACTS = {
  accept: { from: ['ASKED', 'DECLINED', 'SILENT'], to: 'ACCEPTED' },
  decline: { from: ['ASKED'], to: 'DECLINED' },
  fallSilent: { from: ['ASKED'], to: 'SILENT' },
  impose: { from: ['DECLINED', 'SILENT'], to: 'IMPOSED' },
  release: { from: ['DECLINED', 'SILENT'], to: 'RELEASED' },
} as const satisfies Readonly<Record<string, { readonly from: readonly HelpState[]; readonly to: HelpState }>>;
export type HelpAct = keyof typeof HELP_ACTS;

/** The state after an act, null where the state does not allow it. */
export function afterHelpAct(help: HelpState, act: HelpAct): HelpState | null {
  const { from, to } = HELP_ACTS[act];
  return (from as readonly HelpState[]).includes(help) ? to : null;
}

/** A request for help as its task has it. */
interface Asked {
  readonly state: TaskState;
  readonly help: HelpState | null;
}

/** Whether it lies with the office. */
export function liesWithOffice({ state, help }: Asked): boolean {
  return state === 'ASSIGNED' && (help === 'DECLINED' || help === 'SILENT');
}

/** Whether the help is given and the task is still open. */
export function isHelpUnderWay({ state, help }: Asked): boolean {
  return (help === 'ACCEPTED' || help === 'IMPOSED') && state !== 'VERIFIED' && state !== 'CANCELLED';
}

/** Whether nobody has settled yet that help is given. */
export function isHelpOpen(asked: Asked): boolean {
  return (asked.state === 'ASSIGNED' && asked.help === 'ASKED') || liesWithOffice(asked);
}
