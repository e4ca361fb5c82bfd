import type { Tx } from '../../../platform/database/tx.js';
import { USUAL_POSTS } from '../domain/unit.js';
import { insertPosts, insertUnit, type NewUnit } from '../persistence/unit.repository.js';

/** Adds a unit with the vacant posts of its kind; the ledger's import and the form both come here. */
export async function createUnitWithPosts(tx: Tx, unit: NewUnit): Promise<string> {
  const unitId = await insertUnit(tx, unit);
  await insertPosts(tx, unitId, USUAL_POSTS[unit.kind]);
  return unitId;
}
