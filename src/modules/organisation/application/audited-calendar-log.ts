import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../platform/database/tx.js';
import type { Actor } from '../../../shared-kernel/actor.js';
import { recordAct } from '../../audit/index.js';
import { CalendarLog, type LoadRecord } from '../../calendar/index.js';

/** Puts the calendar's loads into the record; calendar and audit stand side by side and do not know each other. */
@Injectable()
export class AuditedCalendarLog extends CalendarLog {
  override recordLoad(tx: Tx, actor: Actor, load: LoadRecord): Promise<void> {
    return recordAct(tx, actor, {
      action: 'calendar.loaded',
      subjectType: 'CALENDAR',
      subjectId: null,
      facts: { ...load },
    });
  }
}
