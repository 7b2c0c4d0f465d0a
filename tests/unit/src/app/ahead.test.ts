import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import type { Method } from '../../../../electron/contract/calls.ts';
import { makeAhead } from '../../../../src/app/ahead.ts';
import type { ask as askVault } from '../../../../src/app/vault-port.ts';

/** A door that answers when the test says so. */
function behind() {
  const asked: { method: Method; settle: (value: unknown) => void; refuse: (error: Error) => void }[] = [];
  let changed: (method: Method) => void = () => undefined;
  let ports: (told: 'open' | 'closed') => void = () => undefined;
  const ask = ((method: Method) =>
    new Promise<unknown>((settle, refuse) => asked.push({ method, settle, refuse }))) as typeof askVault;
  const onPort = (listener: (told: 'open' | 'closed') => void) => {
    ports = listener;
    return () => true;
  };
  const onChanged = (listener: (method: Method) => void) => {
    changed = listener;
    return () => true;
  };
  const ahead = makeAhead({ ask, onPort, onChanged });
  return { asked, ahead, closes: () => ports('closed'), changes: (method: Method) => changed(method) };
}

const sites = (name: string) => [{ id: name }] as never;

describe('what is asked ahead', () => {
  it('is asked once: under way it is joined, come it is taken, and the next asks anew', async () => {
    const { asked, ahead } = behind();
    const input = { id: 'a' };
    ahead.askAhead('clients.get', input);
    const joined = ahead.askNow('clients.get', input);
    expect(asked).toHaveLength(1);
    asked[0]?.settle('first');
    expect(await joined).toBe('first');
    expect(ahead.takeCome('clients.get', input)).toBeNull();

    ahead.askAhead('clients.get', input);
    expect(ahead.takeCome('clients.get', input)).toBeNull();
    asked[1]?.settle('second');
    await pause(0);
    expect(ahead.takeCome('clients.get', { id: 'b' })).toBeNull();
    expect(ahead.takeCome('clients.get', input)).toEqual({ value: 'second' });
    void ahead.askNow('clients.get', input);
    expect(asked).toHaveLength(3);
  });

  it('is refused to whoever takes it, and to nobody when nobody does', async () => {
    const { asked, ahead } = behind();
    ahead.askAhead('clients.get', { id: 'a' });
    const joined = ahead.askNow('clients.get', { id: 'a' });
    asked[0]?.refuse(new Error('no'));
    await expect(joined).rejects.toThrow('no');
    ahead.askAhead('clients.get', { id: 'a' });
    asked[1]?.refuse(new Error('no'));
    await pause(0);
    void ahead.askNow('clients.get', { id: 'a' });
    expect(asked).toHaveLength(3);
  });

  it('is not kept: neither for long nor behind a door that closed', async () => {
    const { asked, ahead, closes } = behind();
    ahead.askAhead('clients.get', { id: 'a' });
    asked[0]?.settle('old');
    await pause(600);
    expect(ahead.takeCome('clients.get', { id: 'a' })).toBeNull();
    ahead.askAhead('clients.get', { id: 'a' });
    asked[1]?.settle('hers');
    await pause(0);
    ahead.rememberAnswer('sites.list', sites('one'));
    closes();
    expect(ahead.takeCome('clients.get', { id: 'a' })).toBeNull();
    expect(ahead.lastAnswer('sites.list')).toBeNull();
  });

  it('tells nothing older than the last change, and a draft is none', async () => {
    const { asked, ahead, changes } = behind();
    ahead.askAhead('clients.get', { id: 'a' });
    asked[0]?.settle('before');
    await pause(0);
    changes('drafts.save');
    expect(ahead.takeCome('clients.get', { id: 'a' })).toEqual({ value: 'before' });
    ahead.askAhead('clients.get', { id: 'a' });
    asked[1]?.settle('before');
    await pause(0);
    changes('services.log');
    expect(ahead.takeCome('clients.get', { id: 'a' })).toBeNull();
  });

  it('remembers the desk’s own tables, and never a file', () => {
    const { ahead } = behind();
    const first = ahead.rememberAnswer('sites.list', sites('one'));
    expect(ahead.rememberAnswer('sites.list', sites('one'))).toBe(first);
    expect(ahead.lastAnswer('sites.list')).toBe(first);
    expect(ahead.rememberAnswer('sites.list', sites('two'))).not.toBe(first);
    ahead.rememberAnswer('clients.find', sites('hers'));
    expect(ahead.lastAnswer('clients.find')).toBeNull();
  });
});
