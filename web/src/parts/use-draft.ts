import { useCallback, useEffect, useRef, useState } from 'react';
import { useMe } from '../api/me';

const PREFIX = 'five-ones:draft';
const SAVE_AFTER_MS = 400;

interface Kept<Values> {
  readonly at: string;
  readonly values: Values;
}

export interface Draft<Values> {
  /** What was kept on this machine before, or null. */
  readonly restored: Kept<Values> | null;
  /** When it was last kept during this visit. */
  readonly savedAt: string | null;
  /** Keeps what was typed, shortly after the last key. */
  readonly keep: (values: Values) => void;
  /** Forgets it: it was filed, or is not wanted. */
  readonly forget: () => void;
}

function read<Values>(key: string): Kept<Values> | null {
  try {
    return JSON.parse(localStorage.getItem(key) ?? 'null') as Kept<Values> | null;
  } catch {
    return null;
  }
}

/**
 * Keeps a form's words on this machine, under the person's own name: they survive a lost connection, an expired session
 * and a closed tab, and nobody else who signs in here is shown them.
 * @param name which form of which thing, such as `duty:<id>`
 */
export function useDraft<Values>(name: string): Draft<Values> {
  const { personId, accountId } = useMe();
  const key = `${PREFIX}:${personId ?? accountId ?? 'nobody'}:${name}`;
  const [restored] = useState(() => read<Values>(key));
  const [savedAt, setSavedAt] = useState<string | null>(null);
  const waiting = useRef<{ timer: number; values: Values } | null>(null);

  const save = useCallback(() => {
    if (waiting.current === null) return;
    window.clearTimeout(waiting.current.timer);
    const kept: Kept<Values> = { at: new Date().toISOString(), values: waiting.current.values };
    waiting.current = null;
    localStorage.setItem(key, JSON.stringify(kept));
    setSavedAt(kept.at);
  }, [key]);

  const keep = useCallback(
    (values: Values) => {
      window.clearTimeout(waiting.current?.timer);
      waiting.current = { values, timer: window.setTimeout(save, SAVE_AFTER_MS) };
    },
    [save],
  );

  const forget = useCallback(() => {
    window.clearTimeout(waiting.current?.timer);
    waiting.current = null;
    localStorage.removeItem(key);
    setSavedAt(null);
  }, [key]);

  // A closed tab or another page must not lose the last keys.
  useEffect(() => {
    window.addEventListener('pagehide', save);
    return () => {
      window.removeEventListener('pagehide', save);
      save();
    };
  }, [save]);

  return { restored, savedAt, keep, forget };
}
