// @vitest-environment jsdom
import { I18nProvider } from '@lingui/react';
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';
import { i18n } from '../../../../src/i18n/i18n.ts';
import { PastFolded } from '../../../../src/ui/PastFolded.tsx';

afterEach(cleanup);

const shown = () => screen.getAllByRole('listitem').map(({ textContent }) => textContent);
const list = (states: string) => (
  <I18nProvider i18n={i18n}>
    <PastFolded
      all={[...states].map((state, place) => ({ id: `${state}${place}`, state }))}
      isPast={({ state }) => state === 'o'}
      className="list"
    >
      {({ id }) => <li key={id}>{id}</li>}
    </PastFolded>
  </I18nProvider>
);

it('folds what is over but for the first two, in its order, and never for one line alone', () => {
  const { rerender } = render(list('ohoohoo'));
  expect(shown()).toEqual(['o0', 'h1', 'o2', 'h4']);
  const more = screen.getByRole('button', { name: '3 more that are over' });
  expect(more.getAttribute('aria-expanded')).toBe('false');
  fireEvent.click(more);
  expect(shown()).toHaveLength(7);
  fireEvent.click(screen.getByRole('button', { name: 'Fold what is over' }));
  expect(shown()).toHaveLength(4);
  rerender(list('ohoho'));
  expect(shown()).toHaveLength(5);
  expect(screen.queryByRole('button')).toBeNull();
});
