/** Decoded these are slashes, backslashes or control characters: some server or browser between might decode once more. */
const HIDDEN = /%(2f|5c|0\d|1\d|0[a-f]|1[a-f]|7f|25)/i;
/** Browsers take a backslash for a slash, and drop tabs and line ends out of an address. */
const FORBIDDEN = /[\p{Cc}\p{Z}\\]/u;

/** Browsers of some offices are too old for `URL.parse`. */
function parsed(given: string, origin: string): URL | null {
  try {
    return new URL(given, origin);
  } catch {
    return null;
  }
}

/**
 * An address that somebody else wrote, as a place of this origin; anything that is none, or that a browser may read in another way
 * than we do, leads home. It is taken apart as an address and put together anew: comparing how it begins has been fooled too often.
 */
export function ownPath(given: unknown, origin: string): string {
  if (typeof given !== 'string' || !given.startsWith('/') || FORBIDDEN.test(given)) return '/';
  const url = parsed(given, origin);
  if (url === null || url.origin !== origin || url.username !== '' || url.password !== '') return '/';
  // `/.//elsewhere` has a path of two slashes, which alone is the address of another place.
  if (url.pathname.startsWith('//') || HIDDEN.test(url.pathname)) return '/';
  return `${url.pathname}${url.search}${url.hash}`;
}
