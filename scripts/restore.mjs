/** `npm run restore -- <folder>`: brings a backup back into an empty database and data folder. */
import { setUp } from './set-up.mjs';

await setUp('server');
const { runBackupCommand } = await import('../dist/app/backup-command.js');
process.exitCode = await runBackupCommand('restore', process.argv.slice(2));
