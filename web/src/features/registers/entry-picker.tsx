import { Select } from 'antd';
import { useDeferredValue, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client';

/** An entry by its name, as the picker holds it. */
export interface EntryChoice {
  readonly value: string;
  readonly label: string;
}

interface EntryPickerProps {
  readonly kinds: readonly string[];
  /** Several entries, not one. */
  readonly several?: boolean;
  readonly value?: EntryChoice | readonly EntryChoice[] | undefined;
  readonly onChange?: (value: EntryChoice | readonly EntryChoice[] | undefined) => void;
  readonly id?: string;
}

/** Chooses entries of some registers, found by their words. */
export function EntryPicker({ kinds, several = false, value, onChange, ...rest }: EntryPickerProps) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState('');
  const words = useDeferredValue(typed.trim());
  const query = { kind: kinds.join(','), limit: 50, ...(words !== '' && { words }) };
  const { data } = api.useQuery('get', '/api/v1/register-entries', { params: { query } });
  return (
    <Select
      {...rest}
      className="wide"
      allowClear
      labelInValue
      {...(several && { mode: 'multiple' as const })}
      showSearch={{ filterOption: false, onSearch: setTyped }}
      notFoundContent={t('empty.filtered')}
      value={value ?? (several ? [] : null)}
      options={(data?.items ?? []).map(({ id, title }) => ({ value: id, label: title ?? '' }))}
      onChange={(chosen: unknown) =>
        onChange?.((chosen ?? undefined) as EntryChoice | readonly EntryChoice[] | undefined)
      }
    />
  );
}
