import { expect, test } from 'vitest';
import { type Corner, createCornerWatch, inCorner } from '../../../electron/main/corner.ts';

// The second screen, left of and above the first.
const screen = { x: -1280, y: -200, width: 1280, height: 1024 };
const corners: [Corner, number, number][] = [
  ['top-left', -1280, -200],
  ['top-right', -1, -200],
  ['bottom-left', -1280, 823],
  ['bottom-right', -1, 823],
];

test.each(corners)('%s is its last four pixels, and no other corner’s', (corner, x, y) => {
  const inwards = { x: x < -640 ? 1 : -1, y: y < 300 ? 1 : -1 };
  const at = (away: number) => ({ x: x + inwards.x * away, y: y + inwards.y * away });
  expect(inCorner(at(0), screen, corner)).toBe(true);
  expect(inCorner(at(3), screen, corner)).toBe(true);
  expect(inCorner(at(4), screen, corner)).toBe(false);
  expect(inCorner({ x: at(4).x, y }, screen, corner)).toBe(false);
  // Beyond the edge lies another screen.
  expect(inCorner(at(-1), screen, corner)).toBe(false);
  for (const [other] of corners) if (other !== corner) expect(inCorner({ x, y }, screen, other)).toBe(false);
  expect(inCorner({ x, y }, screen, 'none')).toBe(false);
});

function watched(corner: Corner) {
  let cursor = { x: -600, y: 300 };
  let hides = 0;
  const watch = createCornerWatch(() => hides++, { cursor: () => cursor, screen: () => screen });
  watch.setCorner(corner);
  return {
    watch,
    look: (to?: { x: number; y: number }) => {
      cursor = to ?? cursor;
      watch.look();
      return hides;
    },
  };
}
const there = { x: -1280, y: -200 };
const elsewhere = { x: -600, y: 300 };

test('hides at the second look in a row, once for each visit', () => {
  const { look } = watched('top-left');
  expect(look(elsewhere)).toBe(0);
  expect(look(there)).toBe(0);
  expect(look(there)).toBe(1);
  expect(look(there)).toBe(1);
  look(elsewhere);
  look(there);
  expect(look(there)).toBe(2);
});

test('a pointer that only passes the corner does nothing', () => {
  const { look } = watched('top-left');
  for (let round = 0; round < 5; round++) {
    look(elsewhere);
    expect(look(there)).toBe(0);
  }
});

test('a desk that comes back with the pointer still in the corner stays, until the pointer has left it', () => {
  const { look, watch } = watched('top-left');
  look(elsewhere);
  look(there);
  expect(look(there)).toBe(1);
  watch.rest();
  for (let round = 0; round < 5; round++) expect(look(there)).toBe(1);
  look(elsewhere);
  look(there);
  expect(look(there)).toBe(2);
});

test('nothing hides without a corner chosen', () => {
  const { look } = watched('none');
  look(elsewhere);
  look(there);
  expect(look(there)).toBe(0);
});
