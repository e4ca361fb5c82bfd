import { useTranslation } from 'react-i18next';
import { useMe } from '../../api/me';
import { StateTag } from '../../ui/state-tag';
import type { Notice } from './use-inbox';

/** Whether it is a formal paper, and as whom one reads it. */
export function NoticeMarks({ notice }: { readonly notice: Notice }) {
  const { t } = useTranslation(['notices', 'common']);
  const me = useMe();
  const post = me.posts.find(({ postId }) => postId === notice.postId);
  return (
    <>
      {notice.statutory && <StateTag tone="bad">{t('statutory')}</StateTag>}
      {notice.copy && <StateTag>{t('copy')}</StateTag>}
      {notice.deputyPostId != null && (
        <StateTag tone="calm">
          {post === undefined ? t('common:people.delegated') : t('delegatedFor', { post: post.title })}
        </StateTag>
      )}
    </>
  );
}
