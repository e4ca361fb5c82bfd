import { keyOf } from '../../../shared-kernel/cell-text.js';
import { isGroupExpression, splitUnits } from '../../../shared-kernel/sheet/unit-list.js';
import type { PartyExpression } from './ledger.js';

/** The units and group expressions of a cell, each once, in the order written. */
export function readParties(text: string): readonly PartyExpression[] {
  return partiesOf(splitUnits(text).map(({ name }) => name));
}

function partiesOf(names: readonly string[]): readonly PartyExpression[] {
  const seen = new Set<string>();
  return names
    .filter((name) => !seen.has(keyOf(name)) && seen.add(keyOf(name)))
    .map((name) => (isGroupExpression(name) ? { kind: 'GROUP', text: name } : { kind: 'UNIT', name }));
}

/** Who leads: the unit marked so («（牵头）»), else the first; '' where the cell names none. The others are responsible. */
export function leadAndOthers(text: string): { readonly lead: string; readonly others: readonly PartyExpression[] } {
  const units = splitUnits(text);
  const lead = (units.find(({ leads }) => leads) ?? units[0])?.name ?? '';
  return { lead, others: partiesOf(units.map(({ name }) => name).filter((name) => keyOf(name) !== keyOf(lead))) };
}

/** The words of an expression. */
export function partyWords(party: PartyExpression): string {
  return party.kind === 'UNIT' ? party.name : party.text;
}
