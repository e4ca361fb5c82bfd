import { useTranslation } from 'react-i18next';
import { useMe } from '../../api/me';
import { StateTag } from '../../ui/state-tag';
import type { Notice } from './use-inbox';

/** What kind of paper it is, and as whom one reads it. */
export function NoticeMarks({ notice }: { readonly notice: Notice }) {
  const { t, i18n } = useTranslation(['notices', 'common', 'words']);
  const me = useMe();
  const kind = `noticeKind.${notice.kind}`;
  const post = me.posts.find(({ postId }) => postId === notice.postId);
  // The titles are Chinese and begin with what it is; who reads English is told.
  const told = i18n.language === 'en' && i18n.exists(`words:${kind}`);
  return (
    <>
      {told && <span className="notice-kind">{t(`words:${kind as 'noticeKind.REMINDER'}`)}</span>}
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
