import { Injectable } from '@nestjs/common';
import { businessTime } from '../../../platform/clock/business-clock.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import type { Actor } from '../../../shared-kernel/actor.js';
import { isOffice, OFFICE_ROLES } from '../../../shared-kernel/actor.js';
import type { Day } from '../../../shared-kernel/dates.js';
import { scopeOf } from '../../../shared-kernel/scope.js';
import { WorkingDays } from '../../calendar/index.js';
import { refuse } from '../domain/problems.js';
import { findProject } from '../persistence/project.repository.js';
import { visibleProjects } from '../persistence/visible-projects.js';
import { openTask } from './open-task.js';

/** 临时交办: source, matter and unit, deadline. */
export interface Assignment {
  readonly matter: string;
  readonly unitId: string;
  readonly dueOn: Day;
  readonly origin: string;
  readonly deliverable?: string | undefined;
  readonly projectId?: string | undefined;
}

/** Assigns something ad hoc. A date on a rest day moves to the next working day. */
@Injectable()
export class CreateAssignment {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly workingDays: WorkingDays,
  ) {}

  /** @throws TASK_DUE_PAST, TASK_UNIT_UNFIT, PROJECT_NOT_FOUND */
  execute(actor: Actor, assignment: Assignment): Promise<{ id: string; dueOn: Day }> {
    return this.unitOfWork.run(async (tx) => {
      if (assignment.dueOn < (await businessTime(tx)).today)
        throw refuse('TASK_DUE_PAST', {}, [{ pointer: '/dueOn', code: 'TASK_DUE_PAST' }]);
      if (assignment.projectId !== undefined) {
        const project = await findProject(tx, assignment.projectId, visibleProjects(scopeOf(actor), 'p'));
        if (project === null) throw refuse('PROJECT_NOT_FOUND');
        if (project.endedOn !== null) throw refuse('PROJECT_ENDED');
      }
      const dueOn = (await this.workingDays.current(tx)).nextOrSame(assignment.dueOn);
      const assignedByPostId = isOffice(actor) ? officePost(actor) : (actor.posts[0]?.postId ?? null);
      const id = await openTask(tx, actor, {
        ...withoutUndefined(assignment),
        source: 'ASSIGNMENT',
        assignedByPostId,
      });
      return { id, dueOn };
    });
  }
}

function officePost(actor: Actor): string | null {
  return actor.posts.find((post) => OFFICE_ROLES.includes(post.role))?.postId ?? null;
}

function withoutUndefined(assignment: Assignment) {
  return { ...assignment, deliverable: assignment.deliverable ?? null, projectId: assignment.projectId ?? null };
}
