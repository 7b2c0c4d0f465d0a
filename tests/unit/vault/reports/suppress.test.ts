import { describe, expect, test } from 'vitest';
import type { ReportTable } from '../../../../electron/contract/reports.ts';
import { addUp } from '../../../../electron/vault/reports/add-up.ts';
import { publish } from '../../../../electron/vault/reports/publish.ts';
import { joinSmall, LEAST, mayTell } from '../../../../electron/vault/reports/suppress.ts';
import type { CountedTable, TableId } from '../../../../electron/vault/reports/tables.ts';

/*
 * The attacker. She has the paper, knows the program by heart and has all the time there is: for every paper she lists
 * every truth that would have given exactly this paper. What is hidden stays hidden only if at least two truths are left
 * for it, and a small number never stands alone.
 */

const name = { en: 'x', es: 'x' };
const people = (count: number, of: string) => new Set(Array.from({ length: count }, (_, one) => `${of}${one}`));
const part = (id: TableId, lines: Record<string, ReadonlySet<string>>): CountedTable => ({
  id,
  lines: Object.entries(lines).map(([line, set]) => ({
    id: line,
    name,
    values: id === 'age' || id === 'language' ? [set.size, 0, set.size] : [set.size],
    people: set,
  })),
});
const numbered = (id: TableId, counts: readonly number[]) =>
  part(id, Object.fromEntries(counts.map((count, place) => [`l${place}`, people(count, `${id} ${place} `)])));

/** What stands on a paper of these tables, as a text that is the same for the same paper. */
const paperOf = (tables: readonly ReportTable[]) =>
  JSON.stringify(
    tables.map(({ id, rows, total, hidden }) => [
      id,
      hidden,
      total,
      rows.map((row) => [row.lines.map((line) => line.id), row.values, row.least]),
    ]),
  );

/**
 * Every way to fill `lines` lines with `most` people at most in all. A paper tells the sum of a table or hides the table,
 * so that every truth behind one paper is among them.
 */
function* truths(lines: number, most: number): Generator<number[]> {
  if (lines === 0) yield [];
  else
    for (let first = 0; first <= most; first += 1)
      for (const rest of truths(lines - 1, most - first)) yield [first, ...rest];
}

/** Groups truths by the paper they give; then asks of each cell whether its small number could be another. */
function attack(
  all: Iterable<number[]>,
  paper: (truth: number[]) => string,
): { papers: number; known: string[]; fewest: number } {
  const byPaper = new Map<string, number[][]>();
  for (const truth of all) {
    const text = paper(truth);
    const same = byPaper.get(text);
    if (same) same.push(truth);
    else byPaper.set(text, [truth]);
  }
  const known: string[] = [];
  let fewest = Number.POSITIVE_INFINITY;
  for (const same of byPaper.values()) {
    const cells = same[0]?.length ?? 0;
    for (let cell = 0; cell < cells; cell += 1) {
      if (!same.some((truth) => (truth[cell] ?? 0) > 0 && (truth[cell] ?? 0) < LEAST)) continue;
      const left = new Set(same.map((truth) => truth[cell])).size;
      fewest = Math.min(fewest, left);
      if (left < 2) known.push(`${cell} of ${JSON.stringify(same[0])} of ${same.length}`);
    }
  }
  return { papers: byPaper.size, known, fewest };
}

