// The long forms of the tests: what `npm run long NAME` runs. docs/THREATS.md names them.

import { packageIn } from './packaging.mjs';

const PLAYWRIGHT = 'node_modules/@playwright/test/cli.js';
const VITEST = ['node_modules/vitest/vitest.mjs', 'run', '--configLoader', 'runner'];

/** The specs that look at screens (tests/hands/looking.ts). */
const LOOKS = [
  ...['look', 'look-staff', 'look-doors', 'audit', 'consents', 'days', 'forms', 'intake', 'notes', 'reader'],
  ...['quarter', 'services', 'timeline', 'two-members', 'certificate'],
];

/**
 * @typedef {object} Form
 * @property {string[]} script a Node 24 script and its arguments. The seed is part of the form, so that a run can be repeated
 * @property {NodeJS.ProcessEnv} [environment] what makes it the long one
 * @property {(desk: import('./prepare.mjs').Desk) => Promise<void>} [before]
 * @property {true} [asRoot] it becomes two accounts itself, which only root may; it gets no screen
 */

/** @type {Record<string, Form>} */
export const LONG_FORMS = {
  'packet-mutations': { script: ['tests/faults/packet-mutations.ts', '--long', '--seed', '20261124'] },
  'typing-kills': { script: ['tests/faults/typing-kills.ts', '--kills', '180', '--seed', '20261124'] },
  'window-kills': {
    script: [PLAYWRIGHT, 'test', '--config=playwright.long.config.ts', 'window-kill'],
    environment: { DESK_KILLS: '20' },
  },
  looks: {
    script: [PLAYWRIGHT, 'test', ...LOOKS.map((name) => `tests/e2e/${name}.spec.ts`)],
    environment: { DESK_DRESSES: 'all' },
  },
  desks: { script: [PLAYWRIGHT, 'test', '--config=playwright.long.config.ts', 'desks.spec'] },
  memory: { script: [PLAYWRIGHT, 'test', '--config=playwright.long.config.ts', 'memory'] },
  histories: {
    script: [
      ...VITEST,
      '--project=unit',
      'tests/unit/vault/histories.test.ts',
      'tests/unit/vault/histories-broken.test.ts',
    ],
    environment: { DESK_HISTORIES: '1000', DESK_HISTORY_SEED: '20261124' },
  },
  'disclosure-cases': { script: ['tests/faults/disclosure-cases.ts', '--cases', '100000', '--seed', '20261124'] },
  'rotation-kill': { script: ['tests/faults/rotation-kill.ts', '--long', '--seed', '20261124'] },
  'second-account': {
    script: ['tests/faults/second-account.ts', '--tries', '100', '--seed', '20261124'],
    asRoot: true,
  },
  packaged: { script: [...VITEST, '--project=packaged'], before: packageIn },
};
