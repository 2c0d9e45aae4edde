// @vitest-environment jsdom
import { createEvent, fireEvent, render, screen } from '@testing-library/react';
import { beforeEach, expect, test } from 'vitest';
import { PlaceLink } from '../../src/ui/components/place-link.tsx';

beforeEach(() => {
  location.hash = '';
});

function renderLink(): HTMLElement {
  render(<PlaceLink href="/about">About</PlaceLink>);
  return screen.getByRole('link', { name: 'About' });
}

test('goes to its place without the browser', () => {
  const link = renderLink();
  const click = createEvent.click(link);
  fireEvent(link, click);
  expect(click.defaultPrevented).toBe(true);
  expect(location.hash).toBe('#/about');
});

test.each(['ctrlKey', 'metaKey', 'shiftKey', 'altKey'])(
  'leaves a press with %s to the browser',
  (key) => {
    const link = renderLink();
    const click = createEvent.click(link, { [key]: true });
    fireEvent(link, click);
    expect(click.defaultPrevented).toBe(false);
  },
);
