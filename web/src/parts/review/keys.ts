import type { KeyboardEvent } from 'react';
import type { Review, ReviewActs } from './use-review';

type KeyAct = 'next' | 'previous' | 'verify' | 'return' | 'choose' | 'chooseAll' | 'batch';

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
function actOfKey({ key, target, ctrlKey, metaKey, altKey }: KeyboardEvent): KeyAct | null {
  if (!(target instanceof Element) || target.closest(TYPING) !== null || altKey) return null;
  const pressed = key.toLowerCase();
  if (ctrlKey || metaKey) return pressed === 'a' ? 'chooseAll' : null;
  if (pressed === ' ' && target.closest(PRESSING) !== null) return null;
  return KEYS[pressed] ?? null;
}

/** The queue by keyboard: through the list, a verdict, a choice for a batch. */
export function keysOf<Row extends { readonly id: string }>(
  queue: Review<Row>,
  verdicts: ReviewActs<Row>,
): (event: KeyboardEvent) => void {
  const acts: Readonly<Record<KeyAct, () => void>> = {
    next: () => queue.move(1),
    previous: () => queue.move(-1),
    verify: () => void verdicts.verify(queue.present),
    return: () => verdicts.giveBack(queue.present),
    choose: () => {
      if (queue.present !== undefined) queue.choose(queue.present.id);
    },
    chooseAll: queue.chooseAll,
    batch: verdicts.verifyChosen,
  };
  return (event) => {
    const act = actOfKey(event);
    if (act === null) return;
    event.preventDefault();
    acts[act]();
  };
}
