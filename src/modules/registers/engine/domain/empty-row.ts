import type { FieldType } from './field-types.js';
import type { AnyRow, CommonRow, Register } from './register.js';

const COMMON: CommonRow = {
  title: null,
  unitId: null,
  jointUnitIds: [],
  happenedOn: null,
  level: null,
  summary: null,
  projectId: null,
  taskId: null,
  domain: null,
  mayPublish: null,
  proofs: [],
  offSystem: false,
  year: null,
};

const LISTS: readonly string[] = ['units', 'proofs', 'rows', 'entries', 'posts'];

/** What a field holds that says nothing. */
export function nothing({ input }: FieldType<unknown>): readonly never[] | null {
  return LISTS.includes(input) ? [] : null;
}

/** A row of a register that says nothing yet. */
export function emptyRow({ all }: Pick<Register, 'all'>): AnyRow {
  return {
    ...COMMON,
    ...Object.fromEntries(all.filter(({ own }) => own).map(({ name, type }) => [name, nothing(type)])),
  };
}
