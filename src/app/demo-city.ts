import { demoCityMissing, loadDemoCity } from '../demo/index.js';
import type { Settings } from '../platform/config/index.js';
import { AppModule } from './app.module.js';
import { createHttpApp } from './http-app.js';

/** Builds the demo city where there is none, in an application of its own: nothing else runs until it stands. */
export async function prepareDemoCity(settings: Settings, databaseUrl: string): Promise<void> {
  if (!(await demoCityMissing(databaseUrl))) return;
  const alone: Settings = { ...settings, role: 'http', logLevel: 'warn', requestsPerMinute: 0 };
  const app = await createHttpApp(AppModule.forRoot(alone, databaseUrl), alone);
  try {
    await app.init();
    await app.getHttpAdapter().getInstance().ready();
    await loadDemoCity(app);
  } finally {
    await app.close();
  }
}
