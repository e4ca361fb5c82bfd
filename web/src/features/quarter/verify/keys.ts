import type { KeyboardEvent } from 'react';

export type KeyAct = 'next' | 'previous' | 'verify' | 'return' | 'choose' | 'chooseAll' | 'batch';

const KEYS: Readonly<Record<string, KeyAct>> = {
  arrowdown: 'next',
  j: 'next',
  arrowup: 'previous',
  k: 'previous',
  a: 'verify',
  r: 'return',
  b: 'batch',
  ' ': 'choose',
};

/** Where keys mean what they always mean: typing, and pressing a button or following a link. */
const TYPING = 'input, textarea, select, [contenteditable], [role="dialog"]';
const PRESSING = 'button, a[href]';

/** What a key asks of the queue; null where it means something else there. */
export function actOfKey({ key, target, ctrlKey, metaKey, altKey }: KeyboardEvent): KeyAct | null {
  if (!(target instanceof Element) || target.closest(TYPING) !== null || altKey) return null;
  const pressed = key.toLowerCase();
  if (ctrlKey || metaKey) return pressed === 'a' ? 'chooseAll' : null;
  if (pressed === ' ' && target.closest(PRESSING) !== null) return null;
  return KEYS[pressed] ?? null;
}
