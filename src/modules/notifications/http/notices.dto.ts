import {
  CalendarDate,
  Flag,
  FlagParam,
  Id,
  Json,
  Instant,
  NestedList,
  Answer,
  Text,
  Int,
} from '../../../platform/http/fields.js';
import { PageQuery } from '../../../platform/http/page.js';

/** Which notices. */
export class NoticesQuery extends PageQuery {
  @FlagParam({ optional: true, description: 'Only what is not read yet.' })
  unread?: boolean;
}

/** Something that one was told. */
class NoticeAnswer {
  @Id()
  id!: string;

  @Text({ max: 50, description: 'REMINDER, OVERDUE_REMINDER, URGING_SLIP, …; LIST for the listed notices of one day.' })
  kind!: string;

  @Flag({ description: 'Has legal effect.' })
  statutory!: boolean;

  @Flag({ description: 'For information only (抄送).' })
  copy!: boolean;

  @Id({ optional: true, description: 'The post that is told.' })
  postId!: string | null;

  @Id({ optional: true, description: 'One’s own post, where one is told because one acts for that post (AB岗代行).' })
  deputyPostId!: string | null;

  @Id({ optional: true, description: 'The unit concerned.' })
  unitId!: string | null;

  @Text({ max: 50, example: 'OBLIGATION' })
  subjectType!: string;

  @Id()
  subjectId!: string;

  @Text({ max: 500 })
  title!: string;

  @Text({ max: 10_000 })
  body!: string;

  @Json({ description: 'Facts of the text: ids, dates, codes, numbers.' })
  params!: Readonly<Record<string, unknown>>;

  @CalendarDate({ description: 'By the business clock.' })
  issuedOn!: string;

  @Instant()
  createdAt!: string;

  @Instant({ optional: true })
  readAt!: string | null;
}

/** An entry of the inbox. */
class InboxItemAnswer extends NoticeAnswer {
  @NestedList(() => NoticeAnswer, { max: 10_000, description: 'Of a LIST: the notices in it; else empty.' })
  items!: NoticeAnswer[];
}

/** A page of one's inbox. */
export class InboxAnswer {
  @NestedList(() => InboxItemAnswer, { max: 200 })
  items!: InboxItemAnswer[];

  @Answer(
    { type: String },
    { optional: true, description: 'Send it as `cursor` for the next page; null on the last one.' },
  )
  nextCursor!: string | null;

  @Int({ min: 0, max: Number.MAX_SAFE_INTEGER, description: 'How many notices are not read yet.' })
  unread!: number;
}
