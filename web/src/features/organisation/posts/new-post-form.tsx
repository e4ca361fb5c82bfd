import { useTranslation } from 'react-i18next';
import { client } from '../../../api/client';
import type { PostRole } from '../../../api/me';
import { RecordForm } from '../../../parts/form/record-form';
import { ROLES_OF, USUAL_RANK } from '../roles';
import type { UnitDetail } from '../units/use-units';
import { type PostValues, usePostFields } from './post-fields';

interface Values extends PostValues {
  readonly role: PostRole;
  readonly servesPostId?: string;
}

interface NewPostFormProps {
  readonly unit: UnitDetail;
  readonly onClose: () => void;
}

/** Adds a vacant post; only roles that a unit of this kind has are offered. */
export function NewPostForm({ unit, onClose }: NewPostFormProps) {
  const { t } = useTranslation(['organisation', 'words']);
  const roles = ROLES_OF[unit.kind];
  const first = roles[0] ?? 'LIAISON';
  return (
    <RecordForm<Values>
      title={`${t('unitActs.post')} · ${unit.name}`}
      submit={t('newPost.submit')}
      done={t('newPost.done')}
      draft={`unit:${unit.id}:post`}
      version={unit.version}
      initial={{ role: first, rank: USUAL_RANK[first] }}
      send={({ role, rank, title, servesPostId, headsCity }) =>
        client.POST('/api/v1/posts', {
          body: {
            ...{ unitId: unit.id, role, rank, title },
            ...(role === 'LEADER_SECRETARY' && servesPostId !== undefined && { servesPostId }),
            ...(role === 'LEADING_OFFICIAL' && headsCity !== undefined && { headsCity }),
          },
        })
      }
      fields={[
        {
          name: 'role',
          label: t('post.role'),
          help: t('newPost.roleHelp'),
          input: 'select',
          required: true,
          choices: roles.map((value) => ({ value, label: t(`words:role.${value}`) })),
        },
        ...usePostFields(({ role }) => role),
        {
          name: 'servesPostId',
          label: t('newPost.serves'),
          input: 'leader',
          required: true,
          when: ({ role }) => role === 'LEADER_SECRETARY',
        },
      ]}
      onClose={onClose}
    />
  );
}
