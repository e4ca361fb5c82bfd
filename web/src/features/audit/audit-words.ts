import i18next from 'i18next';
import { subjects } from '../../api/subjects';
import { series } from '../../ui/marks';

/** A word by its code; the code itself where it is newer than the words. */
function word(chapter: string, code: string): string {
  return i18next.t(`${chapter}.${code}`, { defaultValue: code });
}

/** What can be looked for: each act that has words. The demo's own is nobody's business outside it. */
export function knownActions(): readonly string[] {
  const words = i18next.getResource(i18next.language, 'words', 'action') as Readonly<Record<string, object>>;
  const nouns = Object.entries(words).filter(([noun]) => noun !== 'demo');
  return nouns.flatMap(([noun, verbs]) => Object.keys(verbs).map((verb) => `${noun}.${verb}`));
}

export const knownSubjects = Object.keys(subjects).filter((type) => type !== 'CLOCK');

/** What was done, as a person says it. */
export function actionWord(action: string): string {
  return word('words:action', action);
}

/** What kind of thing it was done to. */
export function subjectWord(type: string): string {
  return word('words:subject', type);
}

/** Where the codes among an event's facts have their words. */
const CODED = ['dutyState', 'obligationState', 'entryAct', 'step', 'officeWork', 'role', 'adminRole'] as const;
const DAY = /^(\d{4})-(\d{2})-(\d{2})$/u;

function valueWords(value: unknown): string {
  if (typeof value === 'boolean') return i18next.t(value ? 'common:state.yes' : 'common:state.no');
  if (typeof value === 'number') return String(value);
  if (typeof value !== 'string') return JSON.stringify(value);
  if (DAY.test(value)) return value;
  const chapter = CODED.find((one) => i18next.exists(`words:${one}.${value}`));
  return chapter === undefined ? value : word(`words:${chapter}`, value);
}

/** One fact of an event in words; null where it says nothing. */
export function factWords(name: string, value: unknown): { readonly name: string; readonly value: string } | null {
  if (value === null || value === '' || (Array.isArray(value) && value.length === 0)) return null;
  const values = Array.isArray(value) ? series((value as readonly unknown[]).map(valueWords)) : valueWords(value);
  return { name: word('audit:fact', name), value: values };
}
