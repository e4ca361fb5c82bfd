import createFetchClient, { type Middleware } from 'openapi-fetch';
import createQueryClient from 'openapi-react-query';
import { presentLanguage } from '../texts/start';
import { createIntents } from './intents';
import { NO_CONNECTION, ownProblem, problemOf } from './problem';
import type { paths } from './schema';
import { announceExpiry } from './session-expiry';

const intents = createIntents();
/** Still being worked on, or too many at once: the same intent may be sent again. */
const UNDECIDED = new Set([409, 425, 429, 500, 502, 503, 504]);

const manners: Middleware = {
  async onRequest({ request }) {
    request.headers.set('X-Requested-With', 'five-ones');
    request.headers.set('Accept-Language', presentLanguage());
    if (request.method !== 'POST') return request;
    const body = request.headers.get('Content-Type')?.startsWith('application/json')
      ? await request.clone().text()
      : '';
    request.headers.set('Idempotency-Key', intents.keyOf(request.method, request.url, body));
    return request;
  },
  async onResponse({ request, response, schemaPath }) {
    const key = request.headers.get('Idempotency-Key');
    if (key !== null && !UNDECIDED.has(response.status)) intents.settle(key);
    if (response.ok) return response;
    if (response.status === 401 && schemaPath !== '/api/v1/sessions' && schemaPath !== '/api/v1/me') announceExpiry();
    throw await problemOf(response);
  },
  onError() {
    return ownProblem(NO_CONNECTION, 0, NO_CONNECTION);
  },
};

/** The typed client; what is refused is thrown as `ProblemError`. */
export const client = createFetchClient<paths>({ baseUrl: window.location.origin, credentials: 'same-origin' });
client.use(manners);

/** The same as queries and mutations of TanStack Query; keys are [method, path, init]. */
export const api = createQueryClient(client);
