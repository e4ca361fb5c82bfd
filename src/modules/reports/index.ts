export { type LeaderSheet, ReadLeaderSheet } from './application/leader-sheet.query.js';
export { ReportsModule } from './reports.module.js';
