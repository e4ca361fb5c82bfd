import { Body, Controller, Query, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { decodeCursor, limitOf, type Page, pageOf } from '../../../platform/paging/page.js';
import { PageOf } from '../../../platform/http/page.js';
import { PathId, SeenVersion, Who } from '../../../platform/http/request-context.js';
import { Act, Create, Read, Replace } from '../../../platform/http/routes.js';
import type { Actor } from '../../../shared-kernel/actor.js';
import { ChangeUnit } from '../application/change-unit.use-case.js';
import { CloseUnit } from '../application/close-unit.use-case.js';
import { CreateUnit } from '../application/create-unit.use-case.js';
import { GetUnit } from '../application/get-unit.query.js';
import { ListUnits } from '../application/list-units.query.js';
import {
  UnitOutcomeAnswer,
  MadeUnitAnswer,
  showWaiting,
  showUnit,
  showUnitDetail,
  UnitAnswer,
  UnitDetailAnswer,
} from './organisation.answers.js';
import { ChangeUnitRequest, CloseUnitRequest, CreateUnitRequest, UnitsQuery } from './organisation.requests.js';

@ApiTags('organisation')
@Controller('units')
export class UnitsController {
  constructor(
    private readonly units: ListUnits,
    private readonly unit: GetUnit,
    private readonly createUnit: CreateUnit,
    private readonly changeUnit: ChangeUnit,
    private readonly closeUnit: CloseUnit,
  ) {}

  @Read('', {
    permission: 'units.read',
    summary: 'The directory of units, in the city’s order',
    returns: PageOf(UnitAnswer),
  })
  async list(@Query() query: UnitsQuery): Promise<Page<UnitAnswer>> {
    const limit = limitOf(query);
    const { parentId = null, kind = null, name = null } = query;
    const after = (decodeCursor(query.cursor, ['number', 'text', 'id']) ?? null) as
      | readonly [number, string, string]
      | null;
    const rows = await this.units.execute({ parentId, kind, name, after, limit });
    return pageOf(rows, limit, (row) => [row.sortOrder, row.name, row.unitId], showUnit);
  }

  @Read(':id', {
    permission: 'units.read',
    summary: 'One unit with its posts and who holds them today',
    returns: UnitDetailAnswer,
  })
  async get(@PathId() id: string): Promise<UnitDetailAnswer> {
    return showUnitDetail(await this.unit.execute(id));
  }

  @Create('', {
    permission: 'units.create',
    summary: 'Add a unit with the vacant posts of its kind',
    description: 'That a city leader heads it takes effect on the word of a second person, a head of the office.',
    returns: MadeUnitAnswer,
    refuses: ['UNIT_NAME_TAKEN', 'PARENT_NOT_FOUND', 'UNIT_CLOSED'],
    idempotent: true,
  })
  async create(@Who() actor: Actor, @Body() body: CreateUnitRequest): Promise<MadeUnitAnswer> {
    const { name, kind, parentId = null, headedByCityLeader = false, sortOrder = 0 } = body;
    const draft = { name, kind, parentId, headedByCityLeader, sortOrder };
    const { id, approvalId, waitsFor } = await this.createUnit.execute(actor, draft);
    return { id, approvalId, waitsFor: [...waitsFor] };
  }

  @Replace(':id', {
    permission: 'units.update',
    summary: 'Rename a unit or change its place in the list; its posts, chains and records stay',
    description:
      'Whether a city leader heads it, so that its principal head is not interviewed, changes on the word of a second person, a head of the office.',
    returns: UnitOutcomeAnswer,
    refuses: ['UNIT_NAME_TAKEN', 'UNIT_CLOSED', 'AUTHORITY_OVER_ONESELF', 'AUTHORITY_WAITS'],
    mayWait: true,
    versioned: true,
  })
  async change(
    @Who() actor: Actor,
    @PathId() id: string,
    @SeenVersion() seen: number | null,
    @Body() { name, headedByCityLeader, sortOrder }: ChangeUnitRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<UnitOutcomeAnswer> {
    const outcome = await this.changeUnit.execute(actor, id, { name, headedByCityLeader, sortOrder }, seen);
    return Object.assign(showUnitDetail(await this.unit.execute(id)), showWaiting(outcome, reply));
  }

  @Act(':id/close', {
    permission: 'units.close',
    summary: 'Close a unit on which nothing hangs any more; its posts are abolished with it',
    description: 'Where anybody holds a post in it, on the word of a second person, a head of the office.',
    returns: UnitOutcomeAnswer,
    refuses: ['UNIT_CLOSED', 'UNIT_IN_USE', 'UNIT_IN_GROUPS', 'CLOSING_DATE_IN_FUTURE', 'AUTHORITY_WAITS'],
    mayWait: true,
    versioned: true,
  })
  async close(
    @Who() actor: Actor,
    @PathId() id: string,
    @SeenVersion() seen: number | null,
    @Body() body: CloseUnitRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<UnitOutcomeAnswer> {
    const outcome = await this.closeUnit.execute(actor, id, body.closedOn ?? null, seen);
    return Object.assign(showUnitDetail(await this.unit.execute(id)), showWaiting(outcome, reply));
  }
}
