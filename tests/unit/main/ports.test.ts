import { describe, expect, it } from 'vitest';
import { createPortDoor } from '../../../electron/main/ports.ts';

function door(gives = () => true) {
  const given: number[] = [];
  const made = createPortDoor((load) => {
    if (!gives()) return false;
    given.push(load);
    return true;
  });
  return { ...made, given };
}

describe('the port between window and vault', () => {
  it('is given once, whichever is ready first', () => {
    const page = door();
    page.pageLoaded();
    expect(page.given).toEqual([]);
    page.vaultReady(7);
    page.vaultReady(7);
    expect(page.given).toEqual([1]);

    const vault = door();
    vault.vaultReady(7);
    expect(vault.given).toEqual([]);
    vault.pageLoaded();
    expect(vault.given).toEqual([1]);
  });

  it('is given anew after a reload, under a higher number', () => {
    const { given, ...it } = door();
    it.vaultReady(7);
    it.pageLoaded();
    it.pageLeft();
    expect(given).toEqual([1]);
    it.pageLoaded();
    expect(given).toEqual([1, 2]);
  });

  it('is given anew to a fresh vault', () => {
    const { given, ...it } = door();
    it.pageLoaded();
    it.vaultReady(7);
    it.vaultGone();
    it.vaultReady(8);
    expect(given).toEqual([1, 1]);
  });

  it('is not given while the desk locks', () => {
    const { given, ...it } = door();
    it.shut();
    it.vaultReady(7);
    it.pageLoaded();
    expect(given).toEqual([]);
    it.unshut();
    expect(given).toEqual([1]);
  });

  it('is tried again when the frame was not ours at that moment', () => {
    let ours = false;
    const { given, ...it } = door(() => ours);
    it.vaultReady(7);
    it.pageLoaded();
    expect(given).toEqual([]);
    ours = true;
    it.vaultReady(7);
    expect(given).toEqual([1]);
  });
});
