import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { checkVersion } from '../../../platform/concurrency/check-version.js';
import type { Actor } from '../../../shared-kernel/actor.js';
import { recordAct } from '../../audit/index.js';
import type { ImportView } from '../domain/import.js';
import { refuse } from '../domain/problems.js';
import { findImport, moveImport } from '../persistence/import.repository.js';
import type { SeenImport } from './confirm-import.use-case.js';

/** A preview is laid aside; nothing of it happens. */
@Injectable()
export class DiscardImport {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** @throws IMPORT_NOT_FOUND, STALE_VERSION, IMPORT_STATE */
  execute(actor: Actor, { kind, id, seen }: SeenImport): Promise<ImportView> {
    return this.unitOfWork.run(async (tx) => {
      const preview = await findImport(tx, kind, id);
      if (preview === null) throw refuse('IMPORT_NOT_FOUND');
      checkVersion(preview.version, seen);
      if ((await moveImport(tx, id, 'PREVIEW', 'DISCARDED')) === 0)
        throw refuse('IMPORT_STATE', { state: preview.state });
      const { name, subjectType } = kind;
      await recordAct(tx, actor, { action: `${name}.discarded`, subjectType, subjectId: id });
      return { ...preview, state: 'DISCARDED', version: preview.version + 1 };
    });
  }
}
