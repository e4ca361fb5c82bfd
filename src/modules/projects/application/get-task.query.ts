import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database.js';
import type { Actor } from '../../../shared-kernel/actor.js';
import { scopeOf } from '../../../shared-kernel/scope.js';
import { refuse } from '../domain/problems.js';
import { findTaskView, listProgress, type ProgressNote, type TaskView } from '../persistence/task.repository.js';
import { seesProject, visibleTasks } from '../persistence/visible-projects.js';

/** A task with its latest notes; of a project that the reader may not open only the name. */
export interface TaskPage extends TaskView {
  readonly progress: readonly ProgressNote[];
}

const NOTES = 50;

/** One task, with the last fifty notes on its progress. */
@Injectable()
export class GetTask {
  constructor(private readonly database: Database) {}

  /** @throws TASK_NOT_FOUND outside the reader's scope */
  async execute(actor: Actor, id: string): Promise<TaskPage> {
    const scope = scopeOf(actor);
    const task = await findTaskView(this.database, id, visibleTasks(scope));
    if (task === null) throw refuse('TASK_NOT_FOUND');
    const { projectId } = task;
    const opens = projectId !== null && (await seesProject(this.database, scope, projectId));
    return { ...task, projectId: opens ? projectId : null, progress: await listProgress(this.database, id, NOTES) };
  }
}
