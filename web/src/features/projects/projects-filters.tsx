import { useNavigate, useSearch } from '@tanstack/react-router';
import { Checkbox, Input, Select } from 'antd';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { UnitPicker } from '../../parts/unit-picker';
import { LeadingPostPicker } from './form-pickers';
import { CATEGORIES, changedSearch, LEVELS, type ProjectsSearch } from './projects-search';

const AFTER_MS = 250;

/** Words, category, level, leading official, lead unit, running or ended, gaps in the chain; kept in the address. */
export function ProjectsFilters() {
  const { t } = useTranslation(['projects', 'words']);
  const search = useSearch({ from: '/inside/projects' });
  const navigate = useNavigate({ from: '/projects' });
  const change = (changed: Parameters<typeof changedSearch>[1]): void =>
    void navigate({ search: changedSearch(search, changed), replace: true });
  return (
    <div className="filters" role="search" aria-label={t('filters')}>
      <Words value={search.words ?? ''} onChange={(words) => change({ words: words === '' ? undefined : words })} />
      <Select
        allowClear
        aria-label={t('filter.category')}
        placeholder={t('filter.category')}
        value={search.category ?? null}
        options={CATEGORIES.map((one) => ({ value: one, label: t(`words:projectCategory.${one}`) }))}
        onChange={(category: ProjectsSearch['category'] | null) => change({ category: category ?? undefined })}
      />
      <Select
        allowClear
        aria-label={t('filter.level')}
        placeholder={t('filter.level')}
        value={search.level ?? null}
        options={LEVELS.map((one) => ({ value: one, label: t(`words:projectLevel.${one}`) }))}
        onChange={(level: ProjectsSearch['level'] | null) => change({ level: level ?? undefined })}
      />
      <div className="projects-unit">
        <LeadingPostPicker
          aria-label={t('filter.leader')}
          placeholder={t('filter.leader')}
          value={search.leader}
          onChange={(leader) => change({ leader })}
        />
      </div>
      <div className="projects-unit">
        <UnitPicker
          aria-label={t('filter.unit')}
          placeholder={t('filter.unit')}
          value={search.unit === undefined ? undefined : { id: search.unit }}
          onChange={(unit) => change({ unit: unit?.id })}
        />
      </div>
      <Select
        allowClear
        aria-label={t('filter.running')}
        placeholder={t('filter.running')}
        value={search.ended === undefined ? null : String(search.ended)}
        options={(['false', 'true'] as const).map((one) => ({ value: one, label: t(`running.${one}`) }))}
        onChange={(ended: string | null) => change({ ended: ended === null ? undefined : ended === 'true' })}
      />
      <Checkbox
        className="touch-check"
        checked={search.gaps === true}
        onChange={({ target }) => change({ gaps: target.checked ? true : undefined })}
      >
        {t('filter.gaps')}
      </Checkbox>
    </div>
  );
}

function Words({ value, onChange }: { readonly value: string; readonly onChange: (words: string) => void }) {
  const { t } = useTranslation('projects');
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
      className="projects-words"
      maxLength={100}
      aria-label={t('filter.words')}
      placeholder={t('filter.words')}
      value={typed}
      onChange={({ target }) => setTyped(target.value)}
    />
  );
}
