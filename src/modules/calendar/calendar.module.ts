import { Global, Module } from '@nestjs/common';
import { WorkingDays } from './application/working-days.js';

@Global()
@Module({ providers: [WorkingDays], exports: [WorkingDays] })
export class CalendarModule {}
