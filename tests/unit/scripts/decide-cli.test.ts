import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { expect, test } from 'vitest';
import { cases } from '../vault/disclosures/case-table.ts';

// `npm run --silent decide` as another program calls it.

const script = ['--disable-warning=ExperimentalWarning', resolve('scripts/decide.ts')];

function decide(input: string) {
  const run = spawnSync(process.execPath, script, { input, encoding: 'utf8', timeout: 60_000 });
  return { code: run.status, out: run.stdout, err: run.stderr, lines: run.stdout.split('\n').slice(0, -1) };
}

const example = { ...cases[0]?.input };
const broken = (change: object) => JSON.stringify({ ...example, ...change });

test('the ten worked examples of the format say what the program says', () => {
  const page = readFileSync('docs/formats/disclosure-case.md', 'utf8');
  const blocks = (kind: string) =>
    [...page.matchAll(new RegExp(`\`\`\`json ${kind}\n(.*?)\n\`\`\``, 'gs'))].map(
      ([, text = '']) => JSON.parse(text) as object,
    );
  const asked = blocks('case');
  expect(asked.length).toBe(10);
  const { code, lines, err } = decide(asked.map((one) => `${JSON.stringify(one)}\n`).join(''));
  expect([code, err]).toEqual([0, '']);
  expect(lines.map((line) => JSON.parse(line) as object)).toEqual(blocks('decision'));
});

test('every case of the table passes the border, a decision for each, in order', () => {
  const { code, lines } = decide(cases.map(({ input }) => JSON.stringify(input)).join('\n'));
  expect(code).toBe(0);
  expect(lines.map((line) => (JSON.parse(line) as { id: string }).id)).toEqual(cases.map(({ line }) => line.id));
});

test('a line that is no case is told by its place, never by its value; the others are answered', () => {
  const secret = 'Maria-Sanchez';
  const wrong: [string, string][] = [
    [`{"on": "${secret}`, ''],
    ['', ''],
    [`"${secret}"`, ''],
    ['[]', ''],
    [broken({ on: secret }), 'on'],
    [broken({ [secret]: 1 }), ''],
    [broken({ request: { ...example.request, exit: secret } }), 'request.exit'],
    [broken({ request: { ...example.request, [secret]: secret } }), 'request'],
    [broken({ request: { ...example.request, items: ['name-to-use', secret] } }), 'request.items.1'],
    [broken({ request: { ...example.request, suspectedAt: '2026-11-24T09:00:00' } }), 'request.suspectedAt'],
    [broken({ request: { ...example.request, exit: 'mandated' } }), 'request.report'],
    [broken({ facts: { ...example.facts, person: { born: '2026-02-30' } } }), 'facts.person.born'],
    [broken({ facts: { ...example.facts, person: { foster: secret } } }), 'facts.person.foster'],
    [broken({ facts: { ...example.facts, consents: [{ id: secret }] } }), 'facts.consents.0.recipient'],
    [broken({ facts: { ...example.facts, capDays: -1 } }), 'facts.capDays'],
  ];
  const { code, out, err, lines } = decide([...wrong.map(([line]) => line), JSON.stringify(example)].join('\n'));
  expect([code, err]).toEqual([1, '']);
  expect(out).not.toContain(secret);
  expect(lines.slice(0, -1).map((line) => JSON.parse(line) as object)).toEqual(
    wrong.map(([, at]) => ({ error: 'not-a-case', at })),
  );
  expect(JSON.parse(lines.at(-1) ?? '')).toMatchObject({ id: 'ordinary-01', outcome: 'may-leave' });
});

test('each line is answered as soon as it is there', async () => {
  const child = spawn(process.execPath, script, { stdio: ['pipe', 'pipe', 'inherit'] });
  const answers = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  for (const round of [1, 2, 3]) {
    child.stdin.write(`${JSON.stringify({ ...example, id: String(round) })}\n`);
    const { value } = (await answers.next()) as { value: string };
    expect(JSON.parse(value)).toMatchObject({ id: String(round) });
  }
  child.stdin.end();
  expect(await once(child, 'close')).toEqual([0, null]);
});

test('called with arguments it says how it is called', () => {
  const run = spawnSync(process.execPath, [...script, '--help'], { encoding: 'utf8', input: '' });
  expect([run.status, run.stdout]).toEqual([2, '']);
  expect(run.stderr).toContain('docs/formats/disclosure-case.md');
});
