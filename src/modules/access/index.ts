export { AccessModule } from './access.module.js';
export { FirstAdministrator } from './application/first-administrator.js';
export { openSession } from './application/open-session.js';
export { giveSessionCookie } from './http/session-cookie.js';
export { SESSION_COOKIE } from './http/session-cookie.js';
export { PERMISSIONS } from './domain/permission-policy.js';
export { administratorAccounts } from './persistence/account.repository.js';
