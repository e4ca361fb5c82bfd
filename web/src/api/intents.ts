/**
 * One key for one intent: the same request sent again (a double click, a retry after a lost answer) carries the same
 * Idempotency-Key, so the server does it once. The key ends with a definite answer.
 */
export interface Intents {
  /** The key of a request with this method, address and body. */
  keyOf(method: string, url: string, body: string): string;
  /** The request was answered for good; the same words sent later are a new intent. */
  settle(key: string): void;
}

/** Random and unique; `crypto.randomUUID` is missing on plain http. */
function newKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

export function createIntents(): Intents {
  const keys = new Map<string, string>();
  return {
    keyOf: (method, url, body) => {
      const intent = `${method} ${url}\n${body}`;
      const key = keys.get(intent) ?? newKey();
      keys.set(intent, key);
      return key;
    },
    settle: (key) => {
      for (const [intent, present] of keys) if (present === key) keys.delete(intent);
    },
  };
}
