import { setTimeout as wait } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { Gate } from '../../../electron/vault/gate.ts';

/** A call that says when it begins and ends, and ends when it is told to. */
function calling(gate: Gate, log: string[], name: string) {
  let finish: () => void = () => undefined;
  const told = new Promise<void>((resolve) => {
    finish = resolve;
  });
  const done = gate.pass(async () => {
    log.push(`${name} in`);
    await told;
    log.push(`${name} out`);
  });
  return { finish, done };
}

test('whoever wants to be alone waits for those inside, and those after wait for it', async () => {
  const gate = new Gate();
  const log: string[] = [];
  const before = calling(gate, log, 'before');
  const rotation = gate.pass(() =>
    gate.alone(async () => {
      log.push('alone in');
      await wait(20);
      log.push('alone out');
    }),
  );
  await wait(5);
  // Not yet alone: the desk goes on working.
  const meanwhile = calling(gate, log, 'meanwhile');
  meanwhile.finish();
  await meanwhile.done;
  before.finish();
  await before.done;
  await wait(5);
  const after = calling(gate, log, 'after');
  after.finish();
  await Promise.all([rotation, after.done]);
  expect(log).toEqual([
    'before in',
    'meanwhile in',
    'meanwhile out',
    'before out',
    'alone in',
    'alone out',
    'after in',
    'after out',
  ]);
});

test('two that want to be alone are so one after the other, and a failure lets the next in', async () => {
  const gate = new Gate();
  let inside = 0;
  const one = (fails: boolean) =>
    gate.pass(() =>
      gate.alone(async () => {
        inside += 1;
        expect(inside).toBe(1);
        await wait(5);
        inside -= 1;
        if (fails) throw new Error('fails');
      }),
    );
  const results = await Promise.allSettled([one(false), one(true), one(false)]);
  expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
  expect(await gate.pass(() => 7)).toBe(7);
});

test('a thousand calls in a drawn order: nobody is ever beside one that is alone, and all of them end', async () => {
  const gate = new Gate();
  let beside = 0;
  let alone = 0;
  const jobs = Array.from({ length: 1000 }, (_, index) =>
    gate.pass(async () => {
      expect(alone).toBe(0);
      if (index % 37 === 0) {
        await gate.alone(async () => {
          expect([beside, alone]).toEqual([0, 0]);
          alone += 1;
          await null;
          alone -= 1;
        });
        return;
      }
      beside += 1;
      await (index % 5 === 0 ? wait(index % 3) : null);
      beside -= 1;
    }),
  );
  await Promise.all(jobs);
  expect([beside, alone]).toEqual([0, 0]);
});

test('the end of the process waits for a swap, failed or not, and for nothing else', async () => {
  const gate = new Gate();
  await gate.settled();
  let swapped = false;
  const swap = gate.swap(async () => {
    await wait(10);
    swapped = true;
    throw new Error('fails');
  });
  await gate.settled();
  expect(swapped).toBe(true);
  await expect(swap).rejects.toThrow('fails');
});
