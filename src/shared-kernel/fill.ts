/** Fills `{name}` places of a text from the facts; a place without a fact stays. */
export function fill(text: string, facts: Readonly<Record<string, unknown>>): string {
  return text.replace(/\{(\w+)\}/g, (place, name: string) => {
    const value = facts[name];
    if (value === undefined || value === null) return place;
    if (Array.isArray(value)) return value.join('、');
    return typeof value === 'string' ? value : JSON.stringify(value);
  });
}
