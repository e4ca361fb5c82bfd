import {
  Answer,
  CalendarDate,
  Flag,
  Id,
  Int,
  Nested,
  NestedList,
  OneOf,
  Text,
  Texts,
} from '../../../platform/http/fields.js';
import { ADMIN_ROLES, DELEGATION_SCOPES, POST_ROLES } from '../../../shared-kernel/actor.js';

/** One post of whoever asks. */
export class MyPost {
  @Id() postId!: string;
  @OneOf(POST_ROLES) role!: string;
  @Int({ min: 1, max: 99, description: '职级: 10 科级, 20 副县级, 30 正县级, 40 副厅级, 50 正厅级' }) rank!: number;
  @Text({ max: 200 }) title!: string;
  @Id() unitId!: string;
  @Text({ max: 200 }) unitName!: string;
  @Text({ max: 2000, description: 'Ids from the root to the unit, each followed by `/`' }) unitPath!: string;
  @Id({ optional: true, description: 'For a secretary: the leader’s post' }) servesPostId!: string | null;
  @Flag({ description: 'Acted for under a delegation (AB岗代行)' }) delegated!: boolean;
  @OneOf(DELEGATION_SCOPES, { optional: true, description: 'Of a post acted for: what for' }) delegatedFor?: string;
}

/** What whoever asks may see. */
export class MyScope {
  @Flag({ description: 'The office sees all' }) all!: boolean;
  @Texts({ max: 2000, maxItems: 100 }) unitPaths!: string[];
  @Texts({ max: 36, maxItems: 100 }) unitIds!: string[];
  @Texts({ max: 36, maxItems: 100 }) postIds!: string[];
  @Texts({ max: 36, maxItems: 100 }) groupIds!: string[];
}

/** Who is signed in. */
export class MeAnswer {
  @Id({ optional: true }) personId!: string | null;
  @Id({ optional: true }) accountId!: string | null;
  @Text({ max: 100 }) name!: string;
  @OneOf(ADMIN_ROLES, { optional: true }) adminRole!: string | null;
  @NestedList(() => MyPost, { max: 100 }) posts!: MyPost[];
  @Nested(() => MyScope) scope!: MyScope;
  @Texts({ max: 100, maxItems: 500, description: 'Names of the permission policy' }) permissions!: string[];
  @CalendarDate({ description: 'The office’s day' }) today!: string;
}

/** Whose password was set. */
export class PasswordSetAnswer {
  @Answer({ type: String }) login!: string;
}
