import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database.js';
import type { Actor } from '../../../shared-kernel/actor.js';
import { isPicture, withheld } from '../domain/evidence-file.js';
import { VirusScanner } from '../persistence/virus-scanner.js';
import { EvidenceReaders } from './evidence-readers.js';
import { refuse } from '../domain/problems.js';
import { findEvidence } from '../persistence/evidence.repository.js';

/** What is known of a file before it is taken. */
export interface FileFacts {
  readonly id: string;
  readonly name: string;
  readonly size: number;
  readonly state: 'KEPT' | 'UNSCANNED' | 'LOST' | 'INFECTED';
  /** It can be shown small. */
  readonly isPicture: boolean;
}

/** Of a file: whether it can be taken now, and if not why. For whoever may take it. */
@Injectable()
export class DescribeEvidence {
  constructor(
    private readonly database: Database,
    private readonly readers: EvidenceReaders,
    private readonly scanner: VirusScanner,
  ) {}

  /** @throws EVIDENCE_NOT_FOUND */
  async execute(actor: Actor, id: string): Promise<FileFacts> {
    const found = await findEvidence(this.database, id);
    if (found === null || found.state === 'UPLOADING' || !(await this.readers.mayTake(this.database, actor, found)))
      throw refuse('EVIDENCE_NOT_FOUND');
    const { name, size, mediaType } = found;
    const held = withheld(found, this.scanner.isSet);
    const state = found.state === 'KEPT' && held === 'EVIDENCE_UNSCANNED' ? 'UNSCANNED' : found.state;
    return { id, name, size, state, isPicture: state === 'KEPT' && isPicture(mediaType ?? '') };
  }
}
