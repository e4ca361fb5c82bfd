import type { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database.js';
import type { Actor } from '../../../shared-kernel/actor.js';
import { groupBy } from '../../../shared-kernel/group-by.js';
import { scopeOf } from '../../../shared-kernel/scope.js';
import { words } from '../../../texts/words.js';
import { dayWords } from '../../../shared-kernel/dates.js';
import { exportHeadings, exportProject, type Standings } from '../domain/export-ledger.js';
import { listStatedProjects, listStatedTasks, taskStandings } from '../persistence/ledger-existing.repository.js';
import { highestNumber } from '../persistence/list-number.repository.js';
import { visibleProjects } from '../../projects/index.js';
import { writeLedgerFile } from './write-ledger-file.js';

const PORTION = 100;

/** The responsibility ledger of a year as a workbook, cut to the reader's scope; it imports again unchanged. */
@Injectable()
export class ExportLedger {
  constructor(private readonly database: Database) {}

  /** @param standing with 状态, 进度 and 现行时限 of each task, which an import does not read */
  execute(actor: Actor, year: number, standing = false): Readable {
    return writeLedgerFile(this.rows(actor, year, standing), standing);
  }

  /** Project by project, so that no more than a portion is held. */
  private async *rows(actor: Actor, year: number, standing: boolean): AsyncGenerator<readonly (readonly string[])[]> {
    yield exportHeadings(year, standing);
    // What the office's own list does not number comes after it.
    let number = await highestNumber(this.database, year);
    for (let after: string | null = null; ;) {
      const projects = await listStatedProjects(this.database, visibleProjects(scopeOf(actor), 'p'), {
        limit: PORTION,
        after,
        year,
        ledger: year,
      });
      const tasks = await listStatedTasks(
        this.database,
        year,
        projects.map((project) => project.id),
      );
      const standings = standing ? await this.standings(tasks.map(({ id }) => id)) : undefined;
      const tasksOf = groupBy(tasks, ({ projectId }) => projectId);
      yield projects.flatMap((project) => {
        const code = project.number ?? String((number += 1));
        return exportProject(year, { ...project, code }, tasksOf.get(project.id) ?? [], standings);
      });
      after = projects.at(-1)?.code ?? null;
      if (projects.length < PORTION) return;
    }
  }

  private async standings(ids: readonly string[]): Promise<Standings> {
    const held = await taskStandings(this.database, ids);
    return new Map(
      [...held].map(([id, { state, hold, percent, dueOn }]) => [
        id,
        [
          words(state === 'ASSIGNED' && hold === 'DONE_UNCONFIRMED' ? `hold.${hold}` : `taskState.${state}`),
          `${String(percent)}%`,
          dayWords(dueOn),
        ],
      ]),
    );
  }
}
