import { packed, unpacked } from '../../../platform/database/packed.js';
import type { Tx } from '../../../platform/database/tx.js';
import type { ImportName } from '../domain/import.js';
import { changeVerdicts } from './verdicts.repository.js';

/** How what was read of a file, and what became of each of its rows, is written anew. */
export interface Rewriting {
  content(content: never): unknown;
  verdict(verdict: never): unknown;
}

/**
 * Writes anew what is kept of the files of one target, where the law or an office says that something is not to be kept any longer. Previews
 * are left: they are somebody's work, and end as any other.
 */
export async function rewriteRead(tx: Tx, { kind }: ImportName, target: string, change: Rewriting): Promise<void> {
  const rows = await tx.query<{ id: string; content: Buffer | null; told: boolean }>(
    `SELECT id, content, verdicts IS NOT NULL AS told FROM file_import
      WHERE kind = $1 AND target = $2 AND state NOT IN ('PARSING','PREVIEW') ORDER BY id FOR UPDATE`,
    [kind, target],
  );
  for (const { id, content, told } of rows) {
    if (content !== null) {
      const anew = await packed(change.content((await unpacked(content)) as never));
      await tx.execute('UPDATE file_import SET content = $2 WHERE id = $1', [id, anew]);
    }
    if (told) await changeVerdicts(tx, id, (verdict) => change.verdict(verdict));
  }
}
