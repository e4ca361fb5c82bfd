import type { Tx } from '../../../src/platform/database/tx.js';
import type { Town } from '../../support/town.js';

const cells = {
  ...{ seat: 'department-chief', outsider: 'department3-chief', live: 'evidence.UPLOADING', ended: 'evidence.KEPT' },
};

/** What each cell of the routes of files needs, as the table of states.spec.ts takes it. */
export const EVIDENCE_CELLS = {
  'POST /evidence/{id}/upload': cells,
  'POST /evidence/{id}/keep': cells,
  'POST /evidence/{id}/discard': cells,
};

/** What needs bytes on the disk is tried with them in test/integration/evidence. */
export const EVIDENCE_REPEATS: Readonly<Record<string, string>> = {
  'POST /evidence/{id}/upload': 'a piece begins where the bytes on the disk end, or is refused',
  'POST /evidence/{id}/keep':
    'a file is kept once its bytes are there; several who say so at once are tried with bytes',
};

/** Files of a section chief: one whose bytes are still to come, and one that proves something. */
export async function buildEvidence(tx: Tx, town: Town): Promise<Record<string, string>> {
  const { personId, unitId } = town.seats['department-chief'] ?? {};
  const one = async (kept: boolean): Promise<string> => {
    const { id } = await tx.one<{ id: string }>(
      `INSERT INTO evidence_file (name, size, person_id, unit_id, state, media_type, sha256, kept_at, subject_type, subject_id)
       SELECT '证明.pdf', 10, $1, $2, CASE WHEN k.pt THEN 'KEPT' ELSE 'UPLOADING' END, CASE WHEN k.pt THEN 'application/pdf' END,
              CASE WHEN k.pt THEN repeat('0', 64) END, CASE WHEN k.pt THEN now() END, CASE WHEN k.pt THEN 'REGISTER_ENTRY' END, CASE WHEN k.pt THEN new_id() END
         FROM (SELECT $3::boolean AS pt) k RETURNING id`,
      [personId, unitId, kept],
    );
    return id;
  };
  return { 'evidence.UPLOADING': await one(false), 'evidence.KEPT': await one(true) };
}
