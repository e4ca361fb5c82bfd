import { Body, Controller, Query, StreamableFile } from '@nestjs/common';
import { ApiProduces, ApiTags } from '@nestjs/swagger';
import { PageOf } from '../../../platform/http/page.js';
import { PathId, SeenVersion, Who } from '../../../platform/http/request-context.js';
import { Act, Create, Read, Replace } from '../../../platform/http/routes.js';
import { decodeCursor, limitOf, type Page, pageOf } from '../../../platform/paging/page.js';
import type { Actor } from '../../../shared-kernel/actor.js';
import { DeclarePoint } from '../application/declare-point.use-case.js';
import { ReadKeyPoints } from '../application/read-key-points.query.js';
import { ReportPlan } from '../application/report-plan.query.js';
import { WritePlan } from '../application/write-plan.use-case.js';
import { WritePoint } from '../application/write-point.use-case.js';
import type { KeyPointDraft, PlanDraft } from '../domain/key-point.js';
import {
  DeclaredAnswer,
  HigherPlanAnswer,
  KeyPointAnswer,
  KeyPointPageAnswer,
  KeyPointRefAnswer,
  KeyPointWrittenAnswer,
  UnfinishedPointAnswer,
  showPlan,
  showPoint,
  showPointPage,
} from './key-point.answers.js';
import {
  DeclarationRequest,
  HigherPlanRequest,
  KeyPointRequest,
  KeyPointsQuery,
  NextPlanRequest,
  PlansQuery,
  RewriteKeyPointRequest,
} from './key-point.requests.js';

const WORKBOOK = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const WRITES = ['KEY_POINT_CODE_TAKEN', 'KEY_POINT_UNIT_UNKNOWN', 'COVERING_ITEM_UNKNOWN'];

/** 上级要点文件: plans of higher levels, and the city's own, by year. */
@ApiTags('key points')
@Controller('higher-plans')
export class HigherPlansController {
  constructor(
    private readonly points: ReadKeyPoints,
    private readonly write: WritePlan,
    private readonly reports: ReportPlan,
  ) {}

  @Read('', {
    permission: 'key-points.read',
    summary: 'List the plans of a year with how many of their points in scope are covered and done',
    returns: [HigherPlanAnswer],
  })
  async index(@Who() actor: Actor, @Query() { year }: PlansQuery): Promise<HigherPlanAnswer[]> {
    return (await this.points.plans(actor, year ?? null)).map(showPlan);
  }

  @Create('', {
    permission: 'key-points.write',
    summary: 'Register a plan',
    returns: KeyPointRefAnswer,
    refuses: ['HIGHER_PLAN_KNOWN'],
    idempotent: true,
  })
  add(@Who() actor: Actor, @Body() body: HigherPlanRequest): Promise<KeyPointRefAnswer> {
    return this.write.add(actor, planOf(body));
  }

  @Replace(':id', {
    permission: 'key-points.write',
    summary: 'Write a plan anew',
    returns: KeyPointRefAnswer,
    refuses: ['HIGHER_PLAN_NOT_FOUND', 'HIGHER_PLAN_KNOWN'],
    versioned: true,
  })
  replace(
    @Who() actor: Actor,
    @PathId() id: string,
    @Body() body: HigherPlanRequest,
    @SeenVersion() seen: number | null,
  ): Promise<KeyPointRefAnswer> {
    return this.write.change(actor, id, planOf(body), seen);
  }

  @Read(':id/unfinished', {
    permission: 'key-points.write',
    summary: 'What beginning the next year’s plan would take over: points neither done nor out of the plan',
    returns: [UnfinishedPointAnswer],
    refuses: ['HIGHER_PLAN_NOT_FOUND'],
  })
  async unfinished(@PathId() id: string): Promise<UnfinishedPointAnswer[]> {
    return (await this.write.unfinished(id)).map(({ id: pointId, code, text, leadUnitName, state }) => ({
      ...{ id: pointId, code, text, leadUnitName, state },
    }));
  }

  @Create(':id/next', {
    permission: 'key-points.write',
    summary: 'Begin the next year’s plan from what is unfinished, with what still carries it out',
    returns: KeyPointRefAnswer,
    refuses: ['HIGHER_PLAN_NOT_FOUND', 'HIGHER_PLAN_FINISHED', 'HIGHER_PLAN_KNOWN'],
    idempotent: true,
  })
  next(@Who() actor: Actor, @PathId() id: string, @Body() { name }: NextPlanRequest): Promise<KeyPointRefAnswer> {
    return this.write.beginNext(actor, id, name.trim());
  }

  @ApiProduces(WORKBOOK)
  @Read(':id/report', {
    permission: 'key-points.read',
    summary:
      'The plan’s points in scope with the last note on each covering item, as a workbook in the plan’s own columns',
    refuses: ['HIGHER_PLAN_NOT_FOUND'],
  })
  async report(@Who() actor: Actor, @PathId() id: string): Promise<StreamableFile> {
    const { fileName, file } = await this.reports.execute(actor, id);
    const disposition = `attachment; filename="key-points.xlsx"; filename*=UTF-8''${encodeURIComponent(fileName)}`;
    return new StreamableFile(file, { type: WORKBOOK, disposition });
  }
}

