import { Body, Controller, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { PageOf } from '../../../platform/http/page.js';
import { PathId, SeenVersion, Who } from '../../../platform/http/request-context.js';
import { Act, Create, Read, Replace } from '../../../platform/http/routes.js';
import { decodeCursor, limitOf, type Page, pageOf } from '../../../platform/paging/page.js';
import type { Actor } from '../../../shared-kernel/actor.js';
import { ReadProblems } from '../application/read-problems.query.js';
import { SettleProblem } from '../application/settle-problem.use-case.js';
import { WorkOnProblem } from '../application/work-on-problem.use-case.js';
import { WriteProblem, type WrittenProblem } from '../application/write-problem.use-case.js';
import {
  ListedProblemAnswer,
  ProblemPageAnswer,
  ProblemPersonAnswer,
  ProblemRefAnswer,
  ProblemTaskRefAnswer,
  showListedProblem,
  showProblemPage,
} from './problem.answers.js';
import {
  AssessProblemRequest,
  AssignProblemRequest,
  ConfirmProblemRequest,
  PressProblemRequest,
  ProblemReasonRequest,
  ProblemReportRequest,
  ProblemsQuery,
  RaiseProblemRequest,
  RedateProblemRequest,
  SolveProblemRequest,
} from './problem.requests.js';

const THERE = ['PROBLEM_NOT_FOUND', 'PROBLEM_NOT_YOURS'];
const ACT = [...THERE, 'PROBLEM_STATE'];

function writtenOf(body: ProblemReportRequest): WrittenProblem {
  const { title, origin = null, projectId = null, cause = null, solvableBy = null, ownerUnitId = null } = body;
  const { dueOn = null, whoHadItUnitId = null, whoHadItWords = null, person } = body;
  return {
    ...{ title, origin, projectId, cause, solvableBy, ownerUnitId, dueOn, whoHadItUnitId, whoHadItWords },
    person: person === undefined ? null : { name: person.name.trim(), telephone: person.telephone.trim() },
  };
}

/** 难题清单: hard problems of reform. */
@ApiTags('problems')
@Controller('problems')
export class ProblemsController {
  constructor(
    private readonly problems: ReadProblems,
    private readonly write: WriteProblem,
  ) {}

  @Read('', { permission: 'problems.read', summary: 'List problems in scope', returns: PageOf(ListedProblemAnswer) })
  async index(@Who() actor: Actor, @Query() query: ProblemsQuery): Promise<Page<ListedProblemAnswer>> {
    const limit = limitOf(query);
    const after = decodeCursor(query.cursor, ['day', 'id']) ?? null;
    const rows = await this.problems.list(actor, query, { limit, after });
    return pageOf(rows, limit, (row) => [row.reportedOn, row.id], showListedProblem);
  }

  @Read(':id', {
    permission: 'problems.read',
    summary: 'Read a problem with its history',
    returns: ProblemPageAnswer,
    refuses: ['PROBLEM_NOT_FOUND'],
  })
  async one(@Who() actor: Actor, @PathId() id: string): Promise<ProblemPageAnswer> {
    return showProblemPage(await this.problems.get(actor, id));
  }

  @Create('', {
    permission: 'problems.report',
    summary: 'Report a problem; owner and date are the office’s to name, at once or within five working days',
    returns: ProblemRefAnswer,
    refuses: ['PROBLEM_NOT_YOURS', 'PROBLEM_INCOMPLETE', 'PROBLEM_EXISTS', 'PROBLEM_UNIT_UNFIT', 'SECRET_KEY_MISSING'],
    idempotent: true,
  })
  report(@Who() actor: Actor, @Body() body: ProblemReportRequest): Promise<ProblemRefAnswer> {
    return this.write.report(actor, writtenOf(body));
  }

  @Replace(':id', {
    permission: 'problems.report',
    summary: 'Write a problem anew: whoever reported it until it has an owner, the office until it is solved',
    returns: ProblemRefAnswer,
    refuses: [...ACT, 'PROBLEM_INCOMPLETE', 'PROBLEM_EXISTS', 'SECRET_KEY_MISSING'],
    versioned: true,
  })
  replace(
    @Who() actor: Actor,
    @PathId() id: string,
    @Body() body: ProblemReportRequest,
    @SeenVersion() seen: number | null,
  ): Promise<ProblemRefAnswer> {
    return this.write.rewrite(actor, id, writtenOf(body), seen);
  }

  @Act(':id/person', {
    permission: 'problems.show-person',
    summary: 'Show the natural person who had it, to ring him; each look is recorded',
    returns: ProblemPersonAnswer,
    refuses: ['PROBLEM_NOT_FOUND', 'PROBLEM_NO_PERSON', 'SECRET_NOT_OPENED'],
  })
  person(@Who() actor: Actor, @PathId() id: string): Promise<ProblemPersonAnswer> {
    return this.problems.person(actor, id);
  }
}

/** What is done to a problem until it is solved. */
@ApiTags('problems')
@Controller('problems/:id')
export class ProblemWorkController {
  constructor(private readonly work: WorkOnProblem) {}

  @Act('assign', {
    permission: 'problems.assign',
    summary: 'Name who solves it, by when; of one that is disputed anew',
    returns: ProblemRefAnswer,
    refuses: [...ACT, 'PROBLEM_UNIT_UNFIT', 'PROBLEM_INCOMPLETE'],
    versioned: true,
  })
  assign(
    @Who() actor: Actor,
    @PathId() id: string,
    @Body() { ownerUnitId, dueOn }: AssignProblemRequest,
    @SeenVersion() seen: number | null,
  ): Promise<ProblemRefAnswer> {
    return this.work.assign(actor, id, { ownerUnitId, dueOn }, seen);
  }

  @Act('assess', {
    permission: 'problems.work',
    summary: 'Say what lies at the bottom of it, and on which level it can be solved',
    returns: ProblemRefAnswer,
    refuses: [...ACT, 'PROBLEM_INCOMPLETE'],
    versioned: true,
  })
  assess(
    @Who() actor: Actor,
    @PathId() id: string,
    @Body() { cause, solvableBy }: AssessProblemRequest,
    @SeenVersion() seen: number | null,
  ): Promise<ProblemRefAnswer> {
    return this.work.assess(actor, id, { cause: cause ?? null, solvableBy: solvableBy ?? null }, seen);
  }

  @Act('redate', {
    permission: 'problems.work',
    summary: 'Move its date, with the reason; each is kept',
    returns: ProblemRefAnswer,
    refuses: [...ACT, 'PROBLEM_INCOMPLETE'],
    versioned: true,
  })
  redate(
    @Who() actor: Actor,
    @PathId() id: string,
    @Body() { dueOn, reason }: RedateProblemRequest,
    @SeenVersion() seen: number | null,
  ): Promise<ProblemRefAnswer> {
    return this.work.redate(actor, id, { dueOn, reason }, seen);
  }

  @Act('raise', {
    permission: 'problems.assign',
    summary: 'Register the letter by which it was put to a higher level',
    returns: ProblemRefAnswer,
    refuses: [...ACT, 'PROBLEM_INCOMPLETE'],
    versioned: true,
  })
  raise(
    @Who() actor: Actor,
    @PathId() id: string,
    @Body() { letterNumber, letterOn }: RaiseProblemRequest,
    @SeenVersion() seen: number | null,
  ): Promise<ProblemRefAnswer> {
    return this.work.raise(actor, id, { letterNumber, letterOn }, seen);
  }

  @Act('press', {
    permission: 'problems.assign',
    summary: 'Make a task of it, which the whole ladder watches; one at a time',
    returns: ProblemTaskRefAnswer,
    refuses: [...ACT, 'PROBLEM_PRESSED', 'PROBLEM_INCOMPLETE'],
    versioned: true,
  })
  press(
    @Who() actor: Actor,
    @PathId() id: string,
    @Body() { dueOn }: PressProblemRequest,
    @SeenVersion() seen: number | null,
  ): Promise<ProblemTaskRefAnswer> {
    return this.work.press(actor, id, dueOn, seen);
  }
}

/** How a problem ends. */
@ApiTags('problems')
@Controller('problems/:id')
export class ProblemSettlingController {
  constructor(private readonly settle: SettleProblem) {}

  @Act('solve', {
    permission: 'problems.work',
    summary: 'File what solved it; whoever had it is asked',
    returns: ProblemRefAnswer,
    refuses: [...ACT, 'PROBLEM_INCOMPLETE'],
    versioned: true,
  })
  solve(
    @Who() actor: Actor,
    @PathId() id: string,
    @Body() { solution, effects }: SolveProblemRequest,
    @SeenVersion() seen: number | null,
  ): Promise<ProblemRefAnswer> {
    const typed = effects.map(({ value, unitOfMeasure, words }) => ({
      value: value.trim(),
      unitOfMeasure: unitOfMeasure.trim(),
      words: words ?? null,
    }));
    return this.settle.solve(actor, id, { solution, effects: typed }, seen);
  }

  @Act('confirm', {
    permission: 'problems.answer',
    summary: 'Confirm that it is solved: whoever had it, and nobody else; the office registers what people said',
    returns: ProblemRefAnswer,
    refuses: [...ACT, 'PROBLEM_OWN_SOLUTION', 'PROBLEM_WAY_UNFIT', 'PROBLEM_INCOMPLETE'],
    versioned: true,
  })
  confirm(
    @Who() actor: Actor,
    @PathId() id: string,
    @Body() { how, on, words }: ConfirmProblemRequest,
    @SeenVersion() seen: number | null,
  ): Promise<ProblemRefAnswer> {
    return this.settle.confirm(actor, id, { how, on, words }, seen);
  }

  @Act('dispute', {
    permission: 'problems.answer',
    summary: 'Say that it is not solved, with the reason; the office names a new date',
    returns: ProblemRefAnswer,
    refuses: [...ACT, 'PROBLEM_INCOMPLETE'],
    versioned: true,
  })
  dispute(
    @Who() actor: Actor,
    @PathId() id: string,
    @Body() { reason }: ProblemReasonRequest,
    @SeenVersion() seen: number | null,
  ): Promise<ProblemRefAnswer> {
    return this.settle.dispute(actor, id, reason, seen);
  }

  @Act('void', {
    permission: 'problems.assign',
    summary: 'Strike it off the list: a duplicate, or no problem; an open task made of it is cancelled',
    returns: ProblemRefAnswer,
    refuses: [...ACT, 'PROBLEM_INCOMPLETE', 'TASK_UNDER_SUPERVISION'],
    versioned: true,
  })
  strikeOff(
    @Who() actor: Actor,
    @PathId() id: string,
    @Body() { reason }: ProblemReasonRequest,
    @SeenVersion() seen: number | null,
  ): Promise<ProblemRefAnswer> {
    return this.settle.void(actor, id, reason, seen);
  }
}
