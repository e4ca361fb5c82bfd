import {
  CalendarDate,
  Flag,
  Id,
  OneOf,
  Nested,
  NestedList,
  Answer,
  Ids,
  Text,
  Texts,
  Int,
} from '../../../platform/http/fields.js';
import { DELEGATION_SCOPES, POST_ROLES } from '../../../shared-kernel/actor.js';
import { IntersectionType } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import type { Outcome } from '../application/authority/authority.js';
import type { UnitDetail } from '../application/get-unit.query.js';
import type { ListedPerson } from '../application/list-people.query.js';
import type { ListedPost } from '../application/list-posts.query.js';
import type { Delegation } from '../domain/delegation.js';
import { UNIT_KINDS, type Unit } from '../domain/unit.js';

const VERSION = { min: 1, max: 2_000_000_000 } as const;

/** What was made. */
export class MadeAnswer {
  @Id() id!: string;
}

/** What waits for a second person (202). */
class Waiting {
  @Id({ optional: true, description: 'The approval that a second person has to give first' }) approvalId!:
    | string
    | null;
  @Texts({ max: 200, maxItems: 100, description: 'Post and name of everybody who may give it; none: from paper' })
  waitsFor!: string[];
}

/** What became of a change of who may do what: done, or waiting for a second person (202). */
export class AuthorityAnswer extends Waiting {
  @Id({ optional: true, description: 'What was made or changed; null while it waits' }) id!: string | null;
}

/** A unit of the directory. */
export class UnitAnswer {
  @Id() id!: string;
  @Id({ optional: true }) parentId!: string | null;
  @Answer({ type: String }, { description: 'Ids from the root to the unit, each followed by `/`' }) path!: string;
  @OneOf(UNIT_KINDS) kind!: string;
  @Answer({ type: String }) name!: string;
  @Flag() headedByCityLeader!: boolean;
  @Int({ min: 0, max: 100_000 }) sortOrder!: number;
  @CalendarDate({ optional: true }) closedOn!: string | null;
  @Id({ optional: true, description: 'Of a group: 联络办公室所在单位, which does what is decided for it.' })
  hostUnitId!: string | null;
  @Ids({ max: 60, description: 'Of a group: 成员单位, in their order.' }) memberUnitIds!: readonly string[];
  @Text({ max: 500, optional: true, description: 'Of a group: what it answers for.' }) remit!: string | null;
  @Int(VERSION) version!: number;
}

/** A post with whoever holds it today. */
export class PostAnswer {
  @Id() id!: string;
  @Id() unitId!: string;
  @OneOf(POST_ROLES) role!: string;
  @Int({ min: 1, max: 99 }) rank!: number;
  @Answer({ type: String }) title!: string;
  @Id({ optional: true }) servesPostId!: string | null;
  @Flag({ description: 'The party secretary’s or the mayor’s post.' }) headsCity!: boolean;
  @Int({
    min: 1,
    max: 1000,
    optional: true,
    description: 'Of a leading official: the place in their order; none yet: last',
  })
  orderNo!: number | null;
  @Id({ optional: true, description: 'Null while the post is vacant' }) personId!: string | null;
  @Answer({ type: String }, { optional: true }) personName!: string | null;
  @Int(VERSION) version!: number;
}

/** A post in a list. */
export class ListedPostAnswer extends PostAnswer {
  @Answer({ type: String }) unitName!: string;
}

/** A post inside its unit. */
export class UnitPostAnswer extends PostAnswer {
  @Flag({ description: 'Holder and deputy are both away: what is sent here goes to the unit’s office' })
  fallsToUnitOffice!: boolean;
}

/** A name that a unit had. */
export class FormerNameAnswer {
  @Answer({ type: String }) name!: string;
  @CalendarDate({ description: 'The day from which it goes by another.' }) untilDay!: string;
}

/** Who carries on what a closed unit did. */
export class SuccessorAnswer {
  @Id() id!: string;
  @Answer({ type: String }) name!: string;
}

