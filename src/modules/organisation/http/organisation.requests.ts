import { CalendarDate, Flag, FlagParam, Id, Ids, OneOf, Text, Int } from '../../../platform/http/fields.js';
import { PageQuery } from '../../../platform/http/page.js';
import { DELEGATION_SCOPES, type DelegationScope, POST_ROLES, type PostRole } from '../../../shared-kernel/actor.js';
import { UNIT_KINDS, type UnitKind } from '../domain/unit.js';

/** Which units. */
export class UnitsQuery extends PageQuery {
  @Id({ optional: true, description: 'Only those directly below this one.' })
  parentId?: string;

  @OneOf(UNIT_KINDS, { optional: true })
  kind?: UnitKind;

  @Text({ max: 100, optional: true, description: 'A part of the name.' })
  name?: string;
}

/** A new unit. */
export class CreateUnitRequest {
  @Text({ max: 100, example: '市商务局' })
  name!: string;

  @OneOf(UNIT_KINDS, { description: 'Decides which vacant posts it gets.' })
  kind!: UnitKind;

  @Id({ optional: true, description: 'The unit above; left out for a root.' })
  parentId?: string;

  @Flag({ optional: true, description: 'Headed by a city leader: no interview of its principal head.' })
  headedByCityLeader?: boolean;

  @Int({ min: 0, max: 100_000, optional: true, description: 'Place in the city’s list of units.' })
  sortOrder?: number;
}

/** A unit, as renamed or put elsewhere in the list. */
export class ChangeUnitRequest {
  @Text({ max: 100, example: '市商务和投资促进局' })
  name!: string;

  @Flag({ description: 'Headed by a city leader: no interview of its principal head.' })
  headedByCityLeader!: boolean;

  @Int({ min: 0, max: 100_000, description: 'Place in the city’s list of units.' })
  sortOrder!: number;
}

/** What is said of a special or campaign group. */
export class ChangeGroupRequest {
  @Id({
    optional: true,
    description:
      '联络办公室所在单位: tasks of what is decided for the group are this unit’s. Left out: there is none, and the group gets no tasks.',
  })
  hostUnitId?: string;

  @Ids({ max: 60, optional: true, description: '成员单位, in their order.' })
  memberUnitIds?: string[];

  @Text({ max: 500, optional: true, description: 'What it answers for (职责).' })
  remit?: string;
}

/** A unit is closed. */
export class CloseUnitRequest {
  @CalendarDate({ optional: true, description: 'The day of the deed, today or earlier; left out: today.' })
  closedOn?: string;
}

/** Which posts. */
export class PostsQuery extends PageQuery {
  @Id({ optional: true })
  unitId?: string;

  @OneOf(POST_ROLES, { optional: true })
  role?: PostRole;

  @FlagParam({ optional: true, description: 'Only those without a holder today.' })
  vacant?: boolean;
}

/** A new post, vacant at first. */
export class CreatePostRequest {
  @Id()
  unitId!: string;

  @OneOf(POST_ROLES, {
    description: 'Decides what its holder may do; units of a kind have posts of certain roles only.',
  })
  role!: PostRole;

  @Int({ min: 1, max: 99, description: '职级: 10 科级, 20 副县级, 30 正县级, 40 副厅级, 50 正厅级.' })
  rank!: number;

  @Text({ max: 100, example: '改革科科长' })
  title!: string;

  @Id({ optional: true, description: 'For a secretary: the post of the leader served.' })
  servesPostId?: string;

  @Flag({
    optional: true,
    description:
      'Of a leading official: the party secretary’s or the mayor’s post. Of projects led by it nobody is interviewed at tier 3.',
  })
  headsCity?: boolean;
}

/** What of a post can be changed. */
export class ChangePostRequest {
  @Text({ max: 100, example: '改革科科长' })
  title!: string;

  @Int({ min: 1, max: 99, description: '职级: 10 科级, 20 副县级, 30 正县级, 40 副厅级, 50 正厅级.' })
  rank!: number;

  @Flag({
    description:
      'Of a leading official: the party secretary’s or the mayor’s post. Of projects led by it nobody is interviewed at tier 3.',
  })
  headsCity!: boolean;
}

/** The order in which leaders stand. */
export class LeaderOrderRequest {
  @Ids({ min: 1, max: 200, description: 'Every leading official’s post once, the first first.' })
  postIds!: string[];
}

/** Somebody takes over a post. */
export class AppointRequest {
  @Id()
  personId!: string;

  @CalendarDate({ description: 'First day in the post; whoever holds it until then ends the day before.' })
  fromDay!: string;
}

/** A post falls vacant. */
export class VacateRequest {
  @CalendarDate({ description: 'The first day without a holder.' })
  fromDay!: string;
}

/** Which people. */
export class PeopleQuery extends PageQuery {
  @Text({ max: 50, optional: true, description: 'A part of the name.' })
  name?: string;
}

/** A person, as registered or corrected. */
export class PersonRequest {
  @Text({ max: 50 })
  name!: string;

  @Text({
    max: 30,
    optional: true,
    description: 'The telephone number that the office rings; left out when there is none.',
  })
  phone?: string;
}

/** Which delegations. */
export class DelegationsQuery extends PageQuery {
  @Id({ optional: true, description: 'Of this post, or by it.' })
  postId?: string;

  @Id({ optional: true })
  unitId?: string;

  @FlagParam({ optional: true, description: 'Only those running today.' })
  active?: boolean;
}

/** AB岗代行 for some days. */
export class ArrangeDelegationRequest {
  @Id({ description: 'The post whose holder is away.' })
  postId!: string;

  @Id({ description: 'The post that acts for it, of the same unit.' })
  deputyPostId!: string;

  @CalendarDate({ description: 'First day; today at the earliest.' })
  fromDay!: string;

  @CalendarDate({ description: 'Last day, a year on at most.' })
  lastDay!: string;

  @Text({ max: 100, example: '赴省委党校学习' })
  reason!: string;

  @OneOf(DELEGATION_SCOPES, {
    optional: true,
    description:
      'What for: everything (the default), planning and filing, or supervision. Approvals go with everything alone.',
  })
  scope?: DelegationScope;
}
