export { CalendarModule } from './calendar.module.js';
export { CalendarLog, type LoadRecord } from './application/calendar-log.js';
export { type DateMove, type DateMover, DateMovers } from './application/date-movers.js';
export { WorkingDays } from './application/working-days.js';
export { PUBLISHED_YEARS } from './domain/published-years.js';
