import type { FieldError } from '../../../shared-kernel/domain-error.js';
import type { TemplateField } from './template-fields.js';

/** What is wrong with the places of a template; texts in `src/texts/<language>/document-templates.ts`. */
export const TEMPLATE_TAG_PROBLEMS = {
  TEMPLATE_BRACE_UNCLOSED: 'unprocessable',
  TEMPLATE_BRACE_UNOPENED: 'unprocessable',
  TEMPLATE_BRACES_FULL_WIDTH: 'unprocessable',
  TEMPLATE_TAG_EMPTY: 'unprocessable',
  TEMPLATE_TAG_SPACES: 'unprocessable',
  TEMPLATE_TAG_FORMULA: 'unprocessable',
  TEMPLATE_NAME_UNKNOWN: 'unprocessable',
  TEMPLATE_NAME_OF_ROWS: 'unprocessable',
  TEMPLATE_LIST_UNLOOPED: 'unprocessable',
  TEMPLATE_LIST_WITHIN_LIST: 'unprocessable',
  TEMPLATE_LOOP_UNCLOSED: 'unprocessable',
  TEMPLATE_LOOP_UNOPENED: 'unprocessable',
  TEMPLATE_LOOP_CROSSED: 'unprocessable',
  TEMPLATE_TAGS_TOO_MANY: 'unprocessable',
} as const;
export type TemplateTagProblem = keyof typeof TEMPLATE_TAG_PROBLEMS;

/** One fault: where it stands, in the words of its paragraph, and what its sentence names. */
export interface TagFault {
  readonly code: TemplateTagProblem;
  readonly params: Readonly<Record<string, string>>;
}

const MOST_TAGS = 2_000;
const MOST_FAULTS = 50;
const PLACE_LENGTH = 40;
const NAME = /^[\p{L}\p{N}_（）]+$/u;
const SIGNS = ['#', '^', '/'] as const;

/** What is open at a place: a list brings the names of its rows, a condition brings none. */
interface Open {
  readonly name: string;
  readonly place: string;
  readonly rows: ReadonlyMap<string, TemplateField> | null;
}

/** What a brace encloses; `inner` is null where the other brace is missing. */
interface Found {
  readonly tag: string;
  readonly inner: string | null;
  readonly code?: TemplateTagProblem;
}

interface Named {
  readonly tag: string;
  readonly name: string;
  readonly sign: string;
}

/** Everything that is wrong with the places of one part of a template, against the names that its kind offers. */
export function tagFaults(paragraphs: readonly string[], fields: readonly TemplateField[]): readonly TagFault[] {
  const check = new TagCheck(fields);
  for (const paragraph of paragraphs) check.paragraph(paragraph);
  return check.done();
}

/** As refusals of the file, each with its sentence. */
export const asErrors = (faults: readonly TagFault[]): readonly FieldError[] =>
  faults.map(({ code, params }) => ({ pointer: '/file', code, params }));

const keyed = (fields: readonly TemplateField[]): ReadonlyMap<string, TemplateField> =>
  new Map(fields.map((field) => [field.name, field]));

/** The braces of a paragraph in their order, each with what it encloses. */
export function bracesIn(paragraph: string): readonly Found[] {
  const found: Found[] = [];
  let from = -1;
  for (let at = 0; at < paragraph.length; at += 1) {
    const sign = paragraph.charAt(at);
    if (sign === '｛' || sign === '｝') found.push(fullWidth(paragraph, at));
    if (sign === '{') {
      if (from >= 0) found.push({ tag: around(paragraph, from), inner: null, code: 'TEMPLATE_BRACE_UNCLOSED' });
      from = at;
    }
    if (sign === '}') {
      const inner = from < 0 ? null : paragraph.slice(from + 1, at);
      if (inner === null) found.push({ tag: around(paragraph, at), inner, code: 'TEMPLATE_BRACE_UNOPENED' });
      else found.push({ tag: `{${inner}}`, inner });
      from = -1;
    }
  }
  if (from >= 0) found.push({ tag: around(paragraph, from), inner: null, code: 'TEMPLATE_BRACE_UNCLOSED' });
  return found;
}

const around = (paragraph: string, at: number): string => paragraph.slice(at, at + 12);

