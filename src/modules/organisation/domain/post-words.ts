import { wordOr, words } from '../../../texts/words.js';
import type { HeldPost } from './post.js';
import type { Unit } from './unit.js';

/** 职级 in words; one between the named ones by its number. */
export function rankWords(rank: number): string {
  const word = wordOr(String(rank), 'rank');
  return word === String(rank) ? words('phrase.otherRank', { rank }) : word;
}

/** What a post gives beside its title, which anybody may choose: 角色, 职级, 市委书记、市长, and what its unit is let off. */
export function postWords(
  { role, rank, headsCity }: Pick<HeldPost, 'role' | 'rank' | 'headsCity'>,
  unit: Pick<Unit, 'kind' | 'headedByCityLeader'> | null,
): string {
  return [
    words('phrase.postRole', { role: words(`role.${role}`) }),
    words('phrase.postRank', { rank: rankWords(rank) }),
    ...(headsCity ? [words('phrase.cityPost')] : []),
    ...(unit?.headedByCityLeader === true ? [words('phrase.headedByCityLeader')] : []),
    ...(unit?.kind === 'VERTICAL' ? [words('phrase.vertical')] : []),
  ].join('，');
}

/** Somebody as he is told apart from others of his name. */
export interface Known {
  readonly personId: string;
  readonly name: string;
  readonly phone: string | null;
  /** Unit and post of each that he holds today. */
  readonly posts: readonly string[];
}

/** 现任 … of somebody; whoever holds no post is told apart by the end of his telephone number. */
export function knownBy({ name, phone, posts }: Known): string {
  if (posts.length > 0) return words('phrase.knownByPosts', { name, posts: posts.join('、') });
  if (phone === null) return words('phrase.knownWithoutPost', { name });
  return words('phrase.knownByPhone', { name, end: phone.slice(-4) });
}
