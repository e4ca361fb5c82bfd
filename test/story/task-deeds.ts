import { CHIEF, submitTask, verifyTask as verified } from '../../src/demo/acts/acts.js';
import type { Deed } from './stage/beat.js';
import { MATTERS, type MatterKey } from './stage/matters.js';

const UNIT = 'SELECT id FROM unit WHERE name = $1 AND closed_on IS NULL';

/** The office's section chief assigns something ad hoc, which no leading official leads. */
export const assignTask =
  (key: MatterKey, dueOn: string, origin: string): Deed =>
  async (stage) => {
    const { unit, of } = MATTERS[key];
    const matter = 'assigned' in of ? of.assigned : '';
    const unitId = (await stage.one<{ id: string }>(UNIT, [unit]))?.id;
    return stage.act({ as: CHIEF, path: '/tasks', body: { matter, unitId, dueOn: `2026-${dueOn}`, origin } });
  };

/** The section chief files a task as done. */
export const completeTask =
  (key: MatterKey, result: string): Deed =>
  async (stage) =>
    stage.act(submitTask(stage.unitSeat(key, 'SECTION_CHIEF'), (await stage.rows(key)).subjectId, result));

/** The clerk accepts it. */
export const verifyTask =
  (key: MatterKey): Deed =>
  async (stage) =>
    stage.act(verified((await stage.rows(key)).subjectId));
