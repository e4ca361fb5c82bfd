/** What the address of this page keeps: the words looked for. */
export interface SearchSearch {
  readonly words?: string;
}

const MOST = 100;

export function readSearchSearch({ words }: Readonly<Record<string, unknown>>): SearchSearch {
  // A code such as 2026 arrives as a number.
  const text = typeof words === 'number' ? String(words) : words;
  return typeof text === 'string' && text.trim() !== '' ? { words: text.trim().slice(0, MOST) } : {};
}
