export { ExpectReadings } from './application/expect-readings.use-case.js';
export { PERIOD_PASSED } from './persistence/expected.repository.js';
export { IndicatorsModule } from './indicators.module.js';
export { indicatorsJobs } from './jobs/expect-readings.handler.js';
export { daysOf, periodWords } from './domain/period.js';
export { visibleIndicators } from './persistence/visible-indicators.js';
export { LAST_READING } from './persistence/indicator.repository.js';
export { IndicatorRow } from './persistence/indicator.row.js';
