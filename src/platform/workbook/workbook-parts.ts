import { refuseWorkbook } from './problems.js';
import { WORKBOOK_LIMITS } from './limits.js';
import type { ZipPart } from './zip-directory.js';
import { wholeText } from './zip-part.js';

/** The first sheet that people see: its place in the workbook's list and the part that holds it. */
export interface LedgerSheet {
  readonly index: number;
  readonly part: ZipPart;
}

type Attributes = Readonly<Record<string, string>>;

/** The attributes of every element of a name, whatever its prefix. */
export function elements(xml: string, name: string): readonly Attributes[] {
  const tag = new RegExp(`<(?:\\w+:)?${name}(\\s[^<>]*)>`, 'g');
  return [...xml.matchAll(tag)].map((match) => attributes(match[1] ?? ''));
}

/** Attributes without their prefix: `r:id` is `id`. */
export function attributes(text: string): Attributes {
  const pairs = [...text.matchAll(/(?:\w+:)?(\w+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g)];
  return Object.fromEntries(pairs.map((pair) => [pair[1] ?? '', pair[2] ?? pair[3] ?? '']));
}

/**
 * Finds the ledger's sheet, and passes every part that the reading library will hold whole through the checks of
 * size and declarations first.
 * @throws LEDGER_NOT_XLSX when the parts are no workbook (a document, an archive, a binary workbook)
 */
export async function findLedgerSheet(parts: ReadonlyMap<string, ZipPart>): Promise<LedgerSheet> {
  const read = async (name: string): Promise<string> => {
    const part = parts.get(name);
    if (part === undefined) throw refuseWorkbook('LEDGER_NOT_XLSX');
    return wholeText(part, WORKBOOK_LIMITS.heldPartBytes);
  };
  await read('[Content_Types].xml');
  const workbookPath = linked(await read('_rels/.rels'), '', (link) =>
    (link['Type'] ?? '').endsWith('/officeDocument'),
  );
  const folder = workbookPath.slice(0, workbookPath.lastIndexOf('/') + 1);
  const workbook = await read(workbookPath);
  const links = await read(`${folder}_rels/${workbookPath.slice(folder.length)}.rels`);
  for (const kind of ['sharedStrings', 'styles']) {
    const path = elements(links, 'Relationship').some(isKind(kind)) ? linked(links, folder, isKind(kind)) : null;
    if (path !== null && parts.has(path)) await read(path);
  }
  return visibleSheet(parts, workbook, links, folder);
}

const isKind =
  (kind: string) =>
  (link: Attributes): boolean =>
    (link['Type'] ?? '').endsWith(`/${kind}`);

function linked(xml: string, folder: string, wanted: (link: Attributes) => boolean): string {
  const target = elements(xml, 'Relationship').find(wanted)?.['Target'];
  if (target === undefined) throw refuseWorkbook('LEDGER_NOT_XLSX');
  return target.startsWith('/') ? target.slice(1) : `${folder}${target}`;
}

function visibleSheet(
  parts: ReadonlyMap<string, ZipPart>,
  workbook: string,
  links: string,
  folder: string,
): LedgerSheet {
  const sheets = elements(workbook, 'sheet');
  const index = sheets.findIndex((sheet) => sheet['state'] === undefined || sheet['state'] === 'visible');
  const id = sheets[index]?.['id'];
  const part = id === undefined ? undefined : parts.get(linked(links, folder, (link) => link['Id'] === id));
  if (part === undefined) throw refuseWorkbook('LEDGER_NOT_XLSX');
  return { index, part };
}