describe('one table', () => {
  test.each([
    [1, 30],
    [2, 30],
    [3, 24],
    [4, 18],
    [5, 14],
    [6, 12],
  ])(
    '%i lines with up to %i people: no small number can be worked out, four are left for each at least',
    (lines, most) => {
      const { papers, known, fewest } = attack(truths(lines, most), (truth) => {
        const groups = joinSmall(lines, (places) => places.reduce((sum, place) => sum + (truth[place] ?? 0), 0));
        return JSON.stringify(
          groups?.map((group) => [group, group.reduce((sum, place) => sum + (truth[place] ?? 0), 0)]) ?? 'hidden',
        );
      });
      expect(papers).toBeGreaterThan(lines);
      expect(known).toEqual([]);
      expect(fewest).toBeGreaterThanOrEqual(4);
    },
  );

  test('no group is small, none is left out, 0 is told where it stands alone', () => {
    for (const truth of truths(4, 14)) {
      const groups = joinSmall(4, (places) => places.reduce((sum, place) => sum + (truth[place] ?? 0), 0));
      const all = truth.reduce((sum, one) => sum + one, 0);
      if (groups === null) {
        expect(all > 0 && all < LEAST).toBe(true);
        continue;
      }
      expect(groups.flat()).toEqual([0, 1, 2, 3]);
      for (const group of groups) {
        const sum = group.reduce((count, place) => count + (truth[place] ?? 0), 0);
        expect(sum === 0 ? group.length : sum).toBeGreaterThanOrEqual(sum === 0 ? 1 : LEAST);
        expect(sum === 0 && group.length > 1).toBe(false);
      }
    }
  });

  test('a scheme that hides the small line alone falls to the attacker: the attacker can win', () => {
    const { known } = attack(truths(3, 14), (truth) =>
      JSON.stringify([
        truth.map((one) => (one > 0 && one < LEAST ? 'hidden' : one)),
        truth.reduce((sum, one) => sum + one, 0),
      ]),
    );
    expect(known.length).toBeGreaterThan(0);
  });

  test('and so does one that takes the smallest other line as its cover', () => {
    const { known } = attack(truths(3, 20), (truth) => {
      const small = truth.flatMap((one, place) => (one > 0 && one < LEAST ? [place] : []));
      const others = truth.flatMap((one, place) => (one >= LEAST ? [{ one, place }] : []));
      const cover =
        small.length === 1
          ? [...others]
              .sort((a, b) => a.one - b.one)
              .slice(0, 1)
              .map(({ place }) => place)
          : [];
      const hidden = [...small, ...cover];
      return JSON.stringify([
        truth.map((one, place) => (hidden.includes(place) ? 'hidden' : one)),
        truth.reduce((sum, one) => sum + one, 0),
      ]);
    });
    expect(known.length).toBeGreaterThan(0);
  });

  test('a number alone is told for nobody and for five', () => {
    expect([0, 1, 4, 5, 9].map((count) => mayTell(count))).toEqual([true, false, false, true, true]);
    expect(mayTell(9, 10)).toBe(false);
  });
});

describe('several tables of one paper', () => {
  /** New survivors by two questions at once: the truth is the cross table, the paper tells its edges and who is from before. */
  test('two questions put to the same people, and their number', () => {
    const sizes = (truth: number[]) => {
      const [a = 0, b = 0, c = 0, d = 0, earlier = 0] = truth;
      return [a + b, c + d, a + c, b + d, a + b + c + d, earlier];
    };
    const all = new Map<number[], string>();
    for (const truth of truths(5, 11)) {
      const [a = 0, b = 0, c = 0, d = 0, earlier = 0] = truth;
      const cross = [a, b, c, d].map((count, place) => people(count, `${place} `));
      const both = (one: number, other: number) => new Set([...(cross[one] ?? []), ...(cross[other] ?? [])]);
      const paper = paperOf(
        publish([
          part('survivors', { new: new Set(cross.flatMap((set) => [...set])), earlier: people(earlier, 'e') }),
          part('age', { '18-24': both(0, 1), '25-59': both(2, 3) }),
          part('language', { english: both(0, 2), spanish: both(1, 3) }),
        ]),
      );
      all.set(truth, paper);
    }
    // First the edges of the cross table, then its inside: a small inner number has another truth too.
    for (const cells of [sizes, (truth: number[]) => truth]) {
      const asked = [...all].map(([truth, paper]) => ({ cells: cells(truth), paper }));
      const papers = new Map(asked.map((one) => [one.cells, one.paper]));
      const { papers: count, known } = attack(papers.keys(), (one) => papers.get(one) ?? '');
      expect(count).toBeGreaterThan(50);
      expect(known).toEqual([]);
    }
  });

  /**
   * Services: one person may stand in several lines, so that the truth is how many had each set of them, and how many had
   * none. How often somebody came is not bounded by anything, so that times and minutes tell no more of how many they were.
   */
  test('services that one person may have several of', () => {
    const kinds = 3;
    const sets = 2 ** kinds;
    const byPaper = new Map<string, Set<number>[]>();
    for (const truth of truths(sets, 9)) {
      const lines = Array.from({ length: kinds }, () => new Set<string>());
      truth.forEach((count, set) => {
        for (const id of people(count, `${set} `)) {
          lines.forEach((line, kind) => {
            if (set & (1 << kind)) line.add(id);
          });
        }
      });
      const all = people(
        truth.reduce((sum, count) => sum + count, 0),
        'all ',
      );
      const services: CountedTable = {
        id: 'services',
        lines: lines.map((set, kind) => ({
          id: `k${kind}`,
          name,
          values: [set.size, 99, 999],
          people: set,
        })),
      };
      const text = paperOf(publish([part('survivors', { new: all, earlier: new Set() }), services]));
      const left = byPaper.get(text) ?? lines.map(() => new Set<number>());
      byPaper.set(text, left);
      lines.forEach((line, kind) => {
        left[kind]?.add(line.size);
      });
    }
    expect(byPaper.size).toBeGreaterThan(50);
    const found = [...byPaper.values()].flatMap((left) =>
      left.filter((sizes) => [...sizes].some((size) => size > 0 && size < LEAST)),
    );
    expect(found.length).toBeGreaterThan(20);
    expect(found.filter((sizes) => sizes.size < 2)).toEqual([]);
  });
});

