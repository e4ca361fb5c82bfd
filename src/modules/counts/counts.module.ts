import { Module } from '@nestjs/common';
import { ObligationsModule } from '../obligations/index.js';
import { ReadCounts } from './application/read-counts.query.js';
import { ReadWholeCount } from './application/whole-count.query.js';
import { CountsController } from './http/counts.controller.js';

/** The numbers of the year: no screen counts by itself. */
@Module({
  imports: [ObligationsModule],
  controllers: [CountsController],
  providers: [ReadCounts, ReadWholeCount],
  exports: [ReadCounts, ReadWholeCount],
})
export class CountsModule {}
