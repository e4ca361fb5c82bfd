import { Module } from '@nestjs/common';
import { ObligationsModule } from '../obligations/index.js';
import { GetOverview } from './application/get-overview.query.js';
import { ListGroups } from './application/list-groups.query.js';
import { Search } from './application/search.query.js';
import { DashboardController } from './http/dashboard.controller.js';
import { GroupsController } from './http/groups.controller.js';
import { SearchController } from './http/search.controller.js';

/** What leaders look at: read models over everything below. */
@Module({
  imports: [ObligationsModule],
  controllers: [DashboardController, GroupsController, SearchController],
  providers: [GetOverview, ListGroups, Search],
})
export class ReportsModule {}
