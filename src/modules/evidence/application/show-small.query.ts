import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database.js';
import { Log } from '../../../platform/observability/log.js';
import type { Actor } from '../../../shared-kernel/actor.js';
import { isPicture } from '../domain/evidence-file.js';
import { refuse } from '../domain/problems.js';
import { EvidenceFolder } from '../persistence/evidence-folder.js';
import { smallPicture } from '../persistence/picture.js';
import { EvidenceReaders } from './evidence-readers.js';

/** A small picture of a file that is one, for whoever may take it. Looked at beside its record it is not taken, and nothing is recorded. */
@Injectable()
export class ShowSmall {
  constructor(
    private readonly database: Database,
    private readonly folder: EvidenceFolder,
    private readonly readers: EvidenceReaders,
    private readonly log: Log,
  ) {}

  /** @returns JPEG. @throws EVIDENCE_NOT_FOUND, EVIDENCE_UNSCANNED, EVIDENCE_INFECTED, EVIDENCE_LOST, EVIDENCE_NO_PICTURE */
  async execute(actor: Actor, id: string): Promise<Buffer> {
    const { mediaType } = await this.readers.takable(this.database, actor, id);
    if (!isPicture(mediaType ?? '')) throw refuse('EVIDENCE_NO_PICTURE');
    const path = await this.folder.kept(id);
    if (path === null) throw refuse('EVIDENCE_LOST');
    return smallPicture(path).catch((error: unknown) => {
      this.log.warn('evidence.no-picture', { id, reason: error instanceof Error ? error.message : String(error) });
      throw refuse('EVIDENCE_NO_PICTURE');
    });
  }
}
