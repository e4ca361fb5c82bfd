import type { DynamicModule, Type } from '@nestjs/common';
import type { Migration } from '../platform/database/migrator.js';
import { platformMigrations } from '../platform/database/platform-migrations.js';

/** The modules of the product, lower ranks first. */
export const MODULES: readonly (Type | DynamicModule)[] = [];

/** Every step of the schema, in the order of the ranks. */
export const MIGRATIONS: readonly Migration[] = [...platformMigrations];
