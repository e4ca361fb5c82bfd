import { CalendarDate, Flag, Id, OneOf, Text } from '../../../../platform/http/fields.js';

/** A post in an interview, with its holder: before the notice today's, afterwards the one to whom it was issued. */
export class TalkPostAnswer {
  @Id()
  postId!: string;

  @Text({ max: 100 })
  title!: string;

  @Text({ max: 100 })
  unitName!: string;

  @Text({ max: 50, optional: true, description: 'Null while the post is vacant.' })
  name!: string | null;
}

/** One of the city who may talk at the third tier. */
export class TalkerAnswer extends TalkPostAnswer {
  @Flag({ description: 'He talks by the party secretary’s entrustment: the approval records it.' })
  byEntrustment!: boolean;
}

/** A service by hand. */
export class ServiceAnswer {
  @CalendarDate()
  servedOn!: string;

  @Text({ max: 100 })
  how!: string;

  @Text({ max: 100 })
  takenBy!: string;
}

/** The record of a talk. */
export class TalkRecordAnswer {
  @CalendarDate()
  talkedOn!: string;

  @Text({ max: 5, optional: true, description: 'HH:MM' })
  talkedTime!: string | null;

  @Text({ max: 100 })
  place!: string;

  @Text({ max: 500 })
  participants!: string;

  @Text({ max: 2000, description: 'The points put.' })
  points!: string;

  @Text({ max: 2000, description: 'The interviewee’s explanation.' })
  explanation!: string;
}

/** What ended an interview or moved it: the fields of the act alone are there. */
export class InterviewOutcomeAnswer {
  @Text({ max: 1000, optional: true, description: 'Of a talk not held, a waiver or a termination.' })
  reason?: string | null;

  @Text({ max: 500, optional: true, description: 'Of a proposal turned down.' })
  words?: string | null;

  @CalendarDate({ optional: true, description: 'Until when a proposal turned down rests.' })
  until?: string | null;

  @OneOf(['INTERVIEWER', 'NONE', 'INTERVIEWEE'], { optional: true, description: 'Of a talk not held.' })
  fault?: string | null;

  @Text({ max: 100, optional: true, description: 'The document on which a waiver or a termination rests.' })
  documentNumber?: string | null;

  @Id({ optional: true })
  approvedBy?: string | null;
}

/** The check of one item. */
export class ItemVerdictAnswer {
  @OneOf(['MET', 'NOT_MET'])
  verdict!: string;

  @Text({ max: 1000, optional: true })
  words!: string | null;

  @CalendarDate({ optional: true, description: 'The new date of a matter that is still open.' })
  newDate!: string | null;

  @CalendarDate()
  on!: string;

  @Id({ optional: true })
  by!: string | null;
}

/** The text of the notice. */
export class NoticeTextAnswer {
  @Flag({ description: 'Not signed: as it would go out today. For the office alone.' })
  draft!: boolean;

  @Text({ max: 500 })
  title!: string;

  @Text({ max: 10_000, description: 'Paragraphs, one a line; the first names the addressee, the last the issuer.' })
  body!: string;

  @CalendarDate({ optional: true })
  issuedOn!: string | null;
}
