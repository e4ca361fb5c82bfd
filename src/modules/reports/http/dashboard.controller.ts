import { Controller } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Who } from '../../../platform/http/request-context.js';
import { Read } from '../../../platform/http/routes.js';
import type { Actor } from '../../../shared-kernel/actor.js';
import { GetOverview } from '../application/get-overview.query.js';
import { OverviewAnswer } from './overview.answers.js';

/** 改革总览 */
@ApiTags('dashboard')
@Controller('dashboard')
export class DashboardController {
  constructor(private readonly overview: GetOverview) {}

  @Read('', {
    permission: 'dashboard.read',
    summary:
      'Lights by unit and kind, the trend, the funnel of escalation, what waits: counts of what the reader may see',
    returns: OverviewAnswer,
  })
  show(@Who() actor: Actor): Promise<OverviewAnswer> {
    return this.overview.execute(actor);
  }
}
