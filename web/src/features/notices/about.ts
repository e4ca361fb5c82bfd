import type { Item } from './use-inbox';

/** A letter begins with whom it is written to. */
const ADDRESSEE = /^[^\n。]{1,40}：$/;
const SEPARATOR = '；';

/** The first words of a notice, or the titles of those in a list: they name the matter. */
export function aboutOf({ body, items }: Pick<Item, 'body' | 'items'>): string {
  if (items.length > 0) return items.map(({ title }) => title).join(SEPARATOR);
  const [first = '', second = ''] = body.split('\n');
  return ADDRESSEE.test(first) ? second : first;
}
