import { describe, expect, it } from 'vitest';
import { heardFromGlass } from '../../../electron/main/glass-words.ts';

describe('what a room that reads foreign bytes may say', () => {
  it('a page is drawn, all are shown, it failed, or it needs a file of ours', () => {
    expect(heardFromGlass({ kind: 'page', page: 3 })).toEqual({ kind: 'page' });
    expect(heardFromGlass({ kind: 'shown', pages: 4 })).toEqual({ kind: 'shown', pages: 4 });
    expect(heardFromGlass({ kind: 'failed' })).toEqual({ kind: 'failed' });
    expect(heardFromGlass({ kind: 'need', what: 'cMapUrl', name: 'Adobe-Japan1-UCS2.bcmap' })).toEqual({
      kind: 'need',
      file: 'cmaps/Adobe-Japan1-UCS2.bcmap',
    });
  });

  it.each([
    ['cMapUrl', '../../../main/index.js'],
    ['cMapUrl', '..'],
    ['cMapUrl', '/etc/passwd'],
    ['cMapUrl', 'a\\b'],
    ['cMapUrl', 'a.b.c'],
    ['cMapUrl', ''],
    ['constructor', 'x'],
    ['__proto__', 'x'],
    ['elsewhere', 'x'],
  ])('a file asked for as %s %s is not there', (what, name) => {
    expect(heardFromGlass({ kind: 'need', what, name })).toEqual({ kind: 'need', file: null });
  });

  it.each([
    ...[null, undefined, 7, 'shown', [], {}, { kind: 'other' }, { kind: 'need' }, { kind: 'need', what: 1, name: 'x' }],
    ...[0, -1, 1.5, 61, Number.NaN, Number.POSITIVE_INFINITY, '4', null, { valueOf: () => 4 }].map((pages) => ({
      kind: 'shown',
      pages,
    })),
  ])('%j counts as failed', (message) => {
    expect(heardFromGlass(message)).toEqual({ kind: 'failed' });
  });
});
