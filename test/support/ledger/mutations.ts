import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { inflateRawSync } from 'node:zlib';
import { listZipParts } from '../../../src/platform/workbook/zip-directory.js';
import { zip } from './workbooks.js';

interface Case {
  readonly name: string;
  readonly file: Buffer;
  readonly parts: readonly { readonly name: string; readonly content: Buffer }[];
}

/** Numbers between 0 and 1 that a seed decides (mulberry32). */
type Chance = () => number;

/** What does harm where it stands in a workbook's XML. */
const WORDS = [
  ...[
    '<',
    '>',
    '/>',
    '</',
    '"',
    "'",
    '&',
    '&#0;',
    '&#x110000;',
    '&amp;',
    '&x;',
    '<!--',
    ']]>',
    '<![CDATA[',
    '\0',
    '\uFFFF',
  ],
  ...[
    '0',
    '-1',
    '1e999',
    'NaN',
    '4294967296',
    '1048577',
    'XFD1048576',
    'ZZZ9',
    'A1:XFD1048576',
    'A0',
    '99999999999999999999',
  ],
  ...[
    '<row>',
    '<row r="1">',
    '</row>',
    '<c t="s"><v>',
    '<c t="d"><v>9999-99-99',
    '<f t="array" ref="A1:XFD9">',
    '<is><r>',
    '<rPh>',
  ],
  ...[
    ' s="65536"',
    ' t="inlineStr"',
    ' hidden="1"',
    'formatCode="[<=&gt;"',
    'formatCode="yyyy;;;;@"',
    'xmlns:x="',
    'Target="../../../x"',
  ],
  ...['<mergeCell ref="A1:A1048576"/>', ' date1904="1"', '<a>'.repeat(300), '_x005F_x000D_', '\uD800', '二〇二六'],
];

const upTo = (chance: Chance, count: number): number => Math.floor(chance() * count);
const oneOf = <T>(chance: Chance, items: readonly T[]): T => items[upTo(chance, items.length)] as T;

function chanceOf(seed: number): Chance {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** The workbooks of a folder, taken apart. */
export function casesIn(folder: string): readonly Case[] {
  return readdirSync(folder).map((name) => {
    const file = readFileSync(join(folder, name));
    const parts = [...listZipParts(file).values()].map((part) => ({
      name: part.name,
      content: part.deflated ? inflateRawSync(part.packed) : part.packed,
    }));
    return { name, file, parts };
  });
}

/** One of the cases with a few faults that the seed decides, in its bytes or in one part's XML. */
export function mutation(cases: readonly Case[], seed: number): Buffer {
  const chance = chanceOf(seed);
  const one = oneOf(chance, cases);
  if (chance() < 0.25) return damaged(one.file, chance);
  const read = one.parts.filter(({ name }) => /sheet|style|shared|workbook|rels|table/iu.test(name));
  const victim = oneOf(chance, read);
  const parts = one.parts.map((part) => (part === victim ? { ...part, content: changed(part.content, chance) } : part));
  return zip(chance() < 0.05 ? parts.filter((part) => part !== victim) : parts);
}

function damaged(file: Buffer, chance: Chance): Buffer {
  const copy = Buffer.from(file);
  for (let faults = 1 + upTo(chance, 4); faults > 0; faults -= 1) copy[upTo(chance, copy.length)] = upTo(chance, 256);
  return chance() < 0.2 ? copy.subarray(0, upTo(chance, copy.length)) : copy;
}

function changed(content: Buffer, chance: Chance): Buffer {
  let text = content.toString('utf8');
  for (let faults = 1 + upTo(chance, 3); faults > 0; faults -= 1) {
    const at = upTo(chance, text.length);
    const end = at + upTo(chance, chance() < 0.5 ? 12 : 200);
    const way = upTo(chance, 4);
    const put = way === 0 ? '' : way === 1 ? text.slice(at, end).repeat(2) : oneOf(chance, WORDS);
    text = text.slice(0, at) + put + text.slice(way === 2 ? at : end);
  }
  // At times where numbers stand, which chance seldom meets.
  return Buffer.from(chance() < 0.3 ? text.replace(/"\d+"/u, () => `"${oneOf(chance, WORDS)}"`) : text);
}
