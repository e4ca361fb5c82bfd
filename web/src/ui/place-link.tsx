import { useRouter } from '@tanstack/react-router';
import type { AnchorHTMLAttributes, MouseEvent } from 'react';

interface PlaceLinkProps extends Omit<AnchorHTMLAttributes<HTMLAnchorElement>, 'href' | 'onClick'> {
  /** A written place inside the app: `/duties/1?act=submit`, `/#verify`. */
  readonly place: string;
}

/** What an anchor needs to lead to a place that was put together as text, without loading the page anew. */
export function usePlace(place: string): { readonly href: string; readonly onClick: (event: MouseEvent) => void } {
  const router = useRouter();
  return {
    href: place,
    onClick: (event) => {
      if (event.metaKey || event.ctrlKey || event.shiftKey || event.button !== 0) return;
      event.preventDefault();
      void router.navigate({ href: place });
    },
  };
}

/** A link to such a place, where the router's own link wants to know the route. */
export function PlaceLink({ place, children, ...rest }: PlaceLinkProps) {
  return (
    <a {...rest} {...usePlace(place)}>
      {children}
    </a>
  );
}
