/** `npm run backup -- <folder> [--without-key]`: every row and file of the product as of one moment, while it goes on working. */
import { setUp } from './set-up.mjs';

await setUp('server');
const { runBackupCommand } = await import('../dist/app/backup-command.js');
process.exitCode = await runBackupCommand('backup', process.argv.slice(2));
