import type { Day } from '../../../../shared-kernel/dates.js';
import type { FieldError } from '../../../../shared-kernel/domain-error.js';
import { normalWords } from './keys.js';
import { isBelow, type Level } from './level.js';
import type { Proof } from './proof.js';
import type { AnyRow, NamedField, Register } from './register.js';
import { stageFaults } from './stages.js';

/** What the rules must know beside the row. */
export interface RowContext {
  readonly today: Day;
  /** The level of each unit that issues something, by its name (`normalWords`); whoever is missing stands outside the tree. */
  readonly issuerLevels: ReadonlyMap<string, Level>;
}

/** A fault of one field. */
export const at = (pointer: string, code: string, params: Record<string, unknown> = {}): FieldError => ({
  pointer,
  code,
  params,
});

/** The faults of those rules that are broken: whether it is, where, and what is said. */
export const faultsWhere = (rules: readonly (readonly [broken: boolean, pointer: string, code: string])[]) =>
  rules.flatMap(([broken, pointer, code]) => (broken ? [at(pointer, code)] : []));

const isEmpty = (value: unknown): boolean =>
  value === null || value === undefined || (Array.isArray(value) && value.length === 0);

function missing({ name, type, missing: code }: NamedField): FieldError {
  return at(`/${name}`, code ?? (type.input === 'proofs' ? 'PROOF_MISSING' : 'FIELD_MISSING'));
}

/** 线下办理: its kind and year, and nothing that the paper register alone may hold. */
function offSystemFaults({ all }: Register, row: AnyRow, { today }: RowContext): readonly FieldError[] {
  const content = all.filter(({ name, offSystem }) => !offSystem && !isEmpty(row[name]));
  const asked = all.filter(({ name, offSystem, required }) => offSystem && required && isEmpty(row[name]));
  return [
    ...content.map(({ name }) => at(`/${name}`, 'OFF_SYSTEM_HAS_CONTENT')),
    ...asked.map(missing),
    ...(row.year === null ? [at('/year', 'FIELD_MISSING')] : []),
    ...(row.year !== null && row.year > Number(today.slice(0, 4)) ? [at('/year', 'DATE_IN_FUTURE')] : []),
  ];
}

/** A number as it may be written: no more than four places, no thousands, no words. */
const DECIMAL = /^-?\d{1,15}(?:\.\d{1,4})?$/u;

/** What one value cannot be, whatever else the row says. */
function valueFaults(
  value: unknown,
  { type }: Pick<NamedField, 'type'>,
  pointer: string,
  today: Day,
): readonly FieldError[] {
  if (type.input === 'rows') return rowsFaults(value as readonly AnyValues[], type, pointer, today);
  if (typeof value !== 'string') return [];
  if (type.input === 'day' && type.ahead !== true && value > today) return [at(pointer, 'DATE_IN_FUTURE')];
  return type.input === 'decimal' && !DECIMAL.test(value) ? [at(pointer, 'VALUE_NOT_DECIMAL')] : [];
}

type AnyValues = Readonly<Record<string, unknown>>;

function rowsFaults(
  rows: readonly AnyValues[],
  { of = {} }: NamedField['type'],
  pointer: string,
  today: Day,
): readonly FieldError[] {
  return rows.flatMap((row, place) =>
    Object.entries(of).flatMap(([name, part]) => {
      const there = `${pointer}/${String(place)}/${name}`;
      const absent = part.required && isEmpty(row[name]);
      return absent ? [at(there, 'FIELD_MISSING')] : valueFaults(row[name], part, there, today);
    }),
  );
}

const NEEDED = { DOCUMENT: ['issuer', 'issuedOn'], MEDIA: ['medium', 'issue', 'on'], FILE: ['evidenceId'] } as const;

function proofFaults(proof: Proof, pointer: string, today: Day): readonly FieldError[] {
  const unnamed = proof.kind === 'DOCUMENT' && proof.number === null && proof.exactTitle === null;
  const day = proof.kind === 'DOCUMENT' ? 'issuedOn' : 'on';
  return [
    ...(unnamed ? [at(`${pointer}/number`, 'FIELD_MISSING')] : []),
    ...NEEDED[proof.kind]
      .filter((name) => (proof[name] ?? null) === null)
      .map((name) => at(`${pointer}/${name}`, 'FIELD_MISSING')),
    ...((proof[day] ?? '') > today ? [at(`${pointer}/${day}`, 'DATE_IN_FUTURE')] : []),
  ];
}

/** The level of whoever issued a document: the unit's of that name, else what the confirmer said. */
export function issuerLevel({ issuer, level }: Pick<Proof, 'issuer' | 'level'>, context: RowContext): Level | null {
  return (issuer === null ? undefined : context.issuerLevels.get(normalWords(issuer))) ?? level;
}

/** What the row itself says of whoever issued it. */
function ownIssuer(register: Register, row: AnyRow, level: Level, context: RowContext): readonly FieldError[] {
  const issuer = row[register.proof.issuer ?? ''];
  const own = typeof issuer === 'string' ? issuerLevel({ issuer, level: null }, context) : null;
  return own !== null && isBelow(own, level) ? [at('/level', 'PROOF_BELOW_LEVEL', { issuer })] : [];
}

/** A city's paper does not prove what the nation gave: one proof of the level, or of whom nobody knows it, is needed. */
function levelFaults(register: Register, row: AnyRow, context: RowContext): readonly FieldError[] {
  const { level, proofs } = row;
  if (level === null || register.proof.open === true) return [];
  if (register.proof.itself === true) return ownIssuer(register, row, level, context);
  const isShort = (proof: Proof): boolean => {
    const known = proof.kind === 'DOCUMENT' ? issuerLevel(proof, context) : proof.level;
    return known !== null && isBelow(known, level);
  };
  const [first] = proofs;
  if (first === undefined || !proofs.every(isShort)) return [];
  return [at('/proofs/0/issuer', 'PROOF_BELOW_LEVEL', { issuer: first.issuer ?? first.medium })];
}

function linked({ origin }: Register, row: AnyRow): boolean {
  return origin.length === 0 || origin.some((name) => row[name] !== null);
}

/**
 * Everything that is wrong with a row, by field: what is missing, lies in the future, proves too little, or breaks a rule
 * of its register. Types and lengths are the request's business.
 */
export function checkRow(register: Register, row: AnyRow, context: RowContext): readonly FieldError[] {
  if (row.offSystem) return offSystemFaults(register, row, context);
  const { today } = context;
  const absent = register.all.filter(({ name, required }) => required && isEmpty(row[name])).map(missing);
  const general = [
    ...absent,
    ...(linked(register, row) ? [] : [at(`/${register.origin[0] ?? ''}`, 'FIELD_MISSING')]),
    ...register.all.flatMap((field) => valueFaults(row[field.name], field, `/${field.name}`, today)),
    ...row.proofs.flatMap((proof, place) => proofFaults(proof, `/proofs/${String(place)}`, today)),
  ];
  const own = absent.length === 0 ? [...stageFaults(register, row), ...register.faults(row)] : [];
  return [...general, ...own, ...(general.length === 0 ? levelFaults(register, row, context) : [])];
}
