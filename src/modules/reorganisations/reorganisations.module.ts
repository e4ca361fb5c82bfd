import { Module } from '@nestjs/common';
import { ObligationsModule } from '../obligations/index.js';
import { CarryOutTransfer } from './application/carry-out-transfer.js';
import { ProposeTransfer } from './application/propose-transfer.use-case.js';
import { WeighTransfer } from './application/weigh-transfer.js';
import { UnitTransfersController } from './http/unit-transfers.controller.js';

/** 机构调整: a unit merged into another or divided in mid-quarter takes its projects, duties and cases along, in one step by two people. */
@Module({
  imports: [ObligationsModule],
  controllers: [UnitTransfersController],
  providers: [CarryOutTransfer, ProposeTransfer, WeighTransfer],
})
export class ReorganisationsModule {}
