import { Controller, Req } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import type { Actor } from '../../shared-kernel/actor.js';
import { DomainError } from '../../shared-kernel/domain-error.js';
import { refuse } from '../errors/platform-problems.js';
import { Id, Json, Instant, OneOf, Int } from '../http/fields.js';
import { ProblemFilter } from '../http/problem.filter.js';
import { PathId, Who } from '../http/request-context.js';
import { Read, SIGNED_IN } from '../http/routes.js';
import { WorkStore } from './work-store.js';

/** How long work goes. */
class WorkAnswer {
  @Id()
  id!: string;

  @OneOf(['QUEUED', 'RUNNING', 'DONE', 'FAILED'])
  state!: string;

  @Int({ min: 0, max: 100, description: 'How far it is, in percent; starts again after an interruption.' })
  progress!: number;

  @Id({ optional: true, description: 'What it is about.' })
  subjectId!: string | null;

  @Json({ optional: true, description: 'What came of it, once DONE.' })
  result!: Readonly<Record<string, unknown>> | null;

  @Json({ optional: true, description: 'Why it FAILED, as problem details.' })
  problem!: object | null;

  @Instant()
  createdAt!: string;

  @Instant({ optional: true })
  finishedAt!: string | null;
}

@ApiTags('jobs')
@Controller('jobs')
export class WorkController {
  constructor(
    private readonly works: WorkStore,
    private readonly problems: ProblemFilter,
  ) {}

  @Read(':id', { permission: SIGNED_IN, summary: 'How long work goes that one asked for oneself', returns: WorkAnswer })
  async show(@Who() actor: Actor, @PathId() id: string, @Req() request: FastifyRequest): Promise<WorkAnswer> {
    const work = await this.works.findOfAccount(id, actor.accountId);
    if (work === null) throw refuse('NOT_FOUND');
    const { state, progress, subjectId, result, problem, createdAt, finishedAt } = work;
    const told =
      problem === null
        ? null
        : this.problems.problemOf(new DomainError(problem.kind, problem.code, problem.params, problem.errors), request);
    return { id, state, progress, subjectId, result, problem: told, createdAt, finishedAt };
  }
}
