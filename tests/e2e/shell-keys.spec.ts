import { expect, test } from '@playwright/test';
import { expectOneWindow } from '../hands/launch.ts';
import { setUp } from '../hands/worker.ts';
import { openShellDesk, patiently, type ShellDesk } from './shell-desk.ts';

/* What the keyboard and the mouse cannot do: reload, look inside, print past the accounting, carry a code away. */

let desk: ShellDesk;

test.beforeEach(async () => {
  test.setTimeout(120_000);
  desk = await openShellDesk();
  await desk.reload();
});
test.afterEach(() => desk.close());

test('the browser’s own keys do nothing, Ctrl P and Ctrl S reach the screen, and the size follows Ctrl + and 0', async () => {
  await desk.page.evaluate(() => {
    const keys: string[] = [];
    Object.assign(window, { keys });
    window.addEventListener('keydown', (event) => keys.push(`${event.ctrlKey ? 'Ctrl ' : ''}${event.key}`), true);
    window.addEventListener('beforeprint', () => keys.push('printed'));
  });
  const press = (keyCode: string, ...modifiers: ('control' | 'shift')[]) =>
    desk.app.evaluate(
      async ({ BrowserWindow }, key) => {
        const contents = BrowserWindow.getAllWindows()[0]?.webContents;
        contents?.sendInputEvent({ type: 'keyDown', ...key });
        contents?.sendInputEvent({ type: 'keyUp', ...key });
        await new Promise((done) => setTimeout(done, 100));
        return contents?.getZoomFactor();
      },
      { keyCode, modifiers },
    );
  for (const key of ['R', 'U']) await press(key, 'control');
  for (const key of ['R', 'I', 'J', 'C']) await press(key, 'control', 'shift');
  await press('F5');
  await press('P', 'control');
  await press('S', 'control');
  await desk.page.evaluate(() => window.print());
  await desk.page.waitForTimeout(300);
  expect(await desk.page.evaluate(() => (window as unknown as { keys: string[] }).keys)).toEqual(['Ctrl p', 'Ctrl s']);
  expect((await desk.seen()).ports).toBe(1);
  await expectOneWindow(desk.app);
  const devtools = await desk.app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows().some((one) => one.webContents.isDevToolsOpened()),
  );
  expect(devtools).toBe(false);

  expect(await press('=', 'control')).toBeCloseTo(1.1);
  expect(await press('-', 'control')).toBeCloseTo(1);
  await press('=', 'control');
  expect(await press('0', 'control')).toBeCloseTo(1);

  await desk.page.emulateMedia({ media: 'print' });
  expect(await desk.page.evaluate(() => getComputedStyle(document.documentElement).display)).toBe('none');
});

test('the recovery code is copied by nobody: not marked, not by Ctrl A, not dragged', async () => {
  const clipboard = () => desk.app.evaluate(async ({ clipboard }) => await clipboard.readText());
  const marking = () =>
    desk.app.evaluate(({ clipboard }) =>
      (clipboard as unknown as { readText(kind: string): Promise<string> }).readText('selection'),
    );
  const writeBefore = () =>
    desk.app.evaluate(async ({ clipboard }) => {
      await clipboard.writeText('before');
    });

  // Control: what is no secret can be marked and copied, by the very same keys.
  await writeBefore();
  const title = desk.page.locator('h1').first();
  await title.dblclick();
  await desk.page.keyboard.press('Control+c');
  await patiently.poll(clipboard).not.toBe('before');
  expect(await title.textContent()).toContain((await clipboard()).trim());
  await patiently.poll(marking).toBe(await clipboard());

  const code = await setUp(desk.page);
  const group = code.slice(0, code.indexOf('-'));
  const box = await desk.page.getByRole('list', { name: 'Recovery code' }).boundingBox();
  if (!box) throw new Error('no code on the screen');
  for (const how of ['drag', 'all', 'script'] as const) {
    await writeBefore();
    if (how === 'drag') {
      await desk.page.mouse.move(box.x + 4, box.y + 4);
      await desk.page.mouse.down();
      await desk.page.mouse.move(box.x + box.width - 4, box.y + box.height - 4, { steps: 5 });
      await desk.page.mouse.up();
    }
    await desk.page.evaluate((way) => {
      if (way === 'all') (document.activeElement as HTMLElement | null)?.blur();
      if (way !== 'script') return;
      const list = document.querySelector('[data-sealed]');
      if (list) document.getSelection()?.selectAllChildren(list);
    }, how);
    if (how === 'all') await desk.page.keyboard.press('Control+a');
    await desk.page.keyboard.press('Control+c');
    await desk.page.waitForTimeout(200);
    expect(`${await clipboard()} ${await marking()}`).not.toContain(group);
  }
});
