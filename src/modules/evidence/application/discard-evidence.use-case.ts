import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import type { Actor } from '../../../shared-kernel/actor.js';
import { recordAct } from '../../audit/index.js';
import { refuse } from '../domain/problems.js';
import { EvidenceFolder } from '../persistence/evidence-folder.js';
import { deleteEvidence, findEvidence } from '../persistence/evidence.repository.js';

/** Whoever uploaded a file takes it away again, as long as it proves nothing. */
@Injectable()
export class DiscardEvidence {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly folder: EvidenceFolder,
  ) {}

  /** @throws EVIDENCE_NOT_FOUND, EVIDENCE_IN_USE */
  async execute(actor: Actor, id: string): Promise<void> {
    await this.unitOfWork.run(async (tx) => {
      const file = await findEvidence(tx, id, true);
      if (file === null || file.personId !== actor.personId) throw refuse('EVIDENCE_NOT_FOUND');
      if (file.subjectId !== null) throw refuse('EVIDENCE_IN_USE');
      await deleteEvidence(tx, id);
      const { unitId } = file;
      await recordAct(tx, actor, { action: 'evidence.discarded', subjectType: 'EVIDENCE', subjectId: id, unitId });
    });
    await this.folder.remove(id);
  }
}
