import type { Language } from '../../../../shared-kernel/language.js';
import { registersTexts as en } from '../../../../texts/en/registers.js';
import { words } from '../../../../texts/words.js';
import { registersTexts as zhCN } from '../../../../texts/zh-CN/registers.js';
import { LEVELS } from '../domain/level.js';
import type { NamedField, AnyRow, Register } from '../domain/register.js';
import { STAGE } from '../domain/stage-rules.js';

const TEXTS = { 'zh-CN': zhCN, en } as const;

type Labels = Readonly<Record<string, string>>;

/** What `src/texts/<language>/registers.ts` says of one register. */
interface KindTexts {
  readonly name: string;
  readonly entryName: string;
  readonly labels: Labels;
  readonly hints?: Labels;
  readonly choices?: Readonly<Record<string, Labels>>;
}

function kindTexts(language: Language, kind: string): KindTexts {
  const kinds: Readonly<Record<string, KindTexts>> = TEXTS[language].kinds;
  const found = kinds[kind];
  if (found === undefined) throw new Error(`src/texts/${language}/registers.ts says nothing of ${kind}`);
  return found;
}

/** A value and its word. */
export interface Word {
  readonly value: string;
  readonly label: string;
}

const wordsOf = (labels: Labels): readonly Word[] => Object.entries(labels).map(([value, label]) => ({ value, label }));

/** A field in words. */
export interface FieldWords {
  readonly label: string;
  readonly hint: string | null;
  readonly choices: readonly Word[];
}

const isLevel = ({ values = [] }: NamedField['type']): boolean => values[0] === LEVELS[0];

/** The words of one field: the register's own, else those that all share. */
export function fieldWords(language: Language, register: Register, { name, type }: NamedField): FieldWords {
  const { labels, hints = {}, choices = {} } = kindTexts(language, register.kind);
  const shared = TEXTS[language];
  const common: Labels = shared.labels;
  const hintsOfAll: Labels = shared.hints;
  const said: Labels = choices[name] ?? (isLevel(type) ? shared.words.registerLevel : {});
  return {
    label: labels[name] ?? common[name] ?? name,
    hint: hints[name] ?? hintsOfAll[name] ?? null,
    choices: (type.values ?? []).map((value) => ({ value, label: said[value] ?? value })),
  };
}

/** A stage as it is called. */
export function stageWord(language: Language, register: Register, stage: string): string {
  return kindTexts(language, register.kind).choices?.[STAGE]?.[stage] ?? stage;
}

/** A register in words. */
export function registerName(
  language: Language,
  { kind }: Pick<Register, 'kind'>,
): Pick<KindTexts, 'name' | 'entryName'> {
  const { name, entryName } = kindTexts(language, kind);
  return { name, entryName };
}

/** The words that every register shares. */
export function sharedWords(language: Language): Readonly<Record<'states' | 'publicities' | 'acts', readonly Word[]>> {
  const { registerEntryState, publicity, registerAct } = TEXTS[language].words;
  return { states: wordsOf(registerEntryState), publicities: wordsOf(publicity), acts: wordsOf(registerAct) };
}

/** What the office has to verify, as its desk names it. */
export function titleOf(register: Register, { title }: Pick<AnyRow, 'title'>): string {
  const { name } = registerName('zh-CN', register);
  // What is read by name is named on nobody's desk.
  if (register.readers === 'NAMED') return words('title.VERIFY_NAMED', { register: name });
  if (title === null) return words('title.VERIFY_OFF_SYSTEM', { register: name });
  return words('title.VERIFY_ENTRY', { register: name, title });
}
