import { Select } from 'antd';
import { useUnitSearch } from './use-unit-search';

/** Chosen units with their names. */
export type UnitsValue = readonly { readonly value: string; readonly label: string }[];

interface UnitsPickerProps {
  readonly value?: UnitsValue;
  readonly onChange?: (units: UnitsValue) => void;
  readonly id?: string;
}

/** Chooses several units of the directory. */
export function UnitsPicker({ value = [], onChange, id }: UnitsPickerProps) {
  const { units, search } = useUnitSearch();
  return (
    <Select
      {...(id !== undefined && { id })}
      mode="multiple"
      labelInValue
      className="wide"
      maxCount={100}
      showSearch={{ filterOption: false, onSearch: search }}
      value={[...value]}
      options={units.map((unit) => ({ value: unit.id, label: unit.name }))}
      onChange={(chosen: { value: string; label: string }[]) =>
        onChange?.(chosen.map(({ value: unitId, label }) => ({ value: unitId, label })))
      }
    />
  );
}
