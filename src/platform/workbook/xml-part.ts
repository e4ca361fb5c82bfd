import { SaxesParser } from 'saxes';
import { refuseWorkbook } from './problems.js';
import type { ZipPart } from './zip-directory.js';
import { partText } from './zip-part.js';

export type Attributes = Readonly<Record<string, string>>;

/** What is told of a part while it is read: elements by their names without prefix, and those around them. */
export interface XmlListener {
  open?(name: string, attributes: Attributes, parent: string): void;
  text?(text: string, name: string, parent: string): void;
  close?(name: string, parent: string): void;
}

const DEEPEST = 200;

/**
 * Passes once over a part, piece by piece, and hands on what is ready after each.
 * @throws LEDGER_DAMAGED, LEDGER_TOO_COSTLY, and what `partText` refuses
 */
export async function* passOver<T>(part: ZipPart, listener: XmlListener, ready: () => T): AsyncGenerator<T> {
  const parser = new SaxesParser({ position: false });
  const path: string[] = [''];
  const around = (depth: number): string => path[path.length - 1 - depth] ?? '';
  parser.on('error', () => {
    throw refuseWorkbook('LEDGER_DAMAGED', { part: part.name });
  });
  parser.on('opentag', ({ name, attributes }) => {
    const local = localName(name);
    listener.open?.(local, attributes as Attributes, around(0));
    if (path.push(local) > DEEPEST) throw refuseWorkbook('LEDGER_TOO_COSTLY');
  });
  const tell = (text: string): void => listener.text?.(text, around(0), around(1));
  parser.on('text', tell);
  parser.on('cdata', tell);
  parser.on('closetag', () => {
    const local = path.pop() ?? '';
    listener.close?.(local, around(0));
  });
  for await (const text of partText(part)) {
    parser.write(text);
    yield ready();
  }
  parser.close();
}

/** Passes once over a part that holds little. */
export async function readXml(part: ZipPart, listener: XmlListener): Promise<void> {
  const pieces = passOver(part, listener, () => null);
  while ((await pieces.next()).done !== true);
}

/** The attributes without their prefixes: `r:id` is `id`. */
export function localAttributes(attributes: Attributes): Attributes {
  return Object.fromEntries(Object.entries(attributes).map(([name, value]) => [localName(name), value]));
}

/** Whether an attribute that stands for yes or no says yes; one left out says `absent`. */
export function isOn(value: string | undefined, absent = false): boolean {
  return value === undefined ? absent : value !== '0' && value !== 'false' && value !== 'off';
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}
