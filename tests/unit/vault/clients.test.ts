import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import type { Fact } from '../../../electron/contract/clients.ts';
import { clientFileSchema } from '../../../electron/contract/clients.ts';
import { createClient, getClient, noteReading, updateClient } from '../../../electron/vault/clients/clients.ts';
import { findAudited, findClients, fold, writeSearchNames } from '../../../electron/vault/clients/find.ts';
import { newId } from '../../../electron/vault/database/ids.ts';
import { initialsOf } from '../../../electron/vault/staff/members.ts';
import { facts, noFile } from '../../fixtures/invented-file.ts';
import { type BareDesk, bareDesk, codeOf } from './bare-desk.ts';

let desk: BareDesk;
beforeAll(() => {
  desk = bareDesk();
});
afterAll(() => desk.remove());

const named = (text: string): Fact => ({ item: 'name-to-use', state: 'given', value: { kind: 'text', text } });
const create = (change: Partial<typeof noFile> = {}) => createClient(desk.db, desk.session, { ...noFile, ...change });
const auditRows = (action: string) =>
  desk.db.prepare('SELECT count(*) FROM audit WHERE action = ?').pluck().get(action) as number;

test('a file needs nothing; its number is the desk’s, and the same file is read back', () => {
  const file = create();
  expect(clientFileSchema.parse(file)).toEqual(file);
  expect(file).toMatchObject({ fileNumber: 'SH-0001', version: 1, facts: [], aliases: [] });
  expect(getClient(desk.db, desk.session, file.id)).toEqual(file);
  expect(create().fileNumber).toBe('SH-0002');
});

test('numbers go on past four digits', () => {
  const desk = bareDesk();
  try {
    const next = () => createClient(desk.db, desk.session, noFile).fileNumber;
    next();
    desk.db.prepare("UPDATE clients SET file_number = 'SH-9998'").run();
    expect([next(), next(), next()]).toEqual(['SH-9999', 'SH-10000', 'SH-10001']);
  } finally {
    desk.remove();
  }
});

test('"declined" and "not asked" are different answers and stay different', () => {
  const file = create({ facts: [named('Ana'), { item: 'pronouns', state: 'declined' }] });
  const read = getClient(desk.db, desk.session, file.id).facts;
  expect(read.find((fact) => fact.item === 'pronouns')).toEqual({ item: 'pronouns', state: 'declined' });
  expect(read.find((fact) => fact.item === 'legal-name')).toBeUndefined();
  const asked = updateClient(desk.db, desk.session, { ...file, facts: [named('Ana')] });
  expect(asked.facts).toEqual([named('Ana')]);
});

test('whoever saves second is told, and nothing of the first is lost', () => {
  const file = create({ facts: [named('First')] });
  const saved = updateClient(desk.db, desk.session, { ...file, facts: [named('Second')] });
  expect(saved.version).toBe(2);
  const before = auditRows('client.changed');
  expect(codeOf(() => updateClient(desk.db, desk.session, { ...file, facts: [] }))).toBe('changed-meanwhile');
  expect(getClient(desk.db, desk.session, file.id)).toEqual(saved);
  expect(auditRows('client.changed')).toBe(before);
});

test('two facts for one item, or a fact of another kind than its item’s, are refused whole', () => {
  const files = desk.db.prepare('SELECT count(*) FROM clients').pluck().get();
  const wrong: Fact[][] = [
    [named('Ana'), named('Bea')],
    [named('Ana'), { item: 'name-to-use', state: 'declined' }],
    [{ item: 'name-to-use', state: 'given', value: { kind: 'date', date: '1994-03-09' } }],
    [{ item: 'date-of-birth', state: 'given', value: { kind: 'text', text: 'in spring' } }],
    [{ item: 'safe-contact', state: 'given', value: { kind: 'text', text: 'call' } }],
    [{ item: 'language', state: 'given', value: { kind: 'text', text: 'Spanish' } }],
  ];
  for (const some of wrong) expect(codeOf(() => create({ facts: some }))).toBe('bad-input');
  expect(desk.db.prepare('SELECT count(*) FROM clients').pluck().get()).toBe(files);
});

