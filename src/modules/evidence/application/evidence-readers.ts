import { Injectable } from '@nestjs/common';
import type { Reader } from '../../../platform/database/tx.js';
import type { Actor, Scope } from '../../../shared-kernel/actor.js';
import { scopeOf } from '../../../shared-kernel/scope.js';
import type { SubjectType } from '../../../shared-kernel/subjects.js';
import { withheld } from '../domain/evidence-file.js';
import { refuse } from '../domain/problems.js';
import { type EvidenceFile, findEvidence } from '../persistence/evidence.repository.js';
import { VirusScanner } from '../persistence/virus-scanner.js';

/** Whether a record lies within somebody's scope. */
export type SeesRecord = (reader: Reader, scope: Scope, id: string) => Promise<boolean>;

/** Where modules say who sees their records (in `onModuleInit`): whoever sees a record may take the files that prove it. */
@Injectable()
export class EvidenceReaders {
  private readonly known = new Map<string, SeesRecord>();

  constructor(private readonly scanner: VirusScanner) {}

  /** @throws when the kind of record is taken */
  register(type: SubjectType, sees: SeesRecord): void {
    if (this.known.has(type)) throw new Error(`${type} is registered twice`);
    this.known.set(type, sees);
  }

  /** Who sees the record takes the file; before it proves something it is the business of whoever uploaded it. */
  mayTake(reader: Reader, actor: Actor, { subjectType, subjectId, personId }: EvidenceFile): Promise<boolean> {
    if (subjectType === null || subjectId === null) return Promise.resolve(personId === actor.personId);
    return this.known.get(subjectType)?.(reader, scopeOf(actor), subjectId) ?? Promise.resolve(false);
  }

  /** A file that the actor may take now. @throws EVIDENCE_NOT_FOUND, EVIDENCE_UNSCANNED, EVIDENCE_INFECTED */
  async takable(reader: Reader, actor: Actor, id: string): Promise<EvidenceFile> {
    const found = await findEvidence(reader, id);
    if (typeof found?.sha256 !== 'string' || !(await this.mayTake(reader, actor, found)))
      throw refuse('EVIDENCE_NOT_FOUND');
    const held = withheld(found, this.scanner.isSet);
    if (held !== null) throw refuse(held, { name: found.name, finding: found.finding ?? '' });
    return found;
  }
}
