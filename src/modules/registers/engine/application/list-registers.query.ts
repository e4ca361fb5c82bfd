import { Injectable } from '@nestjs/common';
import {
  type Actor,
  FILING_ROLES,
  OFFICE_HEAD_ROLES,
  OFFICE_ROLES,
  type PostRole,
  postsWithRole,
} from '../../../../shared-kernel/actor.js';
import type { Language } from '../../../../shared-kernel/language.js';
import { type Filers, type NamedField, partsOf, type Register } from '../domain/register.js';
import { RegisterCatalogue } from './register-catalogue.js';
import { type SheetColumn, sheetColumns } from './register-sheets.js';
import { type FieldWords, fieldWords, registerName, sharedWords } from './register-words.js';

/** A field with its words. */
export interface FieldView {
  readonly field: NamedField;
  readonly words: FieldWords;
}

/** A register as somebody reads it. */
export interface RegisterView {
  readonly register: Register;
  readonly words: { readonly name: string; readonly entryName: string };
  /** With the fields of their rows. */
  readonly fields: readonly (FieldView & { readonly parts: readonly FieldView[] })[];
  /** Of its workbooks, in Chinese in every language. */
  readonly columns: readonly SheetColumn[];
  readonly may: { readonly file: boolean; readonly confirm: boolean; readonly release: boolean };
}

/** The registers of the product in the reader's language, with what his posts let him do. */
@Injectable()
export class ListRegisters {
  constructor(private readonly registers: RegisterCatalogue) {}

  execute(actor: Actor, language: Language): readonly RegisterView[] {
    const holds = (...roles: readonly PostRole[]): boolean => postsWithRole(actor, roles).length > 0;
    const office = holds(...OFFICE_ROLES);
    const readable = this.registers.all.filter(({ readers }) => office || readers !== 'OFFICE');
    return readable.map((register) => ({
      register,
      words: registerName(language, register),
      fields: register.all.map((field) => ({
        ...viewOf(language, register, field),
        parts: partsOf(field).map((part) => viewOf(language, register, part)),
      })),
      columns: sheetColumns(register),
      may: {
        file: office || holds(...FILERS[register.filers]),
        confirm: office,
        release: holds('OFFICE_SECTION_CHIEF', ...OFFICE_HEAD_ROLES),
      },
    }));
  }

  /** The words that every register shares. */
  readonly shared = sharedWords;
}

/** Who reports beside the office. */
const FILERS: Readonly<Record<Filers, readonly PostRole[]>> = {
  UNITS: [...FILING_ROLES, 'GROUP_LIAISON'],
  SECRETARIES: ['LEADER_SECRETARY'],
  OFFICE: [],
};

const viewOf = (language: Language, register: Register, field: NamedField): FieldView => ({
  field,
  words: fieldWords(language, register, field),
});
