import { Module } from '@nestjs/common';
import { ObligationsModule } from '../obligations/index.js';
import { GetOverview } from './application/get-overview.query.js';
import { Search } from './application/search.query.js';
import { DashboardController } from './http/dashboard.controller.js';
import { SearchController } from './http/search.controller.js';

/** What leaders look at: read models over everything below. */
@Module({
  imports: [ObligationsModule],
  controllers: [DashboardController, SearchController],
  providers: [GetOverview, Search],
})
export class ReportsModule {}
