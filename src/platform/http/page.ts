import type { Type } from '@nestjs/common';
import { DEFAULT_LIMIT, MAX_LIMIT, type Page } from '../paging/page.js';
import { NestedList, Answer, Text, IntParam } from './fields.js';

/** How much of a list to answer, and from where. Queries of lists extend it. */
export class PageQuery {
  @IntParam({
    min: 1,
    max: MAX_LIMIT,
    optional: true,
    description: `Items on one page, ${String(DEFAULT_LIMIT)} unless told.`,
  })
  limit?: number;

  @Text({ max: 1000, optional: true, description: '`nextCursor` of the page before; left out for the first page.' })
  cursor?: string;
}

/** The documented class of a page of items: `returns: PageOf(DutyAnswer)`. */
export function PageOf<T extends object>(item: Type<T>): Type<Page<T>> {
  class PageAnswer implements Page<T> {
    @NestedList(() => item, { max: MAX_LIMIT })
    items!: T[];

    @Answer(
      { type: String },
      { optional: true, description: 'Send it as `cursor` for the next page; null on the last one.' },
    )
    nextCursor!: string | null;
  }
  Object.defineProperty(PageAnswer, 'name', { value: `PageOf${item.name}` });
  return PageAnswer;
}
