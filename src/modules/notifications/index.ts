export { notify, notifyAccounts, notifyPeople } from './application/notify.js';
export { RecipientDirectory, type Recipient } from './application/recipient-directory.js';
export { enteredOnBehalf } from './domain/entered-on-behalf.js';
export type { NoticeDraft } from './domain/notice.js';
export { informs, type NoticeKind } from './domain/notice-kinds.js';
export { NotificationsModule } from './notifications.module.js';
export { NoticeRow } from './persistence/notice.row.js';
export { openOutgoing } from './persistence/outgoing.row.js';
