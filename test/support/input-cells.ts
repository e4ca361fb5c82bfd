import { randomUUID } from 'node:crypto';
import type { Schema } from './api-routes.js';

/**
 * One bad body: what was done to which field, and the code that the answer has to give for it. A `null` in an optional field is no
 * fault: then the field is left out, and the answer is the one that the body without it gets.
 */
export interface InputCell {
  readonly defect:
    | 'missing'
    | 'extra'
    | 'wrong type'
    | 'oversized'
    | 'unknown enum'
    | 'null'
    | 'unreadable'
    | 'classified';
  readonly pointer: string;
  readonly code: string;
  readonly body: unknown;
  /** The body without the field, where the defect has to make no difference: it is what the route has to see. */
  readonly like?: unknown;
}

type Resolve = (schema: Schema) => Schema;
type Values = Record<string, unknown>;

function validText(schema: Schema): unknown {
  if (schema.enum !== undefined) return schema.enum[0];
  if (schema.format === 'uuid') return randomUUID();
  if (schema.format === 'date') return '2026-09-01';
  if (schema.format === 'date-time') return '2026-09-01T02:00:00Z';
  return '文'.repeat(Math.max(1, schema.minLength ?? 1));
}

/** The smallest value that the schema allows, with every declared field so that each can be spoilt in turn. */
export function validValue(given: Schema, resolve: Resolve): unknown {
  const schema = resolve(given);
  if (schema.type === 'string') return validText(schema);
  if (schema.type === 'integer' || schema.type === 'number') return schema.minimum ?? 1;
  if (schema.type === 'boolean') return schema.enum?.[0] ?? true;
  return schema.type === 'array' ? validList(schema, resolve) : validObject(schema, resolve);
}

function validList(schema: Schema, resolve: Resolve): unknown[] {
  return Array.from({ length: Math.max(1, schema.minItems ?? 0) }, () => validValue(schema.items ?? {}, resolve));
}

function validObject(schema: Schema, resolve: Resolve): Values {
  const fields = Object.entries(schema.properties ?? {});
  return Object.fromEntries(fields.map(([name, field]) => [name, validValue(field, resolve)]));
}

const clone = (value: unknown): Values => JSON.parse(JSON.stringify(value)) as Values;

/** A copy of the body with the field at the pointer changed or, without a value, removed. */
function altered(body: unknown, steps: readonly string[], ...value: readonly unknown[]): Values {
  const copy = clone(body);
  const last = steps.at(-1) ?? '';
  const holder = steps.slice(0, -1).reduce<Values>((at, step) => at[step] as Values, copy);
  if (value.length === 0) Reflect.deleteProperty(holder, last);
  else holder[last] = value[0];
  return copy;
}

const wrongFor = (schema: Schema): unknown =>
  schema.type === 'object' || schema.properties !== undefined ? 'text' : { wrong: true };

function oversized(schema: Schema, resolve: Resolve): { value: unknown; code: string } | null {
  if (schema.type === 'string' && schema.maxLength !== undefined)
    return { value: '长'.repeat(schema.maxLength + 1), code: 'TOO_LONG' };
  if (schema.type === 'integer' && schema.maximum !== undefined)
    return { value: schema.maximum + 1, code: 'OUT_OF_RANGE' };
  if (schema.type === 'array' && schema.maxItems !== undefined) {
    return {
      value: Array.from({ length: schema.maxItems + 1 }, () => validValue(schema.items ?? {}, resolve)),
      code: 'TOO_MANY',
    };
  }
  return null;
}

/** The mark of classified papers, where a text may be anything; a password is nobody's to read. */
function classified(
  root: unknown,
  steps: readonly string[],
  { format, maxLength = 0, minLength = 0 }: Schema,
): InputCell[] {
  if (format !== undefined || maxLength < 4 || /password$/i.test(steps.at(-1) ?? '')) return [];
  const body = altered(root, steps, '附机密件'.padEnd(minLength, '。'));
  return [{ defect: 'classified', pointer: `/${steps.join('/')}`, code: 'SECRET_MARK', body }];
}

/** What fits the type and is refused for its content. */
function contentCells(root: unknown, steps: readonly string[], schema: Schema): InputCell[] {
  const pointer = `/${steps.join('/')}`;
  if (schema.type === 'array')
    return [{ defect: 'null', pointer: `${pointer}/0`, code: 'WRONG_TYPE', body: altered(root, steps, [null]) }];
  if (schema.type !== 'string') return [];
  const unreadable = ['文\0', '\ud800文'].map((text): InputCell => ({
    defect: 'unreadable',
    pointer,
    code: 'UNREADABLE',
    body: altered(root, steps, text),
  }));
  if (schema.enum === undefined) return [...unreadable, ...classified(root, steps, schema)];
  return [
    ...unreadable,
    { defect: 'unknown enum', pointer, code: 'UNKNOWN_VALUE', body: altered(root, steps, 'NO_SUCH_VALUE') },
  ];
}

function fieldCells(root: unknown, steps: readonly string[], given: Schema, resolve: Resolve): InputCell[] {
  const schema = resolve(given);
  const pointer = `/${steps.join('/')}`;
  const cells: InputCell[] = [
    { defect: 'wrong type', pointer, code: '', body: altered(root, steps, wrongFor(schema)) },
    ...contentCells(root, steps, schema),
  ];
  const large = oversized(schema, resolve);
  if (large !== null)
    cells.push({ defect: 'oversized', pointer, code: large.code, body: altered(root, steps, large.value) });
  const inner = schema.type === 'array' ? resolve(schema.items ?? {}) : schema;
  if (inner.properties !== undefined)
    cells.push(...objectCells(root, schema.type === 'array' ? [...steps, '0'] : steps, inner, resolve));
  return cells;
}

function objectCells(root: unknown, steps: readonly string[], schema: Schema, resolve: Resolve): InputCell[] {
  const at = (name: string): string[] => [...steps, name];
  const pointer = (name: string): string => `/${at(name).join('/')}`;
  return [
    { defect: 'extra', pointer: pointer('surplus'), code: 'UNKNOWN_FIELD', body: altered(root, at('surplus'), 1) },
    ...(schema.required ?? []).map((name): InputCell => ({
      defect: 'missing',
      pointer: pointer(name),
      code: 'REQUIRED',
      body: altered(root, at(name)),
    })),
    ...Object.keys(schema.properties ?? {}).map((name): InputCell => {
      const required = (schema.required ?? []).includes(name);
      return {
        defect: 'null',
        pointer: pointer(name),
        code: required ? 'REQUIRED' : '',
        body: altered(root, at(name), null),
        ...(!required && { like: altered(root, at(name)) }),
      };
    }),
    ...Object.entries(schema.properties ?? {}).flatMap(([name, field]) => fieldCells(root, at(name), field, resolve)),
  ];
}

/** Keeps a body that nothing is wrong with from being carried out. */
function held(cell: InputCell): InputCell {
  if (cell.like === undefined) return cell;
  const spoilt = (body: unknown): Values => altered(body, ['surplus'], 1);
  return { ...cell, body: spoilt(cell.body), like: spoilt(cell.like) };
}

/** Every way to spoil one field of a body, at every depth. */
export function inputCells(body: Schema, resolve: Resolve): readonly InputCell[] {
  const schema = resolve(body);
  return objectCells(validValue(schema, resolve), [], schema, resolve).map(held);
}
