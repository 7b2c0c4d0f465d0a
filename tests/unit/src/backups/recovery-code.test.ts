import { describe, expect, it } from 'vitest';
import { newRecoveryCode, readRecoveryCode } from '../../../../electron/vault/keyring/recovery-code.ts';
import { codeGroups, codeLetters, lettersLeft, wholeCode } from '../../../../src/backups/recovery-code.ts';

describe('the recovery code as it is typed', () => {
  it('forgives case, spaces, dashes, O for 0, and I or L for 1', () => {
    expect(codeLetters(' 7kq4-md2p  oOiIlL ')).toBe('7KQ4MD2P001111');
  });

  it('groups by four and takes no more than the sheet holds', () => {
    const typed = '0123 4567 89AB CDEF GHJK MNPQ RSTV WXYZ 9XW2 and more';
    expect(codeGroups(typed)).toEqual(['0123', '4567', '89AB', 'CDEF', 'GHJK', 'MNPQ', 'RSTV', 'WXYZ', '9XW2']);
    expect(codeGroups('0123 4')).toEqual(['0123', '4']);
    expect(codeGroups('')).toEqual([]);
  });

  it('gives nothing to the vault before the last letter', () => {
    expect(wholeCode('7KQ4')).toBeNull();
    expect(lettersLeft('7KQ4')).toBe(32);
  });

  it('hands on every code that the vault makes, typed however badly, so that the vault reads it', () => {
    for (let i = 0; i < 200; i += 1) {
      const code = newRecoveryCode();
      const sloppy = code
        .toLowerCase()
        .replaceAll('-', i % 2 ? '' : '  ')
        .replaceAll('0', 'o')
        .replaceAll('1', i % 3 ? 'l' : 'I');
      const whole = wholeCode(sloppy);
      expect(whole).toBe(code);
      expect(readRecoveryCode(whole ?? '')).toBe(code);
    }
  });
});
