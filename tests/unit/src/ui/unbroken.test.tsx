// @vitest-environment jsdom
import { render } from '@testing-library/react';
import { expect, it } from 'vitest';
import { Unbroken } from '../../../../src/ui/Unbroken.tsx';

it('holds codes, file numbers and keys together, and changes no word', () => {
  const sentence = 'SH-0012: 6 items under consent C-9XW2TB, not R-Z32MWT; press Ctrl N. A self-made word may break.';
  const { container } = render(<Unbroken>{sentence}</Unbroken>);
  expect(container.textContent).toBe(sentence);
  const held = [...container.querySelectorAll('.nowrap')].map((one) => one.textContent);
  expect(held).toEqual(['SH-0012', 'C-9XW2TB', 'R-Z32MWT', 'Ctrl N']);
});
