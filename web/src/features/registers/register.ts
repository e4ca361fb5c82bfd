import { api } from '../../api/client';
import type { components } from '../../api/schema';

type Schemas = components['schemas'];
export type Register = Schemas['RegisterAnswer'];
export type RegisterField = Schemas['RegisterFieldAnswer'];
export type RegisterPart = Schemas['RegisterPartAnswer'];
export type Entry = Schemas['RegisterEntryAnswer'];
export type EntryPage = Entry &
  Pick<Schemas['OutputPageAnswer'], 'revisions' | 'similar' | 'warnings' | 'stages' | 'moving' | 'denied'>;
export type Act = Entry['may'][number];

/** Every register has the same routes under a noun of its own: the client knows them by the first. */
export const ROUTES = {
  list: (path: string) => `/api/v1/${path}` as '/api/v1/outputs',
  one: (path: string) => `/api/v1/${path}/{id}` as '/api/v1/outputs/{id}',
  act: (path: string, act: Exclude<Act, 'edit'>) => `/api/v1/${path}/{id}/${act}` as '/api/v1/outputs/{id}/confirm',
};

/** The registers in words, with what the reader may do; they change with the product alone. */
export function useRegisters() {
  return api.useQuery('get', '/api/v1/registers', {}, { staleTime: 600_000 });
}

export interface Words {
  readonly state: (value: string) => string;
  readonly publicity: (value: string) => string;
  readonly act: (value: string) => string;
  readonly publicities: Schemas['RegisterWordAnswer'][];
  readonly states: Schemas['RegisterWordAnswer'][];
}

/** The words that all registers share. */
export function wordsOf({ states, publicities, acts }: Schemas['RegistersAnswer']): Words {
  const word = (of: readonly Schemas['RegisterWordAnswer'][]) => (value: string) =>
    of.find((one) => one.value === value)?.label ?? value;
  return { states, publicities, state: word(states), publicity: word(publicities), act: word(acts) };
}

const TONES = { REPORTED: 'calm', CONFIRMED: 'good', RETURNED: 'warn', WITHDRAWN: 'plain' } as const;
export const toneOf = ({ state }: Pick<Entry, 'state'>) => TONES[state];

/** What an entry is called: of a row 线下办理 only its number is known. */
export const titleOf = ({ title, offSystemNumber }: Pick<Entry, 'title' | 'offSystemNumber'>): string =>
  title ?? offSystemNumber ?? '';
