import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Tx } from '../../../../platform/database/tx.js';
import type { Actor } from '../../../../shared-kernel/actor.js';
import { EvidenceReaders, proveByFiles } from '../../../evidence/index.js';
import type { AnyRow } from '../domain/register.js';
import { findEntries } from '../persistence/entry.repository.js';
import { accept } from './entry-work.js';
import { fileFaults } from './settle-rows.js';

/** Whoever sees an entry may take the files that prove it. */
@Injectable()
export class EvidenceOfEntries implements OnModuleInit {
  constructor(private readonly readers: EvidenceReaders) {}

  onModuleInit(): void {
    this.readers.register(
      'REGISTER_ENTRY',
      async (reader, scope, id) => (await findEntries(reader, scope, [id])).length > 0,
    );
  }
}

/** The files among a row's proofs prove this entry from now on. @throws ENTRY_REFUSED at those that cannot */
export async function proveEntry(tx: Tx, actor: Actor, id: string, row: AnyRow): Promise<void> {
  const files = row.proofs.flatMap(({ evidenceId }) => evidenceId ?? []);
  const strange = await proveByFiles(tx, actor, files, { type: 'REGISTER_ENTRY', id });
  accept(fileFaults(row, ({ evidenceId = '' }) => strange.includes(evidenceId)));
}
