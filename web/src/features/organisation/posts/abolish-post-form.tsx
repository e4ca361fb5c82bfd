import { useTranslation } from 'react-i18next';
import { client } from '../../../api/client';
import { ActDrawer } from '../../../parts/act-drawer';
import type { UnitPost } from '../units/use-units';

interface AbolishPostFormProps {
  readonly post: UnitPost;
  readonly onClose: () => void;
}

/** Abolishes a vacant post; what still hangs on it the server names. */
export function AbolishPostForm({ post, onClose }: AbolishPostFormProps) {
  const { t } = useTranslation('organisation');
  return (
    <ActDrawer<Readonly<Record<string, never>>>
      title={`${t('postActs.abolish')} · ${post.title}`}
      submit={t('abolish.submit')}
      done={t('abolish.done')}
      draft={`post:${post.id}:abolish`}
      version={post.version}
      send={(_, headers) => client.POST('/api/v1/posts/{id}/abolish', { params: { path: { id: post.id } }, headers })}
      onClose={onClose}
    >
      <p>{t('abolish.help')}</p>
    </ActDrawer>
  );
}
