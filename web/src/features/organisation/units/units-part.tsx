import { useNavigate, useSearch } from '@tanstack/react-router';
import { Button, Checkbox, Input, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { may, useMe } from '../../../api/me';
import { Loaded } from '../../../parts/loaded';
import { Empty } from '../../../ui/empty';
import { useNarrow } from '../../../ui/use-width';
import { type OrganisationSearch, UNIT_KINDS, type UnitKind } from '../organisation-search';
import { NewUnitForm } from './new-unit-form';
import { UnitList } from './unit-list';
import { UnitPanel } from './unit-panel';
import { placed, useUnits, useVacancies } from './use-units';

/** The directory on one side, the unit that is open on the other; on a phone one after the other. */
export function UnitsPart() {
  const { t } = useTranslation('organisation');
  const narrow = useNarrow();
  const search = useSearch({ from: '/inside/settings/organisation' });
  const units = useUnits();
  const vacancies = useVacancies().data ?? new Map<string, number>();
  const open = search.unit;
  if (narrow && open !== undefined) return <UnitPanel key={open} unitId={open} />;
  return (
    <>
      <Filters search={search} />
      <Loaded query={units}>
        {(all) => {
          const shown = placed(all, vacancies, search);
          return (
            <div className="units">
              {shown.length === 0 ? (
                <Empty>{t('units.none')}</Empty>
              ) : (
                <UnitList units={shown} vacancies={vacancies} open={open} />
              )}
              {open !== undefined && <UnitPanel key={open} unitId={open} />}
              {open === undefined && !narrow && <Empty>{t('units.choose', { count: all.length })}</Empty>}
            </div>
          );
        }}
      </Loaded>
    </>
  );
}

function Filters({ search }: { readonly search: OrganisationSearch }) {
  const { t } = useTranslation(['organisation', 'words']);
  const me = useMe();
  const [adding, setAdding] = useState(false);
  const navigate = useNavigate({ from: '/settings/organisation' });
  const change = (part: OrganisationSearch): void => {
    void navigate({ search: (before) => ({ ...before, ...part }), replace: true });
  };
  return (
    <div className="filters" role="search">
      <Select<UnitKind | ''>
        aria-label={t('filter.kind')}
        value={search.kind ?? ''}
        onChange={(value) => change({ kind: value === '' ? undefined : value })}
        options={[
          { value: '', label: t('filter.anyKind') },
          ...UNIT_KINDS.map((value) => ({ value, label: t(`words:unitKind.${value}`) })),
        ]}
      />
      <div>
        <Input
          allowClear
          aria-label={t('filter.name')}
          placeholder={t('filter.name')}
          value={search.name ?? ''}
          onChange={({ target }) => change({ name: target.value === '' ? undefined : target.value })}
        />
      </div>
      <Checkbox
        className="touch-check"
        checked={search.vacant === true}
        onChange={({ target }) => change({ vacant: target.checked ? true : undefined })}
      >
        {t('filter.vacant')}
      </Checkbox>
      {may(me, 'units.create') && (
        <Button type="primary" onClick={() => setAdding(true)}>
          {t('units.add')}
        </Button>
      )}
      {adding && <NewUnitForm onClose={() => setAdding(false)} />}
    </div>
  );
}
