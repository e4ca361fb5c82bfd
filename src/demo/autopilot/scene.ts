import type { Database } from '../../platform/database/database.js';
import type { Day } from '../../shared-kernel/dates.js';
import type { WorkingCalendar } from '../../shared-kernel/working-calendar.js';
import type { Act } from '../api-client/api-client.js';
import type { AgendaEntry } from './agenda.js';

/** Where and when scripted people act. */
export interface Scene {
  readonly database: Pick<Database, 'query'>;
  readonly today: Day;
  readonly calendar: WorkingCalendar;
}

/** How a matter that waits is done. */
export type Performance = (entry: AgendaEntry, scene: Scene) => Act | Promise<Act>;
