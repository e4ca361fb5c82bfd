import { WORKBOOK_LIMITS } from './limits.js';
import { type Attributes, isOn } from './xml-part.js';

/** Words of a workbook. Whether they are struck through the cell's style decides where they say nothing themselves. */
export interface HeldText {
  readonly words: string;
  /** More than the words kept where they are too many. */
  readonly length: number;
  readonly struck: boolean | null;
  /** Words beside these are crossed out, and are not said. */
  readonly crossed?: true;
}

interface Run {
  text: string;
  struck: boolean | null;
}

const ESCAPED = /_x([0-9A-Fa-f]{4})_/g;

/** Workbooks spell odd characters as `_x000D_`. */
export function unescaped(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replace(ESCAPED, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}

/** Text that is kept no longer than is held, with its whole length. */
export function heldText(words: string, struck: boolean | null = null): HeldText {
  return { words: words.slice(0, WORKBOOK_LIMITS.cellLength), length: words.length, struck };
}

/** Gathers one text, plain or in runs. Reading aids (`rPh`) stand in elements of their own and stay out. */
export class TextRuns {
  private runs: Run[] = [];

  begin(): void {
    this.runs = [{ text: '', struck: null }];
  }

  open(name: string, attributes: Attributes, parent: string): void {
    if (name === 'r') this.runs.push({ text: '', struck: null });
    const run = this.runs.at(-1);
    if (run === undefined) return;
    if (name === 'rPr' && parent === 'r') run.struck = false;
    if (name === 'strike' && parent === 'rPr') run.struck = isOn(attributes['val'], true);
  }

  text(text: string, name: string, parent: string): void {
    const run = this.runs.at(-1);
    if (run === undefined || name !== 't' || !(parent === 'r' || parent === 'si' || parent === 'is')) return;
    run.text += text;
  }

  /** The words that stand; crossed-out ones beside others are no longer said, and all crossed out are struck. */
  end(): HeldText {
    const runs = this.runs.filter(({ text }) => text.trim() !== '');
    const standing = runs.filter(({ struck }) => struck !== true);
    const struck = standing.length === 0 && runs.length > 0;
    const own = standing.every((run) => run.struck === null) ? null : false;
    const said = struck ? this.runs : this.runs.filter((run) => run.struck !== true);
    const crossed = !struck && standing.length < runs.length;
    return {
      ...heldText(unescaped(said.map(({ text }) => text).join('')), struck || own),
      ...(crossed && { crossed }),
    };
  }
}
