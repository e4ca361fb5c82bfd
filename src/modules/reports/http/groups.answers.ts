import { Answer, Id, Int, Nested, NestedList, OneOf, Text } from '../../../platform/http/fields.js';
import { LightTallyAnswer } from './overview.answers.js';

const NAME = 200;

/** A post of a group, as it is printed. */
export class GroupSeatAnswer {
  @Text({ max: NAME }) title!: string;
  @Text({ max: 50, optional: true, description: 'Who holds it today; null while it is vacant' }) name!: string | null;
}

/** A unit in a group. */
export class GroupMemberAnswer {
  @Id() id!: string;
  @Text({ max: NAME }) name!: string;
}

/** A running project of a group. */
export class GroupProjectAnswer {
  @Id() id!: string;
  @Text({ max: 40 }) code!: string;
  @Text({ max: NAME }) name!: string;
  @Nested(() => LightTallyAnswer) lights!: LightTallyAnswer;
}

/** How far the key points of a group are, in the reader’s scope; what does not apply is not counted. */
export class GroupPointsAnswer {
  @Int({ min: 0, max: 100_000 }) total!: number;
  @Int({ min: 0, max: 100_000, description: 'Carried out by something, done or not' }) covered!: number;
  @Int({ min: 0, max: 100_000 }) done!: number;
}

/** A special or campaign group: who it is, and what of its work the reader may see. */
export class GroupAnswer {
  @Id() id!: string;
  @OneOf(['SPECIAL_GROUP', 'CAMPAIGN_GROUP']) kind!: string;
  @Answer({ type: String }) name!: string;
  @Text({ max: 500, optional: true, description: 'What it answers for' }) remit!: string | null;
  @Id({ optional: true }) hostUnitId!: string | null;
  @Text({ max: NAME, optional: true, description: '联络办公室所在单位' }) hostName!: string | null;
  @NestedList(() => GroupSeatAnswer, { max: 20 }) heads!: readonly GroupSeatAnswer[];
  @NestedList(() => GroupSeatAnswer, { max: 20 }) liaisons!: readonly GroupSeatAnswer[];
  @NestedList(() => GroupMemberAnswer, { max: 60, description: 'In their order' })
  members!: readonly GroupMemberAnswer[];
  @NestedList(() => GroupProjectAnswer, { max: 5000, description: 'In the reader’s scope, by code' })
  projects!: readonly GroupProjectAnswer[];
  @Int({ min: 0, max: 1000, description: 'Its own meetings held this year, in the reader’s scope' })
  meetingsHeld!: number;
  @Nested(() => GroupPointsAnswer, { description: 'Its key points of this year’s plans' })
  keyPoints!: GroupPointsAnswer;
}

/** 组织体系. */
export class GroupsAnswer {
  @Int({ min: 2000, max: 2200 }) year!: number;
  @NestedList(() => GroupAnswer, { max: 200, description: 'Special groups, then campaign groups, in the city’s order' })
  items!: readonly GroupAnswer[];
}
