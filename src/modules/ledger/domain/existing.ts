import type { LedgerProject, LedgerTask } from './ledger.js';

/** What the system already holds of a project that a ledger may state. */
export interface ExistingProject extends Omit<LedgerProject, 'row' | 'code' | 'system'> {
  readonly id: string;
  /** Its 序号 in the office's own list. */
  readonly number?: string | null;
  readonly ended?: boolean;
  /** Of the ledger in which it came. */
  readonly year?: number | null;
}

/** What the system already holds of a ledger's task. */
export interface ExistingTask extends Omit<LedgerTask, 'row' | 'key' | 'projectIndex' | 'system' | 'done'> {
  readonly id: string;
  readonly projectId: string;
  readonly cancelled?: boolean;
  /** Nothing has been filed of it, nor accepted. */
  readonly assigned?: boolean;
  /** What an earlier ledger said of its being done. */
  readonly doneSaid?: { readonly words: string; readonly state: 'WAITING' | 'CONFIRMED' | 'REFUSED' } | null;
}

export interface ExistingLedger {
  readonly projects: readonly ExistingProject[];
  readonly tasks: readonly ExistingTask[];
}