const fullWidth = (paragraph: string, at: number): Found => ({
  ...{ tag: around(paragraph, at), inner: null, code: 'TEMPLATE_BRACES_FULL_WIDTH' as const },
});

class TagCheck {
  private readonly faults: TagFault[] = [];
  private readonly open: Open[] = [];
  private readonly names: ReadonlyMap<string, TemplateField>;
  private tags = 0;
  private place = '';

  constructor(private readonly fields: readonly TemplateField[]) {
    this.names = keyed(fields);
  }

  paragraph(said: string): void {
    this.place = said.trim().slice(0, PLACE_LENGTH);
    for (const found of bracesIn(said)) {
      this.tags += 1;
      if (this.tags <= MOST_TAGS) this.check(found);
    }
  }

  done(): readonly TagFault[] {
    for (const { name, place } of this.open)
      this.faults.push({ code: 'TEMPLATE_LOOP_UNCLOSED', params: { name, place } });
    if (this.tags > MOST_TAGS)
      this.faults.push({ code: 'TEMPLATE_TAGS_TOO_MANY', params: { most: String(MOST_TAGS) } });
    return this.faults.slice(0, MOST_FAULTS);
  }

  private check({ tag, inner, code }: Found): void {
    if (inner === null) {
      this.fault(code ?? 'TEMPLATE_BRACE_UNCLOSED', { tag });
      return;
    }
    const sign = SIGNS.find((one) => inner.startsWith(one)) ?? '';
    const name = inner.slice(sign.length);
    const wrong = this.wrongName(name, sign);
    if (wrong !== null) this.fault(wrong, { tag, name: name.replaceAll(/\s/gu, '') });
    else if (sign === '/') this.close(tag, name);
    else this.named({ tag, name, sign });
  }

  /** Whether it is a name at all; a loop may be closed without one. */
  private wrongName(name: string, sign: string): TemplateTagProblem | null {
    if (name === '') return sign === '/' ? null : 'TEMPLATE_TAG_EMPTY';
    if (name.trim() === '') return 'TEMPLATE_TAG_EMPTY';
    if (NAME.test(name)) return null;
    return NAME.test(name.replaceAll(/\s/gu, '')) ? 'TEMPLATE_TAG_SPACES' : 'TEMPLATE_TAG_FORMULA';
  }

  private named({ tag, name, sign }: Named): void {
    const field = this.known(name);
    if (field === null) this.unknown(tag, name);
    else if (field.rows !== null) this.list({ tag, name, sign });
    if (sign === '') return;
    // Opened even where it is wrong: its end is no second fault.
    const rows = sign === '#' ? (field?.rows ?? null) : null;
    this.open.push({ name, place: this.place, rows: rows === null ? null : keyed(rows) });
  }

  private unknown(tag: string, name: string): void {
    const list = this.fields.find(({ rows }) => rows?.some((one) => one.name === name) === true);
    if (list === undefined) this.fault('TEMPLATE_NAME_UNKNOWN', { tag, name });
    else this.fault('TEMPLATE_NAME_OF_ROWS', { tag, name, list: list.name });
  }

  private list({ tag, name, sign }: Named): void {
    if (sign === '') this.fault('TEMPLATE_LIST_UNLOOPED', { tag, name });
    if (sign === '#' && this.open.some(({ rows }) => rows !== null))
      this.fault('TEMPLATE_LIST_WITHIN_LIST', { tag, name });
  }

  /** From the inside out, as it is looked up when it is filled. */
  private known(name: string): TemplateField | null {
    const row = [...this.open].reverse().find(({ rows }) => rows?.has(name) === true);
    return row?.rows?.get(name) ?? this.names.get(name) ?? null;
  }

  private close(tag: string, name: string): void {
    const last = this.open.pop();
    if (last === undefined) this.fault('TEMPLATE_LOOP_UNOPENED', { tag });
    else if (name !== '' && name !== last.name) this.fault('TEMPLATE_LOOP_CROSSED', { tag, open: last.name });
  }

  private fault(code: TemplateTagProblem, params: Readonly<Record<string, string>>): void {
    this.faults.push({ code, params: { ...params, place: this.place } });
  }
}
