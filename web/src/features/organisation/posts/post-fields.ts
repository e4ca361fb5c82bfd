import { useTranslation } from 'react-i18next';
import type { PostRole } from '../../../api/me';
import type { Field } from '../../../parts/form/field';
import { RANKS } from '../roles';

/** What a post is made of beside its role. */
export interface PostValues {
  readonly title: string;
  readonly rank: number;
  readonly headsCity?: boolean;
}

/** The fields of a post; a leading official's may be that of the party secretary or the mayor. */
export function usePostFields(roleOf: (values: { readonly role?: PostRole }) => PostRole | undefined) {
  const { t } = useTranslation(['organisation', 'words']);
  const ranks = RANKS.map((value) => ({ value, label: t(`words:rank.${value}`) }));
  const fields: readonly Field<PostValues & { readonly role: PostRole }>[] = [
    { name: 'title', label: t('post.title'), help: t('newPost.titleHelp'), required: true, max: 100 },
    {
      name: 'rank',
      label: t('post.rank'),
      help: t('newPost.rankHelp'),
      input: 'select',
      required: true,
      choices: ranks,
    },
    {
      name: 'headsCity',
      label: t('newPost.headsCity'),
      help: t('newPost.headsCityHelp'),
      input: 'tick',
      when: (values) => roleOf(values) === 'LEADING_OFFICIAL',
    },
  ];
  return fields;
}
