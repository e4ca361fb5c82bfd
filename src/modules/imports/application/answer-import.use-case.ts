import { isDeepStrictEqual } from 'node:util';
import { Injectable } from '@nestjs/common';
import { checkVersion } from '../../../platform/concurrency/check-version.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import type { Actor } from '../../../shared-kernel/actor.js';
import { recordAct } from '../../audit/index.js';
import type { ImportView } from '../domain/import.js';
import { refuse } from '../domain/problems.js';
import { findBook, findImport, saveReread } from '../persistence/import.repository.js';
import type { SeenImport } from './confirm-import.use-case.js';
import { ImportKinds } from './import-kinds.js';

/** A person answers what a preview asks: the file is looked at anew with all that was answered so far. */
@Injectable()
export class AnswerImport {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly kinds: ImportKinds,
  ) {}

  /** @throws IMPORT_NOT_FOUND, STALE_VERSION, IMPORT_STATE, IMPORT_CELLS_GONE, and what the kind refuses */
  execute(actor: Actor, { kind: name, id, seen }: SeenImport, more: object): Promise<ImportView> {
    const kind = this.kinds.of(name);
    return this.unitOfWork.run(async (tx) => {
      const held = await findBook(tx, id, true);
      const preview = await findImport(tx, name, id);
      if (preview === null) throw refuse('IMPORT_NOT_FOUND');
      checkVersion(preview.version, seen);
      if (held === null || kind.answer === undefined) throw refuse('IMPORT_STATE', { state: preview.state });
      const { book, target, fileName } = held;
      if (book === null) throw refuse('IMPORT_CELLS_GONE');
      const answers = await kind.answer(tx, actor, { importId: id, before: held.answers, more, book });
      // Said again, it changes nothing.
      if (isDeepStrictEqual(answers, held.answers)) return preview;
      const options = { year: preview.year, target, fileName, answers };
      const read = await kind.compare(tx, await kind.parse(tx, book, options), options);
      await saveReread(tx, id, read, answers);
      const { name: noun, subjectType } = name;
      const facts = { ...read.summary, answers: more };
      await recordAct(tx, actor, { action: `${noun}.answered`, subjectType, subjectId: id, facts });
      return (await findImport(tx, name, id)) ?? preview;
    });
  }
}
