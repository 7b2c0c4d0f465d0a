import { describe, expect, it } from 'vitest';
import { contentPolicy, fileBehind } from '../../../electron/main/protocol.ts';

const look = (address: string, method = 'GET') => fileBehind('/bundle', 'desk', 'src/index.html', method, address);

describe('addresses of the bundle', () => {
  it('finds the page and its parts', () => {
    expect(look('app://desk/index.html')).toBe('/bundle/src/index.html');
    expect(look('app://desk/assets/desk-1.js')).toBe('/bundle/assets/desk-1.js');
    expect(look('app://desk/assets/a%20b.css?x#y')).toBe('/bundle/assets/a b.css');
  });

  it.each([
    'app://desk/%2e%2e/secret',
    'app://desk/..%2fsecret',
    'app://desk/..%2f..%2fetc/passwd',
    'app://desk/assets/%2e%2e%2f%2e%2e%2fsecret',
    'app://desk/..%5csecret',
    'app://desk/a%00.js',
    'app://desk/%zz',
    'app://desk/',
    'app://glass/index.html',
    'app://desk.example/index.html',
    'https://desk/index.html',
    'file:///etc/passwd',
    'nonsense',
  ])('keeps %s inside or refuses it', (address) => {
    const file = look(address);
    expect(file === null || file.startsWith('/bundle/')).toBe(true);
    expect(file ?? '').not.toContain('..');
  });

  it('refuses what decodes to a path outside, another host, another method', () => {
    expect(look('app://desk/..%2fsecret')).toBeNull();
    expect(look('app://glass/index.html')).toBeNull();
    expect(look('app://desk/index.html', 'POST')).toBeNull();
  });

  it('is not fooled by a folder whose name begins alike', () => {
    expect(look('app://desk/..%2fbundle-other%2fx')).toBeNull();
  });
});

describe('content policy', () => {
  it('starts from nothing and allows no connection, no inline script, no eval', () => {
    const policy = contentPolicy('N');
    expect(policy.startsWith("default-src 'none'")).toBe(true);
    expect(policy).toContain("connect-src 'none'");
    expect(policy).toContain("style-src 'self' 'nonce-N'");
    expect(policy).not.toMatch(/unsafe|\*|https?:|wasm/);
  });
});
