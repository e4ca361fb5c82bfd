import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database.js';
import { endOf, type PageAsked } from '../../../platform/paging/page.js';
import type { Actor } from '../../../shared-kernel/actor.js';
import { scopeOf } from '../../../shared-kernel/scope.js';
import { listTaskRows, type TaskFilter, type TaskView } from '../persistence/task.repository.js';
import { visibleTasks } from '../persistence/visible-projects.js';

export type { TaskView } from '../persistence/task.repository.js';

/** What a reader asks for; null leaves a filter out. */
export interface TaskQuestion extends Omit<TaskFilter, 'confirmers'> {
  /** Only what the office reported for his own unit and the unit has not confirmed. */
  readonly toConfirm: boolean;
}

/** The tasks in the reader's scope, the nearest date first. */
@Injectable()
export class ListTasks {
  constructor(private readonly database: Database) {}

  execute(actor: Actor, asked: TaskQuestion, page: PageAsked): Promise<TaskView[]> {
    const after = endOf(page, 'dueOn', 'id');
    const { toConfirm, ...others } = asked;
    const filter = { ...others, confirmers: toConfirm ? actor.posts.map(({ unitId }) => unitId) : null };
    return listTaskRows(this.database, filter, visibleTasks(scopeOf(actor)), {
      limit: page.limit,
      after,
    });
  }
}
