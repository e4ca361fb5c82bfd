import type { News } from '../../../platform/outbox/news.js';
import { HEARD_NOUNS, nounOf } from '../../../shared-kernel/subjects.js';
import type { LiveStream } from './live-stream.js';

/** Several changes at once are one piece of news. */
const GATHER_MS = 500;

/**
 * Tells open pages that something of a kind changed, so that they read again what they show: no ids, no names, so there
 * is nothing in it that somebody must not see. Reading again goes through scope as ever. Who hears of which kind stands in
 * the rows of the subjects.
 */
export class ChangedThings {
  private nouns = new Set<string>();
  private timer: NodeJS.Timeout | undefined;

  constructor(private readonly streams: Iterable<LiveStream>) {}

  /** One piece of news; null after a break in the line, when anything may have changed. */
  hear(news: News | null): void {
    const changed = HEARD_NOUNS.filter(([noun]) => news === null || noun === nounOf(news.topic));
    if (changed.length === 0) return;
    for (const [noun] of changed) this.nouns.add(noun);
    this.timer ??= setTimeout(() => {
      this.tell();
    }, GATHER_MS);
  }

  stop(): void {
    clearTimeout(this.timer);
  }

  private tell(): void {
    const changed = HEARD_NOUNS.filter(([noun]) => this.nouns.has(noun));
    this.nouns = new Set();
    this.timer = undefined;
    const forOffice = changed.map(([noun]) => noun);
    const forAll = changed.filter(([, who]) => who === 'EVERYBODY').map(([noun]) => noun);
    for (const stream of this.streams) stream.changed(stream.ofOffice ? forOffice : forAll);
  }
}
