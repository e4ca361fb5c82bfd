import { Module } from '@nestjs/common';
import { Admission } from './application/admit.js';
import { ConfirmExplanation } from './application/confirm-explanation.use-case.js';
import { DecideExplanation } from './application/decide-explanation.use-case.js';
import { FileExplanation } from './application/file-explanation.use-case.js';
import { GetObligation } from './application/get-obligation.query.js';
import { ListObligations } from './application/list-obligations.query.js';
import { ProjectChain } from './application/project-chain.js';
import { ReleaseObligation } from './application/release-obligation.use-case.js';
import { ExplanationsController, ObligationsController } from './http/obligations.controller.js';

/** The one table of what is due, with its dates, pauses, lights and explanations. */
@Module({
  controllers: [ObligationsController, ExplanationsController],
  providers: [
    Admission,
    ConfirmExplanation,
    DecideExplanation,
    FileExplanation,
    GetObligation,
    ListObligations,
    ProjectChain,
    ReleaseObligation,
  ],
  exports: [Admission, ProjectChain],
})
export class ObligationsModule {}
