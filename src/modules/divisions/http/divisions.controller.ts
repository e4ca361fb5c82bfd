import { Body, Controller, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Who } from '../../../platform/http/request-context.js';
import { Act, Create, Read } from '../../../platform/http/routes.js';
import type { Actor } from '../../../shared-kernel/actor.js';
import { ListDivisions } from '../application/list-divisions.query.js';
import { ProposeDivision } from '../application/propose-division.use-case.js';
import {
  DivisionAnswer,
  DivisionOrderAnswer,
  DivisionOrderRef,
  DivisionOrderRequest,
  DivisionPreviewAnswer,
  DivisionsQuery,
  draftOf,
  showDivision,
  showOrder,
  showPreview,
} from './division.dto.js';

const REFUSALS = [
  'DIVISION_ORDER_IN_FUTURE',
  'DIVISION_POST_UNFIT',
  'DIVISION_UNIT_UNFIT',
  'DIVISION_UNIT_TWICE',
  'DIVISION_SAYS_NOTHING_NEW',
];

/** 领导分工: which leading official answers for which unit. */
@ApiTags('organisation')
@Controller('divisions')
export class DivisionsController {
  constructor(private readonly divisions: ListDivisions) {}

  @Read('', {
    permission: 'divisions.read',
    summary: 'The division of work on a day: leaders in their order, the units of each',
    returns: [DivisionAnswer],
  })
  async index(@Query() { on, unitId, postId }: DivisionsQuery): Promise<DivisionAnswer[]> {
    const places = await this.divisions.execute({
      on: on ?? null,
      unitId: unitId ?? null,
      postId: postId ?? null,
    });
    return places.map(showDivision);
  }
}

/** 领导分工调整: a new division, by the word of a second person. */
@ApiTags('organisation')
@Controller('division-orders')
export class DivisionOrdersController {
  constructor(private readonly orders: ProposeDivision) {}

  @Read('', {
    permission: 'division-orders.propose',
    summary: 'List new divisions and what became of them, the newest first',
    returns: [DivisionOrderAnswer],
  })
  async index(): Promise<DivisionOrderAnswer[]> {
    return (await this.orders.list()).map(showOrder);
  }

  @Act('preview', {
    permission: 'division-orders.propose',
    summary: 'What a new division would move: projects, what is owed of them, cases; writes nothing',
    returns: DivisionPreviewAnswer,
    refuses: REFUSALS,
  })
  async preview(@Body() body: DivisionOrderRequest): Promise<DivisionPreviewAnswer> {
    return showPreview(await this.orders.preview(draftOf(body)));
  }

  @Create('', {
    permission: 'division-orders.propose',
    summary: 'Propose a new division; a second person’s word moves everything in one step',
    returns: DivisionOrderRef,
    refuses: [...REFUSALS, 'DIVISION_OWN', 'DIVISION_WAITS'],
    idempotent: true,
  })
  propose(@Who() actor: Actor, @Body() body: DivisionOrderRequest): Promise<DivisionOrderRef> {
    return this.orders.execute(actor, draftOf(body));
  }
}
