// @vitest-environment jsdom
import { cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, it } from 'vitest';
import { dropAllKept, useKept } from '../../../../src/app/kept.ts';

function Field({ place }: { place: string }) {
  const [text, setText, forget] = useKept(place, '');
  return (
    <>
      <input aria-label={place} value={text} onChange={(event) => setText(event.target.value)} />
      <button type="button" onClick={forget}>
        saved
      </button>
    </>
  );
}
const wordsAt = (place: string) => screen.getByLabelText<HTMLInputElement>(place).value;

afterEach(() => {
  cleanup();
  dropAllKept();
});

it('gives her words back when she comes again, each at its own place', async () => {
  const { unmount } = render(<Field place="one" />);
  await userEvent.type(screen.getByLabelText('one'), 'half a sen');
  unmount();
  render(
    <>
      <Field place="one" />
      <Field place="two" />
    </>,
  );
  expect(wordsAt('one')).toBe('half a sen');
  expect(wordsAt('two')).toBe('');
});

it('keeps nothing once it is saved, and nothing when the desk closes', async () => {
  const first = render(<Field place="one" />);
  await userEvent.type(screen.getByLabelText('one'), 'words');
  await userEvent.click(screen.getByText('saved'));
  first.unmount();
  const second = render(<Field place="one" />);
  expect(wordsAt('one')).toBe('');
  await userEvent.type(screen.getByLabelText('one'), 'others');
  second.unmount();
  dropAllKept();
  render(<Field place="one" />);
  expect(wordsAt('one')).toBe('');
});
