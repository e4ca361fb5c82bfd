import type { Tx } from '../../../platform/database/tx.js';
import type { Actor } from '../../../shared-kernel/actor.js';
import { quoted } from '../../../shared-kernel/quoted.js';
import { noticeWords, words } from '../../../texts/words.js';
import { askDecider, withdrawApprovals } from '../../approvals/index.js';
import { notify } from '../../notifications/index.js';
import {
  limitHelp,
  officeApproverOf,
  openOfficeObligation,
  resumeObligation,
  settleOfficeObligation,
} from '../../obligations/index.js';
import { postsOf } from '../../organisation/index.js';
import { type HelpState } from '../domain/help-states.js';
import { afterHelpAct, DECIDE_WORKING_DAYS, type HelpAct, liesWithOffice } from '../domain/help.js';
import { refuse } from '../domain/problems.js';
import type { Task } from '../domain/task.js';
import { findAsker } from '../persistence/help.repository.js';

/** The kind of the office's decisions on help that was not accepted: approved, the unit gives it; rejected, it need not. */
export const HELP_DECISION = 'COORDINATION';

/** How the request stands after an act. @throws HELP_STATE */
export function decideHelp({ state, help }: Task, act: HelpAct): HelpState {
  const after = state === 'ASSIGNED' && help !== null ? afterHelpAct(help, act) : null;
  if (after === null) throw refuse('HELP_STATE');
  return after;
}

/**
 * Help is given, by the unit's own word or the office's. Its clock goes on where it stood for the office's decision; the asker's stands for
 * its term, which the days that lay with the office are no part of.
 */
export async function giveHelp(tx: Tx, task: Task): Promise<void> {
  if (task.help === 'DECLINED') await resumeObligation(tx, task.obligationId, 'COORDINATION', task.id);
  const from = task.help === 'ASKED' ? 'REQUEST' : 'TODAY';
  if (task.pausesObligationId !== null) await limitHelp(tx, task.pausesObligationId, task.id, from);
}

/** Puts it before the office whether the unit gives the help: it decides within its term, and its silence reminds its own chain. */
export async function askOffice(tx: Tx, actor: Actor, task: Task, reason: string | null): Promise<void> {
  const title = words(reason === null ? 'title.HELP_SILENT' : 'title.HELP_DECLINED', {
    unit: task.unitName,
    matter: quoted(task.matter),
  });
  await askDecider(tx, actor, {
    kind: HELP_DECISION,
    ...{ subjectType: 'TASK', subjectId: task.id, unitId: task.unitId, projectId: task.projectId, title },
    // Neither whoever asked nor whoever declined decides.
    facts: { taskId: task.id, ...(reason !== null && { reason }), concerned: concerned(task, actor) },
    approverRole: officeApproverOf(actor.posts.filter(({ delegated }) => !delegated).map(({ role }) => role)),
  });
  const owed = { kind: 'APPROVAL', subjectId: task.id, projectId: task.projectId, title } as const;
  await openOfficeObligation(tx, { ...owed, workingDays: DECIDE_WORKING_DAYS });
}

const concerned = ({ createdByPerson }: Task, { personId }: Actor): readonly string[] =>
  [createdByPerson, personId].filter((one) => one !== null);

/** What lay with the office needs no decision any more: the unit accepted or did it, or the task was cancelled. */
export async function dropDecision(tx: Tx, task: Task): Promise<void> {
  if (!liesWithOffice(task)) return;
  await withdrawApprovals(tx, HELP_DECISION, task.id);
  await settleOfficeObligation(tx, 'APPROVAL', [task.id], 'CANCELLED');
}

type Told = 'HELP_ACCEPTED' | 'HELP_DECLINED' | 'HELP_SILENT' | 'HELP_IMPOSED' | 'HELP_RELEASED' | 'HELP_DAY_NAMED';

/** The unit that asked learns how its request stands. */
export async function tellAsker(tx: Tx, task: Task, told: Told, said: string | null = null): Promise<void> {
  if (task.pausesObligationId === null) return;
  const { obligationId, unitId } = await findAsker(tx, task.pausesObligationId);
  await tell(tx, task, { told, said, unitId, about: { subjectType: 'OBLIGATION', subjectId: obligationId } });
}

/** The unit that was asked learns what the office decided. */
export function tellAsked(
  tx: Tx,
  task: Task,
  told: 'HELP_YOURS' | 'HELP_NOT_YOURS',
  said: string | null,
): Promise<void> {
  return tell(tx, task, { told, said, unitId: task.unitId, about: { subjectType: 'TASK', subjectId: task.id } });
}

interface Telling {
  readonly told: Told | 'HELP_YOURS' | 'HELP_NOT_YOURS';
  readonly said: string | null;
  readonly unitId: string;
  readonly about: { readonly subjectType: 'OBLIGATION' | 'TASK'; readonly subjectId: string };
}

async function tell(tx: Tx, task: Task, { told, said, unitId, about }: Telling): Promise<void> {
  const facts = {
    matter: quoted(task.matter),
    unit: task.unitName,
    words: said === null || told === 'HELP_DAY_NAMED' ? (said ?? '') : words('phrase.said', { words: said }),
  };
  const posts = await postsOf(tx, unitId, ['LIAISON', 'SECTION_CHIEF']);
  await notify(
    tx,
    posts.map(({ postId }) => ({
      key: `task:${task.id}:${told}:${postId}`,
      ...{ kind: 'HELP_ANSWERED', recipientPostId: postId, unitId, ...about },
      ...noticeWords(told, facts),
    })),
  );
}
