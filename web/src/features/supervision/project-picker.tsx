import { keepPreviousData } from '@tanstack/react-query';
import { Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client';

const SHOWN = 50;

interface ProjectPickerProps {
  readonly value: string | undefined;
  readonly onChange: (id: string | undefined) => void;
}

/** Chooses a project in scope by words of its name. */
export function ProjectPicker({ value, onChange }: ProjectPickerProps) {
  const { t } = useTranslation(['supervision', 'common']);
  const [words, setWords] = useState('');
  const query = { limit: SHOWN, ...(words.trim().length > 1 && { words: words.trim() }) };
  const found = api.useQuery('get', '/api/v1/projects', { params: { query } }, { placeholderData: keepPreviousData });
  const chosen = api.useQuery(
    'get',
    '/api/v1/projects/{id}',
    { params: { path: { id: value ?? '' } } },
    { enabled: value !== undefined, staleTime: 300_000 },
  );
  const options = (found.data?.items ?? []).map(({ id, name }) => ({ value: id, label: name }));
  const own = value === undefined ? [] : [{ value, label: chosen.data?.name ?? t('common:state.loading') }];
  return (
    <Select
      className="wide"
      aria-label={t('filter.project')}
      placeholder={t('filter.anyProject')}
      allowClear
      showSearch={{ filterOption: false, onSearch: setWords }}
      value={value ?? null}
      options={[...own, ...options.filter((one) => one.value !== value)]}
      notFoundContent={t('common:empty.filtered')}
      onChange={(id: string | null) => onChange(id ?? undefined)}
    />
  );
}
