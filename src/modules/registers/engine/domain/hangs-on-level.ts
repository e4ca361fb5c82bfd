import type { CountingRules } from './counting-rules.js';
import type { LinkedEntry } from './linked-entry.js';
import type { AnyRow, Register } from './register.js';

/**
 * Whether what follows from a row hangs on the level of an issuer outside the unit tree, which nobody has said yet: whoever
 * confirms it alone says it, one decision on many does not (出具单位的层级由审核人逐条认定).
 */
export function hangsOnLevel(
  { derive }: Pick<Register, 'derive'>,
  row: AnyRow,
  linked: readonly LinkedEntry[],
  rules: CountingRules,
): boolean {
  const proofs = row.proofs.map((proof) => ({ ...proof, level: proof.level ?? row.level }));
  const [as, said] = [derive(row, linked, rules), derive({ ...row, proofs }, linked, rules)];
  return Object.keys(said).some((name) => as[name] !== said[name]);
}
