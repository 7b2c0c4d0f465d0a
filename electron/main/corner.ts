import type { Habits } from '../contract/session.ts';

export type Corner = Habits['hideCorner'];

/** How near to the corner the pointer must come, in pixels of the screen. */
const NEAR = 4;
/** Times in a row that it must be seen there: a pointer thrown past a corner is not meant. */
const LOOKS = 2;

interface Point {
  x: number;
  y: number;
}
interface Bounds extends Point {
  width: number;
  height: number;
}

/** Whether a point lies in a corner of a screen, whose last pixel is one before its width and height. */
export function inCorner({ x, y }: Point, screen: Bounds, corner: Corner): boolean {
  if (corner === 'none') return false;
  const [vertical, horizontal] = corner.split('-');
  const fromX = horizontal === 'left' ? x - screen.x : screen.x + screen.width - 1 - x;
  const fromY = vertical === 'top' ? y - screen.y : screen.y + screen.height - 1 - y;
  return fromX >= 0 && fromX < NEAR && fromY >= 0 && fromY < NEAR;
}

export interface CornerWatch {
  setCorner(corner: Corner): void;
  /** To be called some times a second while the desk is open. */
  look(): void;
  /** The desk is not open: where the pointer is does not matter, and counts anew at the next opening. */
  rest(): void;
}

/**
 * Hides the desk when the pointer is pushed into a corner. It has to have been elsewhere since the desk was opened, or
 * a desk that comes back with the pointer still there would hide at once.
 */
export function createCornerWatch(hide: () => void, seen: { cursor: () => Point; screen: () => Bounds }): CornerWatch {
  let corner: Corner = 'none';
  let wasElsewhere = false;
  let looks = 0;
  return {
    setCorner: (chosen) => {
      corner = chosen;
    },
    rest: () => {
      wasElsewhere = false;
      looks = 0;
    },
    look: () => {
      if (corner === 'none') return;
      if (!inCorner(seen.cursor(), seen.screen(), corner)) {
        wasElsewhere = true;
        looks = 0;
        return;
      }
      looks += 1;
      if (wasElsewhere && looks === LOOKS) hide();
    },
  };
}
