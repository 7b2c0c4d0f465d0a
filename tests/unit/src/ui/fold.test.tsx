// @vitest-environment jsdom
import { I18nProvider } from '@lingui/react';
import { cleanup, render as renderBare, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { ReactNode } from 'react';
import { afterEach, expect, test } from 'vitest';
import { i18n } from '../../../../src/i18n/i18n.ts';
import { useFold } from '../../../../src/ui/fold.tsx';

const render = (children: ReactNode) => renderBare(<I18nProvider i18n={i18n}>{children}</I18nProvider>);

afterEach(cleanup);

function List({ count }: { count: number }) {
  const lines = Array.from({ length: count }, (_, index) => `line ${index + 1}`);
  const { shown, foot } = useFold(lines, 5);
  return (
    <>
      <ul>
        {shown.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      {foot}
    </>
  );
}

test('a long list says how many more there are, and brings them in steps', async () => {
  const user = userEvent.setup();
  render(<List count={30} />);
  expect(screen.getAllByRole('listitem')).toHaveLength(5);
  await user.click(screen.getByRole('button', { name: 'and 25 more' }));
  expect(screen.getAllByRole('listitem')).toHaveLength(25);
  await user.click(screen.getByRole('button', { name: 'and 5 more' }));
  expect(screen.getAllByRole('listitem')).toHaveLength(30);
  expect(screen.queryByRole('button')).toBeNull();
});

test('a list that fits is not folded', () => {
  render(<List count={5} />);
  expect(screen.getAllByRole('listitem')).toHaveLength(5);
  expect(screen.queryByRole('button')).toBeNull();
});
