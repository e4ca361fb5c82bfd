import { useTranslation } from 'react-i18next';
import { client } from '../../../api/client';
import { RecordForm } from '../../../parts/form/record-form';
import type { UnitPost } from '../units/use-units';

interface AbolishPostFormProps {
  readonly post: UnitPost;
  readonly onClose: () => void;
}

/** Abolishes a vacant post; what still hangs on it the server names. */
export function AbolishPostForm({ post, onClose }: AbolishPostFormProps) {
  const { t } = useTranslation('organisation');
  return (
    <RecordForm<Readonly<Record<string, never>>>
      title={`${t('postActs.abolish')} · ${post.title}`}
      submit={t('abolish.submit')}
      done={t('abolish.done')}
      draft={`post:${post.id}:abolish`}
      version={post.version}
      send={(_, headers) => client.POST('/api/v1/posts/{id}/abolish', { params: { path: { id: post.id } }, headers })}
      note={t('abolish.help')}
      onClose={onClose}
    />
  );
}
