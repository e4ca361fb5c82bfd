import i18next from 'i18next';
import { useTranslation } from 'react-i18next';
import type { components } from '../api/schema';
import { dateWords } from '../ui/dates';

type Step = components['schemas']['StepAnswer'];
type Person = components['schemas']['StepPersonAnswer'];

const DAY = /^\d{4}-\d{2}-\d{2}$/;

function pair(name: string, value: string): string {
  return i18next.t('supervision:pair', { name, value });
}

/** A word by its code, or the fallback where the code is newer than the words. */
function word(chapter: string, code: string, fallback: string): string {
  const key = `${chapter}.${code}`;
  return i18next.exists(key) ? i18next.t(key, { defaultValue: fallback }) : fallback;
}

/** Post and name of somebody in a step; a vacant post says so. */
export function personWords(person: Pick<Person, 'title' | 'name' | 'onBehalfOf'>): string {
  const name = person.name ?? i18next.t('common:people.vacant');
  return [person.title, name, person.onBehalfOf ?? ''].filter((part) => part !== '').join(' ');
}

interface Verdict {
  readonly verdict?: string;
  readonly words?: string;
  readonly newDate?: string;
}

function listed(value: unknown): readonly string[] {
  if (!Array.isArray(value)) return [];
  return (value as readonly (Verdict & { readonly report?: string })[]).map((item) => {
    const verdict = item.verdict === undefined ? '' : word('words:checkVerdict', item.verdict, item.verdict);
    const date = item.newDate === undefined ? '' : dateWords(item.newDate);
    return [verdict, item.words ?? '', item.report ?? '', date].filter((part) => part !== '').join(' ');
  });
}

/** Codes inside a reason that have words of their own. */
function coded(key: string, value: string): string {
  if (key === 'trigger') return word('words:trigger', value, value);
  if (key === 'fault') return word('words:notHeldFault', value, value);
  if (key === 'outcome') return word('words:caseOutcome', value, value);
  if (DAY.test(value)) return dateWords(value);
  return word('words:pauseReason', value, word('words:reasonCode', value, value));
}

function whyLine(key: string, value: unknown): readonly string[] {
  const name = word('supervision:why', key, '');
  if (name === '' || value === null || value === '' || value === false) return [];
  if (key === 'reports' || key === 'verdicts') return listed(value).map((line) => pair(name, line));
  if (key === 'tier') return [pair(name, word('words:interviewTier', String(Number(value)), ''))];
  if (value === true) return [name];
  return typeof value === 'string' ? [pair(name, coded(key, value))] : [];
}

interface StepWords {
  readonly dateName: (key: string) => string;
  readonly people: (step: Step) => readonly string[];
  readonly why: (step: Step) => readonly string[];
}

/** The words around a timeline's steps, in the reader's language; the step and its rule are worded by the server. */
export function useStepWords(): StepWords {
  useTranslation(['supervision', 'interview', 'words']);
  return {
    dateName: (key) => word('supervision:dates', key, key),
    people: (step) => step.people.map((person) => pair(word('words:personAs', person.as, ''), personWords(person))),
    why: (step) => Object.entries(step.why).flatMap(([key, value]) => whyLine(key, value)),
  };
}
