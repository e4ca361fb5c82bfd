import { Module } from '@nestjs/common';
import { ObligationsModule } from '../obligations/index.js';
import { ScheduledThings } from './application/scheduled-things.js';
import { SchedulingNotes } from './application/scheduling-notes.js';
import { SchedulingNotesController } from './http/scheduling-notes.controller.js';

/** 调度记录: visits, meetings and calls about a matter, in one line with what was filed and entered. */
@Module({
  imports: [ObligationsModule],
  controllers: [SchedulingNotesController],
  providers: [ScheduledThings, SchedulingNotes],
  exports: [ScheduledThings],
})
export class SchedulingNotesModule {}
