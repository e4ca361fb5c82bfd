/** A fact that ends a sentence of its own: the text's full stop behind it would be a second one. */
const ENDED = /[。！？.!?]$/;

/** Fills `{name}` places of a text from the facts; a place without a fact stays. */
export function fill(text: string, facts: Readonly<Record<string, unknown>>): string {
  return text.replace(/\{(\w+)\}([。.]?)/g, (place, name: string, stop: string) => {
    const value = facts[name];
    if (value === undefined || value === null) return place;
    const said = wordsOf(value);
    return ENDED.test(said) ? said : said + stop;
  });
}

function wordsOf(value: unknown): string {
  if (Array.isArray(value)) return value.join('、');
  return typeof value === 'string' ? value : JSON.stringify(value);
}
