import type { EntryValues } from './entry-fields';
import type { Register } from './register';

/** 印发单位: what a unit reports it mostly issued itself, so that the form begins with its name; another is typed over it. */
export function ownIssuer({ fields }: Pick<Register, 'fields'>, unitName: string, isNew: boolean): EntryValues {
  return isNew && fields.some(({ name, required }) => name === 'issuer' && required) ? { issuer: unitName } : {};
}
