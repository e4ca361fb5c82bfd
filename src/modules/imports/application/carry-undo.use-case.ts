import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import type { Actor } from '../../../shared-kernel/actor.js';
import { recordAct } from '../../audit/index.js';
import type { ImportName, ImportView } from '../domain/import.js';
import { refuse } from '../domain/problems.js';
import { findImport, lockUndo, moveImport, saveUndone } from '../persistence/import.repository.js';
import { ImportKinds, type Report } from './import-kinds.js';
import { isFinal } from '../../../platform/queue/is-final.js';

/** Takes an import back in one transaction; taking it back twice changes nothing. */
@Injectable()
export class CarryUndo {
  constructor(
    private readonly database: Database,
    private readonly unitOfWork: UnitOfWork,
    private readonly kinds: ImportKinds,
  ) {}

  /** @throws IMPORT_NOT_FOUND, IMPORT_STATE, and what the kind refuses; what cannot be taken back stays confirmed, whole */
  async execute(actor: Actor, name: ImportName, importId: string, report: Report): Promise<ImportView | null> {
    try {
      await this.takeBack(actor, name, importId, report);
    } catch (error) {
      if (isFinal(error)) await this.abandon(importId);
      throw error;
    }
    return findImport(this.database, name, importId);
  }

  /** The work was given up: it stays confirmed, whole, and may be undone anew. */
  async abandon(importId: string): Promise<void> {
    await this.unitOfWork.run((tx) => moveImport(tx, importId, 'UNDOING', 'CONFIRMED'));
  }

  private takeBack(actor: Actor, name: ImportName, importId: string, report: Report): Promise<void> {
    const undoing = this.kinds.undoingOf(name);
    return this.unitOfWork.run(async (tx) => {
      await this.kinds.of(name).takeTurns(tx);
      const held = await lockUndo(tx, name, importId);
      if (held === null) throw refuse('IMPORT_NOT_FOUND');
      if (held.state === 'UNDONE') return;
      if (held.state !== 'UNDOING' || held.undo === null) throw refuse('IMPORT_STATE', { state: held.state });
      const undone = { importId, trace: held.undo };
      // Somebody may have gone on with what it brought since it was asked for.
      await undoing.weigh(tx, undone);
      await report(10);
      const facts = await undoing.takeBack(tx, actor, { ...undone, report });
      await saveUndone(tx, importId);
      await recordAct(tx, actor, {
        action: `${name.name}.undone`,
        subjectType: name.subjectType,
        subjectId: importId,
        facts: { digest: held.fileDigest, ...facts },
      });
    });
  }
}
