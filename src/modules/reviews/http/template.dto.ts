import { Flag, Int, NestedList, OneOf, SomeOf, Text, Texts } from '../../../platform/http/fields.js';
import type { ShownTemplate } from '../application/templates.js';
import {
  BLOCK_KINDS,
  type BlockKind,
  SAID_REGISTERS,
  type SaidRegister,
  type Template,
  type TemplateHeading,
} from '../domain/template.js';

const FAR = 1_000_000_000;
const HEADINGS = 30;
const BLOCKS = 40;

/** A sentence with chips. */
export class TemplateSentenceRequest {
  @Text({ max: 2000, min: 0, description: 'With chips such as {{n:claims.national}}.' }) text!: string;
  @Text({ max: 2000, optional: true, description: 'How it reads where its number is one and a name stands for it.' })
  one?: string | null;
}

/** A paragraph of a heading. */
export class TemplateBlockRequest {
  @OneOf(BLOCK_KINDS, {
    description: 'SENTENCES with chips; ENTRIES that fall under the heading, a sentence each; FREE: as it stands.',
  })
  kind!: BlockKind;
  @NestedList(() => TemplateSentenceRequest, { max: BLOCKS, description: 'Of ENTRIES none.' })
  sentences!: TemplateSentenceRequest[];
  @SomeOf(SAID_REGISTERS, { optional: true, description: 'Of ENTRIES alone: of which registers.' })
  registers?: SaidRegister[];
}

/** A heading with what stands below it. */
export class TemplateHeadingRequest {
  @Text({ max: 100, min: 0, description: 'Empty: the opening.' }) title!: string;
  @Texts({ max: 100, maxItems: 50, description: 'Which fields of reform (领域) fall under it.' }) domains!: string[];
  @Flag({ description: 'Also what falls under no other heading.' }) rest!: boolean;
  @NestedList(() => TemplateBlockRequest, { max: BLOCKS }) blocks!: TemplateBlockRequest[];
}

/** The headings of an office’s own review, in their order. */
export class ReviewTemplateRequest {
  @Text({ max: 100 }) name!: string;
  @NestedList(() => TemplateHeadingRequest, { max: HEADINGS, min: 1 }) headings!: TemplateHeadingRequest[];
}

/** A sentence of a template. */
export class TemplateSentenceAnswer {
  @Text({ max: 2000, min: 0 }) text!: string;
  @Text({ max: 2000, optional: true, description: 'How it reads of a single thing.' }) one!: string | null;
}

/** A paragraph of a heading. */
export class TemplateBlockAnswer {
  @OneOf(BLOCK_KINDS) kind!: string;
  @NestedList(() => TemplateSentenceAnswer, { max: BLOCKS }) sentences!: TemplateSentenceAnswer[];
  @Texts({ max: 100, maxItems: SAID_REGISTERS.length }) registers!: string[];
}

/** A heading of a template. */
export class TemplateHeadingAnswer {
  @Text({ max: 100, min: 0 }) title!: string;
  @Texts({ max: 100, maxItems: 50 }) domains!: string[];
  @Flag() rest!: boolean;
  @NestedList(() => TemplateBlockAnswer, { max: BLOCKS }) blocks!: TemplateBlockAnswer[];
}

/** By which headings a review may be drafted. */
export class ReviewTemplateAnswer {
  @Text({ max: 36, description: 'What a draft names it by: A or B for the examples, else its id.' }) key!: string;
  @Text({ max: 100 }) name!: string;
  @NestedList(() => TemplateHeadingAnswer, { max: HEADINGS }) headings!: TemplateHeadingAnswer[];
  @Int({ min: 1, max: FAR, optional: true, description: 'None of an example, which is copied and not changed.' })
  version!: number | null;
}

export const templateOf = ({ name, headings }: ReviewTemplateRequest): Template => ({
  name: name.trim(),
  headings: headings.map(({ title, domains, rest, blocks }): TemplateHeading => ({
    ...{ title: title.trim(), domains: domains.map((one) => one.trim()), rest },
    blocks: blocks.map(({ kind, sentences, registers }) => ({
      ...{ kind, registers: registers ?? [] },
      sentences: sentences.map(({ text, one }) => ({ text, one: one ?? null })),
    })),
  })),
});

export const showTemplate = ({ key, name, headings, version }: ShownTemplate): ReviewTemplateAnswer => ({
  ...{ key, name, version },
  headings: headings.map(({ title, domains, rest, blocks }) => ({
    ...{ title, domains: [...domains], rest },
    blocks: blocks.map(({ kind, sentences, registers }) => ({
      ...{ kind, registers: [...registers] },
      sentences: sentences.map((one) => ({ ...one })),
    })),
  })),
});
