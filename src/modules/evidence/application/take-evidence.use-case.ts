import type { FileHandle } from 'node:fs/promises';
import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import type { Actor } from '../../../shared-kernel/actor.js';
import { recordAct } from '../../audit/index.js';
import { refuse } from '../domain/problems.js';
import { EvidenceFolder } from '../persistence/evidence-folder.js';
import type { EvidenceFile } from '../persistence/evidence.repository.js';
import { EvidenceReaders } from './evidence-readers.js';

/** Whoever sees the record takes the files that prove it; each time it is recorded who took which. */
@Injectable()
export class TakeEvidence {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly folder: EvidenceFolder,
    private readonly readers: EvidenceReaders,
  ) {}

  /** The caller closes the file. @throws EVIDENCE_NOT_FOUND, EVIDENCE_UNSCANNED, EVIDENCE_INFECTED, EVIDENCE_LOST */
  async execute(actor: Actor, id: string): Promise<{ readonly file: EvidenceFile; readonly handle: FileHandle }> {
    const file = await this.unitOfWork.run(async (tx) => {
      const found = await this.readers.takable(tx, actor, id);
      const facts = { sha256: found.sha256, subject: found.subjectType, of: found.subjectId };
      const { unitId } = found;
      await recordAct(tx, actor, { action: 'evidence.taken', subjectType: 'EVIDENCE', subjectId: id, unitId, facts });
      return found;
    });
    const handle = await this.folder.open(id);
    if (handle === null) throw refuse('EVIDENCE_LOST');
    return { file, handle };
  }
}
