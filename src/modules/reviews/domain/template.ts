import { chapter } from '../../../texts/words.js';

/** Sentences with chips; entries that fall under the heading, a sentence each; a text as it stands. */
export const BLOCK_KINDS = ['SENTENCES', 'ENTRIES', 'FREE'] as const;
export type BlockKind = (typeof BLOCK_KINDS)[number];

/** The registers whose entries are said one by one. */
export const SAID_REGISTERS = ['OUTCOME_FACT', 'FRONT_RUNNER_CLAIM', 'RECOGNITION', 'PILOT'] as const;
export type SaidRegister = (typeof SAID_REGISTERS)[number];

/** A sentence, and how it reads where its number is one and a name stands for it. */
export interface TemplateSentence {
  readonly text: string;
  readonly one: string | null;
}

export interface TemplateBlock {
  readonly kind: BlockKind;
  readonly sentences: readonly TemplateSentence[];
  readonly registers: readonly SaidRegister[];
}

/** A heading with what stands below it. The opening has no title. */
export interface TemplateHeading {
  readonly title: string;
  /** Which fields of reform (领域) fall under it. */
  readonly domains: readonly string[];
  /** Also what falls under no other. */
  readonly rest: boolean;
  readonly blocks: readonly TemplateBlock[];
}

export interface Template {
  readonly name: string;
  readonly headings: readonly TemplateHeading[];
}

/** The two examples that ship. */
export const SHIPPED_TEMPLATES = ['A', 'B'] as const;
export type ShippedTemplate = (typeof SHIPPED_TEMPLATES)[number];

/** A heading as the texts write it: lines that begin with `*` say entries, `=` stand as they are, `1:` read so of a single thing. */
interface WrittenHeading {
  readonly title: string;
  readonly domains: string;
  readonly lines: string;
}

const ENTRIES = '* ';
const FREE = '= ';
const OF_ONE = ' 1: ';

/** An example as it ships. */
export function shippedTemplate(which: ShippedTemplate): Template {
  const { name, headings } = chapter('paper').review.templates[which];
  const written: readonly WrittenHeading[] = Object.values(headings);
  return { name, headings: written.map(headingOf) };
}

function headingOf({ title, domains, lines }: WrittenHeading): TemplateHeading {
  const named = domains.split(' ').filter((one) => one !== '');
  return {
    title,
    domains: named.filter((one) => one !== '*'),
    rest: named.includes('*'),
    blocks: lines
      .split('\n')
      .filter((line) => line !== '')
      .map(blockOf),
  };
}

function blockOf(line: string): TemplateBlock {
  if (line.startsWith(ENTRIES)) {
    const named = line.slice(ENTRIES.length).split(' ');
    return { kind: 'ENTRIES', sentences: [], registers: SAID_REGISTERS.filter((one) => named.includes(one)) };
  }
  const free = line.startsWith(FREE);
  const said = free ? [line.slice(FREE.length)] : line.split(' | ');
  return { kind: free ? 'FREE' : 'SENTENCES', sentences: said.map(sentenceOf), registers: [] };
}

function sentenceOf(said: string): TemplateSentence {
  const [text = '', one] = said.split(OF_ONE);
  return { text, one: one ?? null };
}

/** What a template of an office's own is refused for, by the pointer of the field. */
export interface TemplateFault {
  readonly pointer: string;
  readonly code: 'REVIEW_TEMPLATE_BLOCK' | 'REVIEW_TEMPLATE_DOMAIN_TWICE' | 'REVIEW_TEMPLATE_REST_TWICE';
}

/** Every block has what its kind asks for, a field stands under one heading, and what falls under none under one. */
export function templateFaults({ headings }: Template): readonly TemplateFault[] {
  const seen = new Set<string>();
  const rest = headings.findIndex((heading) => heading.rest);
  return headings.flatMap((heading, at) => {
    const pointer = `/headings/${String(at)}`;
    const faults: TemplateFault[] = heading.blocks.flatMap((block, place) =>
      fits(block) ? [] : [{ pointer: `${pointer}/blocks/${String(place)}`, code: 'REVIEW_TEMPLATE_BLOCK' as const }],
    );
    if (heading.domains.some((domain) => seen.has(domain)))
      faults.push({ pointer: `${pointer}/domains`, code: 'REVIEW_TEMPLATE_DOMAIN_TWICE' });
    for (const domain of heading.domains) seen.add(domain);
    if (heading.rest && at !== rest) faults.push({ pointer: `${pointer}/rest`, code: 'REVIEW_TEMPLATE_REST_TWICE' });
    return faults;
  });
}

const fits = ({ kind, sentences, registers }: TemplateBlock): boolean =>
  kind === 'ENTRIES' ? registers.length > 0 && sentences.length === 0 : sentences.length > 0 && registers.length === 0;
