import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { daysFrom, newDesk, packet, validFor30Days } from '../../fixtures/packet-desk.ts';

const folder = mkdtempSync(join(tmpdir(), 'reader-'));
const inFolder = (name: string) => join(folder, name);
const script = resolve('scripts/reader.ts');

/** The reader as a person calls it: an own process, its exit code, its output. */
async function reader(args: string[], input = '') {
  const run = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', script, ...args], {
    timeout: 60_000, // a reader that waits for a pipe would wait for ever
  });
  const said = [run.stdout, run.stderr].map(async (stream) => {
    let text = '';
    for await (const part of stream.setEncoding('utf8')) text += part;
    return text;
  });
  run.stdin.on('error', () => undefined); // it may end before it has read everything
  run.stdin.end(input);
  const [code] = (await once(run, 'close')) as [number | null];
  const [out = '', err = ''] = await Promise.all(said);
  return { code, out, err, json: () => JSON.parse(out) };
}

afterAll(() => rmSync(folder, { recursive: true }));

const now = new Date();
const desk = await newDesk(daysFrom(now, -90));
const keygen = await reader(['keygen', '--out', inFolder('key.txt')]);
const lock = { kind: 'keys', recipients: [keygen.out.trim()] } as const;
const made = (created: Date) => ({ created: created.toISOString(), validUntil: validFor30Days(created) });
writeFileSync(inFolder('ca.pem'), desk.caPem);
writeFileSync(inFolder('good.shpacket'), (await packet(desk, lock, { input: made(now) })).bytes);
writeFileSync(inFolder('old.shpacket'), (await packet(desk, lock, { input: made(daysFrom(now, -60)) })).bytes);
const withKey = ['--identity', inFolder('key.txt'), '--ca', inFolder('ca.pem')];

describe('the reader on the command line', { timeout: 180_000 }, () => {
  it('makes a key file for its owner only and never replaces one', async () => {
    expect(keygen.code).toBe(0);
    expect(keygen.out).toMatch(/^age1[a-z0-9]{58}\n$/);
    expect(statSync(inFolder('key.txt')).mode & 0o777).toBe(0o600);
    expect((await reader(['keygen', '--out', inFolder('key.txt')])).code).toBe(2);
    expect(readFileSync(inFolder('key.txt'), 'utf8')).toContain(`# public key: ${keygen.out}`);
  });

  it('prints one object for a genuine packet', async () => {
    const { code, json, err } = await reader(['verify', inFolder('good.shpacket'), ...withKey]);
    expect(code).toBe(0);
    expect(err).toBe('');
    expect(json()).toMatchObject({
      ok: true,
      errors: [],
      manifest: { format: 'shpacket' },
      parts: [{ name: 'referral.fhir.json' }, { name: 'referral.pdf' }],
    });
    expect(Object.keys(json().parts[0])).toEqual(['name', 'size', 'sha256']);
  });

  it('refuses with code and sentence, exit 1', async () => {
    const { code, json } = await reader(['verify', inFolder('old.shpacket'), ...withKey]);
    expect(code).toBe(1);
    expect(json()).toMatchObject({ ok: false, errors: [{ code: 'expired' }], parts: [] });
    expect(json().errors[0].message).toMatch(/was valid until \w{3} \d+, \d{4}.*\(209\) 555-0190/);
  });

  it('refuses 200 MB of zeros by its size, without reading it', async () => {
    writeFileSync(inFolder('zeros'), '');
    truncateSync(inFolder('zeros'), 200 * 1024 * 1024);
    const { code, json } = await reader(['verify', inFolder('zeros'), ...withKey]);
    expect(code).toBe(1);
    expect(json()).toMatchObject({ ok: false, errors: [{ code: 'too-big' }], manifest: null });
  });

  it('extracts for its owner only, warns, and replaces nothing', async () => {
    const to = inFolder('out');
    const { code, err } = await reader(['extract', inFolder('good.shpacket'), ...withKey, '--to', to]);
    expect(code).toBe(0);
    expect(err).toMatch(/can now be read/);
    expect(readdirSync(to).sort()).toEqual(['referral.fhir.json', 'referral.pdf']);
    for (const name of readdirSync(to)) expect(statSync(join(to, name)).mode & 0o777).toBe(0o600);
    expect(readFileSync(join(to, 'referral.pdf')).subarray(0, 5).toString()).toBe('%PDF-');
    expect((await reader(['extract', inFolder('good.shpacket'), ...withKey, '--to', to])).code).toBe(2);
  });

  it('extracts nothing of a refused packet', async () => {
    const to = inFolder('none');
    expect((await reader(['extract', inFolder('old.shpacket'), ...withKey, '--to', to])).code).toBe(1);
    expect(readdirSync(folder)).not.toContain('none');
  });

  it('takes the words from standard input', async () => {
    const built = await packet(desk, { kind: 'words' }, { input: made(now) });
    writeFileSync(inFolder('words.shpacket'), built.bytes);
    const args = ['verify', inFolder('words.shpacket'), '--words-stdin', '--ca', inFolder('ca.pem')];
    expect((await reader(args, `${built.words?.join(' ')}\n`)).code).toBe(0);
    expect((await reader(args, 'not the words\n')).json().errors[0].code).toBe('wrong-words');
  });

  it('minds the trust list it is given, also one far longer than a packet carries', async () => {
    const revokedSerials = Array.from({ length: 20_000 }, (_, i) => i.toString(16).padStart(32, '0'));
    writeFileSync(inFolder('trust.json'), JSON.stringify({ number: 1, revokedSerials }));
    const args = ['verify', inFolder('good.shpacket'), ...withKey, '--trust'];
    expect((await reader([...args, inFolder('trust.json')])).code).toBe(0);
    expect((await reader([...args, inFolder('ca.pem')])).code).toBe(2);
  });

  it('says how it is used when called wrongly, exit 2', async () => {
    const good = inFolder('good.shpacket');
    execFileSync('mkfifo', [inFolder('pipe')]);
    const calls = [
      ['verify', good],
      ['verify', good, ...withKey, '--words-stdin'],
      ['verify', good, '--identity', inFolder('ca.pem'), '--ca', inFolder('ca.pem')],
      ['verify', good, '--identity', inFolder('key.txt'), '--ca', inFolder('key.txt')],
      ['verify', inFolder('missing'), ...withKey],
      ['extract', good, ...withKey],
      ['verify', good, ...withKey, '--now', '2020-01-01'],
      ['verify', folder, ...withKey],
      ['verify', inFolder('pipe'), ...withKey],
      ['verify', good, '--identity', inFolder('pipe'), '--ca', inFolder('ca.pem')],
      ['verify', good, '--identity', inFolder('key.txt'), '--ca', folder],
    ];
    await Promise.all(
      calls.map(async (call) => {
        const { code, out, err } = await reader(call);
        expect(code, call.join(' ')).toBe(2);
        expect(out).toBe('');
        expect(err).toContain('usage:');
      }),
    );
  });
});
