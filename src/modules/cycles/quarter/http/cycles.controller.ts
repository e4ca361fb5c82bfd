import { Body, Controller, Query, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { decodeCursor, limitOf, type Page, pageOf } from '../../../../platform/paging/page.js';
import { PageOf, PageQuery } from '../../../../platform/http/page.js';
import { PathId, SeenVersion, Who } from '../../../../platform/http/request-context.js';
import { Create, Read, Start } from '../../../../platform/http/routes.js';
import type { Actor } from '../../../../shared-kernel/actor.js';
import { CloseCycle } from '../application/close-cycle.use-case.js';
import { CreateCycle } from '../application/create-cycle.use-case.js';
import { ForecastClose } from '../application/forecast-close.query.js';
import { GetCycle } from '../application/get-cycle.query.js';
import { OpenCycle } from '../application/open-cycle.use-case.js';
import { PreviewCycle } from '../application/preview-cycle.query.js';
import { ReadMatrix } from '../application/read-matrix.query.js';
import { ReadPlans } from '../../plans/application/read-plans.query.js';
import {
  CloseAnswerBody,
  CloseForecastAnswer,
  CycleAnswer,
  CyclesAnswer,
  MatrixAnswer,
  PreviewAnswer,
  showCycle,
  showForecast,
  showMatrix,
  showPreview,
  StartedAnswer,
} from './cycle.answers.js';
import { CycleRequest, MatrixQuery } from './cycle.requests.js';
import { PlanAnswer, showPlan } from '../../plans/http/plan.answers.js';

/** Says where the work can be asked after. */
function locate(reply: FastifyReply, jobId: string): void {
  void reply.header('Location', `/api/v1/jobs/${jobId}`);
}

/** 季度管理 */
@ApiTags('cycles')
@Controller('cycles')
export class CyclesController {
  constructor(
    private readonly create: CreateCycle,
    private readonly get: GetCycle,
    private readonly preview: PreviewCycle,
    private readonly open: OpenCycle,
    private readonly close: CloseCycle,
  ) {}

  @Create('', {
    permission: 'cycles.create',
    summary: 'Prepare a quarter',
    returns: CycleAnswer,
    refuses: ['CYCLE_EXISTS'],
    idempotent: true,
  })
  async prepare(@Who() actor: Actor, @Body() body: CycleRequest): Promise<CycleAnswer> {
    return showCycle(await this.create.execute(actor, body));
  }

  @Read('', { permission: 'cycles.read', summary: 'List the quarters, the newest first', returns: CyclesAnswer })
  async index(): Promise<CyclesAnswer> {
    return { items: (await this.get.all()).map(showCycle), nextCursor: null };
  }

  @Read(':id', {
    permission: 'cycles.read',
    summary: 'Read a quarter',
    returns: CycleAnswer,
    refuses: ['CYCLE_NOT_FOUND'],
  })
  async one(@PathId() id: string): Promise<CycleAnswer> {
    return showCycle(await this.get.execute(id));
  }

  @Read(':id/preview', {
    permission: 'cycles.preview',
    summary: 'Who will owe what if the quarter is opened today, with the gaps in the chain',
    returns: PreviewAnswer,
    refuses: ['CYCLE_NOT_FOUND', 'CYCLE_STATE'],
  })
  async previewOpening(@PathId() id: string): Promise<PreviewAnswer> {
    return showPreview(await this.preview.execute(id));
  }

  @Start(':id/open', {
    permission: 'cycles.open',
    summary: 'Open a quarter: each leader-led project in force owes its duties from now on',
    returns: StartedAnswer,
    refuses: ['CYCLE_NOT_FOUND', 'CYCLE_STATE'],
    versioned: true,
  })
  async openCycle(
    @Who() actor: Actor,
    @PathId() id: string,
    @SeenVersion() seen: number | null,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StartedAnswer> {
    const jobId = await this.open.execute(actor, id, seen);
    locate(reply, jobId);
    return { jobId };
  }

  @Create(':id/close', {
    permission: 'cycles.close',
    summary: 'Close a quarter: the first call proposes (201), that of a second person approves and freezes it (202)',
    returns: CloseAnswerBody,
    refuses: [
      'CYCLE_NOT_FOUND',
      'CYCLE_STATE',
      'CYCLE_TOO_EARLY_TO_CLOSE',
      'CYCLE_HAS_OPEN_MATTERS',
      'CYCLE_CLOSE_OWN_PROPOSAL',
    ],
    versioned: true,
  })
  async closeCycle(
    @Who() actor: Actor,
    @PathId() id: string,
    @SeenVersion() seen: number | null,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<CloseAnswerBody> {
    const { approvalId, workId } = await this.close.execute(actor, id, seen);
    if (workId !== null) {
      void reply.status(202);
      locate(reply, workId);
    }
    return { approvalId, jobId: workId };
  }
}

/** What the quarter looks like: “五个一”一览表 and the units' plans. */
@ApiTags('cycles')
@Controller('cycles/:id')
export class CycleTablesController {
  constructor(
    private readonly matrix: ReadMatrix,
    private readonly plans: ReadPlans,
    private readonly forecast: ForecastClose,
  ) {}

  @Read('matrix', {
    permission: 'cycles.matrix',
    summary: 'Projects × five with lights, frozen cells, corrections, make-ups and totals',
    returns: MatrixAnswer,
    refuses: ['CYCLE_NOT_FOUND'],
  })
  async table(@Who() actor: Actor, @PathId() id: string, @Query() query: MatrixQuery): Promise<MatrixAnswer> {
    return showMatrix(
      await this.matrix.execute(actor, id, query, {
        limit: limitOf(query),
        after: decodeCursor(query.cursor, ['text']),
      }),
    );
  }

  @Read('plans', { permission: 'plans.read', summary: 'The quarter’s plans by unit', returns: PageOf(PlanAnswer) })
  async plansOf(@Who() actor: Actor, @PathId() id: string, @Query() query: PageQuery): Promise<Page<PlanAnswer>> {
    const limit = limitOf(query);
    const rows = await this.plans.list(actor, id, { limit, after: decodeCursor(query.cursor, ['text', 'id']) });
    return pageOf(rows, limit, (row) => [row.unitName, row.id], showPlan);
  }

  @Read('closing', {
    permission: 'cycles.preview',
    summary: 'What stands in the way of closing a quarter, and what a close today would freeze',
    returns: CloseForecastAnswer,
    refuses: ['CYCLE_NOT_FOUND'],
  })
  async forecastClose(@PathId() id: string): Promise<CloseForecastAnswer> {
    return showForecast(await this.forecast.execute(id));
  }
}
