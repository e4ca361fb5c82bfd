import type { Tx } from '../../../platform/database/tx.js';
import type { Actor } from '../../../shared-kernel/actor.js';
import type { Day } from '../../../shared-kernel/dates.js';
import { acceptDone, countAgain, settleObligation } from '../../obligations/index.js';
import { type SaidDone, sayDone } from '../persistence/done-said.repository.js';
import { decideTask, saveTask, taskInScope } from './task-access.js';
import { isHeld } from '../../../shared-kernel/hold.js';

/** Who says so, and when. */
interface Saying {
  readonly decidedByName: string;
  readonly decidedOn: Day;
  readonly words: string | null;
}

/** The office confirms that a task is done as its ledger said: verified, as of the day that the words name. */
export async function confirmSaidDone(tx: Tx, actor: Actor, said: readonly SaidDone[], saying: Saying): Promise<void> {
  for (const { id, obligationId, doneSaid } of said) {
    const task = await taskInScope(tx, actor, id);
    const state = decideTask(task, 'confirmDone', null);
    await acceptDone(tx, obligationId, doneSaid.doneOn);
    await settleObligation(tx, obligationId, 'MET');
    await saveTask(tx, actor, task, { state, verdictWords: saying.words }, 'task.verified');
  }
  await decided(tx, said, 'CONFIRMED', saying);
}

/** The office says that tasks are not done: their dates count, from today on. */
export async function refuseSaidDone(
  tx: Tx,
  said: readonly (SaidDone & { readonly toDay: Day })[],
  saying: Saying,
): Promise<void> {
  // What was never held has its clock and its date as before.
  await countAgain(
    tx,
    said.filter(isHeld).map(({ id: sourceId, obligationId: id, toDay: dueOn, doneSaid }) => {
      const { personName, fileName, importId, row } = doneSaid;
      return {
        id,
        dueOn,
        sourceId,
        said: { personName, fileName, importId, row, decidedByName: saying.decidedByName },
      };
    }),
  );
  await decided(tx, said, 'REFUSED', saying);
}

async function decided(
  tx: Tx,
  said: readonly SaidDone[],
  state: 'CONFIRMED' | 'REFUSED',
  { decidedByName, decidedOn }: Saying,
): Promise<void> {
  await sayDone(
    tx,
    said.map(({ id, doneSaid }) => ({ taskId: id, said: { ...doneSaid, state, decidedByName, decidedOn } })),
  );
}
