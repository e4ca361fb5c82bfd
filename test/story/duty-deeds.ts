import {
  approve,
  EXECUTIVE,
  reject,
  returnDuty as returned,
  submitDuty,
  verifyDuty as verified,
} from '../../src/demo/acts/acts.js';
import type { Deed } from './stage/beat.js';
import { MATTERS, type MatterKey } from './stage/matters.js';
import type { Stage } from './stage/stage.js';
import { heldBy } from '../../src/demo/acts/held-by.js';

const LEADER = `
SELECT l.title, coalesce(n.name, l.title) AS name FROM project p JOIN post l ON l.id = p.leading_post_id
  ${heldBy('l')}
 WHERE p.name = $1`;

interface Leader {
  readonly title: string;
  readonly name: string;
}

/** The section chief files a duty that took place on the day given, with its whole record. */
export const fileDuty =
  (key: MatterKey, heldOn: string): Deed =>
  async (stage) => {
    const { unit, project, of } = MATTERS[key];
    if (!('duty' in of)) throw new Error(`${key} is no duty`);
    const { name: leader = '', title: leaderTitle = '' } = (await stage.one<Partial<Leader>>(LEADER, [project])) ?? {};
    const happened = { kind: of.duty, project, heldOn: `2026-${heldOn}`, leader, leaderTitle, unit };
    return stage.act(submitDuty(stage.unitSeat(key, 'SECTION_CHIEF'), (await stage.rows(key)).subjectId, happened));
  };

/** The clerk accepts what was filed. */
export const verifyDuty =
  (key: MatterKey): Deed =>
  async (stage) =>
    stage.act(verified((await stage.rows(key)).subjectId));

/** The clerk returns what was filed and says what is missing. */
export const returnDuty =
  (key: MatterKey, reason: string): Deed =>
  async (stage) =>
    stage.act(returned((await stage.rows(key)).subjectId, reason));

/** The unit asks for more time. */
export const askExtension =
  (key: MatterKey, newDate: string, reason: string): Deed =>
  async (stage) => {
    const path = `/duties/${(await stage.rows(key)).subjectId}/extensions`;
    return stage.act({ as: stage.unitSeat(key, 'SECTION_CHIEF'), path, body: { newDate, reason } });
  };

const PENDING = `
SELECT a.id FROM approval a JOIN obligation_request r ON r.id = a.subject_id JOIN obligation o ON o.id = r.obligation_id
 WHERE a.state = 'PENDING' AND a.kind = 'EXTENSION' AND o.subject_id = $1 ORDER BY a.id DESC LIMIT 1`;

async function pendingExtension(stage: Stage, key: MatterKey): Promise<string | null> {
  const { subjectId } = await stage.rows(key);
  return (await stage.one<{ id: string }>(PENDING, [subjectId]))?.id ?? null;
}

/** The unit's deputy leader agrees, the office does not. */
export const refuseExtension =
  (key: MatterKey, words: string): Deed =>
  async (stage) => {
    const first = await pendingExtension(stage, key);
    if (first !== null)
      await stage.act({ ...approve(stage.unitSeat(key, 'DEPUTY_LEADER'), first), key: `agree ${key}` });
    const second = await pendingExtension(stage, key);
    if (second !== null) await stage.act({ ...reject(EXECUTIVE, second, words), key: `refuse ${key}` });
  };
