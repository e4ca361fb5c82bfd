import type { PostRole } from '../../../shared-kernel/actor.js';

/** A post with who holds it on the day asked for. */
export interface HeldPost {
  readonly postId: string;
  readonly unitId: string;
  readonly role: PostRole;
  readonly rank: number;
  readonly title: string;
  /** For a secretary: the leader's post. */
  readonly servesPostId: string | null;
  /** The party secretary's or the mayor's post. */
  readonly headsCity: boolean;
  /** Null while the post is vacant. */
  readonly personId: string | null;
  readonly personName: string | null;
  /** Of a leading official's post: its place in the order of leaders; null while it has none, and stands last. */
  readonly orderNo: number | null;
  readonly abolishedOn: string | null;
  readonly version: number;
}

/** Of the two posts that head the city, the mayor's: 市长, 市委副书记、市长. */
export const headsGovernment = ({ headsCity, title }: Pick<HeldPost, 'headsCity' | 'title'>): boolean =>
  headsCity && title.includes('市长');

/** Who holds a post on a day. */
export interface Holder {
  readonly personId: string;
  readonly name: string;
}

const CITY_HEADS: readonly string[] = ['市委书记', '市长', '市委副书记、市长'];

/**
 * Whether a post that is made from its title alone, as from a ledger, is the party secretary's or the mayor's. Of
 * projects that these lead themselves nobody is interviewed at tier 3; the office corrects what the title does not say.
 */
export function isCityHead({ role, title }: Pick<HeldPost, 'role' | 'title'>): boolean {
  return role === 'LEADING_OFFICIAL' && CITY_HEADS.includes(title);
}
