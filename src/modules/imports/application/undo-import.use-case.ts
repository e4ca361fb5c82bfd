import { Injectable } from '@nestjs/common';
import { checkVersion } from '../../../platform/concurrency/check-version.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { startWork } from '../../../platform/queue/work.js';
import type { Actor } from '../../../shared-kernel/actor.js';
import { recordAct } from '../../audit/index.js';
import { refuse } from '../domain/problems.js';
import { lockUndo, moveImport } from '../persistence/import.repository.js';
import type { SeenImport } from './confirm-import.use-case.js';
import { ImportKinds } from './import-kinds.js';
import type { ImportStarted } from './start-import.use-case.js';

/** A person undoes an import on its day: what stands in the way is refused at once, the rest is done in the background. */
@Injectable()
export class UndoImport {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly kinds: ImportKinds,
  ) {}

  /** @throws IMPORT_NOT_FOUND, STALE_VERSION, IMPORT_STATE, IMPORT_UNDO_LATE, and what the kind refuses */
  execute(actor: Actor, { kind, id, seen }: SeenImport): Promise<ImportStarted> {
    return this.unitOfWork.run(async (tx) => {
      const held = await lockUndo(tx, kind, id);
      if (held === null) throw refuse('IMPORT_NOT_FOUND');
      checkVersion(held.version, seen);
      if (held.state !== 'CONFIRMED') throw refuse('IMPORT_STATE', { state: held.state });
      if (!held.today || held.undo === null) throw refuse('IMPORT_UNDO_LATE');
      await this.kinds.undoingOf(kind).weigh(tx, { importId: id, trace: held.undo });
      await moveImport(tx, id, 'CONFIRMED', 'UNDOING');
      const { personId, name: personName, posts } = actor;
      const jobId = await startWork(tx, {
        kind: `${kind.name}.undo`,
        subjectId: id,
        // It is done in the name of whoever asks, as he was when he asked.
        input: { by: { personId, name: personName, posts } },
        requestedBy: actor.accountId,
      });
      const { name, subjectType } = kind;
      const facts = { digest: held.fileDigest };
      await recordAct(tx, actor, { action: `${name}.undo-begun`, subjectType, subjectId: id, facts });
      return { importId: id, jobId };
    });
  }
}
