import {
  Amount,
  CalendarDate,
  Flag,
  FlagParam,
  Id,
  Int,
  IntParam,
  Nested,
  NestedList,
  OneOf,
  Text,
} from '../../../platform/http/fields.js';
import { PageQuery } from '../../../platform/http/page.js';
import { PROJECT_LEVELS } from '../../../shared-kernel/project.js';
import { COUNT_IDS } from '../domain/count.js';

const YEARS = { min: 2000, max: 2200 } as const;
const NAME = 200;
const MOST = { min: 0, max: 2_000_000_000 } as const;

/** What every count may be asked with. */
export class CountsQuery {
  @IntParam({ ...YEARS, optional: true, description: 'This year unless told.' }) year?: number;
  @CalendarDate({
    optional: true,
    description: 'What was confirmed, and not withdrawn, by the end of this day; today unless told, and never later.',
  })
  asOf?: string;
  @Id({ optional: true, description: 'Of one unit, alone or with others.' }) unitId?: string;
  @FlagParam({
    optional: true,
    description: 'Of registers only what was released as COUNTED or PUBLIC; nothing that is internal.',
  })
  publicOnly?: boolean;
  @Id({
    optional: true,
    description:
      'Of what this leading official’s post led or chaired: visits, meetings and inspections, and no other count.',
  })
  leaderPostId?: string;
}

/** What the list behind a number may be cut down to besides. */
export class CountItemsQuery extends PageQuery {
  @IntParam({ ...YEARS, optional: true, description: 'This year unless told.' }) year?: number;
  @CalendarDate({ optional: true, description: 'As for the number.' }) asOf?: string;
  @Id({ optional: true, description: 'Of one unit, alone or with others.' }) unitId?: string;
  @FlagParam({
    optional: true,
    description: 'Of registers only what was released as COUNTED or PUBLIC; nothing that is internal.',
  })
  publicOnly?: boolean;
  @Id({
    optional: true,
    description:
      'Of what this leading official’s post led or chaired: visits, meetings and inspections, and no other count.',
  })
  leaderPostId?: string;
  @Text({
    max: 40,
    optional: true,
    description:
      'A kind within the register, PLAN of the outputs for instance, or of what is due; of effects their unit of measure.',
  })
  kind?: string;
  @OneOf([...PROJECT_LEVELS, 'COUNTY'], { optional: true }) level?: string;
  @Id({ optional: true }) projectId?: string;
  @Text({ max: 60, optional: true, description: '领域.' }) domain?: string;
  @CalendarDate({ optional: true, description: 'Only what happened before this day.' }) before?: string;
}

/** 口径有变: since when a number is counted as it is, by which document, and how the year before was. */
export class DefinitionChangedAnswer {
  @Int({ ...YEARS, description: 'The first year that is counted so.' }) fromYear!: number;
  @CalendarDate({ description: 'The day on which that was approved.' }) setOn!: string;
  @Text({ max: NAME, description: 'The document that says so.' }) basis!: string;
  @Text({ max: 500, description: '口径 of the year before.' }) lastYear!: string;
}

/** A number, with how it is counted. */
export class CountAnswer {
  @OneOf(COUNT_IDS) id!: string;
  @Text({ max: NAME }) name!: string;
  @Text({ max: NAME, description: 'The heading under which it stands; those of one heading follow one another.' })
  group!: string;
  @Text({ max: 500, description: '口径.' }) definition!: string;
  @Text({ max: 20 }) unitOfMeasure!: string;
  @Flag({ description: 'One of several, by what was measured: `kind` of its list is the unit of measure.' })
  measured!: boolean;
  @Amount({ ...MOST, description: 'Whole but for what is measured.' }) value!: number;
  @Amount({ ...MOST, description: 'The same of the year before.' }) lastYear!: number;
  @Nested(() => DefinitionChangedAnswer, {
    optional: true,
    description: 'Where the year before was counted otherwise: both numbers are not of the same kind.',
  })
  changed?: DefinitionChangedAnswer;
}

/** The numbers of a year. */
export class CountsAnswer {
  @Int(YEARS) year!: number;
  @CalendarDate() asOf!: string;
  @NestedList(() => CountAnswer, { max: 200 }) items!: readonly CountAnswer[];
}

/** Something that a number counts. */
export class CountedAnswer {
  @Id() id!: string;
  @Text({ max: NAME, optional: true, description: 'Null of what is kept on paper (另行呈送).' }) title!: string | null;
  @Int({ min: 1, max: 2_000_000_000, optional: true, description: 'Its number in the paper register.' })
  offSystemNumber!: number | null;
  @Text({ max: NAME, optional: true }) unitName!: string | null;
  @CalendarDate({ optional: true }) happenedOn!: string | null;
  @Text({ max: NAME, optional: true, description: 'The meeting of which it is.' }) meeting!: string | null;
  @Int({ min: 1, max: 2_000_000_000, optional: true, description: 'The revision that is counted, of an entry.' })
  revision!: number | null;
  @Int({ min: 0, max: 1000, description: 'Of what counts each time that it was taken over, which of them; else 0.' })
  occurrence!: number;
  @Text({ max: NAME, optional: true, description: 'Who took it over, with the issue.' }) journal!: string | null;
  @Amount({
    ...MOST,
    optional: true,
    description: 'What it adds to the number, where that is a sum; of what is measured in the unit that was asked for.',
  })
  amount!: number | null;
  @Text({
    max: 40,
    description:
      'The kind of thing whose page shows it: REGISTER_ENTRY, MEETING, DUTY, KEY_POINT, PROJECT, PROBLEM, INDICATOR, LISTING, OBLIGATION, CASE, INTERVIEW or UNIT.',
  })
  subjectType!: string;
  @Id({
    optional: true,
    description:
      'That thing; null where the reader may not open it, and of a planned topic that no meeting took up yet.',
  })
  subjectId!: string | null;
}
