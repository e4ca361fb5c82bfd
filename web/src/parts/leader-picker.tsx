import { Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { api } from '../api/client';
import { noted } from '../ui/marks';

interface LeaderPickerProps {
  readonly value?: string | undefined;
  readonly onChange?: (postId: string | undefined) => void;
  readonly id?: string;
  readonly except?: string | undefined;
  readonly placeholder?: string;
  readonly 'aria-label'?: string;
}

const ALL = 200;

/** Chooses the post of a leading official; who holds it stands beside it. */
export function LeaderPicker({ value, onChange, except, ...rest }: LeaderPickerProps) {
  const { t } = useTranslation();
  const query = api.useQuery('get', '/api/v1/posts', { params: { query: { role: 'LEADING_OFFICIAL', limit: ALL } } });
  const posts = (query.data?.items ?? []).filter(({ id }) => id !== except);
  return (
    <Select
      {...rest}
      className="wide"
      allowClear
      showSearch={{ optionFilterProp: 'label' }}
      loading={query.isPending}
      value={value ?? null}
      options={posts.map(({ id, title, personName }) => ({
        value: id,
        label: personName == null ? noted(title, t('people.vacant')) : `${title} ${personName}`,
      }))}
      onChange={(postId: string | null) => onChange?.(postId ?? undefined)}
    />
  );
}
