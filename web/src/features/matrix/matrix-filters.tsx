import { Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client';
import type { MatrixSearch } from './matrix-search';

interface MatrixFiltersProps {
  readonly search: MatrixSearch;
  readonly onChange: (part: MatrixSearch) => void;
}

const KINDS = ['RESEARCH', 'COORDINATION', 'INSPECTION', 'PROBLEM', 'EXPERIENCE'] as const;
const MOST = 200;

/** Filters of the table; they stand in the address, so that a link shows the same. */
export function MatrixFilters({ search, onChange }: MatrixFiltersProps) {
  const { t } = useTranslation(['matrix', 'words']);
  return (
    <>
      <LeaderSelect value={search.leader} onChange={(leader) => onChange({ leader })} />
      <UnitSelect value={search.unit} onChange={(unit) => onChange({ unit })} />
      <Select<(typeof KINDS)[number]>
        allowClear
        aria-label={t('filter.kind')}
        placeholder={t('filter.kind')}
        value={search.kind ?? null}
        onChange={(kind) => onChange({ kind })}
        options={KINDS.map((value) => ({ value, label: t(`words:kind.${value}`) }))}
      />
    </>
  );
}

interface ChoiceProps {
  readonly value: string | undefined;
  readonly onChange: (id: string | undefined) => void;
}

function LeaderSelect({ value, onChange }: ChoiceProps) {
  const { t } = useTranslation('matrix');
  const posts = api.useQuery('get', '/api/v1/posts', {
    params: { query: { role: 'LEADING_OFFICIAL', limit: MOST } },
  });
  return (
    <Select<string | undefined>
      allowClear
      showSearch={{ optionFilterProp: 'label' }}
      aria-label={t('filter.leader')}
      placeholder={t('filter.leader')}
      value={value ?? null}
      loading={posts.isPending}
      onChange={onChange}
      options={posts.data?.items.map(({ id, title, personName }) => ({
        value: id,
        label: personName == null ? title : `${title} ${personName}`,
      }))}
    />
  );
}

function UnitSelect({ value, onChange }: ChoiceProps) {
  const { t } = useTranslation('matrix');
  const [name, setName] = useState('');
  const units = api.useQuery('get', '/api/v1/units', {
    params: { query: { limit: 50, ...(name !== '' && { name }) } },
  });
  const present = api.useQuery(
    'get',
    '/api/v1/units/{id}',
    { params: { path: { id: value ?? '' } } },
    { enabled: value !== undefined },
  );
  const found = (units.data?.items ?? []).map((unit) => ({ value: unit.id, label: unit.name }));
  const chosen = present.data;
  const options =
    chosen === undefined || found.some((one) => one.value === chosen.id)
      ? found
      : [{ value: chosen.id, label: chosen.name }, ...found];
  return (
    <Select<string | undefined>
      allowClear
      showSearch={{ filterOption: false, onSearch: setName }}
      aria-label={t('filter.unit')}
      placeholder={t('filter.unit')}
      value={value ?? null}
      onChange={onChange}
      options={options}
    />
  );
}
