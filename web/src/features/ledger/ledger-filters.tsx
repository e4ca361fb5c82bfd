import { useNavigate, useSearch } from '@tanstack/react-router';
import { Input, Select } from 'antd';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Light } from '../../ui/light-tag';
import { LEDGER_LIGHTS, LEDGER_SORTS, type LedgerSearch, TASK_STATES, type TaskState, without } from './ledger-search';
import { occurring, type Task } from './sheet';

const AFTER_MS = 250;

type Change = { [Key in keyof LedgerSearch]?: LedgerSearch[Key] | undefined };

/** Unit, state, light, year, words and order; kept in the address, so that a link shows the same sheet. */
export function LedgerFilters({ tasks }: { readonly tasks: readonly Task[] }) {
  const { t } = useTranslation(['ledger', 'words']);
  const search = useSearch({ from: '/inside/ledger' });
  const navigate = useNavigate({ from: '/ledger' });
  const { units, years } = occurring(tasks);
  const change = (changed: Change): void =>
    void navigate({ search: without({ ...search, ...changed }), replace: true });
  return (
    <div className="filters" role="search" aria-label={t('filters')}>
      <Words value={search.words ?? ''} onChange={(words) => change({ words: words === '' ? undefined : words })} />
      <Select
        allowClear
        showSearch={{ optionFilterProp: 'label' }}
        aria-label={t('filter.unit')}
        placeholder={t('filter.unit')}
        value={search.unit ?? null}
        options={units.map(({ id, name }) => ({ value: id, label: name }))}
        onChange={(unit: string | null) => change({ unit: unit ?? undefined })}
      />
      <Select
        allowClear
        aria-label={t('filter.state')}
        placeholder={t('filter.state')}
        value={search.state ?? null}
        options={TASK_STATES.map((state) => ({ value: state, label: t(`words:taskState.${state}`) }))}
        onChange={(state: TaskState | null) => change({ state: state ?? undefined })}
      />
      <Select
        allowClear
        aria-label={t('filter.light')}
        placeholder={t('filter.light')}
        value={search.light ?? null}
        options={LEDGER_LIGHTS.map((light) => ({ value: light, label: t(`words:light.${light}`) }))}
        onChange={(light: Light | null) => change({ light: light ?? undefined })}
      />
      <Select
        allowClear
        aria-label={t('filter.year')}
        placeholder={t('filter.year')}
        value={search.year ?? null}
        options={years.map((year) => ({ value: year, label: t('year', { year }) }))}
        onChange={(year: number | null) => change({ year: year ?? undefined })}
      />
      <Select
        aria-label={t('filter.sort')}
        value={search.sort ?? 'project'}
        options={LEDGER_SORTS.map((sort) => ({ value: sort, label: t(`sort.${sort}`) }))}
        onChange={(sort) => change({ sort: sort === 'project' ? undefined : sort })}
      />
    </div>
  );
}

function Words({ value, onChange }: { readonly value: string; readonly onChange: (words: string) => void }) {
  const { t } = useTranslation('ledger');
  const [typed, setTyped] = useState(value);
  useEffect(() => {
    if (typed.trim() === value) return undefined;
    const timer = window.setTimeout(() => onChange(typed.trim()), AFTER_MS);
    return () => window.clearTimeout(timer);
  }, [typed, value, onChange]);
  return (
    <Input
      allowClear
      type="search"
      className="ledger-words"
      aria-label={t('filter.words')}
      placeholder={t('filter.words')}
      value={typed}
      onChange={({ target }) => setTyped(target.value)}
    />
  );
}
