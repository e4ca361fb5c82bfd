import { keepPreviousData } from '@tanstack/react-query';
import { Select } from 'antd';
import { useDeferredValue, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client';

/** Chosen projects or tasks with their names. */
export type ItemsValue = readonly { readonly value: string; readonly label: string }[];

interface ItemsPickerProps {
  readonly kind: 'PROJECT' | 'TASK';
  readonly value?: ItemsValue;
  readonly onChange?: (items: ItemsValue) => void;
  readonly id?: string;
}

const SHOWN = 20;
const MOST = 100;
/** So many characters can be looked for. */
const LEAST = 2;

/** Chooses several projects or tasks by words of their names. */
export function ItemsPicker({ kind, value = [], onChange, id }: ItemsPickerProps) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState('');
  const words = useDeferredValue(typed.trim());
  const found = api.useQuery(
    'get',
    '/api/v1/search',
    { params: { query: { words, limit: SHOWN } } },
    { enabled: words.length >= LEAST, placeholderData: keepPreviousData },
  );
  const hits = (found.data?.items ?? []).filter((hit) => hit.kind === kind);
  return (
    <Select
      {...(id !== undefined && { id })}
      mode="multiple"
      labelInValue
      className="wide"
      maxCount={MOST}
      showSearch={{ filterOption: false, onSearch: setTyped }}
      notFoundContent={words.length < LEAST ? null : t('empty.filtered')}
      value={[...value]}
      options={hits.map((hit) => ({ value: hit.id, label: hit.title }))}
      onChange={(chosen: { value: string; label: string }[]) =>
        onChange?.(chosen.map(({ value: itemId, label }) => ({ value: itemId, label })))
      }
    />
  );
}
