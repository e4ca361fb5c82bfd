import { isUtf8 } from 'node:buffer';
import { refuse } from '../errors/platform-problems.js';
import { isReadable } from '../../shared-kernel/readable.js';
import { pointerStep } from './shape.js';

/** Deeper than anything that a request means to say. */
const MAX_DEPTH = 32;
/** No list of the product has so many filters. */
const MAX_QUERY_FIELDS = 50;

const refuseAt = (pointer: string, code: string): Error => refuse('VALIDATION_FAILED', {}, [{ pointer, code }]);

/** An object or list of the body, and the way to it. */
interface Holder {
  readonly value: object;
  readonly depth: number;
  readonly above: Holder | null;
  readonly name: string | number;
}

function pointerOf(holder: Holder, name: string | number): string {
  const steps = [pointerStep(String(name))];
  for (let at: Holder = holder; at.above !== null; at = at.above) steps.unshift(pointerStep(String(at.name)));
  return steps.join('');
}

function scalarFault(value: unknown): string | undefined {
  if (typeof value === 'string') return isReadable(value) ? undefined : 'UNREADABLE';
  if (typeof value === 'number') return Number.isFinite(value) ? undefined : 'OUT_OF_RANGE';
  return value === null ? 'WRONG_TYPE' : undefined;
}

/** Looks at one thing in an object or list; what may hold more waits for its turn. */
function lookAt(holder: Holder, name: string | number, value: unknown, waiting: Holder[]): void {
  if (typeof value === 'object' && value !== null) {
    waiting.push({ value, depth: holder.depth + 1, above: holder, name });
    return;
  }
  const code = scalarFault(value);
  if (code !== undefined) throw refuseAt(pointerOf(holder, name), code);
}

/** One level down. Lists go by their places: names made for half a million of them cost more than reading them did. */
function lookInto(holder: Holder, waiting: Holder[]): void {
  const { value } = holder;
  if (Array.isArray(value)) {
    const list: readonly unknown[] = value;
    for (let place = 0; place < list.length; place += 1) lookAt(holder, place, list[place], waiting);
    return;
  }
  for (const [name, inner] of Object.entries(value) as [string, unknown][]) {
    if (!isReadable(name)) throw refuseAt(pointerOf(holder, ''), 'UNREADABLE');
    if (inner === null) Reflect.deleteProperty(value, name);
    else lookAt(holder, name, inner, waiting);
  }
}

/**
 * The content of a request as the rest of the program may take it: `null` in an object is "left out", at every depth, so that no
 * rule has to think of a third way of saying nothing; in a list, where nothing can be left out, it is refused. Changes the value
 * given, which nobody else holds yet. Walks without recursion: a body may be nested deeper than the stack.
 * @throws MALFORMED_REQUEST for what is nested too deep
 * @throws VALIDATION_FAILED with UNREADABLE for text that cannot be kept, OUT_OF_RANGE for numbers that are none
 */
export function cleaned(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value ?? undefined;
  const waiting: Holder[] = [{ value, depth: 0, above: null, name: '' }];
  for (let holder = waiting.pop(); holder !== undefined; holder = waiting.pop()) {
    if (holder.depth >= MAX_DEPTH) throw refuse('MALFORMED_REQUEST');
    lookInto(holder, waiting);
  }
  return value;
}

/**
 * Refuses a query that no client of ours sends: too many fields, or text that cannot be kept.
 * @throws MALFORMED_REQUEST, VALIDATION_FAILED at the field
 */
export function checkQuery(query: Readonly<Record<string, unknown>>): void {
  const fields = Object.entries(query);
  if (fields.length > MAX_QUERY_FIELDS) throw refuse('MALFORMED_REQUEST');
  for (const [name, value] of fields) {
    if (!isReadable(name)) throw refuseAt('', 'UNREADABLE');
    if (![value].flat().every((text) => typeof text !== 'string' || isReadable(text)))
      throw refuseAt(pointerStep(name), 'UNREADABLE');
  }
}

/**
 * Reads a JSON body.
 * @param parse the framework's parser, which refuses an empty body and `__proto__`
 * @throws MALFORMED_REQUEST for bytes that are no UTF-8: read all the same they would become other text
 */
export function readJson(bytes: Buffer, parse: (text: string) => unknown): unknown {
  if (!isUtf8(bytes)) throw refuse('MALFORMED_REQUEST');
  return cleaned(parse(bytes.toString('utf8')));
}
