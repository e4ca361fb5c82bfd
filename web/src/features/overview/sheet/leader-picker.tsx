import { useNavigate } from '@tanstack/react-router';
import { Select } from 'antd';
import { useTranslation } from 'react-i18next';
import type { components } from '../../../api/schema';

interface LeaderPickerProps {
  readonly posts: readonly components['schemas']['ListedPostAnswer'][];
  readonly chosen: string | undefined;
}

/** Whose page the office prints. */
export function LeaderPicker({ posts, chosen }: LeaderPickerProps) {
  const { t } = useTranslation(['overview', 'common']);
  const navigate = useNavigate({ from: '/overview' });
  return (
    <div className="filters">
      <Select
        className="leader-picker"
        aria-label={t('sheet.whose')}
        value={chosen ?? null}
        showSearch={{ optionFilterProp: 'label' }}
        options={posts.map(({ id, title, personName }) => ({
          value: id,
          label: `${title} ${personName ?? t('common:people.vacant')}`,
        }))}
        onChange={(leader) => void navigate({ search: (before) => ({ ...before, leader }) })}
      />
    </div>
  );
}
