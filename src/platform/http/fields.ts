import { applyDecorators } from '@nestjs/common';
import { ApiProperty, type ApiPropertyOptions } from '@nestjs/swagger';
import { Transform, Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  Equals,
  IsArray,
  IsBoolean,
  IsDefined,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  IsUUID,
  Matches,
  Max,
  MaxLength,
  Min,
  MinLength,
  ValidateBy,
  ValidateNested,
} from 'class-validator';
import { isDay } from '../../shared-kernel/dates.js';

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

function field(
  { optional, description, example }: FieldOptions,
  api: ApiPropertyOptions,
  ...rules: Decorate[]
): Decorate {
  const documented = {
    ...api,
    required: optional !== true,
    ...(optional === true && { nullable: true }),
    ...(description !== undefined && { description }),
    ...(example !== undefined && { example }),
  } as ApiPropertyOptions;
  return applyDecorators(ApiProperty(documented), ...(optional === true ? [IsOptional()] : [IsDefined()]), ...rules);
}

/** Text of 1…max characters (`min: 0` allows the empty text). */
export function Text(options: FieldOptions & { readonly max: number; readonly min?: number }): Decorate {
  const { max, min = 1 } = options;
  return field(options, { type: String, maxLength: max, minLength: min }, IsString(), MinLength(min), MaxLength(max));
}

/** The id of a thing (UUID). */
export function Id(options: FieldOptions = {}): Decorate {
  return field(options, { type: String, format: 'uuid' }, IsUUID());
}

/** A list of ids. */
export function Ids(options: FieldOptions & { readonly max: number; readonly min?: number }): Decorate {
  const { max, min = 0 } = options;
  return field(
    options,
    { type: 'array', items: { type: 'string', format: 'uuid' }, maxItems: max, minItems: min },
    IsArray(),
    ArrayMinSize(min),
    ArrayMaxSize(max),
    IsUUID('all', { each: true }),
  );
}

/** A calendar day in Asia/Shanghai, `YYYY-MM-DD`; impossible days are refused. */
export function CalendarDate(options: FieldOptions = {}): Decorate {
  const rule = ValidateBy({
    name: 'isDay',
    validator: { validate: (value) => typeof value === 'string' && isDay(value) },
  });
  return field(options, { type: String, format: 'date' }, rule);
}

/** An instant in UTC, ISO 8601 with `Z`. */
export function Moment(options: FieldOptions = {}): Decorate {
  return field(
    options,
    { type: String, format: 'date-time' },
    Matches(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2})$/),
  );
}

/** A whole number in a range. */
export function Whole(options: FieldOptions & { readonly min: number; readonly max: number }): Decorate {
  return field(
    options,
    { type: 'integer', minimum: options.min, maximum: options.max },
    IsInt(),
    Min(options.min),
    Max(options.max),
  );
}

/** A whole number in a query string. */
export function WholeParam(options: FieldOptions & { readonly min: number; readonly max: number }): Decorate {
  return applyDecorators(
    Type(() => Number),
    Whole(options),
  );
}

/** Yes or no. */
export function Flag(options: FieldOptions = {}): Decorate {
  return field(options, { type: Boolean }, IsBoolean());
}

/** Yes or no in a query string: `true`, `1`, an empty value, or `false`, `0`. */
export function FlagParam(options: FieldOptions = {}): Decorate {
  const read = ({ value }: { value: unknown }): unknown =>
    value === 'true' || value === '1' || value === '' ? true : value === 'false' || value === '0' ? false : value;
  return applyDecorators(Transform(read), Flag(options));
}

/** A box that has to be ticked. */
export function Confirmed(options: FieldOptions = {}): Decorate {
  return field(options, { type: Boolean, enum: [true] }, Equals(true));
}

/** One value of a list. */
export function OneOf(values: readonly string[], options: FieldOptions = {}): Decorate {
  return field(options, { type: String, enum: [...values] }, IsIn([...values]));
}

/** A list of texts. */
export function Texts(
  options: FieldOptions & { readonly max: number; readonly maxItems: number; readonly minItems?: number },
): Decorate {
  const { max, maxItems, minItems = 0 } = options;
  return field(
    options,
    { type: [String], maxItems, minItems },
    IsArray(),
    ArrayMinSize(minItems),
    ArrayMaxSize(maxItems),
    IsString({ each: true }),
    MinLength(1, { each: true }),
    MaxLength(max, { each: true }),
  );
}

type ClassRef = new () => object;

/** Another object inside this one. */
export function Part(type: () => ClassRef, options: FieldOptions = {}): Decorate {
  // Swagger takes a function for a lazy reference only if its name is `type`.
  return applyDecorators(field(options, { type: () => type() }, ValidateNested()), Type(type));
}

/** A list of objects inside this one. */
export function Parts(
  type: () => ClassRef,
  options: FieldOptions & { readonly max: number; readonly min?: number },
): Decorate {
  const { max, min = 0 } = options;
  const rules = [IsArray(), ArrayMinSize(min), ArrayMaxSize(max), ValidateNested({ each: true })];
  return applyDecorators(field(options, { type: () => [type()], maxItems: max, minItems: min }, ...rules), Type(type));
}

/** A JSON object whose inside is checked by the domain, or, in an answer, is described in words. */
export function Json(options: FieldOptions = {}): Decorate {
  const rule = ValidateBy({
    name: 'isObject',
    validator: { validate: (value) => typeof value === 'object' && value !== null && !Array.isArray(value) },
  });
  return field(options, { type: Object, additionalProperties: true }, rule);
}

/** A field of an answer that needs no rule of its own: any of the types OpenAPI knows. */
export function Shown(api: ApiPropertyOptions, options: FieldOptions = {}): Decorate {
  return field(options, api);
}
