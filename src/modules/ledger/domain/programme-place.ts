import { keyOf } from '../../../shared-kernel/cell-text.js';
import type { ProjectNode } from '../../../shared-kernel/project.js';

/** The years of a programme, both included. */
export interface Term {
  readonly from: number;
  readonly to: number;
}

/** Where a project stands in a programme of integrated reform (集成改革). */
export interface ProgrammePlace {
  readonly node: ProjectNode;
  /** The names of what it stands below, the programme first. */
  readonly above: readonly string[];
  /** 领域, of a major item; left out: the file does not say. */
  readonly fieldName?: string | null;
  /** Of a programme; left out: the file does not say. */
  readonly term?: Term;
}

/** The name by which something is known in every import: a name is its own under what it stands below. */
export function pathKey(above: readonly string[], name: string): string {
  return [...above, name].map(keyOf).join(' › ');
}

const TERM = /^(\d{4})年?(?:[-—–―~～至到]+(\d{4})年?)?$/u;

/** The years that words name, "2025—2027年" or "2026年"; null where they name none. */
export function readTerm(words: string): Term | null {
  const [, from, to = from] = TERM.exec(words.normalize('NFKC').replace(/\s|年度?(?=[-—–―~～至到])/gu, '')) ?? [];
  const term = { from: Number(from), to: Number(to) };
  return from === undefined || term.from > term.to || term.from < 2000 || term.to > 2200 ? null : term;
}

/** A term as a ledger writes it. */
export const termWords = ({ from, to }: Term): string =>
  from === to ? `${String(from)}年` : `${String(from)}—${String(to)}年`;
