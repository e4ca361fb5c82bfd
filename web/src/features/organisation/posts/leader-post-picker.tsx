import { Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { api } from '../../../api/client';
import { noted } from '../../../ui/marks';

interface LeaderPostPickerProps {
  readonly value?: string | undefined;
  readonly onChange?: (postId: string) => void;
  readonly id?: string;
  readonly except?: string | undefined;
  readonly 'aria-label'?: string;
}

const ALL = 200;

/** Chooses the post of a leading official; who holds it stands beside it. */
export function LeaderPostPicker({ value, onChange, except, ...rest }: LeaderPostPickerProps) {
  const { t } = useTranslation(['organisation', 'common']);
  const query = api.useQuery('get', '/api/v1/posts', { params: { query: { role: 'LEADING_OFFICIAL', limit: ALL } } });
  const posts = (query.data?.items ?? []).filter(({ id }) => id !== except);
  return (
    <Select
      {...rest}
      className="wide"
      showSearch={{ optionFilterProp: 'label' }}
      loading={query.isPending}
      placeholder={t('leader.choose')}
      value={value ?? null}
      options={posts.map(({ id, title, personName }) => ({
        value: id,
        label: noted(title, personName ?? t('common:people.vacant')),
      }))}
      onChange={(id: string | null) => id !== null && onChange?.(id)}
    />
  );
}
