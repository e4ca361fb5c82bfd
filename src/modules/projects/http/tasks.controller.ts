import { Body, Controller, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { decodeCursor, limitOf, type Page, pageOf } from '../../../platform/paging/page.js';
import { PageOf } from '../../../platform/http/page.js';
import { PathId, SeenVersion, Who } from '../../../platform/http/request-context.js';
import { Act, Create, Read } from '../../../platform/http/routes.js';
import type { Actor } from '../../../shared-kernel/actor.js';
import { CancelTask } from '../application/cancel-task.use-case.js';
import { CreateAssignment } from '../application/create-assignment.use-case.js';
import { GetTask } from '../application/get-task.query.js';
import { ListTasks } from '../application/list-tasks.query.js';
import { ReportProgress } from '../application/report-progress.use-case.js';
import { ReturnTask } from '../application/return-task.use-case.js';
import { SubmitTask } from '../application/submit-task.use-case.js';
import { VerifyTask } from '../application/verify-task.use-case.js';
import {
  AssignmentAnswer,
  showTask,
  showTaskPage,
  TaskAnswer,
  TaskPageAnswer,
  TaskRefAnswer,
} from './project-answers.js';
import {
  AssignmentRequest,
  CancelRequest,
  MissingRequest,
  ProgressRequest,
  TaskResultRequest,
  TasksQuery,
  VerdictWords,
} from './project-requests.js';

/** Rows of the responsibility ledger, decisions, and what was assigned ad hoc. */
@ApiTags('tasks')
@Controller('tasks')
export class TasksController {
  constructor(
    private readonly list: ListTasks,
    private readonly get: GetTask,
    private readonly assign: CreateAssignment,
  ) {}

  @Read('', {
    permission: 'tasks.read',
    summary: 'List tasks in scope, the nearest date first',
    returns: PageOf(TaskAnswer),
  })
  async index(@Who() actor: Actor, @Query() query: TasksQuery): Promise<Page<TaskAnswer>> {
    const limit = limitOf(query);
    const filter = {
      projectId: query.projectId ?? null,
      unitId: query.unitId ?? null,
      state: query.state ?? null,
      source: query.source ?? null,
      year: query.year ?? null,
      planId: query.planId ?? null,
      toConfirm: query.toConfirm === true,
    };
    const rows = await this.list.execute(actor, filter, { limit, after: decodeCursor(query.cursor, ['day', 'id']) });
    return pageOf(rows, limit, (row) => [row.dueOn, row.id], showTask);
  }

  @Read(':id', {
    permission: 'tasks.read',
    summary: 'Read a task with its latest notes',
    returns: TaskPageAnswer,
    refuses: ['TASK_NOT_FOUND'],
  })
  async one(@Who() actor: Actor, @PathId() id: string): Promise<TaskPageAnswer> {
    return showTaskPage(await this.get.execute(actor, id));
  }

  @Create('', {
    permission: 'tasks.create',
    summary: 'Assign something ad hoc (临时交办)',
    returns: AssignmentAnswer,
    refuses: ['TASK_DUE_PAST', 'TASK_UNIT_UNFIT', 'PROJECT_NOT_FOUND', 'PROJECT_ENDED'],
    idempotent: true,
  })
  add(@Who() actor: Actor, @Body() body: AssignmentRequest): Promise<AssignmentAnswer> {
    return this.assign.execute(actor, body);
  }
}

/** What is done with a task. */
@ApiTags('tasks')
@Controller('tasks/:id')
export class TaskActsController {
  constructor(
    private readonly progress: ReportProgress,
    private readonly submit: SubmitTask,
    private readonly verify: VerifyTask,
    private readonly giveBack: ReturnTask,
    private readonly cancel: CancelTask,
  ) {}

  @Act('progress', {
    permission: 'tasks.progress',
    summary: 'Report progress; repeating the latest report changes nothing',
    returns: TaskRefAnswer,
    refuses: ['TASK_NOT_FOUND', 'TASK_STATE', 'TASK_NOT_YOURS', 'TASK_DONE_UNCONFIRMED', 'WORDS_NAME_PERSON'],
    versioned: true,
    idempotent: 'if-keyed',
  })
  report(
    @Who() actor: Actor,
    @PathId() id: string,
    @Body() body: ProgressRequest,
    @SeenVersion() seen: number | null,
  ): Promise<TaskRefAnswer> {
    return this.progress.execute(actor, id, { percent: body.percent, note: body.note }, seen);
  }

  @Act('submit', {
    permission: 'tasks.submit',
    summary: 'File a task as done; its clock stands until the verdict',
    returns: TaskRefAnswer,
    refuses: ['TASK_NOT_FOUND', 'TASK_STATE', 'TASK_NOT_YOURS', 'WORDS_NAME_PERSON'],
    versioned: true,
  })
  file(
    @Who() actor: Actor,
    @PathId() id: string,
    @Body() body: TaskResultRequest,
    @SeenVersion() seen: number | null,
  ): Promise<TaskRefAnswer> {
    return this.submit.execute(actor, id, { result: body.result, documentNumbers: body.documentNumbers ?? [] }, seen);
  }

  @Act('verify', {
    permission: 'tasks.verify',
    summary: 'Accept a task as done (审核通过)',
    returns: TaskRefAnswer,
    refuses: ['TASK_NOT_FOUND', 'TASK_STATE', 'TASK_OWN_FILING', 'WORDS_NAME_PERSON'],
    versioned: true,
  })
  accept(
    @Who() actor: Actor,
    @PathId() id: string,
    @Body() body: VerdictWords,
    @SeenVersion() seen: number | null,
  ): Promise<TaskRefAnswer> {
    return this.verify.execute(actor, id, body.words ?? null, seen);
  }

  @Act('return', {
    permission: 'tasks.return',
    summary: 'Return a task with what is missing (退回补正)',
    returns: TaskRefAnswer,
    refuses: ['TASK_NOT_FOUND', 'TASK_STATE', 'TASK_OWN_FILING', 'WORDS_NAME_PERSON'],
    versioned: true,
  })
  sendBack(
    @Who() actor: Actor,
    @PathId() id: string,
    @Body() body: MissingRequest,
    @SeenVersion() seen: number | null,
  ): Promise<TaskRefAnswer> {
    return this.giveBack.execute(actor, id, body.missing, seen);
  }

  @Act('cancel', {
    permission: 'tasks.cancel',
    summary: 'Cancel a task with an approved reason',
    returns: TaskRefAnswer,
    refuses: ['TASK_NOT_FOUND', 'TASK_STATE', 'TASK_UNDER_SUPERVISION', 'WORDS_NAME_PERSON'],
    versioned: true,
  })
  drop(
    @Who() actor: Actor,
    @PathId() id: string,
    @Body() body: CancelRequest,
    @SeenVersion() seen: number | null,
  ): Promise<TaskRefAnswer> {
    return this.cancel.execute(actor, id, body.reason, seen);
  }
}
