import Docxtemplater from 'docxtemplater';
import PizZip from 'pizzip';
import { readXml } from '../workbook/xml-part.js';
import { refuseTemplateFile } from './problems.js';
import type { TemplatePart } from './template-parts.js';

/** A row of a list: words, or none. */
export type TemplateRow = Readonly<Record<string, string | null>>;
/** What a name stands for. An empty text and no rows are no. */
export type TemplateValue = string | readonly TemplateRow[];
export type TemplateValues = Readonly<Record<string, TemplateValue | null>>;

/** A template at work. */
export interface Filling {
  readonly parts: readonly TemplatePart[];
  readonly values: TemplateValues;
  /** Stands plainly at the beginning and the end; null: nothing does. */
  readonly mark: string | null;
}

/** What XML cannot hold: signs of control but for tab and breaks, halves of signs, and what is no sign. */
const UNPRINTABLE = /(?![\t\n\r])\p{Cc}|\p{Cs}|[\uFFFE\uFFFF]/gu;
const RED = 'C00000';

/**
 * Fills the places of a template; a name is looked up, never evaluated. What a row has without words is empty there and never what stands outside.
 * @throws TEMPLATE_SYNTAX where the library does not take it, or what comes out is no document
 */
export async function fillTemplate({ parts, values, mark }: Filling): Promise<Buffer> {
  const zip = new PizZip();
  for (const { name, content } of parts) zip.file(name, content);
  try {
    const document = new Docxtemplater(zip, {
      ...{ paragraphLoop: true, linebreaks: true, errorLogging: false, parser: lookUp, nullGetter: () => '' },
      syntax: { changeDelimiterPrefix: null },
    }).render(values);
    if (mark !== null) markSample(zip, mark);
    await checkWritten(zip);
    return document.toBuffer({ compression: 'DEFLATE' });
  } catch (error) {
    throw refuseTemplateFile('TEMPLATE_SYNTAX', { tag: tagOf(error) });
  }
}

/** A name of the row, else of what is around it. */
function lookUp(name: string) {
  return {
    get(scope: unknown): TemplateValue | undefined {
      if (typeof scope !== 'object' || scope === null || !Object.hasOwn(scope, name)) return undefined;
      const value = (scope as TemplateValues)[name] ?? '';
      return typeof value === 'string' ? value.replaceAll(UNPRINTABLE, '') : value;
    },
  };
}

/** The first thing that the library names; empty where it names none. */
function tagOf(error: unknown): string {
  interface Told {
    readonly properties?: { readonly xtag?: unknown; readonly errors?: readonly Told[] };
  }
  const { properties } = error as Told;
  const tag = properties?.errors?.[0]?.properties?.xtag ?? properties?.xtag;
  return typeof tag === 'string' ? tag.slice(0, 80) : '';
}

function markSample(zip: PizZip, mark: string): void {
  const said = mark.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  const line = `<w:p><w:pPr><w:jc w:val="center"/></w:pPr><w:r><w:rPr><w:b/><w:color w:val="${RED}"/><w:sz w:val="28"/></w:rPr><w:t>${said}</w:t></w:r></w:p>`;
  const before = zip.file('word/document.xml')?.asText() ?? '';
  const end = before.lastIndexOf('<w:sectPr');
  // The last section's own, never one within a paragraph.
  const own = end > 0 && /<\/w:(?:p|tbl|sdt)>\s*$/u.test(before.slice(end - 20, end));
  const whole = own ? before.slice(0, end) + line + before.slice(end) : before;
  zip.file(
    'word/document.xml',
    whole.replace(/<w:body[^>]*>/u, (body) => body + line),
  );
}

/** Well-formed, part by part. */
async function checkWritten(zip: PizZip): Promise<void> {
  for (const name of Object.keys(zip.files).filter((one) => /^word\/[^/]+\.xml$/iu.test(one))) {
    const packed = zip.file(name)?.asNodeBuffer() ?? Buffer.alloc(0);
    await readXml({ name, deflated: false, packed, statedBytes: packed.length }, {});
  }
}
