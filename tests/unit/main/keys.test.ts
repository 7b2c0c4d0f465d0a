import { expect, test } from 'vitest';
import { keyMeaning, type Pressed } from '../../../electron/main/keys.ts';

const press = (key: string, held: Partial<Pressed> = {}): Pressed => ({
  type: 'keyDown',
  key,
  control: false,
  meta: false,
  alt: false,
  shift: false,
  ...held,
});

test.each([
  ['Ctrl+L', press('l', { control: true }), 'locks'],
  ['Ctrl+L with Caps Lock', press('L', { control: true }), 'locks'],
  ['Command+L', press('l', { meta: true }), 'locks'],
  ['the hide key', press('F9'), 'hides'],
  ['the hide key with Shift, in haste', press('F9', { shift: true }), 'hides'],
  ['Ctrl+C', press('c', { control: true }), 'copies'],
  ['Ctrl+X', press('x', { control: true }), 'copies'],
  ['Ctrl+Insert', press('Insert', { control: true }), 'copies'],
  ['Shift+Delete', press('Delete', { shift: true }), 'copies'],
  ['L', press('l'), null],
  ['Ctrl+Shift+L', press('L', { control: true, shift: true }), null],
  ['Ctrl+Alt+L', press('l', { control: true, alt: true }), null],
  ['the hide key let go', press('F9', { type: 'keyUp' }), null],
  ['Ctrl and the hide key', press('F9', { control: true }), null],
  ['Alt and the hide key', press('F9', { alt: true }), null],
  ['another function key', press('F8'), null],
  ['Delete', press('Delete'), null],
] as const)('%s', (_name, pressed, means) => {
  expect(keyMeaning(pressed, 'F9')).toBe(means);
});

test('any of the keys to choose from may be the hide key', () => {
  expect(keyMeaning(press('Pause'), 'Pause')).toBe('hides');
  expect(keyMeaning(press('F9'), 'Pause')).toBeNull();
});
