import { keepPreviousData } from '@tanstack/react-query';
import { Select } from 'antd';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../api/client';
import { listed, noted } from '../ui/marks';

const AFTER_MS = 250;
const SHOWN = 30;

/** A person as forms keep one. */
export interface PersonChoice {
  readonly id: string;
  readonly name: string;
}

interface PersonPickerProps {
  readonly value?: PersonChoice | undefined;
  readonly onChange?: (person: PersonChoice | undefined) => void;
  readonly id?: string;
  readonly 'aria-label'?: string;
}

/** Chooses one registered person by a part of the name; the posts that each holds tell people of one name apart. */
export function PersonPicker({ value, onChange, ...rest }: PersonPickerProps) {
  const { t } = useTranslation();
  const [text, setText] = useState('');
  const [asked, setAsked] = useState('');
  useEffect(() => {
    const timer = window.setTimeout(() => setAsked(text.trim()), AFTER_MS);
    return () => window.clearTimeout(timer);
  }, [text]);
  const query = api.useQuery(
    'get',
    '/api/v1/people',
    { params: { query: { limit: SHOWN, ...(asked !== '' && { name: asked }) } } },
    { placeholderData: keepPreviousData, staleTime: 30_000 },
  );
  const people = query.data?.items ?? [];
  const found = people.map(({ id, name, posts }) => ({
    value: id,
    label: posts.length === 0 ? name : noted(name, listed(posts)),
  }));
  const chosen =
    value === undefined || people.some(({ id }) => id === value.id) ? [] : [{ value: value.id, label: value.name }];
  return (
    <Select
      {...rest}
      className="wide"
      showSearch={{ filterOption: false, onSearch: setText }}
      allowClear
      loading={query.isFetching}
      placeholder={t('people.search')}
      notFoundContent={query.isFetching ? t('state.loading') : t('empty.filtered')}
      value={value?.id ?? null}
      options={[...chosen, ...found]}
      onChange={(id: string | null) => {
        const person = people.find((one) => one.id === id);
        onChange?.(person === undefined ? undefined : { id: person.id, name: person.name });
      }}
    />
  );
}
