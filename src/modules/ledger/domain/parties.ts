import { keyOf } from '../../../shared-kernel/cell-text.js';
import { isGroupExpression, splitList } from '../../../shared-kernel/sheet/unit-list.js';
import type { PartyExpression } from './ledger.js';

/** The units and group expressions of a cell, each once, in the order written. */
export function readParties(text: string): readonly PartyExpression[] {
  const seen = new Set<string>();
  return splitList(text)
    .filter((piece) => !seen.has(keyOf(piece)) && seen.add(keyOf(piece)))
    .map((piece) => (isGroupExpression(piece) ? { kind: 'GROUP', text: piece } : { kind: 'UNIT', name: piece }));
}

/** The words of an expression. */
export function partyWords(party: PartyExpression): string {
  return party.kind === 'UNIT' ? party.name : party.text;
}
