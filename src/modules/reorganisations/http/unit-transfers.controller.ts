import { Body, Controller, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Who } from '../../../platform/http/request-context.js';
import { Act, Create, Read } from '../../../platform/http/routes.js';
import type { Actor } from '../../../shared-kernel/actor.js';
import { ProposeTransfer } from '../application/propose-transfer.use-case.js';
import {
  draftOf,
  showPreview,
  showTransfer,
  UnitTransferAnswer,
  UnitTransferPreviewAnswer,
  UnitTransferRef,
  UnitTransferRequest,
  UnitTransfersQuery,
} from './unit-transfer.dto.js';

/** 机构调整: units merged into others, or divided. */
@ApiTags('organisation')
@Controller('unit-transfers')
export class UnitTransfersController {
  constructor(private readonly transfers: ProposeTransfer) {}

  @Read('', {
    permission: 'unit-transfers.read',
    summary: 'List how units were merged and divided, the newest first',
    returns: [UnitTransferAnswer],
  })
  async index(@Query() { unitId }: UnitTransfersQuery): Promise<UnitTransferAnswer[]> {
    return (await this.transfers.list(unitId ?? null)).map(showTransfer);
  }

  @Act('preview', {
    permission: 'unit-transfers.propose',
    summary: 'What would go over: projects, what is owed, what is under supervision; writes nothing',
    returns: UnitTransferPreviewAnswer,
    refuses: [
      'NOT_FOUND',
      'TRANSFER_UNIT_UNFIT',
      'TRANSFER_PROJECTS_MISSING',
      'TRANSFER_PROJECT_NOT_ITS',
      'TRANSFER_ORDER_IN_FUTURE',
      'TRANSFER_TALK_DIVIDED',
      'TRANSFER_TALK_DOUBLED',
      'TRANSFER_POST_MISSING',
    ],
  })
  async preview(@Body() body: UnitTransferRequest): Promise<UnitTransferPreviewAnswer> {
    return showPreview(await this.transfers.preview(draftOf(body)));
  }

  @Create('', {
    permission: 'unit-transfers.propose',
    summary: 'Propose that units are merged or divided; a second person’s word carries it out in one step',
    returns: UnitTransferRef,
    refuses: [
      'NOT_FOUND',
      'TRANSFER_OWN_UNIT',
      'TRANSFER_WAITS',
      'TRANSFER_UNIT_UNFIT',
      'TRANSFER_PROJECTS_MISSING',
      'TRANSFER_PROJECT_NOT_ITS',
      'TRANSFER_ORDER_IN_FUTURE',
      'TRANSFER_TALK_DIVIDED',
      'TRANSFER_TALK_DOUBLED',
      'TRANSFER_POST_MISSING',
    ],
    idempotent: true,
  })
  propose(@Who() actor: Actor, @Body() body: UnitTransferRequest): Promise<UnitTransferRef> {
    return this.transfers.execute(actor, draftOf(body));
  }
}
