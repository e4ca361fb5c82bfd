import { CalendarDate, Id, Ids, Int, NestedList, OneOf, Text } from '../../../platform/http/fields.js';
import type { HeldDivision } from '../application/list-divisions.query.js';
import type { DivisionOrder } from '../application/propose-division.use-case.js';
import { type ConcernedProject, talliedOf, type WeighedChange } from '../application/weigh-division.js';
import { DIVISION_STATES, type DivisionDraft } from '../domain/division.js';

const COUNT = { min: 0, max: 1_000_000_000 } as const;
const MANY = 2000;

/** Of which day. */
export class DivisionDayQuery {
  @CalendarDate({ optional: true, description: 'As it stood on this day; today unless told.' }) on?: string;
}

export class DivisionsQuery extends DivisionDayQuery {
  @Id({ optional: true, description: 'Who answers for this unit.' }) unitId?: string;
  @Id({ optional: true, description: 'What this leading official answers for.' }) postId?: string;
}

/** Some units and who answers for them. */
export class ChargeRequest {
  @Id({ optional: true, description: 'The post of a leading official; left out: nobody answers for them any more.' })
  postId?: string;
  @Ids({ min: 1, max: 200, description: 'The units (分管单位).' }) unitIds!: string[];
  @Text({
    max: 200,
    optional: true,
    description: 'The fields (分管领域), as the document says them; left out: as before.',
  })
  fields?: string;
}

/** A new division of work (领导分工调整): the units that it names; all others stay where they are. */
export class DivisionOrderRequest {
  @Text({ max: 200, description: 'Number or title of the document that orders it.' }) document!: string;
  @CalendarDate({ description: 'Its day, from which the division holds; not after today.' }) orderedOn!: string;
  @NestedList(() => ChargeRequest, { min: 1, max: 200 }) assignments!: ChargeRequest[];
}

/** What is proposed, and the decision that waits. */
export class DivisionOrderRef {
  @Id() id!: string;
  @Id() approvalId!: string;
}

/** A unit in the division of work. */
export class DivisionAnswer {
  @Id() id!: string;
  @Id() postId!: string;
  @Text({ max: 200 }) postTitle!: string;
  @Text({ max: 100, optional: true, description: 'Who held the post on that day.' }) holderName!: string | null;
  @CalendarDate({ optional: true, description: 'The post is no more since this day: the unit needs another.' })
  postAbolishedOn!: string | null;
  @Id() unitId!: string;
  @Text({ max: 200 }) unitName!: string;
  @Text({ max: 200, optional: true }) fields!: string | null;
  @Text({ max: 200, description: 'The document that orders it.' }) document!: string;
  @CalendarDate() fromDay!: string;
  @CalendarDate({ optional: true, description: 'The first day on which it held no more.' }) toDay!: string | null;
}

/** A project of a unit that comes to another official. */
export class DividedProjectAnswer {
  @Id() id!: string;
  @Text({ max: 50 }) code!: string;
  @Text({ max: 200 }) name!: string;
  @Text({ max: 200, description: 'Who leads it today.' }) leadingTitle!: string;
  @Int({ ...COUNT, description: 'What is owed of it or awaits a verdict; it answers to the new official.' })
  openObligations!: number;
  @Int({ ...COUNT, description: 'Supervision cases under way about it.' }) cases!: number;
  @Int({ ...COUNT, description: 'Decisions that wait for whoever leads it; they move with it.' })
  pendingApprovals!: number;
}

/** A unit that comes to another official, or whose fields are said anew. */
export class DivisionPlaceAnswer {
  @Id() unitId!: string;
  @Text({ max: 200 }) unitName!: string;
  @Text({ max: 200, optional: true, description: 'Null: nobody answered for it.' }) fromTitle!: string | null;
  @Text({ max: 200, optional: true, description: 'Null: nobody will.' }) toTitle!: string | null;
  @Text({ max: 200, optional: true }) fields!: string | null;
  @NestedList(() => DividedProjectAnswer, {
    max: MANY,
    description: 'Led by whoever answered for the unit: they move.',
  })
  moving!: DividedProjectAnswer[];
  @NestedList(() => DividedProjectAnswer, { max: MANY, description: 'Led by somebody else, or with nobody to go to.' })
  staying!: DividedProjectAnswer[];
}

/** How much moves. */
class DivisionTally {
  @Int(COUNT) projects!: number;
  @Int(COUNT) obligations!: number;
  @Int(COUNT) cases!: number;
}

/** What a new division moves; the same is weighed again when the second person agrees. */
export class DivisionPreviewAnswer extends DivisionTally {
  @NestedList(() => DivisionPlaceAnswer, { max: MANY }) places!: DivisionPlaceAnswer[];
}

/** A new division of work and what became of it. */
export class DivisionOrderAnswer {
  @Id() id!: string;
  @OneOf(DIVISION_STATES) state!: string;
  @Text({ max: 200 }) document!: string;
  @CalendarDate() orderedOn!: string;
  @CalendarDate() proposedOn!: string;
  @Text({ max: 100, optional: true }) proposedByName!: string | null;
  @CalendarDate({ optional: true }) carriedOutOn!: string | null;
  @Int({ ...COUNT, description: 'Units that it names.' }) units!: number;
  @Int({ ...COUNT, optional: true, description: 'Projects that moved; null until then.' }) projects!: number | null;
  @Int({ ...COUNT, optional: true, description: 'What was owed of them.' }) obligations!: number | null;
  @Int({ ...COUNT, optional: true, description: 'Supervision cases about them.' }) cases!: number | null;
}

/** As the use-case takes it. */
export const draftOf = ({ document, orderedOn, assignments }: DivisionOrderRequest): DivisionDraft => ({
  document: document.trim(),
  orderedOn,
  assignments: assignments.map(({ postId, unitIds, fields }) => ({
    postId: postId ?? null,
    unitIds,
    fields: fields?.trim() ?? null,
  })),
});

export const showDivision = (place: HeldDivision): DivisionAnswer => ({ ...place });

function showProject(project: ConcernedProject): DividedProjectAnswer {
  const { id, code, name, leadingTitle, openObligations, cases, pendingApprovals } = project;
  return { id, code, name, leadingTitle, openObligations, cases, pendingApprovals };
}

export function showPreview(changes: readonly WeighedChange[]): DivisionPreviewAnswer {
  const { projects, obligations, cases } = talliedOf(changes);
  return {
    ...{ projects, obligations, cases },
    places: changes.map(({ unitId, unitName, fromTitle, toTitle, fields, moving, staying }) => ({
      ...{ unitId, unitName, fromTitle, toTitle, fields },
      moving: moving.map(showProject),
      staying: staying.map(showProject),
    })),
  };
}

export function showOrder({ places, moved, ...order }: DivisionOrder): DivisionOrderAnswer {
  const { id, state, document, orderedOn, proposedOn, proposedByName, carriedOutOn } = order;
  return {
    ...{ id, state, document, orderedOn, proposedOn, proposedByName, carriedOutOn },
    units: places.flatMap(({ unitIds }) => unitIds).length,
    projects: moved?.['projects'] ?? null,
    obligations: moved?.['obligations'] ?? null,
    cases: moved?.['cases'] ?? null,
  };
}
