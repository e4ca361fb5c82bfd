import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database.js';
import type { Reader } from '../../../platform/database/tx.js';
import { postById } from '../../organisation/index.js';
import { refuse } from '../domain/problems.js';
import { type LedProject, listLedProjects } from '../persistence/division.repository.js';

export type { LedProject } from '../persistence/division.repository.js';

/** A change in the leaders' division of work (领导分工调整). */
export interface DivisionChange {
  readonly fromPostId: string;
  readonly toPostId: string;
  /** Only these; null: all that he leads. */
  readonly projectIds: readonly string[] | null;
}

/** What a change of the division of work would move; nothing is written. */
@Injectable()
export class PreviewDivisionChange {
  constructor(private readonly database: Database) {}

  /** @throws PROJECT_POST_UNFIT, DIVISION_UNCHANGED, PROJECT_NOT_FOUND */
  async execute(change: DivisionChange): Promise<readonly LedProject[]> {
    await checkPosts(this.database, change);
    return chosen(await listLedProjects(this.database, change.fromPostId, change.projectIds), change);
  }
}

/**
 * Both are leading officials' posts; the one that takes over is in force.
 * @throws PROJECT_POST_UNFIT, DIVISION_UNCHANGED
 */
export async function checkPosts(reader: Reader, { fromPostId, toPostId }: DivisionChange): Promise<void> {
  const [from, to] = [await postById(reader, fromPostId), await postById(reader, toPostId)];
  if (from?.role !== 'LEADING_OFFICIAL' || to?.role !== 'LEADING_OFFICIAL' || to.abolishedOn !== null)
    throw refuse('PROJECT_POST_UNFIT');
  if (fromPostId === toPostId) throw refuse('DIVISION_UNCHANGED');
}

/** All that were named, or all that he leads. @throws PROJECT_NOT_FOUND, DIVISION_UNCHANGED where he leads none */
export function chosen(led: readonly LedProject[], { projectIds }: DivisionChange): readonly LedProject[] {
  if (projectIds !== null && led.length < new Set(projectIds).size) throw refuse('PROJECT_NOT_FOUND');
  if (led.length === 0) throw refuse('DIVISION_UNCHANGED');
  return led;
}
