import 'reflect-metadata';
import type { FieldError } from '../../shared-kernel/domain-error.js';

/** What a request class says of one of its fields, as far as the outline of a body goes. */
export interface FieldShape {
  /** A list of at most so many items. */
  readonly atMost?: number;
  /** The class of the object, or of each object of the list. */
  readonly part?: () => new () => object;
  /** What the sentence of a refusal names: the bounds, the values, the type. */
  readonly facts: Readonly<Record<string, unknown>>;
}

const SHAPE = Symbol('five-ones:field-shape');
/** A name that somebody sent may be as long as the body; the answer does not repeat it whole. */
const SHOWN_NAME = 60;

/** One step of a JSON pointer. */
export function pointerStep(name: string): string {
  return `/${name.slice(0, SHOWN_NAME).replace(/~/g, '~0').replace(/\//g, '~1')}`;
}

/** Declares a field; the decorators of fields.ts do. */
export function declareField(shape: FieldShape): PropertyDecorator {
  return (target, name) => {
    Reflect.defineMetadata(SHAPE, shape, target, name);
  };
}

/** What a class says of one of its fields; undefined where it declares none of that name. */
export function fieldOf(type: new () => object, name: string): FieldShape | undefined {
  return Reflect.getMetadata(SHAPE, type.prototype as object, name) as FieldShape | undefined;
}

const isPlain = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function faultOfList(list: readonly unknown[], shape: FieldShape, pointer: string): FieldError | undefined {
  if (shape.atMost === undefined) return { pointer, code: 'WRONG_TYPE', params: shape.facts };
  if (list.length > shape.atMost) return { pointer, code: 'TOO_MANY', params: shape.facts };
  const { part } = shape;
  if (part === undefined) return undefined;
  for (const [place, item] of list.entries()) {
    const fault = outlineFault(item, part(), `${pointer}/${String(place)}`);
    if (fault !== undefined) return fault;
  }
  return undefined;
}

function faultOfField(value: unknown, shape: FieldShape, pointer: string): FieldError | undefined {
  if (Array.isArray(value)) return faultOfList(value, shape, pointer);
  if (shape.part === undefined || value === undefined) return undefined;
  if (shape.atMost !== undefined) return { pointer, code: 'WRONG_TYPE', params: shape.facts };
  return outlineFault(value, shape.part(), pointer);
}

/**
 * The first field that the class does not declare, or a list that is too long, or a list or text where an object belongs. Looked
 * for before anything else is done with a request, and no further than to the first: whoever sends ten thousand unknown fields
 * costs no more than whoever sends one.
 */
export function outlineFault(value: unknown, type: new () => object, pointer = ''): FieldError | undefined {
  if (!isPlain(value)) return { pointer, code: 'WRONG_TYPE', params: { expected: 'object' } };
  for (const name in value) {
    const at = `${pointer}${pointerStep(name)}`;
    const shape = fieldOf(type, name);
    if (shape === undefined) return { pointer: at, code: 'UNKNOWN_FIELD' };
    const fault = faultOfField(value[name], shape, at);
    if (fault !== undefined) return fault;
  }
  return undefined;
}
