import { type DynamicModule, Module } from '@nestjs/common';
import type { Settings } from '../platform/config/index.js';
import { PlatformModule } from './platform.module.js';
import { MODULES } from './registry.js';

/** The whole product in one process. */
@Module({})
export class AppModule {
  static forRoot(settings: Settings, databaseUrl: string): DynamicModule {
    return { module: AppModule, imports: [PlatformModule.forRoot(settings, databaseUrl), ...MODULES] };
  }
}
