import { ApiProperty, DocumentBuilder, type OpenAPIObject, SwaggerModule } from '@nestjs/swagger';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';

class ProblemField {
  @ApiProperty({ description: 'JSON pointer into the request body', example: '/activity/summary' })
  pointer!: string;
  @ApiProperty({ example: 'TOO_LONG' })
  code!: string;
  @ApiProperty({ description: 'What is wrong, in the reader’s language' })
  detail!: string;
}

/** RFC 9457 problem details. */
class Problem {
  @ApiProperty() type!: string;
  @ApiProperty() title!: string;
  @ApiProperty() status!: number;
  @ApiProperty({ description: 'What happened and what to do, in the language of Accept-Language (zh-CN or en)' })
  detail!: string;
  @ApiProperty({ description: 'Stable code; scripts rely on it' })
  code!: string;
  @ApiProperty({ type: Object, additionalProperties: true })
  params!: Record<string, unknown>;
  @ApiProperty({ description: 'To quote to the administrator' })
  requestId!: string;
  @ApiProperty({ type: [ProblemField] })
  errors!: ProblemField[];
}

type Schemas = NonNullable<NonNullable<OpenAPIObject['components']>['schemas']>;

/** The names of the schemas that a piece of the description names, at every depth. */
function namedIn(piece: unknown, schemas: Schemas, found = new Set<string>()): Set<string> {
  for (const [, name = ''] of JSON.stringify(piece ?? null).matchAll(/#\/components\/schemas\/(\w+)/g)) {
    if (found.has(name)) continue;
    found.add(name);
    namedIn(schemas[name], schemas, found);
  }
  return found;
}

/** A piece of the description that says nothing of null. */
function neverNull<T>(piece: T): T {
  return JSON.parse(JSON.stringify(piece), (name, value: unknown) => (name === 'nullable' ? undefined : value)) as T;
}

/** `null` in a request is “left out” (platform/http/request-content.ts), so requests offer no null: answers alone do. */
function offerNoNull(description: OpenAPIObject): OpenAPIObject {
  const schemas = description.components?.schemas ?? {};
  const operations = Object.values(description.paths).flatMap((item) => Object.values(item) as Operation[]);
  const asked = namedIn(
    operations.map(({ requestBody }) => requestBody),
    schemas,
  );
  for (const operation of operations) {
    if (operation.parameters !== undefined) operation.parameters = neverNull(operation.parameters);
  }
  const shown = Object.entries(schemas).map(([name, schema]) => [name, asked.has(name) ? neverNull(schema) : schema]);
  return {
    ...description,
    components: { ...description.components, schemas: Object.fromEntries(shown) as Schemas },
  };
}

interface Operation {
  readonly requestBody?: unknown;
  parameters?: unknown[];
}

type PathItem = OpenAPIObject['paths'][string];

/** The places of a path, wherever controller and route name them; those that end in `id` hold a UUID. */
function describePlaces(path: string, item: PathItem): PathItem {
  const parameters = [...path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => ({
    name,
    in: 'path' as const,
    required: true,
    schema: { type: 'string', ...(/id$/i.test(name) && { format: 'uuid' }) },
  }));
  return parameters.length === 0 ? item : { ...item, parameters };
}

/** The OpenAPI description of everything under /api/v1. */
export function describeApi(app: NestFastifyApplication): OpenAPIObject {
  const builder = new DocumentBuilder()
    .setTitle('Five-Ones (五个一)')
    .setDescription(
      'Runs the quarter of a reform office: five duties per leader-led project, reminders, tiered interviews. ' +
        'Days are in Asia/Shanghai, instants in UTC. Unsafe methods need the header `X-Requested-With: five-ones`; ' +
        'refusals are RFC 9457 problem+json with a stable `code`.',
    )
    .setVersion('1')
    .setLicense('Apache-2.0', 'https://www.apache.org/licenses/LICENSE-2.0')
    .addServer('/')
    .addCookieAuth('five-ones', { type: 'apiKey', in: 'cookie', name: 'five-ones' }, 'session')
    .addSecurityRequirements('session')
    .build();
  const description = SwaggerModule.createDocument(app, builder, {
    extraModels: [Problem],
    operationIdFactory: (controller, method) => `${controller.replace(/Controller$/, '')}_${method}`,
  });
  const paths = Object.entries(description.paths).map(([path, item]) => [path, describePlaces(path, item)] as const);
  return offerNoNull({ ...description, paths: Object.fromEntries(paths) });
}

/** Serves `/api/openapi.json` and the readable page `/api/docs`. */
export function serveApiDescription(app: NestFastifyApplication): void {
  SwaggerModule.setup('api/docs', app, () => describeApi(app), {
    jsonDocumentUrl: 'api/openapi.json',
    yamlDocumentUrl: 'api/openapi.yaml',
  });
}
