/** Titles and texts of notices and of due work, in the words of official documents: Chinese in every language of the screens. */
export * from './access.js';
export * from './approvals.js';
export * from './cycles.js';
export * from './divisions.js';
export * from './handovers.js';
export * from './imports.js';
export * from './indicators.js';
export * from './key-points.js';
export * from './meetings.js';
export * from './notifications.js';
export * from './obligations.js';
export * from './organisation.js';
export * from './problems.js';
export * from './projects.js';
export * from './registers.js';
export * from './reorganisations.js';
export * from './supervision.js';
