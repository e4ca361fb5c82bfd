import { Module } from '@nestjs/common';
import { CountsModule } from '../counts/index.js';
import { CyclesModule } from '../cycles/index.js';
import { MeetingsModule } from '../meetings/index.js';
import { ObligationsModule } from '../obligations/index.js';
import { SupervisionModule } from '../supervision/index.js';
import { GetOverview } from './application/get-overview.query.js';
import { ReadLeaderSheet } from './application/leader-sheet.query.js';
import { ListGroups } from './application/list-groups.query.js';
import { OwnCalendar } from './application/own-calendar.query.js';
import { TakeOwnCalendar } from './application/take-own-calendar.use-case.js';
import { ReadWorkCalendar } from './application/read-work-calendar.query.js';
import { Search } from './application/search.query.js';
import { DashboardController } from './http/dashboard.controller.js';
import { GroupsController } from './http/groups.controller.js';
import { LeaderSheetsController } from './http/leader-sheets.controller.js';
import { OwnCalendarController } from './http/own-calendar.controller.js';
import { SearchController } from './http/search.controller.js';
import { WorkCalendarController } from './http/work-calendar.controller.js';

/** What leaders look at: read models over everything below. */
@Module({
  imports: [CountsModule, CyclesModule, MeetingsModule, ObligationsModule, SupervisionModule],
  controllers: [
    DashboardController,
    GroupsController,
    LeaderSheetsController,
    OwnCalendarController,
    SearchController,
    WorkCalendarController,
  ],
  providers: [GetOverview, ListGroups, OwnCalendar, ReadLeaderSheet, ReadWorkCalendar, Search, TakeOwnCalendar],
  exports: [ReadLeaderSheet],
})
export class ReportsModule {}
