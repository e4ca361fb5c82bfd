export { IndicatorsModule } from './indicators.module.js';
export { indicatorsJobs } from './jobs/expect-readings.handler.js';
export { IndicatorRow } from './persistence/indicator.row.js';
