import { keepPreviousData } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { api } from '../api/client';
import type { components } from '../api/schema';

export type Unit = components['schemas']['UnitAnswer'];

const AFTER_MS = 250;
const SHOWN = 30;

interface UnitSearch {
  readonly units: readonly Unit[];
  readonly searching: boolean;
  readonly search: (text: string) => void;
}

/** Units by a part of their name, asked shortly after the last key. */
export function useUnitSearch(): UnitSearch {
  const [text, setText] = useState('');
  const [asked, setAsked] = useState('');
  useEffect(() => {
    const timer = window.setTimeout(() => setAsked(text.trim()), AFTER_MS);
    return () => window.clearTimeout(timer);
  }, [text]);
  const query = api.useQuery(
    'get',
    '/api/v1/units',
    { params: { query: { limit: SHOWN, ...(asked !== '' && { name: asked }) } } },
    { placeholderData: keepPreviousData, staleTime: 60_000 },
  );
  return { units: query.data?.items ?? [], searching: query.isFetching, search: setText };
}
