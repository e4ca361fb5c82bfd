import { keepPreviousData } from '@tanstack/react-query';
import { Select } from 'antd';
import { useDeferredValue, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client';

interface ProjectPickerProps {
  readonly value?: string;
  readonly onChange?: (id: string | undefined) => void;
  readonly id?: string;
}

/** Chooses a running project by words of its name. */
export function ProjectPicker({ value, onChange, id }: ProjectPickerProps) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState('');
  const words = useDeferredValue(typed.trim());
  const query = api.useQuery(
    'get',
    '/api/v1/projects',
    { params: { query: { limit: 30, ended: false, ...(words !== '' && { words }) } } },
    { placeholderData: keepPreviousData },
  );
  return (
    <Select
      {...(id !== undefined && { id })}
      className="wide"
      allowClear
      showSearch={{ filterOption: false, onSearch: setTyped }}
      notFoundContent={t('empty.filtered')}
      value={value ?? null}
      options={(query.data?.items ?? []).map((one) => ({ value: one.id, label: `${one.code} ${one.name}` }))}
      onChange={(chosen: string | null) => onChange?.(chosen ?? undefined)}
    />
  );
}
