import type { DateCell } from '../../shared-kernel/grid.js';
import type { Attributes } from './xml-part.js';

/** What the style of a cell changes of what it says. */
export interface OdsStyle {
  readonly struck: boolean;
  /** Of a date: its format shows no day. */
  readonly to: DateCell['to'];
}

const PLAIN: OdsStyle = { struck: false, to: undefined };

/** The styles of an OpenDocument file by their names, as they pass. */
export class OdsStyles {
  private readonly struck = new Set<string>();
  private readonly hidden = new Set<string>();
  /** The parts of a date that a format shows. */
  private readonly shown = new Map<string, Set<string>>();
  private readonly formats = new Map<string, string>();
  private name = '';

  open(element: string, attributes: Attributes, parent: string): void {
    if (element === 'style' || element === 'date-style') this.begin(attributes);
    if (parent === 'date-style') this.show(element);
    if (element === 'text-properties' && isStruck(attributes)) this.struck.add(this.name);
    if (element === 'table-properties' && attributes['display'] === 'false') this.hidden.add(this.name);
  }

  hidesTable(style: string | undefined): boolean {
    return style !== undefined && this.hidden.has(style);
  }

  of(style: string | undefined): OdsStyle {
    if (style === undefined || style === '') return PLAIN;
    const shown = this.shown.get(this.formats.get(style) ?? '');
    return { struck: this.struck.has(style), to: shown === undefined ? undefined : precision(shown) };
  }

  private begin(attributes: Attributes): void {
    this.name = attributes['name'] ?? '';
    const format = attributes['data-style-name'];
    if (format !== undefined) this.formats.set(this.name, format);
  }

  private show(element: string): void {
    this.shown.set(this.name, (this.shown.get(this.name) ?? new Set()).add(element));
  }
}

function isStruck({ 'text-line-through-style': style, 'text-line-through-type': type }: Attributes): boolean {
  return (style !== undefined && style !== 'none') || (type !== undefined && type !== 'none');
}

function precision(shown: ReadonlySet<string>): DateCell['to'] {
  if (shown.has('day') || shown.has('day-of-week')) return undefined;
  if (shown.has('month')) return 'MONTH';
  return shown.has('year') ? 'YEAR' : undefined;
}
