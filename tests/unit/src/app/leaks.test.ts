// @vitest-environment jsdom
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { stopLeaks } from '../../../../src/app/leaks.ts';

beforeAll(stopLeaks);
beforeEach(() => {
  document.body.innerHTML =
    '<p id="open">Clinic of the north</p><ol data-sealed><li id="code">7KQ4</li></ol><p id="after">after</p><img id="image" alt=""><input id="field">';
});

const by = (id: string) => document.getElementById(id) as HTMLElement;
/** Whether the browser would go on with it. */
const goesOn = (type: string, at: EventTarget) =>
  at.dispatchEvent(new Event(type, { bubbles: true, cancelable: true }));
function mark(from: Node, to: Node) {
  const range = document.createRange();
  range.setStart(from, 0);
  range.setEnd(to, to.childNodes.length);
  document.getSelection()?.removeAllRanges();
  document.getSelection()?.addRange(range);
}

describe('what leaves a screen by a slip of the hand', () => {
  it('text that is not sealed may be copied', () => {
    mark(by('open'), by('open'));
    expect(goesOn('copy', by('open'))).toBe(true);
  });

  it('sealed text may not, from within it, around it, or as part of more', () => {
    document.getSelection()?.removeAllRanges();
    expect(goesOn('copy', by('code'))).toBe(false);
    expect(goesOn('cut', by('code'))).toBe(false);
    mark(by('code'), by('code'));
    expect(goesOn('copy', document.body)).toBe(false);
    mark(by('open'), by('after'));
    expect(goesOn('copy', document.body)).toBe(false);
  });

  it('beside something sealed only fields can be marked, and what was marked of it is let go', () => {
    expect(goesOn('selectstart', by('open'))).toBe(false);
    expect(goesOn('selectstart', by('field'))).toBe(true);
    mark(by('open'), by('after'));
    document.dispatchEvent(new Event('selectionchange'));
    expect(document.getSelection()?.rangeCount).toBe(0);
    document.querySelector('[data-sealed]')?.remove();
    expect(goesOn('selectstart', by('open'))).toBe(true);
  });

  it('nothing is dragged out', () => {
    expect(goesOn('dragstart', by('open'))).toBe(false);
    expect(goesOn('dragstart', by('image'))).toBe(false);
  });
});
