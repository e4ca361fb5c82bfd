import { words } from '../../../texts/words.js';
import type { SaidRegister, Template, TemplateHeading, TemplateSentence } from './template.js';

/** An entry that may be said by itself. */
export interface DraftEntry {
  readonly id: string;
  readonly register: SaidRegister;
  readonly title: string;
  readonly domain: string | null;
  readonly unitOfMeasure: string | null;
  /** Of a fact: somebody else ranked it. */
  readonly ranked: boolean;
  /** Of a claim: whether something proves it. */
  readonly proven: boolean;
}

/** A sentence with what was found when its chips were read: whether all have words, and whether one of them counts a single thing. */
export interface Found {
  readonly text: string;
  /** Why it cannot be said; null where it can. */
  readonly why: string | null;
  readonly single: boolean;
}

/** A sentence of the draft before it is known whether it can be said. */
export interface Planned {
  readonly heading: number;
  /** The block of the heading: its paragraph. */
  readonly paragraph: number;
  readonly sentence: TemplateSentence;
  /** What in it is a name, whatever digits it has. */
  readonly name: string | null;
  /** Stands as it is, whatever it says. */
  readonly free: boolean;
}

/** A paragraph of a draft. */
export interface DraftBlock {
  /** As it stands above it; empty: the opening. */
  readonly heading: string;
  readonly body: string;
  /** What of it is a name, by its place. */
  readonly marks: readonly Mark[];
}

/** What an author marked as a name or a date: its digits are no number. */
export interface Mark {
  readonly from: number;
  readonly to: number;
  readonly as: MarkKind;
}

export const MARK_KINDS = ['NAME', 'DATE'] as const;
export type MarkKind = (typeof MARK_KINDS)[number];

/** A sentence of the template that is not in the draft (未写入), and why. */
export interface NotWritten {
  readonly heading: string;
  readonly text: string;
  readonly why: string;
}

export interface Draft {
  readonly blocks: readonly DraftBlock[];
  readonly notWritten: readonly NotWritten[];
}

/** Sentences of entries in one paragraph at most: a paragraph has an end. */
const PARAGRAPH = 8;
const PERCENT = '%';
const DIGIT = /[0-9\uFF10-\uFF19]/u;

/** Every sentence that the template asks for, in its order; entries under the heading of their field of reform. */
export function plan(template: Template, entries: readonly DraftEntry[]): readonly Planned[] {
  const claims = template.headings.some((heading) => takes(heading, 'FRONT_RUNNER_CLAIM'));
  const unproven = claims ? entries.filter((entry) => !isProven(entry)) : [];
  const planned = template.headings.flatMap((heading, at) => {
    const own = entries.filter((entry) => isProven(entry) && headingOf(template, entry) === at);
    return underHeading(heading, at, own);
  });
  // 待证明 stands apart, after everything else.
  return [...planned, ...paragraphs(template.headings.length, 0, unproven)];
}

const isProven = ({ register, proven }: DraftEntry): boolean => register !== 'FRONT_RUNNER_CLAIM' || proven;

/** Under which heading an entry falls: that of its field, else the one that takes the rest; -1: none takes it. */
function headingOf({ headings }: Template, { register, domain }: DraftEntry): number {
  const own = headings.findIndex(
    (heading) => domain !== null && heading.domains.includes(domain) && takes(heading, register),
  );
  return own === -1 ? headings.findIndex((heading) => heading.rest && takes(heading, register)) : own;
}

const takes = ({ blocks }: TemplateHeading, register: SaidRegister): boolean =>
  blocks.some(({ registers }) => registers.includes(register));

function underHeading(heading: TemplateHeading, at: number, own: readonly DraftEntry[]): readonly Planned[] {
  const planned: Planned[] = [];
  let paragraph = 0;
  const done = new Set<DraftEntry>();
  for (const { kind, sentences, registers } of heading.blocks) {
    const here = own.filter((entry) => registers.includes(entry.register) && !done.has(entry));
    for (const entry of here) done.add(entry);
    planned.push(
      ...sentences.map((sentence) => ({ heading: at, paragraph, sentence, name: null, free: kind === 'FREE' })),
    );
    planned.push(...paragraphs(at, paragraph, here));
    paragraph += 1 + Math.floor(here.length / PARAGRAPH);
  }
  return planned;
}

function paragraphs(heading: number, first: number, entries: readonly DraftEntry[]): readonly Planned[] {
  return entries.map((entry, place) => ({
    ...{ heading, paragraph: first + Math.floor(place / PARAGRAPH), free: false },
    ...{ sentence: { text: sentenceOf(entry), one: null }, name: entry.title },
  }));
}

/** What is said of an entry: a fact with its unit of measure and its rank, of others their own words. */
function sentenceOf({ id, register, title, unitOfMeasure, ranked }: DraftEntry): string {
  if (register !== 'OUTCOME_FACT') return words('paper.review.entry', { chip: `{{k:${id}}}` });
  const measure = unitOfMeasure ?? '';
  const fact = { name: title, chip: `{{f:${id}}}`, unit: measure === PERCENT ? '' : measure };
  return ranked ? words('paper.review.ranked', { ...fact, rank: `{{k:${id}}}` }) : words('paper.review.fact', fact);
}

/** Of a single thing as that reads, where it can be said; else as it stands. */
export function chosen(text: Found, ofOne: Found | null): Found {
  return text.why === null && text.single && ofOne?.why === null ? ofOne : text;
}

/** The draft: what can be said, and what cannot with the reason. */
export function draft(template: Template, said: readonly (Planned & { readonly found: Found })[]): Draft {
  const blocks = new Map<string, DraftBlock>();
  const notWritten: NotWritten[] = [];
  for (const { heading, paragraph, name, free, found } of said) {
    const title = titleOf(template, heading);
    const key = `${String(heading)} ${String(paragraph)}`;
    if (found.why !== null && !free) notWritten.push({ heading: title, text: found.text, why: found.why });
    else blocks.set(key, withSentence(blocks.get(key) ?? { heading: title, body: '', marks: [] }, found.text, name));
  }
  return { blocks: [...blocks.values()], notWritten };
}

function withSentence({ heading, body, marks }: DraftBlock, text: string, name: string | null): DraftBlock {
  const at = name === null ? -1 : text.indexOf(name);
  const named = name !== null && at !== -1 && DIGIT.test(name);
  const from = body.length + at;
  const mark = named ? [{ from, to: from + name.length, as: 'NAME' as const }] : [];
  return { heading, body: body + text, marks: [...marks, ...mark] };
}

const titleOf = ({ headings }: Template, at: number): string => headings[at]?.title ?? words('paper.review.unproven');
