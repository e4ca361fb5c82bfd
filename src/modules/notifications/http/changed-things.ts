import type { News } from '../../../platform/outbox/news.js';
import type { LiveStream } from './live-stream.js';

/** Bound by the composition: which kinds of things pages are told about. */
export const TOLD_THINGS = 'five-ones:told-things';

/** Kinds of things, by the noun of their topics (`duty` of `duty.submitted`). */
export interface ToldThings {
  /** That one of these changed, anybody may know; which one, nobody is told. */
  readonly everybody: readonly string[];
  /** Even that one of these changed is for the office alone: a proposal that is not signed yet shows nowhere else. */
  readonly officeAlone: readonly string[];
}

/** Several changes at once are one piece of news. */
const GATHER_MS = 500;

/**
 * Tells open pages that something of a kind changed, so that they read again what they show: no ids, no names, so there
 * is nothing in it that somebody must not see. Reading again goes through scope as ever.
 */
export class ChangedThings {
  private nouns = new Set<string>();
  private timer: NodeJS.Timeout | undefined;

  constructor(
    private readonly told: ToldThings,
    private readonly streams: Iterable<LiveStream>,
  ) {}

  /** One piece of news; null after a break in the line, when anything may have changed. */
  hear(news: News | null): void {
    const known = [...this.told.everybody, ...this.told.officeAlone];
    const nouns = news === null ? known : known.filter((noun) => news.topic.startsWith(`${noun}.`));
    if (nouns.length === 0) return;
    for (const noun of nouns) this.nouns.add(noun);
    this.timer ??= setTimeout(() => {
      this.tell();
    }, GATHER_MS);
  }

  stop(): void {
    clearTimeout(this.timer);
  }

  private tell(): void {
    const { nouns } = this;
    this.nouns = new Set();
    this.timer = undefined;
    const forAll = this.told.everybody.filter((noun) => nouns.has(noun));
    const forOffice = [...forAll, ...this.told.officeAlone.filter((noun) => nouns.has(noun))];
    for (const stream of this.streams) stream.changed(stream.ofOffice ? forOffice : forAll);
  }
}
