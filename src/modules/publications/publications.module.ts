import { Module } from '@nestjs/common';
import { ApprovalsModule } from '../approvals/index.js';
import { CalendarModule } from '../calendar/index.js';
import { ObligationsModule } from '../obligations/index.js';
import { Bulletins } from './bulletins/application/bulletins.js';
import { BulletinsController } from './bulletins/http/bulletins.controller.js';
import { FactChecks } from './procedure/application/fact-checks.js';
import { PublicationApprovals } from './procedure/application/publication-approvals.js';
import { PublicationKinds } from './procedure/application/publication-kinds.js';
import { Publishing } from './procedure/application/publishing.js';
import { FactChecksController } from './procedure/http/fact-checks.controller.js';

/** 通报综述: what the office publishes; `procedure` is the way that all of it goes, the other rooms each have a kind. */
@Module({
  imports: [ApprovalsModule, CalendarModule, ObligationsModule],
  controllers: [BulletinsController, FactChecksController],
  providers: [Bulletins, FactChecks, PublicationApprovals, PublicationKinds, Publishing],
})
export class PublicationsModule {}
