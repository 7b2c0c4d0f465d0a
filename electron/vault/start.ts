import { join } from 'node:path';
import { guardNativeCode, readNativeTable } from './native-gate.ts';

/*
 * Where the vault process begins. The rest is imported afterwards, because the native modules are loaded by imports,
 * which run before any line of the file that has them. In development the driver is built on the machine, and no
 * table knows it; what says so is handed over by a shell that is not packaged, and by nobody else.
 */
if (!process.argv.includes('--development')) {
  guardNativeCode(readNativeTable(join(import.meta.dirname, 'native-hashes.json')));
}
// Node's own ways out that need no import. The modules are kept out by the linter and by a test of the bundle.
for (const name of ['fetch', 'WebSocket', 'EventSource']) Reflect.deleteProperty(globalThis, name);

await import('./index.ts');
