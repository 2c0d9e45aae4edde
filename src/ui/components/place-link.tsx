import type { MouseEvent, ReactNode } from 'react';
import { navigate } from '../go-around.ts';

type Props = {
  href: string;
  className?: string;
  'aria-current'?: 'page' | undefined;
  children: ReactNode;
};

/**
 * A link to a place of the app, for what stands on every screen. Each of wouter's follows the address, and would be drawn
 * again with every question.
 */
export function PlaceLink({ href, children, ...rest }: Props) {
  return (
    <a href={`#${href}`} onClick={followLink} {...rest}>
      {children}
    </a>
  );
}

/** Goes there without the browser, for which a link is the same as the way back; a new tab is the browser's. */
export function followLink(event: MouseEvent<HTMLAnchorElement>): void {
  if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey || event.button !== 0)
    return;
  event.preventDefault();
  navigate(event.currentTarget.hash);
}
