export { BackupError } from './backup-error.js';
export type { Manifest } from './manifest.js';
export { restoreBackup, restoreUnfinished } from './restore-backup.js';
export { writeBackup } from './write-backup.js';
