import { applyDecorators } from '@nestjs/common';
import { ApiProperty, type ApiPropertyOptions } from '@nestjs/swagger';
import { Transform, Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  Equals,
  IsArray,
  IsBoolean,
  IsDefined,
  IsIn,
  IsInt,
  IsNumber,
  IsOptional,
  IsString,
  IsUUID,
  Max,
  MaxLength,
  Min,
  MinLength,
  ValidateBy,
  ValidateNested,
  type ValidationOptions,
} from 'class-validator';
import { isDay } from '../../shared-kernel/dates.js';
import { declareField, type FieldShape } from './shape.js';

/*
 * Fields of requests and responses: one decorator states the rule once, for the validator and the OpenAPI file.
 */

/** What every field may say. */
interface FieldOptions {
  /** Meaning, unit, source of the rule; goes into the OpenAPI file. */
  readonly description?: string;
  /** May be left out (requests) or null (responses). */
  readonly optional?: boolean;
  readonly example?: unknown;
}

type Decorate = PropertyDecorator;

/** As far as a refusal's sentence names what the description says. */
interface Described {
  readonly type?: unknown;
  readonly enum?: unknown;
  readonly maxLength?: number;
  readonly minLength?: number;
  readonly maximum?: number;
  readonly minimum?: number;
  readonly maxItems?: number;
  readonly minItems?: number;
}

function factsOf(api: Described, { atMost, part }: Inner): FieldShape['facts'] {
  const scalar = typeof api.type === 'function' ? api.type.name.toLowerCase() : api.type;
  return {
    expected: atMost !== undefined ? 'array' : part !== undefined ? 'object' : scalar,
    max: api.maxLength ?? api.maximum ?? api.maxItems,
    min: api.minLength ?? api.minimum ?? api.minItems,
    ...(api.enum !== undefined && { allowed: api.enum }),
  };
}

type Inner = Pick<FieldShape, 'atMost' | 'part'>;

function field(
  { optional, description, example }: FieldOptions,
  api: ApiPropertyOptions,
  rules: readonly Decorate[] = [],
  inner: Inner = {},
): Decorate {
  const documented = {
    ...api,
    required: optional !== true,
    // Of answers alone: the description of requests says nothing of null (app/openapi.ts), which there is “left out”.
    ...(optional === true && { nullable: true }),
    ...(description !== undefined && { description }),
    ...(example !== undefined && { example }),
  } as ApiPropertyOptions;
  return applyDecorators(
    ApiProperty(documented),
    declareField({ ...inner, facts: factsOf(api, inner) }),
    ...(optional === true ? [IsOptional()] : [IsDefined()]),
    ...rules,
  );
}

/** Something that can be seen: blanks alone are no text. */
const NotBlank = (options?: ValidationOptions): Decorate =>
  ValidateBy(
    {
      name: 'isNotBlank',
      validator: { validate: (value) => typeof value === 'string' && /[^\p{C}\p{Z}]/u.test(value) },
    },
    options,
  );

/** Text of 1…max characters, not all of them blank (`min: 0` allows the empty text). */
export function Text(options: FieldOptions & { readonly max: number; readonly min?: number }): Decorate {
  const { max, min = 1 } = options;
  return field(options, { type: String, maxLength: max, minLength: min }, [
    IsString(),
    MinLength(min),
    MaxLength(max),
    ...(min > 0 ? [NotBlank()] : []),
  ]);
}

/** The id of a thing (UUID). */
export function Id(options: FieldOptions = {}): Decorate {
  return field(options, { type: String, format: 'uuid' }, [IsUUID()]);
}

/** A list of ids. */
export function Ids(options: FieldOptions & { readonly max: number; readonly min?: number }): Decorate {
  const { max, min = 0 } = options;
  return field(
    options,
    { type: 'array', items: { type: 'string', format: 'uuid' }, maxItems: max, minItems: min },
    [IsArray(), ArrayMinSize(min), ArrayMaxSize(max), IsUUID('all', { each: true })],
    { atMost: max },
  );
}

/** A calendar day in Asia/Shanghai, `YYYY-MM-DD`; impossible days are refused. */
export function CalendarDate(options: FieldOptions = {}): Decorate {
  const rule = ValidateBy({
    name: 'isDay',
    validator: { validate: (value) => typeof value === 'string' && isDay(value) },
  });
  return field(options, { type: String, format: 'date' }, [rule]);
}

/** An instant in UTC, ISO 8601 with `Z`. */
export function Instant(options: FieldOptions = {}): Decorate {
  return field(options, { type: String, format: 'date-time' });
}

