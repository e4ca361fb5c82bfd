import { fillTemplate } from '../../../platform/documents/fill-template.js';
import { readTemplateFile, type TemplateFile } from '../../../platform/documents/template-file.js';
import { DomainError, type FieldError } from '../../../shared-kernel/domain-error.js';
import type { DocumentKind } from '../domain/document-kinds.js';
import { refuseTemplate } from '../domain/problems.js';
import { blanksOf, fieldsOf, samplesOf } from '../domain/template-fields.js';
import { asErrors, tagFaults } from '../domain/template-tags.js';

const MOST_FAULTS = 50;

/**
 * A file as template of a kind: what it is made of, what stands in its braces, and that it is filled with all and with nothing.
 * @throws DOCUMENT_TEMPLATE_FAULTY with everything that is wrong, each with its place
 */
export async function checkTemplate(kind: DocumentKind, content: Buffer): Promise<void> {
  const file = await read(content);
  const fields = fieldsOf(kind);
  const faults: FieldError[] = [
    ...file.faults.map(({ code, params }) => ({ pointer: '/file', code, params })),
    ...file.texts.flatMap(({ paragraphs }) => asErrors(tagFaults(paragraphs, fields))),
  ];
  if (faults.length > 0) faulty(faults);
  for (const values of [samplesOf(fields), blanksOf(fields)]) {
    try {
      await fillTemplate({ parts: file.parts, values, mark: null });
    } catch (error) {
      faulty([asFault(error)]);
    }
  }
}

async function read(content: Buffer): Promise<TemplateFile> {
  try {
    return await readTemplateFile(content);
  } catch (error) {
    return faulty([asFault(error)]);
  }
}

/** A refusal of the whole file is one of its faults. */
function asFault(error: unknown): FieldError {
  if (!(error instanceof DomainError)) throw error;
  return { pointer: '/file', code: error.code, params: error.params };
}

function faulty(faults: readonly FieldError[]): never {
  throw refuseTemplate('DOCUMENT_TEMPLATE_FAULTY', { count: faults.length }, faults.slice(0, MOST_FAULTS));
}
