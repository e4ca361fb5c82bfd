import { Injectable } from '@nestjs/common';
import type { Reader } from '../../../platform/database/tx.js';
import type { Scope } from '../../../shared-kernel/actor.js';
import type { SubjectType } from '../../../shared-kernel/subjects.js';

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

  sees(reader: Reader, scope: Scope, type: string, id: string): Promise<boolean> {
    return this.known.get(type)?.(reader, scope, id) ?? Promise.resolve(false);
  }
}
