import { type ArgumentMetadata, ValidationPipe } from '@nestjs/common';
import type { ValidationError } from 'class-validator';
import type { FieldError } from '../../shared-kernel/domain-error.js';
import { secretMark } from '../../shared-kernel/secrecy.js';
import { refuse } from '../errors/platform-problems.js';
import { fieldOf, outlineFault } from './shape.js';

const CODES: Readonly<Record<string, string>> = {
  whitelistValidation: 'UNKNOWN_FIELD',
  isString: 'WRONG_TYPE',
  isInt: 'WRONG_TYPE',
  isNumber: 'WRONG_TYPE',
  isBoolean: 'WRONG_TYPE',
  isArray: 'WRONG_TYPE',
  isObject: 'WRONG_TYPE',
  nestedValidation: 'WRONG_TYPE',
  unknownValue: 'WRONG_TYPE',
  maxLength: 'TOO_LONG',
  minLength: 'TOO_SHORT',
  isNotBlank: 'TOO_SHORT',
  min: 'OUT_OF_RANGE',
  max: 'OUT_OF_RANGE',
  isDay: 'NOT_A_DAY',
  isUuid: 'NOT_AN_ID',
  isIn: 'UNKNOWN_VALUE',
  arrayMaxSize: 'TOO_MANY',
  arrayMinSize: 'TOO_FEW',
  arrayUnique: 'DUPLICATE',
  equals: 'MUST_BE_TRUE',
};

/** The plainest thing that is wrong with a field; a missing one is REQUIRED, whatever else could be said of it. */
function codeOf(error: ValidationError): string {
  const names = Object.keys(error.constraints ?? {});
  if (names.includes('whitelistValidation')) return 'UNKNOWN_FIELD';
  if (error.value === undefined || error.value === null) return 'REQUIRED';
  const codes = names.map((name) => CODES[name] ?? 'INVALID');
  return codes.includes('WRONG_TYPE') ? 'WRONG_TYPE' : (codes[0] ?? 'INVALID');
}

/** What the sentence of the refusal names: bounds, values, type. */
function factsOf(error: ValidationError): Readonly<Record<string, unknown>> {
  const type = error.target?.constructor as (new () => object) | undefined;
  return (type === undefined ? undefined : fieldOf(type, error.property)?.facts) ?? {};
}

/** class-validator's tree as a flat list with JSON pointers. */
export function fieldErrors(errors: readonly ValidationError[], above = ''): readonly FieldError[] {
  return errors.flatMap((error) => {
    const pointer = `${above}/${error.property}`;
    const own = error.constraints === undefined ? [] : [{ pointer, code: codeOf(error), params: factsOf(error) }];
    return [...own, ...fieldErrors(error.children ?? [], pointer)];
  });
}

/** A password may be any words, and is kept by nobody. */
const UNREAD = /password$/i;

/** Every text that bears the mark of classified papers, with its pointer; there is none that this product may hold. */
export function secretTexts(value: unknown, pointer = ''): readonly FieldError[] {
  if (typeof value === 'string') {
    const mark = secretMark(value);
    return mark === null ? [] : [{ pointer, code: 'SECRET_MARK', params: { mark } }];
  }
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value)
    .filter(([name]) => !UNREAD.test(name))
    .flatMap(([name, inner]) => secretTexts(inner, `${pointer}/${name}`));
}

/** Outline first, rules second: what has an unknown field or too long a list is refused at that, and nothing is made of it. */
class RequestValidation extends ValidationPipe {
  override async transform(value: unknown, metadata: ArgumentMetadata): Promise<unknown> {
    const { metatype, type } = metadata;
    if (metatype !== undefined && (type === 'body' || type === 'query') && this.toValidate(metadata)) {
      const fault = outlineFault(value ?? {}, metatype as new () => object);
      if (fault !== undefined) throw refuse('VALIDATION_FAILED', {}, [fault]);
    }
    const request: unknown = await super.transform(value, metadata);
    const secrets = type === 'body' ? secretTexts(request) : [];
    if (secrets.length > 0) throw refuse('VALIDATION_FAILED', {}, secrets);
    return request;
  }
}

/** Only declared fields pass; everything else is refused with its pointer, never dropped in silence. */
export function requestValidation(): ValidationPipe {
  return new RequestValidation({
    whitelist: true,
    forbidNonWhitelisted: true,
    forbidUnknownValues: true,
    transform: true,
    stopAtFirstError: false,
    validationError: { target: true, value: true },
    exceptionFactory: (errors) => refuse('VALIDATION_FAILED', {}, fieldErrors(errors)),
  });
}
