import type { Tx } from '../../../platform/database/tx.js';
import type { Actor } from '../../../shared-kernel/actor.js';
import { words } from '../../../texts/words.js';
import type { MeantProblem } from '../domain/problem-row.js';
import { lockProblem, type Problem } from '../persistence/problem.repository.js';
import { problemById } from './problem-access.js';
import { assessed, assigned, redated } from './problem-acts.js';

/**
 * What a list says otherwise of a problem that is held: another owner or date, what lies at the bottom of it. Each is the act that it is on
 * the problem's page, with its step in the history; what the row leaves out stays.
 */
export async function changeByList(
  tx: Tx,
  actor: Actor,
  id: string,
  said: MeantProblem,
  fileName: string,
): Promise<void> {
  await lockProblem(tx, id);
  const held = await problemById(tx, id);
  if (held !== null) await placed(tx, actor, held, said, fileName);
  const { cause } = said;
  const now = cause === null ? null : await problemById(tx, id);
  if (now !== null) await assessed(tx, actor, now, { cause, solvableBy: now.solvableBy });
}

/** With whom it lies, and until when. */
async function placed(tx: Tx, actor: Actor, held: Problem, said: MeantProblem, fileName: string): Promise<void> {
  if (said.ownerUnitId === null && said.dueOn === null) return;
  const ownerUnitId = said.ownerUnitId ?? held.ownerUnitId;
  const dueOn = said.dueOn ?? held.dueOn;
  if (ownerUnitId === null || dueOn === null) return;
  const reason = words('phrase.problemByList', { file: fileName });
  const stays = held.state === 'SOLVING' && held.ownerUnitId === ownerUnitId;
  await (stays ? redated(tx, actor, held, { dueOn, reason }) : assigned(tx, actor, held, { ownerUnitId, dueOn }));
}
