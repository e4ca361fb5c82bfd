import { Select } from 'antd';
import { api } from '../../api/client';
import { useUnitSearch } from '../../parts/use-unit-search';

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

interface LeadingPostPickerProps {
  readonly value?: string | undefined;
  readonly onChange?: (postId: string | undefined) => void;
  readonly id?: string;
  readonly placeholder?: string;
  readonly 'aria-label'?: string;
}

/** Chooses a leading official's post. */
export function LeadingPostPicker({ value, onChange, ...rest }: LeadingPostPickerProps) {
  const query = api.useQuery('get', '/api/v1/posts', { params: { query: { role: 'LEADING_OFFICIAL', limit: 200 } } });
  return (
    <Select
      {...rest}
      className="wide"
      allowClear
      showSearch={{ optionFilterProp: 'label' }}
      value={value ?? null}
      options={(query.data?.items ?? []).map((post) => ({
        value: post.id,
        label: post.personName == null ? post.title : `${post.title} ${post.personName}`,
      }))}
      onChange={(postId: string | null) => onChange?.(postId ?? undefined)}
    />
  );
}
