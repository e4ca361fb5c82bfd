import { isDeepStrictEqual } from 'node:util';
import { Injectable } from '@nestjs/common';
import { checkVersion } from '../../../platform/concurrency/check-version.js';
import type { Tx } from '../../../platform/database/tx.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { startWork } from '../../../platform/queue/work.js';
import type { Actor } from '../../../shared-kernel/actor.js';
import type { Book } from '../../../shared-kernel/grid.js';
import { recordAct } from '../../audit/index.js';
import type { ImportView } from '../domain/import.js';
import { refuse } from '../domain/problems.js';
import { findBook, findImport, type HeldBook, moveImport, saveReread } from '../persistence/import.repository.js';
import type { SeenImport } from './confirm-import.use-case.js';
import { type ImportKind, ImportKinds } from './import-kinds.js';

/** Of so many rows a file is looked at anew while the person waits; of more it is work with its progress. */
const AT_ONCE = 2_000;

/** A preview that was answered, and the work that looks at its file anew where the answer did not wait for it. */
export interface AnsweredImport {
  readonly view: ImportView;
  readonly jobId: string | null;
}

interface Reread {
  readonly kind: ImportKind;
  readonly id: string;
  readonly held: HeldBook & { readonly book: Book };
  readonly year: number | null;
  readonly answers: unknown;
}

/** A person answers what a preview asks: the file is looked at anew with all that was answered so far. */
@Injectable()
export class AnswerImport {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly kinds: ImportKinds,
  ) {}

  /** @throws IMPORT_NOT_FOUND, STALE_VERSION, IMPORT_STATE, IMPORT_CELLS_GONE, and what the kind refuses */
  execute(actor: Actor, { kind: name, id, seen }: SeenImport, more: object): Promise<AnsweredImport> {
    const kind = this.kinds.of(name);
    return this.unitOfWork.run(async (tx) => {
      const held = await findBook(tx, id, { lock: true });
      const preview = await findImport(tx, name, id);
      if (preview === null) throw refuse('IMPORT_NOT_FOUND');
      checkVersion(preview.version, seen);
      if (held === null || kind.answer === undefined) throw refuse('IMPORT_STATE', { state: preview.state });
      const { book } = held;
      if (book === null) throw refuse('IMPORT_CELLS_GONE');
      const answers = await kind.answer(tx, actor, { importId: id, before: held.answers, more, book });
      // Said again, it changes nothing.
      if (isDeepStrictEqual(answers, held.answers)) return { view: preview, jobId: null };
      const reread: Reread = { kind, id, held: { ...held, book }, year: preview.year, answers };
      const rows = book.sheets.reduce((sum, sheet) => sum + sheet.rows.length, 0);
      const { jobId, facts } = rows > AT_ONCE ? await later(tx, actor, reread) : await now(tx, reread);
      const { name: noun, subjectType } = name;
      await recordAct(tx, actor, {
        action: `${noun}.answered`,
        subjectType,
        subjectId: id,
        facts: { ...facts, answers: more },
      });
      return { view: (await findImport(tx, name, id)) ?? preview, jobId };
    });
  }
}

async function now(tx: Tx, { kind, id, held, year, answers }: Reread) {
  const { book, target, fileName, requestedBy } = held;
  const options = { year, target, fileName, requestedBy, answers };
  const read = await kind.compare(tx, await kind.parse(tx, book, options), options, () => Promise.resolve());
  await saveReread(tx, id, read, answers);
  return { jobId: null, facts: read.summary };
}

/** Until it has been looked at, nothing is confirmed of it; what was answered is kept with what comes of it. */
async function later(tx: Tx, { accountId }: Actor, { kind, id, answers }: Reread) {
  await moveImport(tx, id, 'PREVIEW', 'PARSING');
  const work = { kind: `${kind.name}.reread`, subjectId: id, input: { answers }, requestedBy: accountId };
  return { jobId: await startWork(tx, work), facts: {} };
}