describe('one paper after another', () => {
  const survivors = (fresh: number, earlier: number) =>
    part('survivors', { new: people(fresh, 'n'), earlier: people(earlier, 'e') });
  const quarters = (one: CountedTable, other: CountedTable) => [
    { quarter: '2026-01-01', tables: publish([one]) },
    { quarter: '2026-04-01', tables: publish([other]) },
  ];
  const papersOf = (both: ReturnType<typeof quarters>) =>
    paperOf([...both.flatMap(({ tables }) => tables), ...addUp(both)]);

  test('two quarters and their sum: whoever is from before was new before, and still nothing small is known', () => {
    const { papers, known } = attack(
      (function* () {
        for (let first = 0; first <= 12; first += 1) {
          for (const [second = 0, earlier = 0] of truths(2, 30)) if (earlier <= first) yield [first, second, earlier];
        }
      })(),
      ([first = 0, second = 0, earlier = 0]) => papersOf(quarters(survivors(first, 0), survivors(second, earlier))),
    );
    expect(papers).toBeGreaterThan(100);
    expect(known).toEqual([]);
  });

  test('two quarters of three lines and their sum: what one hides neither the other nor the sum shows', () => {
    const { papers, known } = attack(
      (function* () {
        for (const one of truths(3, 10)) for (const other of truths(3, 8)) yield [...one, ...other];
      })(),
      (truth) => papersOf(quarters(numbered('closed', truth.slice(0, 3)), numbered('closed', truth.slice(3)))),
    );
    expect(papers).toBeGreaterThan(1000);
    expect(known).toEqual([]);
  });

  test('a year told from its own counts would show what a quarter hid', () => {
    const { known } = attack(truths(4, 22), ([one = 0, other = 0, more = 0, most = 0]) =>
      paperOf([
        ...publish([numbered('closed', [one, other])]),
        ...publish([numbered('closed', [more, most])]),
        ...publish([numbered('closed', [one + more, other + most])]),
      ]),
    );
    expect(known.length).toBeGreaterThan(0);
  });

  test('lines that went together in one quarter go together in the sum, and what was hidden makes it "or more"', () => {
    const told = (counts: readonly number[]) => publish([numbered('closed', counts)]);
    const [sum] = addUp([
      { quarter: '2026-01-01', tables: told([2, 9, 6]) },
      { quarter: '2026-04-01', tables: told([7, 8, 0]) },
      { quarter: '2026-07-01', tables: told([1, 0, 0]) },
    ]);
    expect(sum?.rows.map((row) => [row.lines.map(({ id }) => id), row.values, row.least])).toEqual([
      [['l0', 'l1'], [26], true],
      [['l2'], [6], true],
    ]);
    expect(sum?.total).toEqual({ values: [32], least: true });
  });
});

describe('drawn tables', () => {
  /** A small generator, so that a failure can be drawn again. */
  const drawing = (seed: number) => {
    let state = seed;
    return (below: number) => {
      state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
      return Math.floor((state / 2 ** 32) * below);
    };
  };

  test('of 3,000 drawn tables of up to 28 lines no paper holds a number from 1 to 4', () => {
    const draw = drawing(20_261_129);
    for (let round = 0; round < 3000; round += 1) {
      const counts = Array.from({ length: 1 + draw(28) }, () => (draw(3) === 0 ? draw(40) : draw(6)));
      const tables = publish([numbered('closed', counts), numbered('barriers', counts.toReversed())]);
      const told = tables.flatMap(({ rows, total }) => [
        ...rows.flatMap((row) => row.values),
        ...(total?.values ?? []),
      ]);
      expect([round, told.filter((value) => value !== null && value > 0 && value < LEAST)]).toEqual([round, []]);
      // By sums and differences of what is told an attacker reaches the groups and nothing inside them.
      for (const { rows, hidden, total } of tables) {
        const all = counts.reduce((sum, one) => sum + one, 0);
        expect(hidden).toBe(all > 0 && all < LEAST);
        if (!hidden) expect(total?.values).toEqual([all]);
        for (const row of rows) if (row.lines.length > 1) expect(row.values[0]).toBeGreaterThanOrEqual(LEAST);
      }
    }
  });
});
