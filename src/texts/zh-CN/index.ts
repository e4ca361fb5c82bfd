/** 中文用语，各模块一份。 */
export * from './access.js';
export * from './approvals.js';
export * from './audit.js';
export * from './calendar.js';
export * from './console.js';
export * from './counts.js';
export * from './cycles.js';
export * from './demo.js';
export * from './imports.js';
export * from './ledger.js';
export * from './notifications.js';
export * from './obligations.js';
export * from './organisation.js';
export * from './platform.js';
export * from './projects.js';
export * from './registers.js';
export * from './supervision.js';
