import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database.js';
import type { Tx } from '../../../platform/database/tx.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import type { Actor } from '../../../shared-kernel/actor.js';
import { recordAct } from '../../audit/index.js';
import { isWhatItSays } from '../domain/evidence-file.js';
import { refuse } from '../domain/problems.js';
import { EvidenceFolder } from '../persistence/evidence-folder.js';
import { deleteEvidence, type EvidenceFile, findEvidence, keepEvidence } from '../persistence/evidence.repository.js';

/** What was kept. */
export interface Kept {
  readonly id: string;
  readonly name: string;
  readonly size: number;
  readonly mediaType: string;
  readonly sha256: string;
}

/** An upload is whole, and is looked at: kept where it is what its name says, else it is gone. */
@Injectable()
export class KeepUpload {
  constructor(
    private readonly database: Database,
    private readonly unitOfWork: UnitOfWork,
    private readonly folder: EvidenceFolder,
  ) {}

  /** @throws EVIDENCE_NOT_FOUND, EVIDENCE_STATE, EVIDENCE_INCOMPLETE, EVIDENCE_KIND */
  async execute(actor: Actor, id: string): Promise<Kept> {
    const before = uploading(actor, await findEvidence(this.database, id));
    const received = (await this.folder.bytesOf(id)) ?? 0;
    if (received !== before.size) throw refuse('EVIDENCE_INCOMPLETE', { received, size: before.size });
    const { mediaType = '', sha256 } = await this.folder.look(id);
    const fits = isWhatItSays(before.name, mediaType);
    await this.unitOfWork.run(async (tx) => {
      const { size, unitId } = uploading(actor, await findEvidence(tx, id, true));
      if (fits) await keepEvidence(tx, id, { mediaType, sha256 });
      else await deleteEvidence(tx, id);
      const facts = { size, mediaType, sha256 };
      await told(tx, actor, fits ? 'evidence.kept' : 'evidence.refused', { id, unitId, facts });
    });
    if (!fits) {
      await this.folder.remove(id);
      throw refuse('EVIDENCE_KIND', { name: before.name });
    }
    await this.folder.finish(id);
    return { id, name: before.name, size: before.size, mediaType, sha256 };
  }
}

/** @throws EVIDENCE_NOT_FOUND where it is not the actor's, EVIDENCE_STATE where it is whole already */
function uploading(actor: Actor, file: EvidenceFile | null): EvidenceFile {
  if (file === null || file.personId !== actor.personId) throw refuse('EVIDENCE_NOT_FOUND');
  if (file.state !== 'UPLOADING') throw refuse('EVIDENCE_STATE');
  return file;
}

function told(
  tx: Tx,
  actor: Actor,
  action: 'evidence.kept' | 'evidence.refused',
  { id, unitId, facts }: { readonly id: string; readonly unitId: string; readonly facts: Record<string, unknown> },
): Promise<void> {
  return recordAct(tx, actor, { action, subjectType: 'EVIDENCE', subjectId: id, unitId, facts });
}
