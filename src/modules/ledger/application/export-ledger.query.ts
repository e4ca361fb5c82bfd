import type { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database.js';
import type { Actor } from '../../../shared-kernel/actor.js';
import { scopeOf } from '../../../shared-kernel/scope.js';
import { exportHeadings, exportProject } from '../domain/export-ledger.js';
import { listStatedProjects, listStatedTasks } from '../persistence/ledger-existing.repository.js';
import { visibleProjects } from '../../projects/index.js';
import { writeLedgerFile } from './write-ledger-file.js';

const PORTION = 200;

/** The responsibility ledger of a year as a workbook, cut to the reader's scope; it imports again unchanged. */
@Injectable()
export class ExportLedger {
  constructor(private readonly database: Database) {}

  execute(actor: Actor, year: number): Readable {
    return writeLedgerFile(this.rows(actor, year));
  }

  /** Project by project, so that no more than a portion is held. */
  private async *rows(actor: Actor, year: number): AsyncGenerator<readonly string[]> {
    yield* exportHeadings(year);
    let number = 0;
    for (let after: string | null = null; ;) {
      const projects = await listStatedProjects(this.database, visibleProjects(scopeOf(actor), 'p'), {
        limit: PORTION,
        after,
        year,
      });
      const tasks = await listStatedTasks(
        this.database,
        year,
        projects.map((project) => project.id),
      );
      for (const project of projects) {
        number += 1;
        yield* exportProject(
          year,
          { ...project, code: String(number) },
          tasks.filter((task) => task.projectId === project.id),
        );
      }
      after = projects.at(-1)?.code ?? null;
      if (projects.length < PORTION) return;
    }
  }
}
