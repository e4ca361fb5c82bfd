import { troubleOf } from '../../../../platform/database/trouble.js';
import type { SetAsideSubject } from '../persistence/quarantine.repository.js';
import type { FailedAlone } from '../persistence/setback.repository.js';
import { wordsOfError } from './set-aside.js';

/** So many rows failing alone while none succeeds: it is the hour and not the rows. */
const HOPELESS = 3;
/** So many failing alone in one sweep, whatever succeeds: the rest waits for the next. */
const ENOUGH = 20;

/** What one sweep has met so far. */
export class Tick {
  /** Rows that were looked at, whatever came of it. */
  succeeded = 0;
  /** Interviews among them. */
  readonly passedInterviews: string[] = [];
  private readonly failed = new Map<string, FailedAlone>();

  /** @param careful whether the sweep before failed: then a batch that fails is taken apart */
  constructor(readonly careful = false) {}

  /** A row that failed alone, by what may pass. */
  fail(subjectType: SetAsideSubject, subjectId: string, error: unknown): void {
    const { detail } = wordsOfError(error);
    this.failed.set(subjectId, { subjectType, subjectId, trouble: troubleOf(error) ?? 'CONTENTION', detail });
  }

  /** Whether to stop: nothing goes through, or too much does not. */
  isHopeless(): boolean {
    return this.failed.size >= (this.succeeded > 0 ? ENOUGH : HOPELESS);
  }

  failedAlone(): readonly FailedAlone[] {
    return [...this.failed.values()];
  }

  failedIds(): readonly string[] {
    return [...this.failed.keys()];
  }
}
