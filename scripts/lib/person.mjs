// Who runs the app. Chromium refuses its sandbox to root, and a test as root proves nothing about file rights, so a
// root's run is handed to a system user made for it. Everybody else runs as themselves.

import { spawnSync } from 'node:child_process';
import { amRoot } from './cache.mjs';
import { quietly } from './commands.mjs';
import { say } from './say.mjs';

/** Not the desk's own name: its home must not lie where an installed desk lies. */
const NAME = 'safe-haven-test';

/**
 * @typedef {object} Person
 * @property {string} name
 * @property {string} home
 * @property {boolean} other true when it is another account than the one that runs this script
 * @property {number} uid
 * @property {number} gid
 */

/**
 * @param {string} line one line of `getent passwd`
 * @returns {Person}
 */
export function parsePasswd(line) {
  const [name = '', , uid, gid, , home = '/'] = line.trim().split(':');
  return { name, home, other: true, uid: Number(uid), gid: Number(gid) };
}

/**
 * The unprivileged user; made on the first run as root, with a home folder of its own.
 * @returns {Person}
 */
export function findPerson() {
  if (!amRoot()) {
    const { HOME = '/', USER = '' } = process.env;
    return { name: USER, home: HOME, other: false, uid: process.getuid?.() ?? 0, gid: process.getgid?.() ?? 0 };
  }
  const known = spawnSync('getent', ['passwd', NAME], { encoding: 'utf8' });
  if (known.status === 0) return parsePasswd(known.stdout);
  say(`Making the system user ${NAME}, as which the app and its tests run.`);
  const home = `/var/lib/${NAME}`;
  quietly('useradd', ['--system', '--user-group', '--create-home', '--home-dir', home, '--shell', '/bin/sh', NAME]);
  return parsePasswd(quietly('getent', ['passwd', NAME]));
}

/** What another account may take over from root's environment: nothing that points into root's own folders. */
const TAKEN_OVER = /^(DESK_|ELECTRON_|PLAYWRIGHT_|LC_)|^(CI|DEBUG|DISPLAY|LANG|TZ|TERM|NO_COLOR|FORCE_COLOR)$/;

/**
 * @param {Person} person
 * @param {NodeJS.ProcessEnv} environment
 * @returns {NodeJS.ProcessEnv} the environment as that person would have it
 */
export function environmentOf(person, environment) {
  if (!person.other) return { ...environment };
  const kept = Object.entries(environment).filter(([name]) => TAKEN_OVER.test(name));
  return {
    PATH: environment.PATH,
    ...Object.fromEntries(kept),
    HOME: person.home,
    USER: person.name,
    LOGNAME: person.name,
    SHELL: '/bin/sh',
  };
}

/**
 * Options for child_process.spawn: it drops root's groups along with the uid.
 * @param {Person} person
 * @returns {{ uid?: number, gid?: number }}
 */
export const as = (person) => (person.other ? { uid: person.uid, gid: person.gid } : {});

/**
 * @param {Person} person
 * @param {'-r' | '-w' | '-x'} right
 * @param {string} path
 * @returns {boolean} whether that person can read, write or enter it
 */
export function may(person, right, path) {
  return spawnSync('test', [right, path], { ...as(person), cwd: '/' }).status === 0;
}
