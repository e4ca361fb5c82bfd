import { Flag, Id, IntParam, OneOf, Text } from '../../../../platform/http/fields.js';
import { PageQuery } from '../../../../platform/http/page.js';
import { LEVELS, type Level } from '../domain/level.js';
import { ENTRY_STATES, type EntryState, PUBLICITIES, type Publicity } from '../domain/life.js';
import type { Register } from '../domain/register.js';
import { REGISTER_VERDICTS } from '../domain/register-verdicts.js';

const YEARS = { min: 1900, max: 2200, optional: true } as const;
const KIND = { max: 40, description: 'A register of `GET /registers`.' } as const;

/** Where the rows of a file go. */
export class RegisterFileQuery {
  @Text(KIND) kind!: string;
  @IntParam({ ...YEARS, description: 'The year of dates that state none.' }) year?: number;
}

export class RegisterImportsQuery extends PageQuery {
  @Text({ ...KIND, optional: true }) kind?: string;
}

/** A page of what a preview would do. */
export class RegisterRowsQuery extends PageQuery {
  @OneOf(REGISTER_VERDICTS, { optional: true }) verdict?: string;
}

export class ConfirmRegisterImportRequest {
  @Flag({
    optional: true,
    description: '同时审核: asks a head of the office for one decision on all of them; nobody decides on his own.',
  })
  alsoConfirm?: boolean;
}

/** What an export is cut down to, beside the choices of its register. */
export class RegisterExportQuery {
  @Text(KIND) kind!: string;
  @IntParam({ ...YEARS, description: 'The year in which it counts.' }) year?: number;
  @OneOf(ENTRY_STATES, { optional: true, description: 'Left out: all but what was withdrawn.' }) state?: EntryState;
  @OneOf(PUBLICITIES, { optional: true }) publicity?: Publicity;
  @Id({ optional: true, description: 'Its unit, or a joint one.' }) unitId?: string;
  @Id({ optional: true }) projectId?: string;
  @OneOf(LEVELS, { optional: true }) level?: Level;
  @Text({ max: 100, optional: true, description: 'Words of the title or of the own fields.' }) words?: string;
}

/** The same with the choices of every register (`outputKind`), as their lists are cut down by them. */
export function exportQuery(registers: readonly Register[]): typeof RegisterExportQuery {
  class Asked extends RegisterExportQuery {}
  const choices = registers.flatMap(({ all }) => all.filter(({ own, type }) => own && type.input === 'choice'));
  for (const name of new Set(choices.map((field) => field.name)))
    Text({ max: 40, optional: true, description: 'A choice of a register that has it.' })(Asked.prototype, name);
  Object.defineProperty(Asked, 'name', { value: RegisterExportQuery.name });
  return Asked;
}