test('a site nobody knows is not found, and no half file stays', () => {
  const before = desk.db.prepare('SELECT count(*) FROM clients').pluck().get();
  expect(() => create({ avoidedSites: ['01890000-0000-7000-8000-000000000000'] })).toThrow();
  expect(desk.db.prepare('SELECT count(*) FROM clients').pluck().get()).toBe(before);
  expect(codeOf(() => getClient(desk.db, desk.session, '01890000-0000-7000-8000-000000000000'))).toBe('not-found');
});

test('opening and changing are rows of the audit, with the file number and no word of the file', () => {
  const file = create({ facts, aliases: ['Estrella Vega'] });
  getClient(desk.db, desk.session, file.id);
  const rows = desk.db.prepare('SELECT action, subject FROM audit ORDER BY row DESC LIMIT 2').all();
  expect(rows).toEqual([
    { action: 'client.opened', subject: file.fileNumber },
    { action: 'client.created', subject: file.fileNumber },
  ]);
  const all = JSON.stringify(desk.db.prepare('SELECT * FROM audit').all());
  expect(all).not.toMatch(/Quetzal|Estrella/i);
});

/** Name, what is typed to find it, its initials. */
const names: [string, string[], string][] = [
  ['María José Ñandú de la Cruz', ['maria', 'ÑANDÚ', 'nandu', 'cruz maria', 'delacruz'], 'M. J. Ñ.'],
  ['Nguyễn Thị Đặng Hương', ['nguyen', 'dang', 'huong thi', 'NGUYỄN', 'đặng'], 'N. T. Đ.'],
  ['Xyooj Nkauj Hli', ['xyooj', 'nkauj hli', 'hlinkauj'.slice(0, 3)], 'X. N. H.'],
  ['ਸਿਮਰਨ ਕੌਰ', ['ਸਿਮਰਨ', 'ਕੌਰ', 'ਕੌਰ ਸਿਮਰਨ'], 'ਸ. ਕ.'],
  ['សុខា ចាន់', ['សុខា', 'ចាន់'], 'ស. ច.'],
  ["O'Brien-Núñez, Siobhán", ['obrien', 'o brien', 'nunez', 'siobhan'], 'O. S.'],
  ['Иванова Оля', ['иванова', 'ОЛЯ'], 'И. О.'],
  ['𠮷野 愛', ['𠮷野', '愛'], '𠮷. 愛.'],
];

test.each(names)('%s is found however it is typed', (name, typed, initials) => {
  const file = create({ facts: [named(name)] });
  expect(getClient(desk.db, desk.session, file.id).facts).toEqual([named(name)]);
  for (const text of [...typed, ...typed.map((one) => one.normalize('NFD')), name.normalize('NFD')]) {
    const found = findClients(desk.db, desk.session, text);
    expect([text, found.map((line) => line.id)]).toEqual([text, [file.id]]);
    expect(found[0]).toMatchObject({ nameToUse: name, initials, matched: 'name' });
  }
  expect(initialsOf(name)).toBe(initials);
});

test('folding takes accents, capitals and signs away, and nothing else', () => {
  expect(fold('Nguyễn-Ñandú')).toBe('nguyen nandu');
  expect(fold('  ÀÉÎÕÜ  çÇ ')).toBe('aeiou cc');
  expect(fold('ﬁrma')).toBe('firma');
  expect(fold('...')).toBe('');
  expect(fold(fold('Đặng Ñ'))).toBe(fold('Đặng Ñ'));
});

test('names come before aliases before numbers; a name that is no longer hers finds nothing', () => {
  const byAlias = create({ facts: [named('Zed')], aliases: ['Wren Sparrow'] });
  const byName = create({ facts: [named('Sparrow Wren')] });
  expect(findClients(desk.db, desk.session, 'wren').map((line) => [line.id, line.matched])).toEqual([
    [byName.id, 'name'],
    [byAlias.id, 'alias'],
  ]);
  updateClient(desk.db, desk.session, { ...byAlias, aliases: [] });
  expect(findClients(desk.db, desk.session, 'wren').map((line) => line.id)).toEqual([byName.id]);
  expect(findClients(desk.db, desk.session, byName.fileNumber.slice(3))[0]).toMatchObject({ matched: 'file-number' });
});

