import { setTimeout as pause } from 'node:timers/promises';
import { MessageChannel } from 'node:worker_threads';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Question } from '../../../../electron/contract/calls.ts';
import { CallError, makeVaultDoor } from '../../../../src/app/vault-port.ts';

/** A door with a port, and the vault's end of it: what it was asked, and a way to answer. */
function open(door = makeVaultDoor()) {
  const channel = new MessageChannel();
  const asked: Question[] = [];
  channel.port2.on('message', (question: Question) => asked.push(question));
  door.take(channel.port1 as unknown as MessagePort);
  const heard = async (count: number) => {
    while (asked.length < count) await pause(1);
    return asked;
  };
  return { door, asked, heard, far: channel.port2 };
}

const farEnds: { close: () => void }[] = [];
const opened = (door?: ReturnType<typeof makeVaultDoor>) => {
  const made = open(door);
  farEnds.push(made.far);
  return made;
};

afterEach(() => {
  vi.useRealTimers();
  for (const far of farEnds.splice(0)) far.close();
});

describe('the door to the vault', () => {
  it('gives each answer to its own question, in whatever order they come', async () => {
    const { door, heard, far } = opened();
    const first = door.ask('clients.find', { text: 'a' });
    const second = door.ask('clients.find', { text: 'b' });
    const [one, two] = await heard(2);
    far.postMessage({ id: two?.id, ok: true, value: ['second'] });
    far.postMessage({ id: one?.id, ok: true, value: ['first'] });
    expect(await first).toEqual(['first']);
    expect(await second).toEqual(['second']);
  });

  it('turns a refusal into a CallError with its code and numbers', async () => {
    const { door, heard, far } = opened();
    const answer = door.ask('session.unlock', { signInName: 'm', passphrase: 'p' });
    const [question] = await heard(1);
    far.postMessage({ id: question?.id, ok: false, error: { code: 'wait', details: { seconds: 8 } } });
    const error = await answer.catch((refused: unknown) => refused);
    expect(error).toBeInstanceOf(CallError);
    expect(error).toMatchObject({ code: 'wait', details: { seconds: 8 } });
  });

  it('refuses after the patience of the call, and drops the answer that comes later', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const { door } = opened();
    const answer = door.ask('clients.find', { text: '' });
    const failed = expect(answer).rejects.toMatchObject({ code: 'desk-closed' });
    await vi.advanceTimersByTimeAsync(14_999);
    let settled = false;
    void answer
      .catch(() => undefined)
      .finally(() => {
        settled = true;
      });
    await Promise.resolve();
    expect(settled).toBe(false);
    await vi.advanceTimersByTimeAsync(1);
    await failed;
  });

  it('waits longer for a call that takes longer', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const { door } = opened();
    const answer = door.ask('session.unlock', { signInName: 'm', passphrase: 'p' });
    const failed = expect(answer).rejects.toMatchObject({ code: 'desk-closed' });
    let settled = false;
    void answer
      .catch(() => undefined)
      .finally(() => {
        settled = true;
      });
    await vi.advanceTimersByTimeAsync(59_999);
    expect(settled).toBe(false);
    await vi.advanceTimersByTimeAsync(1);
    await failed;
  });

  it('refuses every open question when the port closes, and says so once', async () => {
    const { door, far, heard } = opened();
    const told: string[] = [];
    door.onPort((what) => told.push(what));
    const answers = [door.ask('clients.find', { text: '' }), door.ask('sites.list', {})];
    await heard(2);
    far.close();
    for (const answer of answers) await expect(answer).rejects.toMatchObject({ code: 'desk-closed' });
    expect(told).toEqual(['closed']);
    expect(door.isOpen()).toBe(false);
    await expect(door.ask('sites.list', {})).rejects.toMatchObject({ code: 'desk-closed' });
  });

  it('lets a new port take the place of the one before, whose questions are refused', async () => {
    const { door, heard: heardByOld } = opened();
    const old = door.ask('sites.list', {});
    const refused = expect(old).rejects.toMatchObject({ code: 'desk-closed' });
    await heardByOld(1);
    const fresh = opened(door);
    await refused;
    const answer = door.ask('sites.list', {});
    const [question] = await fresh.heard(1);
    fresh.far.postMessage({ id: question?.id, ok: true, value: [] });
    expect(await answer).toEqual([]);
    await pause(20); // the close of the old port must not close the new one
    expect(door.isOpen()).toBe(true);
  });

  it('gives a changing call an id of its own, a looking call none, and a repeat the same id', async () => {
    const { door, heard } = opened();
    void door.ask('clients.find', { text: '' }).catch(() => undefined);
    void door.ask('consents.confirm', { id: 'x' }).catch(() => undefined);
    void door.ask('consents.confirm', { id: 'x' }).catch(() => undefined);
    void door.ask('consents.confirm', { id: 'x' }, 'again').catch(() => undefined);
    const [look, one, other, repeat] = await heard(4);
    expect(look).not.toHaveProperty('change');
    expect(one?.change).toMatch(/^[0-9a-f-]{36}$/);
    expect(other?.change).not.toBe(one?.change);
    expect(repeat?.change).toBe('again');
  });

  it('tells of a change only when it was done', async () => {
    const { door, heard, far } = opened();
    const done: string[] = [];
    door.onChanged((method) => done.push(method));
    const look = door.ask('sites.list', {});
    const refused = door.ask('consents.confirm', { id: 'x' });
    const kept = door.ask('consents.confirm', { id: 'y' });
    const [one, two, three] = await heard(3);
    far.postMessage({ id: one?.id, ok: true, value: [] });
    far.postMessage({ id: two?.id, ok: false, error: { code: 'not-found' } });
    far.postMessage({ id: three?.id, ok: true, value: {} });
    await look;
    await refused.catch(() => undefined);
    await kept;
    expect(done).toEqual(['consents.confirm']);
  });

  it('passes on what the vault tells without being asked', async () => {
    const { door, far } = opened();
    const told = new Promise((resolve) => door.onNotice(resolve));
    far.postMessage({ notice: 'progress', job: 'backup', step: 'copy', percent: 40 });
    expect(await told).toEqual({ notice: 'progress', job: 'backup', step: 'copy', percent: 40 });
  });
});
