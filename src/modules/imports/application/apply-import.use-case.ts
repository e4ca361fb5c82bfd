import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import type { Actor } from '../../../shared-kernel/actor.js';
import { recordAct } from '../../audit/index.js';
import type { ImportName, ImportView } from '../domain/import.js';
import { refuse } from '../domain/problems.js';
import { findConfirmed, findImport, findRead, moveImport, saveConfirmed } from '../persistence/import.repository.js';
import { ImportKinds, type Report } from './import-kinds.js';
import { isFinal } from '../../../platform/queue/is-final.js';

/** Carries a confirmed import out in one transaction; carrying it out twice changes nothing. */
@Injectable()
export class ApplyImport {
  constructor(
    private readonly database: Database,
    private readonly unitOfWork: UnitOfWork,
    private readonly kinds: ImportKinds,
  ) {}

  /** @throws IMPORT_NOT_FOUND, IMPORT_STATE, and what the kind refuses; what cannot be carried out is a preview again */
  async execute(actor: Actor, name: ImportName, importId: string, report: Report): Promise<ImportView | null> {
    try {
      await this.carryOut(actor, name, { importId, report });
    } catch (error) {
      if (isFinal(error)) await this.abandon(importId);
      throw error;
    }
    return findImport(this.database, name, importId);
  }

  /** The work was given up: it is a preview again, and may be confirmed anew. */
  async abandon(importId: string): Promise<void> {
    await this.unitOfWork.run((tx) => moveImport(tx, importId, 'CONFIRMING', 'PREVIEW'));
  }

  private carryOut(
    actor: Actor,
    name: ImportName,
    { importId, report }: { readonly importId: string; readonly report: Report },
  ): Promise<void> {
    const kind = this.kinds.of(name);
    return this.unitOfWork.run(async (tx) => {
      await kind.takeTurns(tx);
      const read = await findRead(tx, name, importId, true);
      const by = await findConfirmed(tx, name, importId);
      if (read === null || by === null) throw refuse('IMPORT_NOT_FOUND');
      if (read.state === 'CONFIRMED') return;
      if (read.state !== 'CONFIRMING') throw refuse('IMPORT_STATE', { state: read.state });
      const {
        summary,
        facts,
        undo = null,
      } = await kind.apply(tx, actor, {
        importId,
        content: read.content,
        read,
        by,
        report,
      });
      await saveConfirmed(tx, importId, { summary, undo, content: read.content });
      await recordAct(tx, actor, {
        action: `${name.name}.applied`,
        subjectType: name.subjectType,
        subjectId: importId,
        facts,
      });
    });
  }
}
