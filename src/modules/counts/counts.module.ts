import { Module } from '@nestjs/common';
import { ReadCounts } from './application/read-counts.query.js';
import { CountsController } from './http/counts.controller.js';

/** The numbers of the year: no screen counts by itself. */
@Module({ controllers: [CountsController], providers: [ReadCounts], exports: [ReadCounts] })
export class CountsModule {}
