import { Injectable } from '@nestjs/common';
import type { Reader } from '../../../platform/database/tx.js';
import type { Actor, Scope } from '../../../shared-kernel/actor.js';
import { scopeOf } from '../../../shared-kernel/scope.js';
import type { SubjectType } from '../../../shared-kernel/subjects.js';
import type { EvidenceFile } from '../persistence/evidence.repository.js';

/** Whether a record lies within somebody's scope. */
export type SeesRecord = (reader: Reader, scope: Scope, id: string) => Promise<boolean>;

/** Where modules say who sees their records (in `onModuleInit`): whoever sees a record may take the files that prove it. */
@Injectable()
export class EvidenceReaders {
  private readonly known = new Map<string, SeesRecord>();

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
}
