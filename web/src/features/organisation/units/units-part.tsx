import { useSearch } from '@tanstack/react-router';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { may, useMe } from '../../../api/me';
import { FilterBar } from '../../../parts/list/filter-bar';
import { useAddress } from '../../../parts/list/use-address';
import { Loaded } from '../../../parts/loaded';
import { Empty } from '../../../ui/empty';
import { useNarrow } from '../../../ui/use-width';
import { ORGANISATION } from '../organisation-search';
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
      <Filters />
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

function Filters() {
  const { t } = useTranslation(['organisation', 'words']);
  const me = useMe();
  const [adding, setAdding] = useState(false);
  const [search, change] = useAddress(ORGANISATION);
  return (
    <FilterBar
      schema={ORGANISATION}
      search={search}
      onChange={change}
      filters={{
        kind: { label: t('filter.kind'), hint: t('filter.anyKind'), word: (kind) => t(`words:unitKind.${kind}`) },
        name: { label: t('filter.name') },
        vacant: { label: t('filter.vacant') },
      }}
    >
      {may(me, 'units.create') && (
        <Button type="primary" onClick={() => setAdding(true)}>
          {t('units.add')}
        </Button>
      )}
      {adding && <NewUnitForm onClose={() => setAdding(false)} />}
    </FilterBar>
  );
}
