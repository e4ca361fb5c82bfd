import type { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database.js';
import type { Actor } from '../../../shared-kernel/actor.js';
import { groupBy } from '../../../shared-kernel/group-by.js';
import { scopeOf } from '../../../shared-kernel/scope.js';
import { words } from '../../../texts/words.js';
import { dayWords } from '../../../shared-kernel/dates.js';
import { exportHeadings, exportProject, type ExportShape, type Standings } from '../domain/export-ledger.js';
import {
  hasProgrammes,
  listStatedProjects,
  listStatedTasks,
  taskStandings,
} from '../persistence/ledger-existing.repository.js';
import { highestNumber } from '../persistence/list-number.repository.js';
import { visibleProjects } from '../../projects/index.js';
import { writeLedgerFile } from './write-ledger-file.js';

const PORTION = 100;

/** The responsibility ledger of a year as a workbook, cut to the reader's scope; it imports again unchanged. */
@Injectable()
export class ExportLedger {
  constructor(private readonly database: Database) {}

  /** @param standing with 状态, 进度 and 现行时限 of each task, which an import does not read */
  async execute(actor: Actor, year: number, standing = false): Promise<Readable> {
    const programmes = await hasProgrammes(this.database, visibleProjects(scopeOf(actor), 'p'));
    const shape = { standing, programmes };
    return writeLedgerFile(this.rows(actor, year, shape), shape);
  }

  /** Project by project, so that no more than a portion is held. */
  private async *rows(actor: Actor, year: number, shape: ExportShape): AsyncGenerator<readonly (readonly string[])[]> {
    yield exportHeadings(year, shape);
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
      const standings = shape.standing === true ? await this.standings(tasks.map(({ id }) => id)) : undefined;
      const tasksOf = groupBy(tasks, ({ projectId }) => projectId);
      yield projects.flatMap((project) => {
        const code = project.number ?? String((number += 1));
        return exportProject(year, { ...project, code }, tasksOf.get(project.id) ?? [], {
          ...shape,
          standings,
        });
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
