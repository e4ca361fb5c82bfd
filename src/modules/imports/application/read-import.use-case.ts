import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { asDomainError } from '../../../platform/errors/as-domain-error.js';
import { readWorkbookFile } from '../../../platform/workbook/read-workbook-file.js';
import type { Actor } from '../../../shared-kernel/actor.js';
import type { DomainError } from '../../../shared-kernel/domain-error.js';
import { recordAct } from '../../audit/index.js';
import type { ImportName, ImportView } from '../domain/import.js';
import { packedBook } from '../persistence/packed-book.js';
import { findFile, findImport, saveRead, saveRefused } from '../persistence/import.repository.js';
import { ImportKinds, type Report } from './import-kinds.js';
import { isFinal } from './is-final.js';

/** Reads an uploaded file and compares it with what is held: the preview. Safe to repeat after an interruption. */
@Injectable()
export class ReadImport {
  constructor(
    private readonly database: Database,
    private readonly unitOfWork: UnitOfWork,
    private readonly kinds: ImportKinds,
  ) {}

  /** @throws DomainError where the file as a whole is refused; the import then keeps it */
  async execute(actor: Actor, name: ImportName, importId: string, report: Report): Promise<ImportView | null> {
    const taken = await findFile(this.database, importId);
    if (taken !== null) {
      const { file, ...said } = taken;
      const options = { ...said, answers: {} };
      const kind = this.kinds.of(name);
      await report(5);
      const { book, content } = await this.orRefused(actor, name, importId, async () => {
        const { sheets, notRead } = await readWorkbookFile(file, said.fileName);
        await report(40);
        const read = { sheets, notRead };
        const content = await kind.parse(this.database, read, options);
        await report(60);
        // The cells go before what they say is compared: both together take too much memory.
        return { content, book: await packedBook(read) };
      });
      await report(70);
      await this.orRefused(actor, name, importId, () =>
        this.unitOfWork.run(async (tx) => {
          const read = await kind.compare(tx, content, options);
          await report(85);
          await saveRead(tx, importId, read, book);
          const facts = { ...read.summary };
          await recordAct(tx, actor, {
            action: `${name.name}.read`,
            subjectType: name.subjectType,
            subjectId: importId,
            facts,
          });
        }),
      );
    }
    return findImport(this.database, name, importId);
  }

  private async orRefused<T>(actor: Actor, name: ImportName, importId: string, step: () => Promise<T>): Promise<T> {
    try {
      return await step();
    } catch (error) {
      if (isFinal(error)) await this.keepRefusal(actor, name, importId, asDomainError(error));
      throw error;
    }
  }

  private keepRefusal(
    actor: Actor,
    { name, subjectType }: ImportName,
    importId: string,
    { code, params }: DomainError,
  ): Promise<void> {
    return this.unitOfWork.run(async (tx) => {
      await saveRefused(tx, importId, { code, params });
      await recordAct(tx, actor, { action: `${name}.refused`, subjectType, subjectId: importId, facts: { code } });
    });
  }
}
