import { type Language } from '../../../shared-kernel/language.js';
import { fill } from '../../../shared-kernel/fill.js';
import { CalendarDate, Id, Int, NestedList, OneOf, Text } from '../../../platform/http/fields.js';
import { wordOr } from '../../../texts/words.js';
import type { DocumentTemplate } from '../application/document-templates.js';
import { DOCUMENT_KINDS, type DocumentKind } from '../domain/document-kinds.js';
import { TEMPLATE_STATES } from '../domain/document-template.js';
import { fieldsOf, type TemplateField } from '../domain/template-fields.js';

export class TemplateKindQuery {
  @OneOf(DOCUMENT_KINDS) kind!: DocumentKind;
}

export class TemplateWordsRequest {
  @Text({ max: 500, description: 'Why the built-in layout shall come back.' }) words!: string;
}

export class DocumentTemplateAnswer {
  @Id() id!: string;
  @OneOf(DOCUMENT_KINDS) kind!: string;
  @Int({ min: 1, max: 1_000_000, description: 'Version, from 1 in each kind.' }) number!: number;
  @OneOf(TEMPLATE_STATES) state!: string;
  @Text({ max: 200 }) fileName!: string;
  @Text({ max: 64, description: 'Of the file as it was uploaded.' }) sha256!: string;
  @Id() uploadedByPersonId!: string;
  @Text({ max: 100 }) uploadedByName!: string;
  @CalendarDate() uploadedOn!: string;
  @Text({ max: 100, optional: true }) enforcedByName!: string | null;
  @CalendarDate({ optional: true }) enforcedOn!: string | null;
  @Id({ optional: true, description: 'Who asked that the built-in layout comes back.' })
  withdrawalByPersonId!: string | null;
  @Text({ max: 100, optional: true }) withdrawalByName!: string | null;
  @Text({ max: 500, optional: true }) withdrawalWords!: string | null;
  @Text({ max: 100, optional: true }) endedByName!: string | null;
  @CalendarDate({ optional: true }) endedOn!: string | null;
  @Int({ min: 1, max: 1_000_000 }) version!: number;
}

export class TemplateRowFieldAnswer {
  @Text({ max: 50, description: 'What stands in the braces.' }) name!: string;
  @Text({ max: 200 }) meaning!: string;
  @Text({ max: 200, min: 0 }) example!: string;
}

export class TemplateFieldAnswer extends TemplateRowFieldAnswer {
  @NestedList(() => TemplateRowFieldAnswer, {
    max: 50,
    optional: true,
    description: 'Of a list: the names of a row; null: no list.',
  })
  rows!: TemplateRowFieldAnswer[] | null;
}

export function showTemplate({
  uploadedByPerson: uploadedByPersonId,
  withdrawalByPerson: withdrawalByPersonId,
  ...one
}: DocumentTemplate): DocumentTemplateAnswer {
  const { id, kind, number, state, fileName, sha256, uploadedByName, uploadedOn, enforcedByName, enforcedOn } = one;
  const { withdrawalByName, withdrawalWords, endedByName, endedOn, version } = one;
  return {
    ...{ id, kind, number, state, fileName, sha256, uploadedByPersonId, uploadedByName, uploadedOn, enforcedByName },
    ...{ enforcedOn, withdrawalByPersonId, withdrawalByName, withdrawalWords, endedByName, endedOn, version },
  };
}

/** The names of a kind in the reader's language; the names themselves are Chinese in every language. */
export function showFields(kind: DocumentKind, language: Language): TemplateFieldAnswer[] {
  const one = ({ name, meaning, example }: TemplateField) => ({
    ...{ name, example, meaning: fill(wordOr(meaning, 'templateField', language), { name }) },
  });
  return fieldsOf(kind).map((field) => ({ ...one(field), rows: field.rows?.map(one) ?? null }));
}
