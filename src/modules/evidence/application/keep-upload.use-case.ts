import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { Log } from '../../../platform/observability/log.js';
import type { Actor } from '../../../shared-kernel/actor.js';
import { recordAct } from '../../audit/index.js';
import { isPicture, isWhatItSays } from '../domain/evidence-file.js';
import { refuse } from '../domain/problems.js';
import { EvidenceFolder } from '../persistence/evidence-folder.js';
import { deleteEvidence, type EvidenceFile, findEvidence, keepEvidence } from '../persistence/evidence.repository.js';
import { NoVerdict, VirusScanner } from '../persistence/virus-scanner.js';

/** What was kept. */
export interface Kept {
  readonly id: string;
  readonly name: string;
  readonly size: number;
  readonly mediaType: string;
  readonly sha256: string;
  /** 待查毒: the scanner is still to look at it, and until then nobody takes it. */
  readonly awaitsScan: boolean;
}

/** What was seen of an upload: the digest and kind of its bytes, and what speaks against keeping it. */
interface Seen {
  readonly mediaType: string;
  readonly size: number;
  readonly sha256: string;
  readonly scanned: boolean;
  /** Of a picture: the digest of what was sent. */
  readonly sentSha256?: string;
  readonly fault: null | { readonly code: FaultCode; readonly finding?: string };
}

type FaultCode = 'EVIDENCE_KIND' | 'EVIDENCE_INFECTED' | 'EVIDENCE_PICTURE';

/**
 * An upload is whole, and is looked at: kept where it is what its name says and no virus was found in it, else it is gone. Of a picture is
 * kept what is to be seen on it; where it was taken, and with what, is not.
 */
@Injectable()
export class KeepUpload {
  constructor(
    private readonly database: Database,
    private readonly unitOfWork: UnitOfWork,
    private readonly folder: EvidenceFolder,
    private readonly scanner: VirusScanner,
    private readonly log: Log,
  ) {}

  /** @throws EVIDENCE_NOT_FOUND, EVIDENCE_STATE, EVIDENCE_INCOMPLETE, EVIDENCE_KIND, EVIDENCE_PICTURE, EVIDENCE_INFECTED */
  async execute(actor: Actor, id: string): Promise<Kept> {
    const { name, size: announced } = uploading(actor, await findEvidence(this.database, id));
    const received = (await this.folder.bytesOf(id)) ?? 0;
    if (received !== announced) throw refuse('EVIDENCE_INCOMPLETE', { received, size: announced });
    const { fault, ...seen } = await this.look(id, name);
    const { mediaType, size, sha256, scanned, sentSha256 } = seen;
    await this.unitOfWork.run(async (tx) => {
      const { unitId } = uploading(actor, await findEvidence(tx, id, true));
      if (fault === null) await keepEvidence(tx, id, seen);
      else await deleteEvidence(tx, id);
      const sent = sentSha256 !== undefined && { sentSha256, sentSize: announced };
      const facts = {
        size,
        mediaType,
        sha256,
        ...sent,
        ...(fault?.finding !== undefined && { finding: fault.finding }),
      };
      const action = fault === null ? 'evidence.kept' : 'evidence.refused';
      await recordAct(tx, actor, { action, subjectType: 'EVIDENCE', subjectId: id, unitId, facts });
    });
    if (fault !== null) {
      await this.folder.remove(id);
      throw refuse(fault.code, { name, finding: fault.finding ?? '' });
    }
    await this.folder.finish(id);
    return { id, name, size, mediaType, sha256, awaitsScan: this.scanner.isSet && !scanned };
  }

  private async look(id: string, name: string): Promise<Seen> {
    const { mediaType = '', ...sent } = await this.folder.look(this.folder.sent(id));
    const seen = { mediaType, ...sent, scanned: false, fault: null };
    if (!isWhatItSays(name, mediaType)) return { ...seen, fault: { code: 'EVIDENCE_KIND' } };
    const { scanned, finding } = await this.scan(id);
    if (finding !== null) return { ...seen, fault: { code: 'EVIDENCE_INFECTED', finding } };
    if (!isPicture(mediaType)) return { ...seen, scanned };
    try {
      const clean = await this.folder.look(await this.folder.clean(id));
      return { ...seen, ...clean, scanned, sentSha256: sent.sha256 };
    } catch (error) {
      this.log.warn('evidence.no-picture', { id, reason: error instanceof Error ? error.message : String(error) });
      return { ...seen, fault: { code: 'EVIDENCE_PICTURE' } };
    }
  }

  /** What the virus scanner says; no finding and not scanned where there is none, or it gives no verdict now. */
  private async scan(id: string): Promise<{ readonly scanned: boolean; readonly finding: string | null }> {
    if (!this.scanner.isSet) return { scanned: false, finding: null };
    try {
      return { scanned: true, ...(await this.scanner.look(this.folder.sent(id))) };
    } catch (error) {
      if (!(error instanceof NoVerdict)) throw error;
      this.log.warn('evidence.unscanned', { id, reason: error.message });
      return { scanned: false, finding: null };
    }
  }
}

/** @throws EVIDENCE_NOT_FOUND where it is not the actor's, EVIDENCE_STATE where it is whole already */
function uploading(actor: Actor, file: EvidenceFile | null): EvidenceFile {
  if (file === null || file.personId !== actor.personId) throw refuse('EVIDENCE_NOT_FOUND');
  if (file.state !== 'UPLOADING') throw refuse('EVIDENCE_STATE');
  return file;
}
