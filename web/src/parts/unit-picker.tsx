import { Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { api } from '../api/client';
import { useUnitSearch } from './use-unit-search';

/** A unit as forms keep it; the name is looked up where only the id is known. */
export interface UnitChoice {
  readonly id: string;
  readonly name?: string | undefined;
}

interface UnitPickerProps {
  readonly value?: UnitChoice | undefined;
  readonly onChange?: (unit: UnitChoice | undefined) => void;
  readonly id?: string;
  /** Units that make no sense here, such as one's own. */
  readonly except?: readonly string[];
  readonly placeholder?: string;
  readonly 'aria-label'?: string;
}

/** Chooses one unit of the directory by a part of its name. */
export function UnitPicker({ value, onChange, except = [], placeholder, ...rest }: UnitPickerProps) {
  const { t } = useTranslation();
  const { units, searching, search } = useUnitSearch();
  const name = useUnitName(value);
  const found = units.filter(({ id }) => !except.includes(id)).map((unit) => ({ value: unit.id, label: unit.name }));
  const chosen = value === undefined ? [] : [{ value: value.id, label: name }];
  const options = [...chosen, ...found.filter((one) => one.value !== value?.id)];
  return (
    <Select
      {...rest}
      className="wide"
      showSearch={{ filterOption: false, onSearch: search }}
      allowClear
      loading={searching}
      placeholder={placeholder ?? t('unit.search')}
      notFoundContent={searching ? t('state.loading') : t('empty.filtered')}
      value={value?.id ?? null}
      options={options}
      onChange={(id: string | null) => {
        const unit = units.find((one) => one.id === id);
        onChange?.(unit === undefined ? undefined : { id: unit.id, name: unit.name });
      }}
    />
  );
}

function useUnitName(unit: UnitChoice | undefined): string {
  const query = api.useQuery(
    'get',
    '/api/v1/units/{id}',
    { params: { path: { id: unit?.id ?? '' } } },
    { enabled: unit !== undefined && unit.name === undefined, staleTime: 300_000 },
  );
  return unit?.name ?? query.data?.name ?? '';
}
