export { CalendarModule } from './calendar.module.js';
export { WorkingDays } from './application/working-days.js';
export { PUBLISHED_YEARS } from './domain/published-years.js';
export { calendarMigrations } from './persistence/migrations.js';