/** A whole number in a range. */
export function Int(options: FieldOptions & { readonly min: number; readonly max: number }): Decorate {
  return field(options, { type: 'integer', minimum: options.min, maximum: options.max }, [
    IsInt(),
    Min(options.min),
    Max(options.max),
  ]);
}

/** A number, with decimals where there are any. */
export function Amount(options: FieldOptions & { readonly min: number; readonly max: number }): Decorate {
  return field(options, { type: Number, minimum: options.min, maximum: options.max }, [
    IsNumber({ allowNaN: false, allowInfinity: false }),
    Min(options.min),
    Max(options.max),
  ]);
}

/** A whole number in a query string: digits alone, so that an empty value or a blank is no zero. */
export function IntParam(options: FieldOptions & { readonly min: number; readonly max: number }): Decorate {
  const read = ({ value }: { value: unknown }): unknown =>
    typeof value === 'string' && /^-?\d{1,15}$/.test(value) ? Number(value) : value;
  return applyDecorators(Transform(read), Int(options));
}

/** Yes or no. */
export function Flag(options: FieldOptions = {}): Decorate {
  return field(options, { type: Boolean }, [IsBoolean()]);
}

/** Yes or no in a query string: `true`, `1`, an empty value, or `false`, `0`. */
export function FlagParam(options: FieldOptions = {}): Decorate {
  const read = ({ value }: { value: unknown }): unknown =>
    value === 'true' || value === '1' || value === '' ? true : value === 'false' || value === '0' ? false : value;
  return applyDecorators(Transform(read), Flag(options));
}

/** A box that has to be ticked. */
export function Confirmed(options: FieldOptions = {}): Decorate {
  return field(options, { type: Boolean, enum: [true] }, [Equals(true)]);
}

/** One value of a list. */
export function OneOf(values: readonly string[], options: FieldOptions = {}): Decorate {
  return field(options, { type: String, enum: [...values] }, [IsIn([...values])]);
}

/** Several values of a list, each at most once. */
export function SomeOf(values: readonly string[], options: FieldOptions = {}): Decorate {
  const size = values.length;
  return field(
    options,
    { type: 'array', items: { type: 'string', enum: [...values] }, maxItems: size, minItems: 1 },
    [IsArray(), ArrayMinSize(1), ArrayMaxSize(size), ArrayUnique(), IsIn([...values], { each: true })],
    { atMost: size },
  );
}

/** A list of texts, none of them blank. */
export function Texts(
  options: FieldOptions & { readonly max: number; readonly maxItems: number; readonly minItems?: number },
): Decorate {
  const { max, maxItems, minItems = 0 } = options;
  return field(
    options,
    { type: [String], maxItems, minItems },
    [
      IsArray(),
      ArrayMinSize(minItems),
      ArrayMaxSize(maxItems),
      IsString({ each: true }),
      MinLength(1, { each: true }),
      MaxLength(max, { each: true }),
      NotBlank({ each: true }),
    ],
    { atMost: maxItems },
  );
}

type ClassRef = new () => object;

/** Another object inside this one. */
export function Nested(type: () => ClassRef, options: FieldOptions = {}): Decorate {
  // Swagger takes a function for a lazy reference only if its name is `type`.
  return applyDecorators(field(options, { type: () => type() }, [ValidateNested()], { part: type }), Type(type));
}

/** A list of objects inside this one. */
export function NestedList(
  type: () => ClassRef,
  options: FieldOptions & { readonly max: number; readonly min?: number },
): Decorate {
  const { max, min = 0 } = options;
  const rules = [IsArray(), ArrayMinSize(min), ArrayMaxSize(max), ValidateNested({ each: true })];
  const api = { type: () => [type()], maxItems: max, minItems: min };
  return applyDecorators(field(options, api, rules, { atMost: max, part: type }), Type(type));
}

/** A JSON object whose inside is checked by the domain, or, in an answer, is described in words. */
export function Json(options: FieldOptions = {}): Decorate {
  const rule = ValidateBy({
    name: 'isObject',
    validator: { validate: (value) => typeof value === 'object' && value !== null && !Array.isArray(value) },
  });
  return field(options, { type: Object, additionalProperties: true }, [rule]);
}

/** A field of an answer that needs no rule of its own: any of the types OpenAPI knows. */
export function Answer(api: ApiPropertyOptions, options: FieldOptions = {}): Decorate {
  return field(options, api);
}
