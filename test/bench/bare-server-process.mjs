/**
 * The bare limit: `node:http` and `pg` doing what the product does for the measured routes: the same statements with
 * the same parameters, session and scope included, each prepared once. No framework, no validation, no log.
 */
import { createHash } from 'node:crypto';
import { createServer } from 'node:http';
import pg from 'pg';
import { readTypesAsProduct } from './library/scratch.mjs';
import { bareRoutes } from './bare-routes.mjs';

readTypesAsProduct();
const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL, max: 20 });
const names = new Map();

/** A statement's name is its place in the order of first use. */
function nameOf(text) {
  const known = names.get(text) ?? `s${names.size}`;
  names.set(text, known);
  return known;
}

function readerOf(client) {
  const run = (text, values = []) => client.query({ name: nameOf(text), text, values });
  return {
    query: async (text, values) => (await run(text, values)).rows,
    one: async (text, values) => (await run(text, values)).rows[0],
    find: async (text, values) => (await run(text, values)).rows[0] ?? null,
    execute: async (text, values) => (await run(text, values)).rowCount,
  };
}

const reader = readerOf(pool);

async function transaction(work) {
  const client = await pool.connect();
  try {
    await client.query('BEGIN');
    const result = await work(readerOf(client));
    await client.query('COMMIT');
    return result;
  } catch (error) {
    await client.query('ROLLBACK');
    throw error;
  } finally {
    client.release();
  }
}

async function actorOf(request) {
  const token = /five-ones=([\w-]{43})/.exec(request.headers.cookie ?? '')?.[1];
  if (token === undefined) return null;
  const [row] = await reader.query('SELECT session_actor($1, $2) AS actor', [
    createHash('sha256').update(token).digest(),
    true,
  ]);
  return row?.actor ?? null;
}

async function bodyOf(request) {
  const chunks = [];
  for await (const chunk of request) chunks.push(chunk);
  return chunks.length === 0 ? null : JSON.parse(Buffer.concat(chunks).toString());
}

const routes = await bareRoutes();

async function answer(request) {
  if (request.url === '/') return { ready: true };
  const actor = await actorOf(request);
  if (actor === null) return null;
  const body = await bodyOf(request);
  for (const { method, path, serve } of routes) {
    const found = method === request.method ? path.exec(request.url) : null;
    if (found !== null) return serve({ actor, body, id: found[1], limit: Number(found[2] ?? 50), reader, transaction });
  }
  return null;
}

const server = createServer((request, response) => {
  answer(request).then(
    (result) => {
      const text = JSON.stringify(result);
      response.writeHead(result === null ? 404 : 200, {
        'content-type': 'application/json',
        'content-length': Buffer.byteLength(text),
      });
      response.end(text);
    },
    (error) => {
      response.writeHead(500).end(String(error));
    },
  );
});
server.listen(Number(process.env.PORT), '127.0.0.1');
process.on('SIGTERM', () => process.exit(0));
