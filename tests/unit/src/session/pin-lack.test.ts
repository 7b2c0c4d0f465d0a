import { expect, it } from 'vitest';
import { pinLack } from '../../../../src/session/pin-lack.ts';

it('takes a PIN of four digits or more, typed twice alike', () => {
  expect(pinLack('4718', '4718')).toBeNull();
  expect(pinLack('90315526', '90315526')).toBeNull();
  expect(pinLack('471', '471')).toBe('short');
  expect(pinLack('4718', '4719')).toBe('differs');
});

it.each(['0000', '1234', '9876', '1212', '474747', '1994', '2011', '11111111'])(
  '%s is tried first by anybody',
  (pin) => {
    expect(pinLack(pin, pin)).toBe('easy');
  },
);