/** 上级要点. */
@ApiTags('key points')
@Controller('key-points')
export class KeyPointsController {
  constructor(
    private readonly points: ReadKeyPoints,
    private readonly write: WritePoint,
    private readonly declaring: DeclarePoint,
  ) {}

  @Read('', {
    permission: 'key-points.read',
    summary: 'List key points in scope, what nobody carries out first',
    returns: PageOf(KeyPointAnswer),
  })
  async index(@Who() actor: Actor, @Query() query: KeyPointsQuery): Promise<Page<KeyPointAnswer>> {
    const limit = limitOf(query);
    const after = decodeCursor(query.cursor, ['number', 'number', 'id']) ?? null;
    const { planId = null, state = null, groupUnitId = null, leadUnitId = null } = query;
    const { projectId = null, taskId = null, words = null, silent = null } = query;
    const filter = { planId, state, groupUnitId, leadUnitId, projectId, taskId, words, silent };
    const rows = await this.points.list(actor, filter, { limit, after });
    return pageOf(rows, limit, (row) => [row.rank, row.position, row.id], showPoint);
  }

  @Read(':id', {
    permission: 'key-points.read',
    summary: 'Read a key point with what covers it',
    returns: KeyPointPageAnswer,
    refuses: ['KEY_POINT_NOT_FOUND'],
  })
  async one(@Who() actor: Actor, @PathId() id: string): Promise<KeyPointPageAnswer> {
    return showPointPage(await this.points.get(actor, id));
  }

  @Create('', {
    permission: 'key-points.write',
    summary: 'Add a key point to a plan; to a list that stands by the director’s word',
    returns: KeyPointWrittenAnswer,
    refuses: ['HIGHER_PLAN_NOT_FOUND', 'HIGHER_PLAN_WAITS', 'KEY_POINT_DIRECTOR_DECIDES', ...WRITES],
    idempotent: true,
  })
  add(@Who() actor: Actor, @Body() body: KeyPointRequest): Promise<KeyPointWrittenAnswer> {
    return this.write.add(actor, body.planId, pointOf(body));
  }

  @Replace(':id', {
    permission: 'key-points.write',
    summary:
      'Write a key point and what covers it anew; what a list that stands says otherwise, by the director’s word',
    returns: KeyPointWrittenAnswer,
    refuses: ['KEY_POINT_NOT_FOUND', 'KEY_POINT_STATE', 'KEY_POINT_WAITS', 'KEY_POINT_DIRECTOR_DECIDES', ...WRITES],
    versioned: true,
  })
  replace(
    @Who() actor: Actor,
    @PathId() id: string,
    @Body() body: RewriteKeyPointRequest,
    @SeenVersion() seen: number | null,
  ): Promise<KeyPointWrittenAnswer> {
    return this.write.change(actor, id, pointOf(body), seen);
  }

  @Act(':id/declare', {
    permission: 'key-points.write',
    summary: 'Declare a point done, not applicable or entered in error, or take that back; a second person decides',
    returns: DeclaredAnswer,
    refuses: [
      ...['KEY_POINT_NOT_FOUND', 'KEY_POINT_STATE', 'KEY_POINT_WAITS'],
      ...['KEY_POINT_BASIS_MISSING', 'KEY_POINT_DIRECTOR_DECIDES'],
    ],
    versioned: true,
  })
  declare(
    @Who() actor: Actor,
    @PathId() id: string,
    @Body() body: DeclarationRequest,
    @SeenVersion() seen: number | null,
  ): Promise<DeclaredAnswer> {
    const { declared, number = null, answeredBy = null, answeredPost = null, answeredOn = null, reason = null } = body;
    const basis = { number, answeredBy, answeredPost, answeredOn, reason };
    return this.declaring.execute(actor, id, { declared, basis }, seen);
  }
}

function planOf(body: HigherPlanRequest): PlanDraft {
  const { level, year, name, number = null, issuedOn = null, approvedBy = null } = body;
  const { workSystemName = null, reportColumns = [] } = body;
  return { level, year, name: name.trim(), number, issuedOn, approvedBy, workSystemName, reportColumns };
}

function pointOf(body: RewriteKeyPointRequest): KeyPointDraft {
  const { code, text, dueWords = null, groupUnitId = null, leadUnitId = null } = body;
  const { resultNumbers = null, difficulties = null, support = null, projectIds = [], taskIds = [] } = body;
  return {
    ...{
      code: code.trim(),
      text: text.trim(),
      dueWords,
      groupUnitId,
      leadUnitId,
      resultNumbers,
      difficulties,
      support,
    },
    ...{ projectIds: [...new Set(projectIds)], taskIds: [...new Set(taskIds)] },
  };
}
