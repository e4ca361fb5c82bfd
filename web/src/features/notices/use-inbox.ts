import { useState } from 'react';
import { client } from '../../api/client';
import { queries } from '../../api/queries';
import type { components } from '../../api/schema';
import { usePages, type Pages } from '../../parts/use-pages';

export type Item = components['schemas']['InboxItemAnswer'];
export type Notice = components['schemas']['NoticeAnswer'];

export interface Inbox {
  readonly pages: Pages<Item>;
  readonly items: readonly Item[];
  readonly isOpen: (id: string) => boolean;
  readonly isUnread: (item: Item) => boolean;
  readonly toggle: (item: Item) => void;
}

const newestFirst = (one: Item, other: Item): number => other.createdAt.localeCompare(one.createdAt);

/** Whatever shows how much is unread asks again. */
function countAgain(): void {
  void queries.invalidateQueries({ queryKey: ['get', '/api/v1/notices'] });
}

/** Marks the entry and all older ones as read, but for formal notices. */
export async function readThrough(newest: Item): Promise<void> {
  // The last of a list is what makes it the newest entry.
  const { id } = newest.items.at(-1) ?? newest;
  await client.POST('/api/v1/notices/{id}/read-through', { params: { path: { id } } });
  countAgain();
  void queries.invalidateQueries({ queryKey: ['pages', 'notices'] });
}

/**
 * The inbox. What was opened during this visit stays where it is, although it is read now and the filter asks for what
 * is unread.
 */
export function useInbox(unread: boolean): Inbox {
  const [opened, setOpened] = useState<ReadonlyMap<string, Item>>(new Map());
  const [closed, setClosed] = useState<ReadonlySet<string>>(new Set());
  const pages = usePages<Item>(['notices', { unread }], (from, signal) => {
    const query = { limit: 50, ...(unread && { unread }), ...from };
    return client.GET('/api/v1/notices', { params: { query }, signal });
  });
  const listed = pages.data ?? [];
  const gone = [...opened.values()].filter(({ id }) => !listed.some((item) => item.id === id));
  const isOpen = (id: string): boolean => opened.has(id) && !closed.has(id);
  const open = (item: Item): void => {
    setOpened(new Map([...opened, [item.id, item]]));
    setClosed(new Set([...closed].filter((id) => id !== item.id)));
    if (item.readAt != null) return;
    // Whether it was marked is no matter of the reader's: it stays unread and is marked when it is opened again.
    client.POST('/api/v1/notices/{id}/read', { params: { path: { id: item.id } } }).then(countAgain, () => undefined);
  };
  return {
    pages,
    items: gone.length === 0 ? listed : [...listed, ...gone].sort(newestFirst),
    isOpen,
    isUnread: ({ id, readAt }) => readAt == null && !opened.has(id),
    toggle: (item) => (isOpen(item.id) ? setClosed(new Set([...closed, item.id])) : open(item)),
  };
}
