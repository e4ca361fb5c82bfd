import { Body, Controller, Query, Req } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { decodeCursor, limitOf, type Page, pageOf } from '../../../../platform/paging/page.js';
import { PageOf, PageQuery } from '../../../../platform/http/page.js';
import { ProblemFilter } from '../../../../platform/http/problem.filter.js';
import { PathId, SeenVersion, Who } from '../../../../platform/http/request-context.js';
import { Act, Create, Read } from '../../../../platform/http/routes.js';
import type { Actor } from '../../../../shared-kernel/actor.js';
import { DomainError } from '../../../../shared-kernel/domain-error.js';
import { ExtensionRequest } from '../../../obligations/index.js';
import { GetDuty } from '../application/get-duty.query.js';
import { ListDuties } from '../application/list-duties.query.js';
import { ListProjectDuties } from '../application/list-project-duties.query.js';
import { RequestExemption } from '../application/request-exemption.use-case.js';
import { RequestDutyExtension } from '../application/request-extension.use-case.js';
import { ReturnDuty } from '../application/return-duty.use-case.js';
import { VerifyDuties } from '../application/verify-duties.use-case.js';
import { VerifyDuty } from '../application/verify-duty.use-case.js';
import {
  DutiesQuery,
  ExemptionRequest,
  ReturnRequest,
  VerifyBatchRequest,
  VerifyDutyRequest,
} from './duty.requests.js';
import {
  DutyAnswer,
  DutyPageAnswer,
  DutyRef,
  ReturnedAnswer,
  showDuty,
  showDutyPage,
  VerifiedBatchAnswer,
} from './duty.answers.js';

/** “五个一”事项: reading. */
@ApiTags('duties')
@Controller()
export class DutiesController {
  constructor(
    private readonly list: ListDuties,
    private readonly get: GetDuty,
    private readonly listOfProject: ListProjectDuties,
  ) {}

  @Read('duties', {
    permission: 'duties.read',
    summary: 'List duties, the nearest date first; make-ups of closed quarters are among them',
    returns: PageOf(DutyAnswer),
  })
  async index(@Who() actor: Actor, @Query() query: DutiesQuery): Promise<Page<DutyAnswer>> {
    const limit = limitOf(query);
    const rows = await this.list.execute(actor, query, { limit, after: decodeCursor(query.cursor, ['day', 'id']) });
    return pageOf(rows, limit, (row) => [row.dueOn, row.obligationId], showDuty);
  }

  @Read('duties/:id', {
    permission: 'duties.read',
    summary: 'Read a duty with its record, requests, corrections and template',
    returns: DutyPageAnswer,
    refuses: ['DUTY_NOT_FOUND'],
  })
  async one(@Who() actor: Actor, @PathId() id: string): Promise<DutyPageAnswer> {
    return showDutyPage(await this.get.execute(actor, id));
  }

  @Read('projects/:id/duties', {
    permission: 'duties.read',
    summary: 'A project’s duties, the nearest date first',
    returns: PageOf(DutyAnswer),
    refuses: ['PROJECT_NOT_FOUND'],
  })
  async ofProject(@Who() actor: Actor, @PathId() id: string, @Query() query: PageQuery): Promise<Page<DutyAnswer>> {
    const limit = limitOf(query);
    const after = decodeCursor(query.cursor, ['day', 'id']);
    const rows = await this.listOfProject.execute(actor, id, { limit, after });
    return pageOf(rows, limit, (row) => [row.dueOn, row.obligationId], showDuty);
  }
}

/** “五个一”事项: the office's verdicts. */
@ApiTags('duties')
@Controller('duties')
export class VerdictsController {
  constructor(
    private readonly verify: VerifyDuty,
    private readonly verifyMany: VerifyDuties,
    private readonly giveBack: ReturnDuty,
    private readonly problems: ProblemFilter,
  ) {}

  @Act('verify-batch', {
    permission: 'duties.verify',
    summary: 'Accept several; what may not be accepted stays as it is and is named',
    returns: VerifiedBatchAnswer,
  })
  async verifyBatch(
    @Who() actor: Actor,
    @Body() body: VerifyBatchRequest,
    @Req() request: FastifyRequest,
  ): Promise<VerifiedBatchAnswer> {
    const { verified, refused } = await this.verifyMany.execute(actor, body.dutyIds);
    const said = (code: string): string =>
      this.problems.problemOf(new DomainError('conflict', code, {}), request).detail;
    return { verified, refused: refused.map((one) => ({ ...one, detail: said(one.code) })) };
  }

  @Act(':id/verify', {
    permission: 'duties.verify',
    summary: 'Accept what was filed (审核通过)',
    returns: DutyRef,
    refuses: [
      'DUTY_NOT_FOUND',
      'DUTY_STATE',
      'DUTY_VERIFIED_BY_FILER',
      'DUTY_OF_OFFICE',
      'STAGE_PROGRESS_NEEDS_APPROVAL',
      'CYCLE_CLOSING',
    ],
    versioned: true,
  })
  accept(
    @Who() actor: Actor,
    @PathId() id: string,
    @Body() body: VerifyDutyRequest,
    @SeenVersion() seen: number | null,
  ): Promise<DutyRef> {
    return this.verify.execute(
      actor,
      id,
      { acceptStageProgress: body.acceptStageProgress ?? false, words: body.words ?? null },
      seen,
    );
  }

  @Act(':id/return', {
    permission: 'duties.return',
    summary: 'Return what is incomplete (退回补正); three working days of grace follow',
    returns: ReturnedAnswer,
    refuses: [
      ...['DUTY_NOT_FOUND', 'DUTY_STATE', 'DUTY_VERIFIED_BY_FILER', 'DUTY_OF_OFFICE', 'CYCLE_CLOSING'],
      'WORDS_NAME_PERSON',
    ],
    versioned: true,
  })
  returnDuty(
    @Who() actor: Actor,
    @PathId() id: string,
    @Body() body: ReturnRequest,
    @SeenVersion() seen: number | null,
  ): Promise<ReturnedAnswer> {
    return this.giveBack.execute(actor, id, body.reason, seen);
  }
}

/** What a unit asks for. */
@ApiTags('duties')
@Controller('duties/:id')
export class DutyRequestsController {
  constructor(
    private readonly extension: RequestDutyExtension,
    private readonly exemption: RequestExemption,
  ) {}

  @Create('extensions', {
    permission: 'extensions.create',
    summary: 'Ask for more time; the clock stands until the decision',
    returns: DutyRef,
    refuses: [
      'DUTY_NOT_FOUND',
      'DUTY_NOT_YOURS',
      'DUTY_STATE',
      'REQUEST_PENDING',
      'REQUEST_DATE_NOT_LATER',
      'CYCLE_CLOSING',
    ],
    idempotent: true,
  })
  extend(@Who() actor: Actor, @PathId() id: string, @Body() body: ExtensionRequest): Promise<DutyRef> {
    return this.extension.execute(actor, id, body.reason, body.newDate);
  }

  @Create('exemptions', {
    permission: 'exemptions.create',
    summary: 'Ask to be excused for the quarter; the clock stands until the decision',
    returns: DutyRef,
    refuses: ['DUTY_NOT_FOUND', 'DUTY_NOT_YOURS', 'DUTY_STATE', 'REQUEST_PENDING', 'CYCLE_CLOSING'],
    idempotent: true,
  })
  exempt(@Who() actor: Actor, @PathId() id: string, @Body() body: ExemptionRequest): Promise<DutyRef> {
    return this.exemption.execute(actor, id, body.reason, body.outcome ?? 'EXEMPT');
  }
}
