import { CHIEF } from '../../src/demo/acts/acts.js';
import type { Deed } from './stage/beat.js';
import { MATTERS, type MatterKey } from './stage/matters.js';
import type { Stage } from './stage/stage.js';

const SECTION_CHIEF_POST = `
SELECT o.id FROM post o JOIN unit u ON u.id = o.unit_id WHERE u.name = $1 AND o.role = 'SECTION_CHIEF' ORDER BY o.id LIMIT 1`;

async function chiefPost(stage: Stage, key: MatterKey): Promise<string> {
  const post = await stage.one<{ id: string }>(SECTION_CHIEF_POST, [MATTERS[key].unit]);
  if (post === null) throw new Error(`${MATTERS[key].unit} has no section chief’s post`);
  return post.id;
}

/** The section chief is transferred: from that day his post is vacant. */
export const transferChief =
  (key: MatterKey, from: string): Deed =>
  async (stage) =>
    stage.act({ as: CHIEF, path: `/posts/${await chiefPost(stage, key)}/vacate`, body: { fromDay: `2026-${from}` } });

/** A successor is registered, gets an account, and is appointed. */
export const appointChief =
  (key: MatterKey, from: string, name = '谭若林'): Deed =>
  async (stage) => {
    const { id } = await stage.act<{ id: string }>({
      as: CHIEF,
      path: '/people',
      body: { name, phone: '0999-2188001' },
    });
    await stage.act({
      as: { persona: 'security-admin' },
      path: '/accounts',
      body: { login: `successor-${key}`, personId: id },
    });
    return stage.act({
      as: CHIEF,
      path: `/posts/${await chiefPost(stage, key)}/tenures`,
      body: { personId: id, fromDay: `2026-${from}` },
    });
  };
