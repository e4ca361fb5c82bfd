import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { ModulesContainer } from '@nestjs/core';
import { ANYONE, PERMISSION, SIGNED_IN } from '../../../platform/http/routes.js';
import { isPermission } from '../domain/may.js';

/** How the framework marks a method that answers a route. */
const ROUTE_PATH = 'path';

/** A route without a row in the permission policy stops the start: it would be closed to everybody, or forgotten. */
@Injectable()
export class RoutePermissions implements OnApplicationBootstrap {
  constructor(private readonly modules: ModulesContainer) {}

  onApplicationBootstrap(): void {
    const unknown = this.routes().filter(
      ({ permission }) => permission !== ANYONE && permission !== SIGNED_IN && !isPermission(permission),
    );
    if (unknown.length === 0) return;
    const names = unknown.map(
      ({ route, permission }) => `${route} (${permission === '' ? 'no permission' : permission})`,
    );
    throw new Error(`routes without a row in the permission policy: ${names.join(', ')}`);
  }

  private routes(): readonly { readonly route: string; readonly permission: string }[] {
    const controllers = [...this.modules.values()].flatMap((module) => [...module.controllers.values()]);
    return controllers.flatMap(({ metatype }) => (typeof metatype === 'function' ? routesOf(metatype) : []));
  }
}

function routesOf(
  controller: object & { readonly name: string; readonly prototype?: unknown },
): { route: string; permission: string }[] {
  const prototype = (controller.prototype ?? {}) as Record<string, unknown>;
  return Object.getOwnPropertyNames(prototype).flatMap((name) => {
    const handler = name === 'constructor' ? undefined : prototype[name];
    if (typeof handler !== 'function' || !Reflect.hasMetadata(ROUTE_PATH, handler)) return [];
    const permission = Reflect.getMetadata(PERMISSION, handler) as string | undefined;
    return [{ route: `${controller.name}.${name}`, permission: permission ?? '' }];
  });
}
