import { fill } from '../../../../shared-kernel/fill.js';
import type { Language } from '../../../../shared-kernel/language.js';
import { wordOr, wordsIn } from '../../../../texts/words.js';
import type { PolicyRules } from '../../policy/domain/policy.js';
import {
  type ClauseGroup,
  type RuleClause,
  ruleClauses,
  type RulePlace,
  valueAt,
} from '../../policy/domain/rule-clauses.js';

type Value = string | number | boolean | null;

/** A part of a clause: words, or a place with its value. */
export interface ClausePart {
  readonly text: string | null;
  readonly place: (RulePlace & { readonly value: Value; readonly choices: readonly ClauseChoice[] }) | null;
}

/** What may stand at a place, in words. */
export interface ClauseChoice {
  readonly value: string | boolean;
  readonly label: string;
}

/** A clause in the reader's words, taken apart at its places. */
export interface ShownClause {
  readonly key: string;
  readonly group: ClauseGroup;
  readonly parts: readonly ClausePart[];
}

/** What two rule sets say differently. */
export interface ClauseChange {
  readonly group: ClauseGroup;
  /** Null: nothing of the kind. */
  readonly before: string | null;
  readonly after: string | null;
}

function template({ sentence }: RuleClause, language: Language): string {
  const [chapter = '', code = ''] = sentence.split('.');
  return wordOr(code, chapter, language);
}

const roleWord = (role: string, language: Language): string => wordOr(role, 'role', language);

/** The two ways of a switch, by its place. */
const WAYS: Readonly<Record<string, string>> = { automatic: 'firstTierBy', copied: 'groupCopied' };
const wayWord = (name: string, value: Value, language: Language): string =>
  wordOr(String(value), WAYS[name] ?? '', language);

function word({ kind, name }: RulePlace, value: Value, language: Language): string {
  if (value === null) return wordsIn(language, 'phrase.namedTalker');
  if (kind === 'SWITCH') return wayWord(name, value, language);
  if (kind === 'SHARE') return `${String(Math.round(Number(value) * 1000) / 10)}%`;
  return kind === 'ROLE' ? roleWord(String(value), language) : String(value);
}

function choicesOf({ kind, name, roles = [] }: RulePlace, language: Language): ClauseChoice[] {
  if (kind === 'SWITCH') return [false, true].map((value) => ({ value, label: wayWord(name, value, language) }));
  return roles.map((role) => ({ value: role, label: roleWord(role, language) }));
}

/** Each clause of a rule set taken apart at its places, for a form in the office's words. */
export function shownClauses(rules: PolicyRules, language: Language): readonly ShownClause[] {
  return ruleClauses(rules).map((clause) => ({
    ...{ key: clause.key, group: clause.group },
    parts: template(clause, language)
      .split(/(\{\w+\})/)
      .filter((text) => text !== '')
      .map((text) => {
        const place = clause.places.find(({ name }) => text === `{${name}}`);
        if (place === undefined) return { text, place: null };
        const value = valueAt(rules, place.pointer);
        return { text: null, place: { ...place, value, choices: choicesOf(place, language) } };
      }),
  }));
}

function sentenceOf(clause: RuleClause, rules: PolicyRules, language: Language): string {
  const said = clause.places.map((place) => [place.name, word(place, valueAt(rules, place.pointer), language)]);
  return fill(template(clause, language), Object.fromEntries(said) as Record<string, string>);
}

/** What two rule sets say differently, sentence by sentence, in the order in which an office reads them. */
export function clauseChanges(before: PolicyRules, after: PolicyRules, language: Language): readonly ClauseChange[] {
  const said = (rules: PolicyRules) =>
    new Map(
      ruleClauses(rules).map((clause) => [
        clause.key,
        { group: clause.group, sentence: sentenceOf(clause, rules, language) },
      ]),
    );
  const [was, is] = [said(before), said(after)];
  const pairs = [...new Set([...was.keys(), ...is.keys()])].map((key) => [was.get(key), is.get(key)] as const);
  return pairs.flatMap(([one, other]) => changeOf(one, other));
}

interface Said {
  readonly group: ClauseGroup;
  readonly sentence: string;
}

function changeOf(before: Said | undefined, after: Said | undefined): ClauseChange[] {
  const said = after ?? before;
  const [was, is] = [before?.sentence ?? null, after?.sentence ?? null];
  return said === undefined || was === is ? [] : [{ group: said.group, before: was, after: is }];
}
