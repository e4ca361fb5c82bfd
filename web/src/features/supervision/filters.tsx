import { useNavigate, useSearch } from '@tanstack/react-router';
import { Button, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { UnitPicker } from '../../parts/unit-picker';
import { ProjectPicker } from './project-picker';
import { CASE_STATES, type CaseState, type SupervisionSearch } from './supervision-search';

/** Which cases: of one unit, of one project, in one state. The address keeps it. */
export function Filters({ oneUnit }: { readonly oneUnit: boolean }) {
  const { t } = useTranslation(['supervision', 'words']);
  const { unit, project, state } = useSearch({ from: '/inside/supervision' });
  const navigate = useNavigate({ from: '/supervision' });
  const change = (part: SupervisionSearch): void => {
    void navigate({ search: (before) => ({ ...before, ...part }), replace: true });
  };
  const filtered = [unit, project, state].some((value) => value !== undefined);
  return (
    <div className="filters" role="search">
      {!oneUnit && (
        <div>
          <UnitPicker
            aria-label={t('filter.unit')}
            placeholder={t('filter.anyUnit')}
            value={unit === undefined ? undefined : { id: unit }}
            onChange={(chosen) => change({ unit: chosen?.id })}
          />
        </div>
      )}
      <div>
        <ProjectPicker value={project} onChange={(id) => change({ project: id })} />
      </div>
      <Select<CaseState | ''>
        aria-label={t('filter.state')}
        value={state ?? ''}
        onChange={(value) => change({ state: value === '' ? undefined : value })}
        options={[
          { value: '', label: t('filter.anyState') },
          ...CASE_STATES.map((value) => ({ value, label: t(`words:caseState.${value}`) })),
        ]}
      />
      {filtered && (
        <Button onClick={() => change({ unit: undefined, project: undefined, state: undefined })}>
          {t('filter.clear')}
        </Button>
      )}
    </div>
  );
}
