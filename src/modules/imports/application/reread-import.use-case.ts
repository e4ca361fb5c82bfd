import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import type { Actor } from '../../../shared-kernel/actor.js';
import { recordAct } from '../../audit/index.js';
import type { ImportName, ImportView } from '../domain/import.js';
import { findBook, findImport, type HeldBook, moveImport, saveReread } from '../persistence/import.repository.js';
import { ImportKinds, type ReadOptions, type Report } from './import-kinds.js';
import { isFinal } from '../../../platform/queue/is-final.js';
import { within } from './within.js';

/** Looks at the file of a preview anew with what was answered. Safe to repeat after an interruption. */
@Injectable()
export class RereadImport {
  constructor(
    private readonly database: Database,
    private readonly unitOfWork: UnitOfWork,
    private readonly kinds: ImportKinds,
  ) {}

  /** @throws what the kind refuses; then it is the preview that it was, and what was answered is not kept */
  async execute(
    actor: Actor,
    name: ImportName,
    { importId, answers }: { readonly importId: string; readonly answers: unknown },
    report: Report,
  ): Promise<ImportView | null> {
    const held = await findBook(this.database, importId, { state: 'PARSING' });
    const before = await findImport(this.database, name, importId);
    if (held?.book == null || before === null) return before;
    const { target, fileName, requestedBy } = held;
    const options = { year: before.year, target, fileName, requestedBy, answers };
    try {
      await this.read(actor, name, { importId, held, options }, report);
    } catch (error) {
      if (isFinal(error)) await this.abandon(importId);
      throw error;
    }
    return findImport(this.database, name, importId);
  }

  /** The work was given up: it is the preview that it was, and may be answered anew. */
  async abandon(importId: string): Promise<void> {
    await this.unitOfWork.run((tx) => moveImport(tx, importId, 'PARSING', 'PREVIEW'));
  }

  private async read(
    actor: Actor,
    name: ImportName,
    { importId, held, options }: { readonly importId: string; readonly held: HeldBook; readonly options: ReadOptions },
    report: Report,
  ): Promise<void> {
    const kind = this.kinds.of(name);
    await report(10);
    const content = await kind.parse(this.database, held.book ?? { sheets: [], notRead: [] }, options);
    await report(40);
    await this.unitOfWork.run(async (tx) => {
      const read = await kind.compare(tx, content, options, within(report, 40, 85));
      await report(85);
      await saveReread(tx, importId, read, options.answers);
      const { name: noun, subjectType } = name;
      await recordAct(tx, actor, {
        action: `${noun}.read`,
        subjectType,
        subjectId: importId,
        facts: { ...read.summary },
      });
    });
  }
}
