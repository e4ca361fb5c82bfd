import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Settings } from '../platform/config/index.js';

/** What `npm run build` makes of `web/`. */
const BUILT = join(process.cwd(), 'web', 'dist');
/** The word that the build leaves where the page's own value of the day goes. */
const NONCE_PLACE = /__CSP_NONCE__/g;
/** These answer for themselves; an unknown address below them is a problem, never the page. */
const NOT_PAGES = /^\/(api|health|metrics|assets)(\/|\?|$)/;

/**
 * The page's own rules: nothing from elsewhere, no inline scripts, and styles only with the value made for this answer
 * (the component library writes its styles when it runs).
 */
function rulesOf(nonce: string, https: boolean): string {
  return [
    `default-src 'self'`,
    `script-src 'self' 'nonce-${nonce}'`,
    `style-src 'self' 'nonce-${nonce}'`,
    `img-src 'self' data:`,
    `connect-src 'self'`,
    `object-src 'none'`,
    `frame-ancestors 'none'`,
    `base-uri 'none'`,
    `form-action 'self'`,
    ...(https ? ['upgrade-insecure-requests'] : []),
  ].join('; ');
}

/** Serves the web app: its files for ever under names that change with them, its page for every other address. */
export async function serveWebPages(app: NestFastifyApplication, settings: Settings): Promise<void> {
  const page = join(BUILT, 'index.html');
  // A build of the server alone serves the API alone.
  if (!existsSync(page)) return;
  const text = readFileSync(page, 'utf8');
  const https = settings.publicUrl.startsWith('https:');
  const fastify = app.getHttpAdapter().getInstance();
  await fastify.register(fastifyStatic, {
    root: BUILT,
    wildcard: false,
    index: false,
    setHeaders: (reply, path) => {
      const named = path.includes(`${BUILT}/assets/`);
      reply.header('Cache-Control', named ? 'public, max-age=31536000, immutable' : 'public, max-age=3600');
    },
    globIgnore: ['index.html', '.vite/**'],
  });
  fastify.get('/*', (request: FastifyRequest, reply: FastifyReply) => {
    if (NOT_PAGES.test(request.url)) {
      reply.callNotFound();
      return reply;
    }
    const nonce = randomBytes(16).toString('base64');
    return reply
      .header('Content-Security-Policy', rulesOf(nonce, https))
      .header('Cache-Control', 'no-store')
      .type('text/html; charset=utf-8')
      .send(text.replace(NONCE_PLACE, nonce));
  });
}
