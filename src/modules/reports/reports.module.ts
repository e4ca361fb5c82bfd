import { Module } from '@nestjs/common';
import { ObligationsModule } from '../obligations/index.js';
import { GetOverview } from './application/get-overview.query.js';
import { DashboardController } from './http/dashboard.controller.js';

/** What leaders look at: read models over everything below. */
@Module({ imports: [ObligationsModule], controllers: [DashboardController], providers: [GetOverview] })
export class ReportsModule {}
