import { describe, expect, it } from 'vitest';
import { refusalCodes } from '../../../../electron/vault/packets/packet-errors.ts';
import { knownCodes, readerCodes, readerText, setUpCodes } from '../../../../src/packets/reader-text.ts';

describe('what the reader says when a packet stays shut', () => {
  it('knows every code of the verifier, and no other', () => {
    expect([...readerCodes].sort()).toEqual([...refusalCodes].sort());
  });

  it('says for each thing she chose wrongly what to choose, and that it may be tried again', () => {
    for (const code of setUpCodes) {
      expect(readerText(code).todo, code).toMatch(/choose/i);
      expect(readerText(code).weight, code).toBe('again');
    }
  });

  it('never sends a reader of a changed packet to a number out of that packet', () => {
    for (const code of [...readerCodes, ...knownCodes]) {
      const { todo, weight } = readerText(code);
      if (weight === 'stop') expect(todo, code).toMatch(/do not use/i);
      if (/call the sender at/i.test(todo)) expect(todo, code).toContain('you have on file');
    }
  });

  it('stops at another certificate, and says who may take it over and after what', () => {
    const { todo, weight } = readerText('other-authority');
    expect(weight).toBe('stop');
    expect(todo).toMatch(/administrator .*fingerprint by telephone/);
  });

  it('does not blame the packet where this computer cannot read what it keeps', () => {
    expect(readerText('trust-unreadable').weight).toBe('ask');
    expect(readerText('trust-unreadable').todo).toMatch(/may be good.*administrator/);
  });

  it('says of an expired packet until when it was valid, and does not call it forged', () => {
    const { title, todo, weight } = readerText('expired');
    expect(title).toBe('This packet was valid until {day}');
    expect(`${title} ${todo}`).not.toMatch(/forged|false/i);
    expect(weight).toBe('ask');
  });

  it('keeps to a careful sentence for a code it does not know', () => {
    expect(readerText('toString').title).toBe('This packet could not be checked to the end');
    expect(readerText('no-such-code')).toEqual(readerText('toString'));
  });
});
