import { CalendarDate, Id, OneOf, Text, Answer } from '../../../../platform/http/fields.js';

/** Somebody whom a step concerned, as his post was held on the day. */
export class StepPersonAnswer {
  @Id()
  postId!: string;

  @Text({ max: 100 })
  title!: string;

  @Text({ max: 40, description: 'The role of the post.' })
  role!: string;

  @Id({ optional: true, description: 'Null while the post was vacant.' })
  personId!: string | null;

  @Text({ max: 50, optional: true })
  name!: string | null;

  @OneOf(['TO', 'COPY', 'INSTEAD', 'ACTOR', 'INTERVIEWEE', 'INTERVIEWER', 'APPROVER'], {
    description: 'INSTEAD: the post that was meant is vacant.',
  })
  as!: string;

  @Text({ max: 100, optional: true, description: 'For whom he acted, or received.' })
  onBehalfOf?: string | null;

  @Text({ max: 200, optional: true, description: 'Why he and not somebody else.' })
  why?: string;
}

/** A notice that a step sent out. */
export class StepNoticeAnswer {
  @Text({ max: 500 })
  title!: string;

  @Text({ max: 40 })
  kind!: string;

  @Id({ optional: true })
  recipientPostId!: string | null;

  @CalendarDate()
  issuedOn!: string;
}

/** 线下: done on paper or by telephone, and registered. */
export class OfflineDoneAnswer {
  @Text({ max: 100, description: 'Who did it.' })
  by!: string;

  @CalendarDate({ description: 'When it was done.' })
  on!: string;

  @Text({ max: 500, description: 'What was written or said.' })
  words!: string;

  @Answer({ type: String }, { optional: true, description: 'The number of the paper (文号).' })
  number?: string;

  @Id({ optional: true, description: 'Who registered it.' })
  registeredByPerson!: string | null;

  @Answer({ type: String }, { optional: true, description: 'His name.' })
  registeredByName?: string;

  @Answer({ type: String }, { optional: true, description: 'The second person who confirmed the registration.' })
  confirmedByName?: string;
}

/** Somebody to ring. */
export class SlipContactAnswer {
  @Text({ max: 100 })
  title!: string;

  @Text({ max: 40, description: 'The role of the post.' })
  role!: string;

  @Text({ max: 50 })
  name!: string;

  @Text({ max: 40, optional: true })
  phone!: string | null;
}
