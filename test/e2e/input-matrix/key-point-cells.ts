import type { Ready } from './ready.js';

/** What each cell of the key points' routes needs, as the table of states.spec.ts takes it; all of them are the office's. */
interface KeyPointCells {
  readonly seat: string;
  readonly outsider: null;
  readonly live: string;
  readonly ended: string;
  readonly body?: unknown;
  readonly stateless?: string;
}

const office = (live: string, ended: string, body?: unknown): KeyPointCells => ({
  ...{ seat: 'office-chief', outsider: null },
  ...{ live, ended, body },
});

export const KEY_POINT_CELLS: Readonly<Record<string, KeyPointCells>> = {
  'PUT /higher-plans/{id}': {
    ...office('higherPlan.OPEN', 'higherPlan.OPEN', { level: 'PROVINCIAL', year: 2026, name: '省委深改委工作要点' }),
    stateless: 'a plan has no states of its own',
  },
  'POST /higher-plans/{id}/next': {
    ...office('higherPlan.OPEN', 'higherPlan.OPEN', { name: '下一年度工作要点' }),
    stateless: 'a plan has no states of its own',
  },
  'PUT /key-points/{id}': office('keyPoint.OPEN', 'keyPoint.WITHDRAWN', { code: '省-01', text: '要素市场化改革' }),
  'POST /key-points/{id}/declare': office('keyPoint.OPEN', 'keyPoint.WITHDRAWN', { declared: 'DONE', number: '1号' }),
  'POST /key-point-imports/{id}/confirm': office('keyPointImport.PREVIEW', 'keyPointImport.CONFIRMED'),
  'POST /key-point-imports/{id}/discard': office('keyPointImport.PREVIEW', 'keyPointImport.CONFIRMED'),
};

export const KEY_POINT_READY: Readonly<Record<string, Ready>> = {
  'POST /key-point-imports/{id}/discard': {
    sql: [`UPDATE file_import SET state = 'PREVIEW' WHERE id = {{keyPointImport.PREVIEW}}`],
  },
};

export const KEY_POINT_REPEATS: Readonly<Record<string, string>> = {
  'PUT /higher-plans/{id}': 'what is replaced by the same is the same',
  'PUT /key-points/{id}': 'what is replaced by the same is the same',
};
