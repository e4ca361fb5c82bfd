import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database.js';
import type { Actor } from '../../../shared-kernel/actor.js';
import { scopeOf } from '../../../shared-kernel/scope.js';
import { findRead, refuseImport } from '../../imports/index.js';
import { visibleProjects } from '../../projects/index.js';
import type { Ledger } from '../domain/ledger.js';
import { LEDGER_IMPORT } from '../domain/ledger-import.js';
import type { LedgerAnswers } from '../domain/ledger-answers.js';
import { type MissingItem, missingOf } from '../domain/missing.js';
import { listStatedProjects, listStatedTasks } from '../persistence/ledger-existing.repository.js';
import { EVERY_PROJECT } from './existing-ledger.js';

/** What the year's ledger holds and a previewed file does not name, cut to the reader's scope. */
@Injectable()
export class ListMissing {
  constructor(private readonly database: Database) {}

  /** @throws IMPORT_NOT_FOUND */
  async execute(actor: Actor, importId: string): Promise<readonly MissingItem[]> {
    const read = await findRead(this.database, LEDGER_IMPORT, importId);
    if (read === null) throw refuseImport('IMPORT_NOT_FOUND');
    if (read.state !== 'PREVIEW') return [];
    const visible = visibleProjects(scopeOf(actor), 'p');
    const page = { limit: EVERY_PROJECT, after: null, year: null, ledger: null };
    const projects = await listStatedProjects(this.database, visible, page);
    const ids = new Set(projects.map(({ id }) => id));
    const ledger = read.content as Ledger;
    const tasks = await listStatedTasks(this.database, Number(ledger.year), null);
    return missingOf(
      ledger,
      { projects, tasks: tasks.filter((task) => ids.has(task.projectId)) },
      (read.answers as LedgerAnswers).pairs,
    );
  }
}
