import { submitTask, verifyTask as verified } from '../../src/demo/acts/acts.js';
import type { Deed } from './stage/beat.js';
import type { MatterKey } from './stage/matters.js';

/** The section chief files a task of the ledger as done. */
export const completeTask =
  (key: MatterKey, result: string): Deed =>
  async (stage) =>
    stage.act(submitTask(stage.unitSeat(key, 'SECTION_CHIEF'), (await stage.rows(key)).subjectId, result));

/** The clerk accepts it. */
export const verifyTask =
  (key: MatterKey): Deed =>
  async (stage) =>
    stage.act(verified((await stage.rows(key)).subjectId));
