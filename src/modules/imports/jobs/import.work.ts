import type { Provider } from '@nestjs/common';
import { clearLeftovers } from '../../../platform/concurrency/leftovers.js';
import { type Work, WorkHandler } from '../../../platform/queue/work.js';
import { type Actor, systemActor } from '../../../shared-kernel/actor.js';
import { CarryUndo } from '../application/carry-undo.use-case.js';
import { ApplyImport } from '../application/apply-import.use-case.js';
import type { Report } from '../application/import-kinds.js';
import { RereadImport } from '../application/reread-import.use-case.js';
import { ReadImport } from '../application/read-import.use-case.js';
import type { ImportName, ImportView } from '../domain/import.js';

type Step = (actor: Actor, work: Work) => Promise<ImportView | null>;

/** Says how far it is; what the steps so far left behind goes, so that a long file takes no more than it needs. */
const saying =
  (work: Work): Report =>
  async (percent) => {
    await work.report(percent);
    clearLeftovers();
  };

/** Who lets an import go that its work, given up, leaves in between. */
interface Abandoned {
  abandon(importId: string): Promise<void>;
}

/** A file that was never read is handed in anew. */
const nothingHeld: Abandoned = { abandon: () => Promise.resolve() };

/** One step of an import, done by the engine on the account that asked. */
class ImportWork extends WorkHandler {
  constructor(
    readonly kind: string,
    private readonly name: string,
    private readonly step: Step,
    private readonly held: Abandoned = nothingHeld,
  ) {
    super();
  }

  override abandon(subjectId: string | null): Promise<void> {
    return this.held.abandon(subjectId ?? '');
  }

  async run(work: Work): Promise<Readonly<Record<string, unknown>>> {
    const view = await this.step({ ...systemActor(this.name), accountId: work.requestedBy }, work);
    return { importId: view?.id ?? null, state: view?.state ?? null, summary: view?.summary ?? null };
  }
}

/** What a module provides beside where imports of its kind can be undone; it is done in the name of whoever asked. */
export function undoWork(kind: ImportName): Provider {
  const undo = `${kind.name}.undo`;
  return {
    provide: undo,
    inject: [CarryUndo],
    useFactory: (undoes: CarryUndo) =>
      new ImportWork(
        undo,
        kind.name,
        (actor, work) =>
          undoes.execute(
            { ...actor, ...(work.input['by'] as Partial<Actor>) },
            kind,
            work.subjectId ?? '',
            saying(work),
          ),
        undoes,
      ),
  };
}

/** What a module provides for its kind of import: the work that reads a file, that reads it again with answers, and that carries it out. */
export function importWorks(kind: ImportName): Provider[] {
  const [read, reread, apply] = [`${kind.name}.read`, `${kind.name}.reread`, `${kind.name}.apply`];
  return [
    {
      provide: read,
      inject: [ReadImport],
      useFactory: (reads: ReadImport) =>
        new ImportWork(read, kind.name, (actor, work) =>
          reads.execute(actor, kind, work.subjectId ?? '', saying(work)),
        ),
    },
    {
      provide: reread,
      inject: [RereadImport],
      useFactory: (rereads: RereadImport) =>
        new ImportWork(
          reread,
          kind.name,
          (actor, work) => {
            const asked = { importId: work.subjectId ?? '', answers: work.input['answers'] };
            return rereads.execute(actor, kind, asked, saying(work));
          },
          rereads,
        ),
    },
    {
      provide: apply,
      inject: [ApplyImport],
      useFactory: (applies: ApplyImport) =>
        new ImportWork(
          apply,
          kind.name,
          (actor, work) => applies.execute(actor, kind, work.subjectId ?? '', saying(work)),
          applies,
        ),
    },
  ];
}
