import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { LOOKED_AT, ownWords } from '../../hands/sightings.ts';

/*
 * Whatever can stand on the screen is looked at: each component with words of its own has its place in
 * tests/hands/looked-at.json, "folder of the pictures: name of the look". Here the list is held against src/ and against
 * the scenes; that the component really stood there is proved by the look itself (Looker.faults).
 */

const e2e = resolve(import.meta.dirname, '../../e2e');
const files = readdirSync(e2e).filter((name) => name.endsWith('.ts'));
const sources = files.map((name) => readFileSync(join(e2e, name), 'utf8'));
const scenes = readFileSync(join(e2e, 'look-scenes.ts'), 'utf8');

/** The looks of the spec that keeps its pictures in `folder`. */
function looksOf(folder: string): Set<string> {
  const spec = sources.find((text) => text.includes(`?? 'test-results', '${folder}')`)) ?? '';
  const all = spec.includes('./look-scenes.ts') ? spec + scenes : spec;
  return new Set(
    [...all.matchAll(/\blook\((?:page, |running\.page, |locked, |first, |second, )?'([^']+)'\)/g)].map(
      ([, name = '']) => name,
    ),
  );
}

describe('what is looked at', () => {
  it('names every component of src/ that has words of its own, and no other', () => {
    expect(Object.keys(LOOKED_AT).sort()).toEqual([...ownWords().keys()].sort());
  });

  it('names screens and dialogs, among them those that cannot be forgotten', () => {
    const all = readdirSync(resolve(import.meta.dirname, '../../../src'), { recursive: true, encoding: 'utf8' });
    const large = all.filter(
      (name) =>
        /(Screen|Dialog|Panel|Room|Sheet|Page)\.tsx$/.test(name) && !/^(ui|support\/Sheet|app\/Room)/.test(name),
    );
    expect(large.length).toBeGreaterThan(50);
    // Of these the words belong to what they show in them.
    const wordless = ['forms/PaperDialog.tsx'];
    expect(large.filter((name) => !LOOKED_AT[name] && !wordless.includes(name))).toEqual([]);
  });

  it('names only looks that a scene takes', () => {
    const known = new Map<string, Set<string>>();
    for (const [component, where] of Object.entries(LOOKED_AT)) {
      const [folder = '', name = ''] = where.replace(/ \*$/, '').split(': ');
      if (!known.has(folder)) known.set(folder, looksOf(folder));
      expect(known.get(folder)?.has(name), `${component} at ${where}`).toBe(true);
    }
    expect(known.size).toBeGreaterThan(8);
  });

  it('takes hardly any component on trust', () => {
    const trusted = Object.values(LOOKED_AT).filter((where) => where.endsWith(' *'));
    expect(trusted.length).toBeLessThan(5);
  });
});
