import { posix } from 'node:path';
import { WORKBOOK_LIMITS } from './limits.js';
import { refuseWorkbook } from './problems.js';
import { type Attributes, isOn, localAttributes, readXml } from './xml-part.js';
import { partKey, type ZipPart } from './zip-directory.js';

export type ZipParts = ReadonlyMap<string, ZipPart>;

/** A worksheet with the part that holds its cells, and the tables on it. */
export interface SheetPart {
  readonly name: string;
  readonly hidden: boolean;
  readonly part: ZipPart;
  readonly tables: readonly ZipPart[];
}

/** The parts of a workbook that are read. */
export interface WorkbookParts {
  readonly sheets: readonly SheetPart[];
  readonly notRead: readonly { readonly name: string; readonly why: 'CHART' | 'OTHER' }[];
  readonly date1904: boolean;
  readonly sharedStrings: ZipPart | undefined;
  readonly styles: ZipPart | undefined;
}

interface Link {
  readonly id: string;
  /** The last word of its type: workbooks of both standards name types alike there. */
  readonly kind: string;
  readonly path: string;
}

/**
 * Finds the parts of a workbook by their links.
 * @throws LEDGER_NOT_XLSX when the parts are no workbook (a document, an archive, a binary workbook)
 */
export async function findWorkbookParts(parts: ZipParts): Promise<WorkbookParts> {
  const [path, workbook] = await findWorkbook(parts);
  const links = await linksOf(parts, path);
  const partOf = (wanted: (link: Link) => boolean): ZipPart | undefined =>
    parts.get(partKey(links.find(wanted)?.path ?? ''));
  const { listed, date1904 } = await readList(workbook);
  if (listed.length > WORKBOOK_LIMITS.sheets) throw refuseWorkbook('LEDGER_TOO_COSTLY');
  const sheets: SheetPart[] = [];
  const notRead: WorkbookParts['notRead'][number][] = [];
  for (const { name = '', state, id } of listed) {
    const link = links.find((one) => one.id === id);
    const part = partOf((one) => one === link);
    if (link === undefined || part === undefined) throw refuseWorkbook('LEDGER_DAMAGED', { part: name });
    const hidden = state === 'hidden' || state === 'veryHidden';
    if (link.kind === 'worksheet') sheets.push({ name, hidden, part, tables: await tablesOf(parts, link.path) });
    else notRead.push({ name, why: link.kind === 'chartsheet' ? 'CHART' : 'OTHER' });
  }
  const [sharedStrings, styles] = ['sharedstrings', 'styles'].map((kind) => partOf((link) => link.kind === kind));
  return { sheets, notRead, date1904, sharedStrings, styles };
}

async function findWorkbook(parts: ZipParts): Promise<readonly [path: string, part: ZipPart]> {
  const path = (await linksOf(parts, '')).find(({ kind }) => kind === 'officedocument')?.path ?? '';
  const workbook = parts.get(partKey(path));
  if (workbook === undefined || /\.bin$|^(?:word|ppt)\//u.test(path))
    throw refuseWorkbook('LEDGER_NOT_XLSX', { found: foundIn(parts) });
  return [path, workbook];
}

async function readList(workbook: ZipPart): Promise<{ listed: Attributes[]; date1904: boolean }> {
  const listed: Attributes[] = [];
  let date1904 = false;
  const open = (name: string, attributes: Attributes, parent: string): void => {
    if (name === 'workbookPr') date1904 = isOn(attributes['date1904']);
    if (parent === 'sheets') listed.push(localAttributes(attributes));
  };
  await readXml(workbook, { open });
  return { listed, date1904 };
}

async function tablesOf(parts: ZipParts, sheet: string): Promise<readonly ZipPart[]> {
  const tables = (await linksOf(parts, sheet)).filter(({ kind }) => kind === 'table');
  return tables.flatMap(({ path }) => parts.get(partKey(path)) ?? []);
}

/** What a part links to, by paths from the root; '' is the package itself. */
async function linksOf(parts: ZipParts, path: string): Promise<readonly Link[]> {
  const folder = posix.dirname(`/${path}`);
  const part = parts.get(partKey(posix.join(folder, '_rels', `${posix.basename(path)}.rels`)));
  const links: Link[] = [];
  if (part === undefined) return links;
  const open = (name: string, { Id = '', Type = '', Target = '' }: Attributes): void => {
    if (name !== 'Relationship') return;
    const kind = Type.slice(Type.lastIndexOf('/') + 1).toLowerCase();
    links.push({ id: Id, kind, path: posix.resolve(folder, Target.replace(/\\/gu, '/')).slice(1) });
  };
  await readXml(part, { open });
  return links;
}

const FOUND: readonly (readonly [part: string, found: string])[] = [
  ['word/document.xml', 'Word (.docx)'],
  ['ppt/presentation.xml', 'PowerPoint (.pptx)'],
  ['xl/workbook.bin', 'Excel (.xlsb)'],
];

/** What a zip file is that is no workbook. */
function foundIn(parts: ZipParts): string {
  return FOUND.find(([part]) => parts.has(part))?.[1] ?? 'ZIP';
}