test.each([
  ['Zoraida Quetzalcoatl', ['zoriada', 'Zorayda quetzalcoat', 'quetsalc', 'zoradia Q']],
  ['Nguyễn Phượng', ['ngyuen phuong', 'nguen', 'fhuong']],
  ['Ofel Brzk', ['ofle', 'ofal']],
])('%s is found though it is not spelled so, and says that', (name, typed) => {
  const file = create({ facts: [named(name)] });
  for (const text of typed) {
    const found = findClients(desk.db, desk.session, text);
    expect([text, found.map(({ id, matched }) => [id, matched])]).toEqual([
      text,
      expect.arrayContaining([[file.id, 'alike']]),
    ]);
  }
  // What holds the words themselves stands alone; what is nothing like it is not shown.
  expect(findClients(desk.db, desk.session, name).map(({ matched }) => matched)).toEqual(['name']);
  expect(findClients(desk.db, desk.session, `${typed[0]} wxwxwx`)).toEqual([]);
  updateClient(desk.db, desk.session, { ...file, facts: [] });
  expect(findClients(desk.db, desk.session, typed[0] ?? '').map(({ id }) => id)).not.toContain(file.id);
});

test('what is typed is no SQL and no pattern', () => {
  for (const text of ["' OR 1=1 --", '%', '_', '*', '"', '\\', 'a"b', '\u0000', '%%%wren']) {
    expect(() => findClients(desk.db, desk.session, text)).not.toThrow();
  }
  expect(findClients(desk.db, desk.session, 'wren%zz')).toEqual([]);
});

test('a search is one row of the audit for its keystrokes, and never what was typed', () => {
  const before = auditRows('client.searched');
  for (const text of ['q', 'qu', 'que', 'quetz']) findAudited(desk.db, desk.session, text);
  expect(auditRows('client.searched')).toBe(before + 1);
  findAudited(desk.db, desk.session, '   ');
  expect(auditRows('client.searched')).toBe(before + 1);
  const row = desk.db.prepare("SELECT subject FROM audit WHERE action = 'client.searched'").get();
  expect(row).toEqual({ subject: '' });
});

test('with the clock set back, a search and an opening are told all the same', () => {
  const made = create();
  findAudited(desk.db, desk.session, 'quetz');
  noteReading(desk.db, desk.session, made.id);
  const before = [auditRows('client.searched'), auditRows('client.opened')];
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() - 86_400_000 });
  try {
    for (const text of ['q', 'qu']) findAudited(desk.db, desk.session, text);
    for (let part = 0; part < 2; part += 1) noteReading(desk.db, desk.session, made.id);
  } finally {
    vi.useRealTimers();
  }
  const after = [auditRows('client.searched'), auditRows('client.opened')];
  expect(after).toEqual(before.map((rows) => rows + 1));
});

test('ten thousand files: how long a keystroke takes (told, not judged)', () => {
  const given = ['Maria', 'Rosa', 'Mai', 'Pa', 'Simran', 'Sokha', 'Linh', 'Ana', 'Elena', 'Gurpreet'];
  const family = ['Vang', 'Xiong', 'Garcia', 'Nguyen', 'Kaur', 'Chan', 'Flores', 'Singh', 'Lopez', 'Moua'];
  const put = desk.db.prepare("INSERT INTO clients VALUES (?, ?, 1, (SELECT id FROM staff), 'own', '', NULL, ?, ?)");
  const putFact = desk.db.prepare("INSERT INTO facts VALUES (?, 'name-to-use', 'given', ?)");
  desk.db.transaction(() => {
    for (let at = 0; at < 10_000; at++) {
      const id = newId();
      const number = `SH-${50_000 + at}`;
      const name = `${given[at % 10]} ${family[Math.floor(at / 10) % 10]} ${at}`;
      put.run(id, number, new Date().toISOString(), new Date().toISOString());
      putFact.run(id, JSON.stringify({ kind: 'text', text: name }));
      writeSearchNames(desk.db, id, number, name, '', []);
    }
  })();
  const times: number[] = [];
  for (const word of ['maria vang 4', 'xiong', 'gurpreet s', 'nobody at all']) {
    for (let length = 1; length <= word.length; length++) {
      const before = performance.now();
      const found = findClients(desk.db, desk.session, word.slice(0, length));
      times.push(performance.now() - before);
      expect(found.length).toBeLessThanOrEqual(30);
    }
  }
  times.sort((a, b) => a - b);
  const at = (share: number) => times[Math.floor(times.length * share)]?.toFixed(1);
  console.log(`find among 10,000: median ${at(0.5)} ms, p95 ${at(0.95)} ms over ${times.length} keystrokes`);
}, 60_000);
