import { Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { useUnitSearch } from './use-unit-search';

/** What separates names in a pasted line. */
const SEPARATORS = ['、', '，', ',', '；', ';', '\n'];
const MANY = 50;

interface UnitNamesProps {
  readonly value?: readonly string[] | undefined;
  readonly onChange?: (names: string[]) => void;
  readonly id?: string;
  /** Names that are likely here, offered first. */
  readonly likely?: readonly string[];
  readonly placeholder?: string;
}

/** Names of units or places, from the directory or in one's own words; a pasted line is taken apart. */
export function UnitNames({ value, onChange, likely = [], placeholder, ...rest }: UnitNamesProps) {
  const { t } = useTranslation();
  const { units, search } = useUnitSearch();
  const names = [...new Set([...likely, ...units.map(({ name }) => name)])];
  return (
    <Select
      {...rest}
      mode="tags"
      className="wide"
      maxCount={MANY}
      tokenSeparators={SEPARATORS}
      showSearch={{ onSearch: search }}
      placeholder={placeholder ?? t('unit.names')}
      value={[...(value ?? [])]}
      options={names.map((name) => ({ value: name, label: name }))}
      onChange={(chosen: string[]) => onChange?.(chosen.map((name) => name.trim()).filter((name) => name !== ''))}
    />
  );
}
