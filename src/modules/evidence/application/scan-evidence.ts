import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database.js';
import type { Tx } from '../../../platform/database/tx.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { Log } from '../../../platform/observability/log.js';
import { systemActor } from '../../../shared-kernel/actor.js';
import { noticeWords } from '../../../texts/words.js';
import { recordAct } from '../../audit/index.js';
import { notify, notifyPeople } from '../../notifications/index.js';
import { postsWithRoleEverywhere } from '../../organisation/index.js';
import { EvidenceFolder } from '../persistence/evidence-folder.js';
import { type EvidenceFile, findEvidence, listUnscanned, noteScan } from '../persistence/evidence.repository.js';
import { NoVerdict, VirusScanner } from '../persistence/virus-scanner.js';

/**
 * 查毒 of what was kept while the scanner was away or none was set. Where it finds something the file goes, its row says what was found, and
 * whoever uploaded it and the office hear of it. Two workers at it do no harm: the first verdict counts.
 */
@Injectable()
export class ScanEvidence {
  constructor(
    private readonly database: Database,
    private readonly unitOfWork: UnitOfWork,
    private readonly folder: EvidenceFolder,
    private readonly scanner: VirusScanner,
    private readonly log: Log,
  ) {}

  /** @returns how many files have a verdict now that had none */
  async execute(): Promise<number> {
    if (!this.scanner.isSet) return 0;
    let done = 0;
    for (const id of await listUnscanned(this.database)) {
      try {
        if (await this.scan(id)) done += 1;
      } catch (error) {
        if (!(error instanceof NoVerdict)) throw error;
        this.log.warn('evidence.unscanned', { id, reason: error.message });
        // One file alone may be too much for it; while it is away the rest waits.
        if (error.away) break;
      }
    }
    return done;
  }

  private async scan(id: string): Promise<boolean> {
    const path = await this.folder.kept(id);
    if (path === null) return false;
    const { finding } = await this.scanner.look(path);
    const changed = await this.unitOfWork.run(async (tx) => {
      if (!(await noteScan(tx, id, finding))) return false;
      const file = await findEvidence(tx, id);
      if (finding !== null && file !== null) await told(tx, file, finding);
      return true;
    });
    if (changed && finding !== null) await this.folder.remove(id);
    return changed;
  }
}

/** The record, whoever uploaded it, and the office. */
async function told(
  tx: Tx,
  { id, name, personId, unitId, sha256, subjectType, subjectId }: EvidenceFile,
  finding: string,
): Promise<void> {
  const facts = { finding, sha256, subject: subjectType, of: subjectId };
  const actor = systemActor('evidence');
  await recordAct(tx, actor, { action: 'evidence.infected', subjectType: 'EVIDENCE', subjectId: id, unitId, facts });
  const notice = {
    kind: 'EVIDENCE_INFECTED',
    subjectId: personId,
    ...noticeWords('EVIDENCE_INFECTED', { name, finding }),
  } as const;
  await notifyPeople(tx, [{ ...notice, key: `evidence:${id}:infected`, recipientPersonId: personId }]);
  const posts = await postsWithRoleEverywhere(tx, 'OFFICE_SECTION_CHIEF');
  await notify(
    tx,
    posts.map(({ postId }) => ({ ...notice, key: `evidence:${id}:infected:${postId}`, recipientPostId: postId })),
  );
}