/** A unit with its posts. */
export class UnitDetailAnswer extends UnitAnswer {
  @NestedList(() => FormerNameAnswer, { max: 1000, description: 'The latest first.' }) formerNames!: FormerNameAnswer[];
  @Nested(() => SuccessorAnswer, { optional: true }) successor!: SuccessorAnswer | null;
  @NestedList(() => UnitPostAnswer, { max: 500 }) posts!: UnitPostAnswer[];
}

/** A person. */
export class PersonAnswer {
  @Id() id!: string;
  @Answer({ type: String }) name!: string;
  @Answer({ type: String }, { optional: true }) phone!: string | null;
  @Texts({ max: 300, maxItems: 100, description: 'Posts held today' }) posts!: string[];
  @Int(VERSION) version!: number;
}

/** Who acts for whom. */
export class DelegationAnswer {
  @Id() id!: string;
  @Id() postId!: string;
  @Answer({ type: String }) postTitle!: string;
  @Id() unitId!: string;
  @Answer({ type: String }) unitName!: string;
  @Id() deputyPostId!: string;
  @Answer({ type: String }) deputyTitle!: string;
  @CalendarDate() fromDay!: string;
  @CalendarDate() lastDay!: string;
  @Answer({ type: String }) reason!: string;
  @OneOf(DELEGATION_SCOPES) scope!: string;
  @CalendarDate({ optional: true }) endedOn!: string | null;
  @Flag({ description: 'Whether the deputy acts today' }) active!: boolean;
}

/** A delegation, ended or waiting for a second person to end it. */
export class EndedDelegationAnswer extends IntersectionType(DelegationAnswer, Waiting) {}

/** What was made, and what of it waits for a second person. */
export class MadeUnitAnswer extends IntersectionType(MadeAnswer, Waiting) {}

/** A unit, changed or closed, or waiting for a second person to be so. */
export class UnitOutcomeAnswer extends IntersectionType(UnitDetailAnswer, Waiting) {}

type PostPart = Omit<ListedPost, 'unitName'>;

function showPost({
  postId,
  unitId,
  role,
  rank,
  title,
  servesPostId,
  headsCity,
  orderNo,
  personId,
  personName,
  version,
}: PostPart) {
  return { id: postId, unitId, role, rank, title, servesPostId, headsCity, orderNo, personId, personName, version };
}

/** A unit as it is shown. */
export function showUnit({ unitId, ...rest }: Unit): UnitAnswer {
  return { id: unitId, ...rest };
}

/** A unit with its posts as it is shown. */
export function showUnitDetail({ unitId, posts, formerNames, ...rest }: UnitDetail): UnitDetailAnswer {
  return {
    id: unitId,
    ...rest,
    formerNames: [...formerNames],
    posts: posts.map((post) => ({ ...showPost(post), fallsToUnitOffice: post.fallsToUnitOffice })),
  };
}

/** A post of a list as it is shown. */
export function showListedPost(post: ListedPost): ListedPostAnswer {
  return { ...showPost(post), unitName: post.unitName };
}

/** A person as shown. */
export function showPerson({ personId, posts, ...rest }: ListedPerson): PersonAnswer {
  return { id: personId, ...rest, posts: [...posts] };
}

/** A delegation as shown. */
export function showDelegation({ delegationId, ...rest }: Delegation): DelegationAnswer {
  return { id: delegationId, ...rest };
}

/** What became of an act of authority; 202 while it waits for a second person. */
export function showOutcome(outcome: Outcome, reply: FastifyReply): AuthorityAnswer {
  return { id: outcome.id, ...showWaiting(outcome, reply) };
}

/** The same beside the thing itself. */
export function showWaiting({ approvalId, waitsFor }: Outcome, reply: FastifyReply): Pick<Waiting, keyof Waiting> {
  if (approvalId !== null) void reply.status(202);
  return { approvalId, waitsFor: [...waitsFor] };
}
