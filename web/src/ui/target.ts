/** A place inside the app as links want it: path, query and fragment apart. */
export interface Target {
  readonly to: string;
  readonly search: Readonly<Record<string, string>>;
  readonly hash?: string;
}

/** Takes a written place apart: `/duties/1?act=submit`, `/#verify`. */
export function targetOf(place: string): Target {
  const { pathname, searchParams, hash } = new URL(place, window.location.origin);
  return {
    to: pathname,
    search: Object.fromEntries(searchParams),
    ...(hash !== '' && { hash: hash.slice(1) }),
  };
}
