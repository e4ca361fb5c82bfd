/** `npm run build`: the packages if they are missing, then the server (dist/), the web app (web/dist/) and its client's types, if stale. */
import { setUp } from './set-up.mjs';

await setUp('everything');
