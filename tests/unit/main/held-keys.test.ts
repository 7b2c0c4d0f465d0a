import { describe, expect, it } from 'vitest';
import { meaningOf, nextSize } from '../../../electron/main/held-keys.ts';

/** A key written as "Ctrl Shift R". */
function pressed(keys: string) {
  const parts = keys.split(' ');
  const key = parts.pop() ?? '';
  const has = (name: string) => parts.includes(name);
  return { key, control: has('Ctrl'), meta: has('Cmd'), shift: has('Shift'), alt: has('Alt') };
}

describe('the keys of a browser', () => {
  it.each([
    ...['Ctrl r', 'Ctrl R', 'Ctrl Shift R', 'F5', 'Ctrl F5', 'Shift F5', 'Ctrl u', 'Cmd r', 'Cmd u'],
    ...['Ctrl Shift I', 'Ctrl Shift J', 'Ctrl Shift C', 'Ctrl Shift P', 'Ctrl Shift S'],
    ...['Alt ArrowLeft', 'Alt ArrowRight', 'Alt Home', 'BrowserBack', 'BrowserForward', 'BrowserRefresh'],
  ])('%s does nothing', (keys) => {
    expect(meaningOf(pressed(keys))).toBe('nothing');
  });

  it.each([
    ...['Ctrl p', 'Ctrl s', 'Ctrl l', 'Ctrl n', 'Ctrl k', 'Ctrl o', 'Ctrl e', 'Ctrl w', 'Ctrl Enter', 'Ctrl ArrowUp'],
    ...['Ctrl c', 'Ctrl x', 'Ctrl v', 'Ctrl a', 'Ctrl z', 'Alt 1', 'Alt 5', 'F1', 'F2', 'F8', 'F9', 'F12', 'r', 'R'],
    ...['ArrowLeft', 'Ctrl ArrowLeft', 'Shift Tab', 'Enter', '+', '-', '0'],
  ])('%s reaches the screen', (keys) => {
    expect(meaningOf(pressed(keys))).toBeNull();
  });

  it('Ctrl +, − and 0 change the size, between bounds', () => {
    expect(meaningOf(pressed('Ctrl +'))).toBe('larger');
    expect(meaningOf(pressed('Ctrl ='))).toBe('larger');
    expect(meaningOf(pressed('Ctrl -'))).toBe('smaller');
    expect(meaningOf(pressed('Ctrl 0'))).toBe('as designed');
    expect(nextSize(1, 'larger')).toBe(1.1);
    expect(nextSize(1.1000000238418579, 'larger')).toBe(1.25); // as Chromium gives a factor back
    expect(nextSize(2, 'larger')).toBe(2);
    expect(nextSize(0.8, 'smaller')).toBe(0.8);
    expect(nextSize(1.75, 'as designed')).toBe(1);
  });
});
