import { Button, Checkbox, Input, Select } from 'antd';
import { type ReactNode, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DayPicker } from '../../ui/day-picker';
import { useNarrow } from '../../ui/use-width';
import { LeaderPicker } from '../leader-picker';
import { ProjectPicker } from '../project-picker';
import { UnitPicker } from '../unit-picker';
import type { Filter, Schema, SearchOf, ValueOf } from './search-schema';

const AFTER_MS = 250;
/** In the hand the rows come first: so many filters stand above them, the others open by a touch. */
const FIRST = 2;

interface Option {
  readonly value: string | number;
  readonly label: string;
}

/** What a filter is called. */
export interface FilterWords<Value> {
  readonly label: string;
  /** Said while nothing is chosen; by default its name. */
  readonly hint?: string;
  /** The word of each value. */
  readonly word?: (value: Value) => string;
  /** The choice, where only the page knows it. */
  readonly options?: readonly Option[];
  /** What is taken away with another choice. */
  readonly clears?: string;
}

/** The filters that are offered, in this order. */
export type FiltersOf<Parts extends Schema> = { readonly [Key in keyof Parts]?: FilterWords<ValueOf<Parts[Key]>> };

interface FilterBarProps<Parts extends Schema> {
  readonly schema: Parts;
  readonly filters: FiltersOf<Parts>;
  readonly search: SearchOf<Parts>;
  readonly onChange: (change: SearchOf<Parts>) => void;
  /** Before the filters, and after them. */
  readonly first?: ReactNode;
  readonly children?: ReactNode;
}

/** Filters as their table says; what is chosen stands in the address, so that a link shows the same list. */
export function FilterBar<Parts extends Schema>({
  schema,
  filters,
  search,
  onChange,
  first,
  children,
}: FilterBarProps<Parts>) {
  const { t } = useTranslation();
  const names = Object.keys(filters);
  const chosen = names.filter((name) => search[name] !== undefined);
  const change = (part: Readonly<Record<string, unknown>>): void => onChange(part as SearchOf<Parts>);
  const narrow = useNarrow();
  const shown = narrow && names.length > FIRST + 1 ? FIRST : names.length;
  const [folded] = useState(!names.slice(shown).some((name) => chosen.includes(name)));
  const chooser = (name: string) => {
    const filter = schema[name];
    const words = filters[name] as FilterWords<unknown> | undefined;
    if (filter === undefined || words === undefined) return null;
    const clears = words.clears === undefined ? {} : { [words.clears]: undefined };
    return (
      <Chooser
        key={name}
        filter={filter}
        words={words}
        value={search[name]}
        onChange={(value) => change({ ...clears, [name]: value })}
      />
    );
  };
  return (
    <div className="filters" role="search" aria-label={t('filter.label')}>
      {first}
      {names.slice(0, shown).map(chooser)}
      {shown < names.length && (
        <details className="filter-more" open={!folded}>
          <summary>{t('filter.more')}</summary>
          <div className="filters">{names.slice(shown).map(chooser)}</div>
        </details>
      )}
      {chosen.length > 0 && (
        <Button onClick={() => change(Object.fromEntries(chosen.map((name) => [name, undefined])))}>
          {t('filter.clear')}
        </Button>
      )}
      {children}
    </div>
  );
}

interface ChooserProps {
  readonly filter: Filter<unknown, string | null | undefined>;
  readonly words: FilterWords<unknown>;
  readonly value: unknown;
  readonly onChange: (value: unknown) => void;
}

interface PickedProps {
  readonly value: string | undefined;
  readonly onChange: (id: string | undefined) => void;
  readonly placeholder: string;
  readonly 'aria-label': string;
}

const UnitById = ({ value, onChange, ...named }: PickedProps) => (
  <UnitPicker
    {...named}
    value={value === undefined ? undefined : { id: value }}
    onChange={(unit) => onChange(unit?.id)}
  />
);
const AnyProject = (props: PickedProps) => <ProjectPicker all {...props} />;
const PICKERS = { unit: UnitById, leader: LeaderPicker, project: AnyProject } as const;

function Chooser({ filter, words, value, onChange }: ChooserProps) {
  const { label, hint = label } = words;
  const text = typeof value === 'string' ? value : undefined;
  const named = { 'aria-label': label, placeholder: hint, onChange };
  const { control } = filter;
  if (control === 'words') return <Words {...named} value={text ?? ''} />;
  if (control === 'unit' || control === 'leader' || control === 'project') {
    const Picker = PICKERS[control];
    return (
      <div className="filter-wide">
        <Picker {...named} value={text} />
      </div>
    );
  }
  if (control === 'flag')
    return (
      <Checkbox
        className="touch-check"
        checked={value === true}
        onChange={({ target }) => onChange(target.checked ? true : undefined)}
      >
        {label}
      </Checkbox>
    );
  if (control === 'day')
    return (
      <label className="filter-day">
        <span>{label}</span>
        <DayPicker value={text} onChange={onChange} />
      </label>
    );
  return <Choice filter={filter} words={words} value={value} onChange={onChange} />;
}

/** A choice knows texts and numbers; yes and no are told by their words. */
const textKey = (value: unknown): string | number =>
  typeof value === 'string' || typeof value === 'number' ? value : JSON.stringify(value);
const wordOf = (value: unknown): string => String(textKey(value));

function Choice({ filter, words: { label, hint = label, word = wordOf, options }, value, onChange }: ChooserProps) {
  const values = filter.values ?? [];
  const offered = options ?? values.map((one) => ({ value: textKey(one), label: word(one) }));
  return (
    <Select<string | number | null>
      allowClear
      {...(options !== undefined && { showSearch: { optionFilterProp: 'label' } })}
      aria-label={label}
      placeholder={hint}
      value={value === undefined ? null : textKey(value)}
      options={[...offered]}
      onChange={(chosen) => onChange(values.find((one) => textKey(one) === chosen) ?? chosen ?? undefined)}
    />
  );
}

interface WordsProps {
  readonly value: string;
  readonly onChange: (words: string | undefined) => void;
  readonly placeholder: string;
  readonly 'aria-label': string;
}

/** Words are asked for shortly after the last key. */
function Words({ value, onChange, ...named }: WordsProps) {
  const [typed, setTyped] = useState(value);
  useEffect(() => {
    if (typed.trim() === value.trim()) return undefined;
    const timer = window.setTimeout(() => onChange(typed.trim() === '' ? undefined : typed.trim()), AFTER_MS);
    return () => window.clearTimeout(timer);
  }, [typed, value, onChange]);
  return (
    <Input
      allowClear
      type="search"
      className="filter-words"
      maxLength={100}
      {...named}
      value={typed}
      onChange={({ target }) => setTyped(target.value)}
    />
  );
}
