export { writeLedgerFile } from './application/write-ledger-file.js';
export { LedgerModule } from './ledger.module.js';
