import i18next from 'i18next';

/** A word by its code, or the fallback where the code is newer than the words. */
function word(group: string, code: string, fallback: string): string {
  const key = `audit:${group}.${code}`;
  return i18next.t(key, { defaultValue: fallback });
}

/** What was done, as a person says it. */
export function actionWord(action: string): string {
  return word('action', action, action);
}

/** What kind of thing it was done to. */
export function subjectWord(type: string): string {
  return word('subject', type, type);
}

const DAY = /^(\d{4})-(\d{2})-(\d{2})$/u;

function valueWords(value: unknown): string {
  if (typeof value === 'boolean') return i18next.t(value ? 'common:state.yes' : 'common:state.no');
  if (typeof value === 'number') return String(value);
  if (typeof value !== 'string') return JSON.stringify(value);
  if (DAY.test(value)) return value;
  return word('code', value, value);
}

/** One fact of an event in words; null where it says nothing. */
export function factWords(name: string, value: unknown): { readonly name: string; readonly value: string } | null {
  if (value === null || value === '' || (Array.isArray(value) && value.length === 0)) return null;
  const values = Array.isArray(value) ? (value as readonly unknown[]).map(valueWords).join('；') : valueWords(value);
  return { name: word('fact', name, name), value: values };
}
