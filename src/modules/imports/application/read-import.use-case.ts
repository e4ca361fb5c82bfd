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
import { isFinal } from '../../../platform/queue/is-final.js';
import { within } from './within.js';

/** Between these the rows come, in percent of the whole. */
const [READ_FROM, READ_TO] = [5, 40];
/** Of so many rows half of the way is said to lie behind: how many there are nobody knows before the last. */
const HALF_WAY = 4_000;

/** Says with the rows that come how far the reading is, each percent once. */
function sayingRows(report: Report): (rows: number) => Promise<void> {
  let said = READ_FROM;
  return async (rows) => {
    const percent = Math.floor(READ_FROM + ((READ_TO - READ_FROM) * rows) / (rows + HALF_WAY));
    if (percent <= said) return;
    said = percent;
    await report(percent);
  };
}

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
      await report(READ_FROM);
      const { book, content } = await this.orRefused(actor, name, importId, async () => {
        const { sheets, notRead } = await readWorkbookFile(file, said.fileName, sayingRows(report));
        await report(READ_TO);
        const read = { sheets, notRead };
        const content = await kind.parse(this.database, read, options);
        await report(60);
        // The cells go before what they say is compared: both together take too much memory.
        return { content, book: await packedBook(read) };
      });
      await report(70);
      await this.orRefused(actor, name, importId, () =>
        this.unitOfWork.run(async (tx) => {
          const read = await kind.compare(tx, content, options, within(report, 70, 90));
          await report(90);
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
