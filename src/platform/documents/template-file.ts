import type { TemplateFileFault } from './problems.js';
import { type TemplatePart, templateParts } from './template-parts.js';
import { scanPart, type TemplateText } from './template-scan.js';

/** A file that may become a template: its parts, what stands in them, and everything that is wrong with it. */
export interface TemplateFile {
  readonly parts: readonly TemplatePart[];
  readonly texts: readonly TemplateText[];
  readonly faults: readonly TemplateFileFault[];
}

const MOST_FAULTS = 50;

/**
 * Reads a .docx of strangers: words, tables and pictures alone. Macros, embedded objects, links that lead out, fields that fetch and parts of any other kind
 * are named, all of them at once; nothing of it is run or followed.
 * @throws TEMPLATE_TOO_LARGE, TEMPLATE_NOT_DOCX, TEMPLATE_DAMAGED, TEMPLATE_TOO_COSTLY where it cannot be read at all
 */
export async function readTemplateFile(file: Buffer): Promise<TemplateFile> {
  const { parts, faults } = templateParts(file);
  const texts: TemplateText[] = [];
  const found = [...faults];
  for (const [key, part] of parts) {
    if (!/\.(xml|rels)$/u.test(key)) continue;
    const scanned = await scanPart(key, part);
    found.push(...scanned.faults);
    if (scanned.paragraphs.length > 0) texts.push({ part: key, paragraphs: scanned.paragraphs });
  }
  return { parts: [...parts.values()], texts, faults: found.slice(0, MOST_FAULTS) };
}
