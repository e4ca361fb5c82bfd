import { Checkbox, Form, Input, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import type { PostRole } from '../../../api/me';
import { RANKS } from '../roles';

/** What a post is made of beside its role. */
export interface PostValues {
  readonly title: string;
  readonly rank: number;
  readonly headsCity?: boolean;
}

/** The fields of a post; a leading official's may be that of the party secretary or the mayor. */
export function PostFields({ role }: { readonly role: PostRole }) {
  const { t } = useTranslation(['organisation', 'common', 'words']);
  const needTitle = t('common:field.required', { name: t('post.title') });
  return (
    <>
      <Form.Item
        name="title"
        label={t('post.title')}
        extra={t('newPost.titleHelp')}
        rules={[{ required: true, whitespace: true, message: needTitle }]}
      >
        <Input maxLength={100} />
      </Form.Item>
      <Form.Item name="rank" label={t('post.rank')} extra={t('newPost.rankHelp')} rules={[{ required: true }]}>
        <Select options={RANKS.map((value) => ({ value, label: t(`words:rank.${value}`) }))} />
      </Form.Item>
      {role === 'LEADING_OFFICIAL' && (
        <Form.Item name="headsCity" valuePropName="checked" extra={t('newPost.headsCityHelp')}>
          <Checkbox>{t('newPost.headsCity')}</Checkbox>
        </Form.Item>
      )}
    </>
  );
}
