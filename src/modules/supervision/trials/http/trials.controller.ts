import { Body, Controller, Query, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { InLanguage } from '../../../../platform/http/language.js';
import { PageOf, PageQuery } from '../../../../platform/http/page.js';
import { ProblemFilter } from '../../../../platform/http/problem.filter.js';
import { PathId, Who } from '../../../../platform/http/request-context.js';
import { Act, Read, Start } from '../../../../platform/http/routes.js';
import { decodeCursor, limitOf, type Page, pageOf } from '../../../../platform/paging/page.js';
import type { Actor } from '../../../../shared-kernel/actor.js';
import { DomainError } from '../../../../shared-kernel/domain-error.js';
import type { Language } from '../../../../shared-kernel/language.js';
import { mayCancel } from '../domain/trial.js';
import { AskTrial } from '../application/ask-trial.use-case.js';
import { ReadTrials } from '../application/read-trials.query.js';
import {
  showTrial,
  showTrialRow,
  showTrialUnit,
  TrialAnswer,
  TrialRowAnswer,
  TrialStartedAnswer,
  TrialUnitAnswer,
} from './trial.answers.js';
import { TrialRequest, TrialUnitsQuery } from './trial.requests.js';

/** 规则试算: rules played over what is due, as if nobody acted; the office's alone. */
@ApiTags('supervision')
@Controller('supervision/trials')
export class TrialsController {
  constructor(
    private readonly trials: AskTrial,
    private readonly reading: ReadTrials,
    private readonly problems: ProblemFilter,
  ) {}

  @Read('', {
    permission: 'supervision-trials.read',
    summary: 'Trials of the last ninety days, the newest first',
    returns: PageOf(TrialRowAnswer),
  })
  async list(@Query() query: PageQuery): Promise<Page<TrialRowAnswer>> {
    const limit = limitOf(query);
    const after = decodeCursor(query.cursor, ['instant', 'id']);
    const rows = await this.reading.list({ limit, after });
    return pageOf(rows, limit, (row) => [row.askedAt, row.id], showTrialRow);
  }

  @Start('', {
    permission: 'supervision-trials.create',
    summary: 'Play rules over what is due for a window, beside those in force',
    description: 'As if nobody acted. Nothing is written or sent but the trial’s own result, kept for ninety days.',
    returns: TrialStartedAnswer,
    refuses: ['POLICY_INVALID', 'TRIAL_WINDOW', 'TRIAL_SCOPE_UNKNOWN', 'TRIAL_TOO_MANY'],
    idempotent: true,
  })
  async start(
    @Who() actor: Actor,
    @Body() { rules, from, to, unitId, projectId, kind, movesRunning }: TrialRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<TrialStartedAnswer> {
    const scope = { unitId: unitId ?? null, projectId: projectId ?? null, kind: kind ?? null };
    const asked = { rules, from, to, scope, movesRunning: movesRunning ?? false };
    const started = await this.trials.execute(actor, asked);
    void reply.header('Location', `/api/v1/jobs/${started.jobId}`);
    return started;
  }

  @Read(':id', {
    permission: 'supervision-trials.read',
    summary: 'Read a trial: how far it is, what came of it, who has read it',
    returns: TrialAnswer,
    refuses: ['TRIAL_NOT_FOUND'],
  })
  async one(
    @Who() actor: Actor,
    @PathId() id: string,
    @InLanguage() language: Language,
    @Req() request: FastifyRequest,
  ): Promise<TrialAnswer> {
    const { trial, readers } = await this.reading.get(id);
    const { problem } = trial;
    const failure =
      problem === null
        ? null
        : this.problems.problemOf(new DomainError(problem.kind, problem.code, problem.params, problem.errors), request)
            .detail;
    const waits = trial.state === 'QUEUED' || trial.state === 'RUNNING';
    return showTrial(trial, readers, language, { failure, mayCancel: waits && mayCancel(actor, trial) });
  }

  @Read(':id/units', {
    permission: 'supervision-trials.read',
    summary: 'What came of it unit by unit, those first where most changes',
    returns: PageOf(TrialUnitAnswer),
    refuses: ['TRIAL_NOT_FOUND'],
  })
  async units(@PathId() id: string, @Query() query: TrialUnitsQuery): Promise<Page<TrialUnitAnswer>> {
    const limit = limitOf(query);
    const after = decodeCursor(query.cursor, ['number', 'id']);
    const rows = await this.reading.units(id, { unreachable: query.unreachable ?? false, limit, after });
    return pageOf(rows, limit, (row) => [row.weight, row.unitId], showTrialUnit);
  }

  @Act(':id/cancel', {
    permission: 'supervision-trials.create',
    summary: 'Give up a trial that has not ended: who asked for it, or the director',
    refuses: ['TRIAL_NOT_FOUND', 'TRIAL_NOT_YOURS', 'TRIAL_ENDED'],
  })
  cancel(@Who() actor: Actor, @PathId() id: string): Promise<void> {
    return this.trials.cancel(actor, id);
  }

  @Act(':id/read', {
    permission: 'supervision-trials.create',
    summary: 'Say that one has read what came of it',
    refuses: ['TRIAL_NOT_FOUND', 'TRIAL_NOT_DONE'],
  })
  read(@Who() actor: Actor, @PathId() id: string): Promise<void> {
    return this.trials.read(actor, id);
  }
}
