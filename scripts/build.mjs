/** `npm run build`: the packages if they are missing, then the server (dist/) and the web app (web/dist/), if stale. */
import { setUp } from './set-up.mjs';

await setUp();
