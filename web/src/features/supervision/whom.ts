import { useTranslation } from 'react-i18next';
import type { components } from '../../api/schema';
import type { Me } from '../../api/me';
import type { Interview } from './use-proposals';

export type TalkPost = components['schemas']['TalkPostAnswer'];
export type Tier = '1' | '2' | '3';

export function tierOf({ tier }: Pick<Interview, 'tier'>): Tier {
  return tier === 3 ? '3' : tier === 2 ? '2' : '1';
}

/** Unit, post and name in full: nobody signs for somebody he has not read. */
export function useWhom(): (post: TalkPost) => string {
  const { t } = useTranslation('interview');
  return ({ unitName, title, name }) => `${unitName}${title} ${name ?? t('fact.vacant')}`;
}

const OFFICE_HEADS = ['OFFICE_DEPUTY_DIRECTOR', 'EXECUTIVE_DEPUTY_DIRECTOR', 'OFFICE_DIRECTOR'] as const;

/** Whoever signs at this tier, or stands above him. */
export function maySignFor(me: Me, { approverRole }: Pick<Interview, 'approverRole'>): boolean {
  const least = OFFICE_HEADS.findIndex((role) => role === approverRole);
  return me.posts.some((post) => {
    const at = OFFICE_HEADS.findIndex((role) => role === post.role);
    return at >= 0 && at >= least;
  });
}

/** The word of a role whose code comes from a rule set. */
export function useRoleWord(): (role: string) => string {
  const { t, i18n } = useTranslation('words');
  return (role) => (i18n.exists(`words:role.${role}`) ? t(`role.${role as 'LIAISON'}`) : role);
}
