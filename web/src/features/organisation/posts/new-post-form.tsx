import { Form, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { client } from '../../../api/client';
import type { PostRole } from '../../../api/me';
import { ActDrawer } from '../../../parts/act-drawer';
import { ROLES_OF, USUAL_RANK } from '../roles';
import type { UnitDetail } from '../units/use-units';
import { LeaderPostPicker } from './leader-post-picker';
import { PostFields, type PostValues } from './post-fields';

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
  const { t } = useTranslation(['organisation', 'words', 'common']);
  const roles = ROLES_OF[unit.kind];
  const first = roles[0] ?? 'LIAISON';
  return (
    <ActDrawer<Values>
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
      onClose={onClose}
    >
      <Form.Item name="role" label={t('post.role')} extra={t('newPost.roleHelp')} rules={[{ required: true }]}>
        <Select options={roles.map((value) => ({ value, label: t(`words:role.${value}`) }))} />
      </Form.Item>
      <Form.Item noStyle shouldUpdate={(a: Values, b: Values) => a.role !== b.role}>
        {({ getFieldValue }) => {
          const role = getFieldValue('role') as PostRole;
          return (
            <>
              <PostFields role={role} />
              {role === 'LEADER_SECRETARY' && (
                <Form.Item
                  name="servesPostId"
                  label={t('newPost.serves')}
                  rules={[{ required: true, message: t('common:field.required', { name: t('newPost.serves') }) }]}
                >
                  <LeaderPostPicker />
                </Form.Item>
              )}
            </>
          );
        }}
      </Form.Item>
    </ActDrawer>
  );
}
