import type { Ready } from './ready.js';

/** What each cell of the division's routes needs, as the table of states.spec.ts takes it. */
const cells = (body?: unknown) => ({
  ...{ seat: 'office-chief', outsider: null, live: 'divisionImport.PREVIEW', ended: 'divisionImport.CONFIRMED', body },
});

export const DIVISION_CELLS = {
  'POST /division-imports/{id}/confirm': cells({ orderedOn: '2026-07-01' }),
  'POST /division-imports/{id}/discard': cells(),
} as const;

export const DIVISION_READY: Readonly<Record<string, Ready>> = {
  'POST /division-imports/{id}/discard': {
    sql: [`UPDATE file_import SET state = 'PREVIEW' WHERE id = {{divisionImport.PREVIEW}}`],
  },
};
