import { keepPreviousData } from '@tanstack/react-query';
import { Select } from 'antd';
import { useDeferredValue, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../api/client';

const SHOWN = 50;

interface ProjectPickerProps {
  readonly value?: string | undefined;
  readonly onChange?: (id: string | undefined) => void;
  readonly id?: string;
  /** Those that have ended as well. */
  readonly all?: boolean;
  readonly placeholder?: string;
  readonly 'aria-label'?: string;
}

/** Chooses a project in scope by words of its name, a running one unless told; one that was chosen before is named in any case. */
export function ProjectPicker({ value, onChange, all = false, ...rest }: ProjectPickerProps) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState('');
  const words = useDeferredValue(typed.trim());
  const query = { limit: SHOWN, ...(!all && { ended: false }), ...(words !== '' && { words }) };
  const found = api.useQuery('get', '/api/v1/projects', { params: { query } }, { placeholderData: keepPreviousData });
  const listed = (found.data?.items ?? []).map(({ id, code, name }) => ({ value: id, label: `${code} ${name}` }));
  const missing = found.data !== undefined && listed.every((one) => one.value !== value) ? value : undefined;
  const own = useNamed(missing);
  return (
    <Select
      {...rest}
      className="wide"
      allowClear
      showSearch={{ filterOption: false, onSearch: setTyped }}
      notFoundContent={t('empty.filtered')}
      value={value ?? null}
      options={[...own, ...listed]}
      onChange={(id: string | null) => onChange?.(id ?? undefined)}
    />
  );
}

/** One that is not among those found, by its name. */
function useNamed(id: string | undefined): readonly { readonly value: string; readonly label: string }[] {
  const { t } = useTranslation();
  const { data } = api.useQuery(
    'get',
    '/api/v1/projects/{id}',
    { params: { path: { id: id ?? '' } } },
    { enabled: id !== undefined, staleTime: 300_000 },
  );
  return id === undefined ? [] : [{ value: id, label: data?.name ?? t('state.loading') }];
}
