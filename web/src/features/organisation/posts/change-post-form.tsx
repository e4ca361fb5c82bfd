import { useTranslation } from 'react-i18next';
import { client } from '../../../api/client';
import { RecordForm } from '../../../parts/form/record-form';
import { useOutcome } from '../../../parts/use-outcome';
import { signs } from '../roles';
import type { UnitPost } from '../units/use-units';
import { type PostValues, usePostFields } from './post-fields';

interface ChangePostFormProps {
  readonly post: UnitPost;
  readonly onClose: () => void;
}

/** Gives a post another title or rank; its role, holder, chains and records stay. */
export function ChangePostForm({ post, onClose }: ChangePostFormProps) {
  const { t } = useTranslation('organisation');
  const outcome = useOutcome();
  const { id, role, title, rank, headsCity, version } = post;
  return (
    <RecordForm<PostValues>
      title={`${t('postActs.change')} · ${title}`}
      submit={t('changePost.submit')}
      done={(sent) => outcome(sent, t('changePost.done'))}
      draft={`post:${id}:change`}
      version={version}
      initial={{ title, rank, headsCity }}
      present={<p>{title}</p>}
      send={(values, headers) =>
        client.PUT('/api/v1/posts/{id}', {
          params: { path: { id } },
          headers,
          body: { title: values.title, rank: values.rank, headsCity: values.headsCity ?? false },
        })
      }
      note={[t('changePost.help'), signs(role) && post.personId != null && t('twoPeople.change')]}
      fields={usePostFields(() => role)}
      onClose={onClose}
    />
  );
}
