import { keepPreviousData } from '@tanstack/react-query';
import { Select } from 'antd';
import { useDeferredValue, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client';

/** What an indicator measures: a project, or a point of a higher plan. */
export interface Reform {
  readonly kind: 'PROJECT' | 'KEY_POINT';
  readonly id: string;
  readonly name: string;
}

interface ReformPickerProps {
  readonly value?: Reform;
  readonly onChange?: (reform: Reform | undefined) => void;
  readonly id?: string;
}

const SHOWN = 20;
/** So many characters can be looked for. */
const LEAST = 2;
const KINDS = ['PROJECT', 'KEY_POINT'] as const;

/** Chooses a project or a key point by words of its name or its code. */
export function ReformPicker({ value, onChange, id }: ReformPickerProps) {
  const { t } = useTranslation(['indicators', 'words', 'common']);
  const [typed, setTyped] = useState('');
  const words = useDeferredValue(typed.trim());
  const found = api.useQuery(
    'get',
    '/api/v1/search',
    { params: { query: { words, limit: SHOWN } } },
    { enabled: words.length >= LEAST, placeholderData: keepPreviousData },
  );
  const hits = found.data?.items ?? [];
  const listed = hits.flatMap(({ kind, id: hitId, title, code }): Reform[] =>
    kind === 'PROJECT' || kind === 'KEY_POINT'
      ? [{ kind, id: hitId, name: [code, title].filter(Boolean).join(' ') }]
      : [],
  );
  const known = value === undefined || listed.some((one) => one.id === value.id) ? listed : [value, ...listed];
  const groups = KINDS.map((kind) => ({
    label: t(`words:subject.${kind}`),
    options: known.filter((one) => one.kind === kind).map((one) => ({ value: one.id, label: one.name })),
  })).filter(({ options }) => options.length > 0);
  return (
    <Select
      {...(id !== undefined && { id })}
      className="wide"
      allowClear
      showSearch={{ filterOption: false, onSearch: setTyped }}
      placeholder={t('reformExample')}
      notFoundContent={words.length < LEAST ? null : t('common:empty.filtered')}
      value={value?.id ?? null}
      options={groups}
      onChange={(chosen: string | null) => onChange?.(known.find((one) => one.id === chosen))}
    />
  );
}
