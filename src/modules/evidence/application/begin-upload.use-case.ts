import { Inject, Injectable } from '@nestjs/common';
import { type Settings, SETTINGS } from '../../../platform/config/index.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { type Actor, type ActorPost, FILING_ROLES, OFFICE_ROLES } from '../../../shared-kernel/actor.js';
import { recordAct } from '../../audit/index.js';
import { ENDINGS, type EvidenceLimits, isFileName, limitPassed } from '../domain/evidence-file.js';
import { refuse } from '../domain/problems.js';
import { EvidenceFileRow } from '../persistence/evidence-file.row.js';
import { EvidenceFolder } from '../persistence/evidence-folder.js';
import { lockHeld } from '../persistence/evidence.repository.js';

const MB = 1024 * 1024;

/** Somebody is about to upload a file: its place is made, on his unit's account. */
@Injectable()
export class BeginUpload {
  private readonly limits: EvidenceLimits;

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly folder: EvidenceFolder,
    @Inject(SETTINGS) { evidence }: Pick<Settings, 'evidence'>,
  ) {
    const { fileMb, unitMb, unitFiles } = evidence;
    this.limits = { fileBytes: fileMb * MB, unitBytes: unitMb * MB, unitFiles };
  }

  /** @throws EVIDENCE_NAME, EVIDENCE_TOO_LARGE, EVIDENCE_UNIT_FULL */
  execute(actor: Actor, { name, size }: { readonly name: string; readonly size: number }): Promise<string> {
    if (!isFileName(name)) throw refuse('EVIDENCE_NAME', { endings: ENDINGS.join('、') });
    const post = postFor(actor);
    if (post === undefined || actor.personId === null) throw refuse('EVIDENCE_NOT_FOUND');
    const { personId } = actor;
    return this.unitOfWork.run(async (tx) => {
      const { unitId } = post;
      const passed = limitPassed(this.limits, await lockHeld(tx, unitId), size);
      if (passed !== null) throw refuse(passed, this.inWords());
      const id = await tx.insert(EvidenceFileRow, { name, size, personId, unitId });
      await recordAct(tx, actor, { action: 'evidence.begun', subjectType: 'EVIDENCE', subjectId: id, unitId });
      // Before the row is there for others: a row never stands without its file. A file left by a transaction that failed is swept away.
      await this.folder.begin(id, size);
      return id;
    });
  }

  private inWords(): Record<string, number> {
    const { fileBytes, unitBytes, unitFiles } = this.limits;
    return { fileMb: fileBytes / MB, unitMb: unitBytes / MB, unitFiles };
  }
}

/** The post for whose unit he files: his own before one that he acts for. */
function postFor({ posts }: Actor): ActorPost | undefined {
  const filing = posts.filter(({ role }) => [...FILING_ROLES, ...OFFICE_ROLES, 'GROUP_LIAISON'].includes(role));
  return filing.find(({ delegated }) => !delegated) ?? filing[0];
}
