import { inflateRawSync } from 'node:zlib';
import { DomainError } from '../../shared-kernel/domain-error.js';
import { kindOfFile } from '../workbook/file-kind.js';
import { listZipParts, type ZipPart } from '../workbook/zip-directory.js';
import { refuseTemplateFile, type TemplateFileFault, type TemplateFileProblem } from './problems.js';

const MEGABYTE = 1024 * 1024;

/** What a template may cost. A document of some pages with the office's mark has less than a hundredth of it. */
export const TEMPLATE_LIMITS = {
  /** The file itself. */
  fileBytes: 5 * MEGABYTE,
  entries: 300,
  /** All parts together, unpacked. */
  bytes: 20 * MEGABYTE,
  /** One part that is read as words. */
  wordBytes: 2 * MEGABYTE,
} as const;

/** What a document of words, tables and pictures consists of; what is not here is refused by its name. */
const KNOWN = new RegExp(
  [
    String.raw`^\[content_types\]\.xml$`,
    String.raw`^_rels/\.rels$`,
    String.raw`^docprops/(core|app|custom)\.xml$`,
    String.raw`^docprops/thumbnail\.(png|jpe?g)$`,
    String.raw`^customxml/(itemprops|item)\d+\.xml$`,
    String.raw`^customxml/_rels/item\d+\.xml\.rels$`,
    String.raw`^word/(document|settings|styles|styleswitheffects|fonttable|numbering|websettings)\.xml$`,
    String.raw`^word/(footnotes|endnotes|comments\w*|people|header\d*|footer\d*)\.xml$`,
    String.raw`^word/(theme/)?_rels/\w+\.xml\.rels$`,
    String.raw`^word/theme/theme\d*\.xml$`,
    String.raw`^word/media/[\w.-]+\.(png|jpe?g|gif|bmp)$`,
  ].join('|'),
  'u',
);
const REFUSED: readonly (readonly [name: RegExp, code: TemplateFileProblem])[] = [
  [/vba|macro/u, 'TEMPLATE_MACROS'],
  [/embeddings?\/|activex|ctrlprops|afchunk|\.(bin|html?|mht|rtf)$/u, 'TEMPLATE_EMBEDDED'],
];

/** A part with its bytes. */
export interface TemplatePart {
  readonly name: string;
  readonly content: Buffer;
}

/** The parts of a template, and what of it is refused by its name. */
export interface TemplateParts {
  readonly parts: ReadonlyMap<string, TemplatePart>;
  readonly faults: readonly TemplateFileFault[];
}

/**
 * Unpacks a .docx within limits, part by part; a part of another kind than a document of words has is not unpacked at all.
 * @throws TEMPLATE_TOO_LARGE, TEMPLATE_NOT_DOCX, TEMPLATE_DAMAGED, TEMPLATE_TOO_COSTLY
 */
export function templateParts(file: Buffer): TemplateParts {
  if (file.length > TEMPLATE_LIMITS.fileBytes)
    throw refuseTemplateFile('TEMPLATE_TOO_LARGE', { megabytes: TEMPLATE_LIMITS.fileBytes / MEGABYTE });
  if (kindOfFile(file) !== 'ZIP') throw refuseTemplateFile('TEMPLATE_NOT_DOCX');
  const listed = [...directory(file)].filter(([, { name }]) => !name.endsWith('/'));
  checkCost(listed.map(([, part]) => part));
  const parts = new Map<string, TemplatePart>();
  const faults: TemplateFileFault[] = [];
  for (const [key, part] of listed) {
    if (KNOWN.test(key)) parts.set(key, { name: part.name, content: unpacked(part) });
    else faults.push({ code: codeOf(key), params: { part: part.name } });
  }
  if (!parts.has('word/document.xml') || !parts.has('[content_types].xml'))
    throw refuseTemplateFile('TEMPLATE_NOT_DOCX');
  return { parts, faults };
}

const codeOf = (key: string): TemplateFileProblem => REFUSED.find(([name]) => name.test(key))?.[1] ?? 'TEMPLATE_PART';

function directory(file: Buffer): ReadonlyMap<string, ZipPart> {
  try {
    return listZipParts(file);
  } catch (error) {
    throw asTemplateRefusal(error);
  }
}

/** What a reader of zip files or of XML says, as it is said of a template. */
export function asTemplateRefusal(error: unknown): unknown {
  if (!(error instanceof DomainError)) return error;
  const costly = ['LEDGER_INFLATES_TOO_FAR', 'LEDGER_TOO_COSTLY'].includes(error.code);
  return refuseTemplateFile(costly ? 'TEMPLATE_TOO_COSTLY' : 'TEMPLATE_DAMAGED');
}

function checkCost(parts: readonly ZipPart[]): void {
  const bytes = parts.reduce((sum, { statedBytes }) => sum + statedBytes, 0);
  const longest = Math.max(
    0,
    ...parts.filter(({ name }) => /\.(xml|rels)$/iu.test(name)).map((one) => one.statedBytes),
  );
  if (parts.length > TEMPLATE_LIMITS.entries || bytes > TEMPLATE_LIMITS.bytes || longest > TEMPLATE_LIMITS.wordBytes)
    throw refuseTemplateFile('TEMPLATE_TOO_COSTLY');
}

/** Never more than the file states, which is within the limits. */
function unpacked({ deflated, packed, statedBytes }: ZipPart): Buffer {
  try {
    const content = deflated ? inflateRawSync(packed, { maxOutputLength: Math.max(1, statedBytes) }) : packed;
    if (content.length === statedBytes) return content;
  } catch {
    // As damaged as one of another length.
  }
  throw refuseTemplateFile('TEMPLATE_DAMAGED');
}
