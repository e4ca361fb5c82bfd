import { CalendarDate, FlagParam, Id, Int, NestedList, OneOf, Text } from '../../../platform/http/fields.js';
import { PageQuery } from '../../../platform/http/page.js';
import { SUBJECT_TYPES } from '../../../shared-kernel/subjects.js';
import type { HandoverPage, Handover } from '../application/handovers.js';
import { HANDOVER_ITEMS, HANDOVER_STATES } from '../domain/handover.js';

const FAR = 1_000_000_000;

export class ListHandoversQuery extends PageQuery {
  @FlagParam({ optional: true, description: 'Only what waits for my signature.' }) waiting?: boolean;
}

/** A post to be handed over: by its holder, or by the office for whoever held it. */
export class HandoverRequest {
  @Id({ description: 'The post.' }) postId!: string;
  @Id({
    description:
      'Who takes over: a colleague of the unit or whoever is appointed; anybody, where the office begins it.',
  })
  toPersonId!: string;
}

export class GiveHandoverRequest {
  @Text({ max: 1000, optional: true, description: 'What whoever comes has to know beside the list.' }) remarks?: string;
  @Text({
    max: 200,
    optional: true,
    description: 'Needed where the office signs for the outgoing holder: why he cannot.',
  })
  reason?: string;
}

export class HandoverWordsRequest {
  @Text({ max: 300, description: 'What is missing or wrong, or why it ends.' }) words!: string;
}

/** A handover in a list. */
export class HandoverAnswer {
  @Id() id!: string;
  @OneOf(HANDOVER_STATES) state!: string;
  @Id() postId!: string;
  @Text({ max: 200 }) postTitle!: string;
  @Id() unitId!: string;
  @Text({ max: 200 }) unitName!: string;
  @Id() fromPersonId!: string;
  @Text({ max: 100 }) fromName!: string;
  @Id() toPersonId!: string;
  @Text({ max: 100 }) toName!: string;
  @CalendarDate() openedOn!: string;
  @Id({ optional: true, description: 'Who began it; of the office he does not sign for the outgoing holder.' })
  openedByPersonId!: string | null;
  @Text({ max: 100, optional: true }) openedByName!: string | null;
  @CalendarDate({ optional: true }) givenOn!: string | null;
  @Text({ max: 100, optional: true, description: 'Who signed for the outgoing side.' }) givenByName!: string | null;
  @Text({ max: 200, optional: true, description: 'Why another signed for the outgoing holder.' })
  givenReason!: string | null;
  @CalendarDate({ optional: true }) takenOn!: string | null;
  @Text({ max: 300, optional: true, description: 'Why it was given back last, or ended.' }) words!: string | null;
  @Int({ min: 1, max: FAR }) version!: number;
}

/** One thing that is open. */
export class HandoverItemAnswer {
  @OneOf(HANDOVER_ITEMS) kind!: string;
  @Text({ max: 1000, min: 0 }) title!: string;
  @CalendarDate({ optional: true }) dueOn!: string | null;
  @OneOf(SUBJECT_TYPES, { optional: true, description: 'What it leads to.' }) subjectType!: string | null;
  @Id() subjectId!: string;
}

/** A handover with its list: as it was signed, else, for whoever hands it over and the office, as it is today. */
export class HandoverPageAnswer extends HandoverAnswer {
  @Text({ max: 1000, optional: true }) remarks!: string | null;
  @NestedList(() => HandoverItemAnswer, {
    max: 2000,
    optional: true,
    description: 'Null: whoever takes over reads it once it is given to him; of one that was ended nobody does.',
  })
  items!: HandoverItemAnswer[] | null;
}

export class HandoverRefAnswer {
  @Id() id!: string;
}

export const showHandover = (one: Omit<Handover, 'items'>): HandoverAnswer => shown(one);

function shown(one: Omit<Handover, 'items'>) {
  const { id, state, postId, postTitle, unitId, unitName, fromPerson, fromName, toPerson, toName, openedOn } = one;
  const { openedByPerson, openedByName } = one;
  const { givenOn, givenByName, givenReason, takenOn, words, version } = one;
  return {
    ...{
      id,
      state,
      postId,
      postTitle,
      unitId,
      unitName,
      fromPersonId: fromPerson,
      fromName,
      toPersonId: toPerson,
      toName,
    },
    ...{ openedOn, openedByPersonId: openedByPerson, openedByName },
    ...{ givenOn, givenByName, givenReason, takenOn, words, version },
  };
}

export const showPage = (page: HandoverPage): HandoverPageAnswer => ({
  ...shown(page),
  remarks: page.remarks,
  items: page.items?.map((item) => ({ ...item })) ?? null,
});
