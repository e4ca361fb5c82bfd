import type { Tx } from '../../../src/platform/database/tx.js';
import type { Town } from '../../support/town.js';
import type { Ready } from './ready.js';

const cells = (live: string, ended: string, body?: unknown, seat = 'office-chief') => ({
  ...{ seat, outsider: null, live: `template.${live}`, ended: `template.${ended}`, body },
});

/** What each cell of the routes of templates needs, as the table of states.spec.ts takes it. */
export const TEMPLATE_CELLS = {
  'POST /document-templates/{id}/enforce': cells('DRAFT', 'WITHDRAWN', undefined, 'office-deputy'),
  'POST /document-templates/{id}/discard': cells('DRAFT', 'WITHDRAWN'),
  'POST /document-templates/{id}/ask-withdrawal': cells('IN_FORCE', 'WITHDRAWN', { words: '恢复系统版式' }),
  'POST /document-templates/{id}/keep': cells('ENDING', 'WITHDRAWN'),
  'POST /document-templates/{id}/withdraw': cells('ENDING', 'WITHDRAWN', undefined, 'office-deputy'),
} as const;

const inForce = (
  name: string,
): string => `UPDATE document_template SET state = 'IN_FORCE', ended_on = NULL, ended_by_person = NULL,
  withdrawal_by_person = NULL, withdrawal_words = NULL WHERE id = {{template.${name}}}`;
const asked = `UPDATE document_template SET withdrawal_by_person = {{person:office-chief}}, withdrawal_words = '恢复系统版式'
  WHERE id = {{template.ENDING}}`;
const draft = `UPDATE document_template SET state = 'DRAFT', enforced_by_person = NULL, enforced_on = NULL, ended_on = NULL, ended_by_person = NULL
  WHERE id = {{template.DRAFT}}`;

export const TEMPLATE_READY: Readonly<Record<string, Ready>> = {
  'POST /document-templates/{id}/enforce': { sql: [draft] },
  'POST /document-templates/{id}/discard': { sql: [draft] },
  'POST /document-templates/{id}/ask-withdrawal': { sql: [inForce('IN_FORCE')] },
  'POST /document-templates/{id}/keep': { sql: [inForce('ENDING'), asked] },
  'POST /document-templates/{id}/withdraw': { sql: [inForce('ENDING'), asked] },
};

/** Versions in every state, each of a kind of its own: `template.DRAFT`. The section chief uploaded them, the deputy put them in force. */
export async function buildTemplates(tx: Tx, { seats, units }: Town): Promise<Record<string, string>> {
  const [chief, deputy] = [seats['office-chief']?.personId, seats['office-deputy']?.personId];
  const one = async (kind: string, state: string): Promise<string> => {
    const { id } = await tx.one<{ id: string }>(
      `INSERT INTO document_template (unit_id, kind, number, state, file_name, content, sha256, uploaded_by_person, enforced_by_person, enforced_on, ended_on)
       SELECT $1, $2, 1, s.t, '模板.docx', ''::bytea, repeat('0', 64), $4, CASE WHEN s.t = 'IN_FORCE' THEN $5::uuid END,
              CASE WHEN s.t = 'IN_FORCE' THEN app_today() END, CASE WHEN s.t = 'WITHDRAWN' THEN app_today() END
         FROM (SELECT $3::text AS t) s RETURNING id`,
      [units['office'], kind, state, chief, deputy],
    );
    return id;
  };
  return {
    'template.DRAFT': await one('LISTING_NOTICE', 'DRAFT'),
    'template.IN_FORCE': await one('LISTING_END', 'IN_FORCE'),
    'template.ENDING': await one('LISTING_EXTENSION', 'IN_FORCE'),
    'template.WITHDRAWN': await one('DECISION_SLIP', 'WITHDRAWN'),
  };
}
