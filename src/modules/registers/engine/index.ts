export { at } from './domain/check-row.js';
export { choice, day, field, line, optional } from './domain/field-types.js';
export { defineRegister, type Register, type Row } from './domain/register.js';
