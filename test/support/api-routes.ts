import { PERMISSIONS } from '../../src/modules/access/index.js';

/** A schema of the OpenAPI file, as far as the tests read it. */
export interface Schema {
  readonly $ref?: string;
  readonly allOf?: readonly Schema[];
  readonly type?: string;
  readonly format?: string;
  readonly enum?: readonly unknown[];
  readonly required?: readonly string[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly items?: Schema;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly minItems?: number;
  readonly maxItems?: number;
}

interface Parameter {
  readonly in: string;
  readonly name: string;
  readonly required?: boolean;
  readonly schema?: Schema;
}

interface Operation {
  readonly 'x-permission'?: string;
  readonly parameters?: readonly Parameter[];
  readonly requestBody?: { readonly content: Readonly<Record<string, { readonly schema: Schema }>> };
  readonly responses: Readonly<Record<string, unknown>>;
}

/** One route as the product describes it. */
export interface ApiRoute {
  readonly method: string;
  /** Below `/api/v1`, with `{id}` places. */
  readonly path: string;
  readonly permission: string;
  /** The fields of its query. */
  readonly query: readonly { readonly name: string; readonly schema: Schema; readonly required: boolean }[];
  /** Null where the route reads no JSON body. */
  readonly body: Schema | null;
  readonly multipart: boolean;
  readonly versioned: boolean;
  readonly idempotent: boolean;
}

/** Every route of the running product and the schemas that they name. */
export interface ApiDescription {
  readonly routes: readonly ApiRoute[];
  readonly resolve: (schema: Schema) => Schema;
}

function routeOf(method: string, path: string, operation: Operation): ApiRoute {
  const headers = (operation.parameters ?? []).filter((place) => place.in === 'header').map((place) => place.name);
  const content = operation.requestBody?.content ?? {};
  return {
    method: method.toUpperCase(),
    path: path.replace('/api/v1', ''),
    permission: operation['x-permission'] ?? '',
    query: (operation.parameters ?? [])
      .filter((place) => place.in === 'query')
      .map(({ name, schema = {}, required = false }) => ({ name, schema, required })),
    body: content['application/json']?.schema ?? null,
    multipart: 'multipart/form-data' in content,
    versioned: headers.includes('If-Match'),
    idempotent: headers.includes('Idempotency-Key'),
  };
}

/** Reads the description from the running product, as any client would. */
export async function describedRoutes(url: string): Promise<ApiDescription> {
  const document = (await (await fetch(`${url}/api/openapi.json`)).json()) as {
    paths: Record<string, Record<string, Operation>>;
    components: { schemas: Record<string, Schema> };
  };
  const resolve = (schema: Schema): Schema => {
    const reference = schema.$ref ?? schema.allOf?.[0]?.$ref;
    return reference === undefined
      ? schema
      : resolve(document.components.schemas[reference.split('/').at(-1) ?? ''] ?? {});
  };
  const routes = Object.entries(document.paths)
    .filter(([path]) => path.startsWith('/api/v1'))
    .flatMap(([path, operations]) =>
      Object.entries(operations)
        // Beside its methods a path describes its places.
        .filter(([method]) => method !== 'parameters')
        .map(([method, operation]) => routeOf(method, path, operation)),
    );
  return { routes, resolve };
}

/** The seat of the town that stands for each role. */
export const SEAT_OF_ROLE: Readonly<Record<string, string>> = {
  LIAISON: 'department-liaison',
  SECTION_CHIEF: 'department-chief',
  UNIT_OFFICE: 'department-office',
  DEPUTY_LEADER: 'department-deputy',
  PRINCIPAL_LEADER: 'department-principal',
  OFFICE_CLERK: 'office-clerk',
  OFFICE_SECTION_CHIEF: 'office-chief',
  OFFICE_DEPUTY_DIRECTOR: 'office-deputy',
  EXECUTIVE_DEPUTY_DIRECTOR: 'office-executive-deputy',
  OFFICE_DIRECTOR: 'office-director',
  LEADING_OFFICIAL: 'leading-official',
  LEADER_SECRETARY: 'leader-secretary',
  GROUP_HEAD: 'group-head',
  GROUP_LIAISON: 'group-liaison',
  SYSTEM_ADMIN: 'system-admin',
  SECURITY_ADMIN: 'security-admin',
  AUDIT_ADMIN: 'audit-admin',
};

/** Somebody who may use the route. */
export function seatFor(permission: string): string {
  const row = PERMISSIONS[permission];
  const role = row?.roles[0] ?? row?.admins[0] ?? 'OFFICE_CLERK';
  return SEAT_OF_ROLE[role] ?? 'office-clerk';
}
