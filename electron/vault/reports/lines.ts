import type { Named } from '../../contract/reports.ts';
import type { CountedLine, CountedTable, TableId } from './tables.ts';

/** Lines in the order of a list, filled by what falls into each. */
export class Lines {
  private readonly byId: Map<string, { line: Named; values: number[]; people: Set<string> }>;
  constructor(list: readonly Named[], columns: number) {
    const empty = () => new Array<number>(columns).fill(0);
    this.byId = new Map(list.map((line) => [line.id, { line, values: empty(), people: new Set<string>() }]));
  }
  /** Adds to each column; what falls into no line of the list is an error of ours. */
  add(id: string, person: string, values: readonly number[]): void {
    const found = this.byId.get(id);
    if (!found) throw new Error(`no line ${id}`);
    found.people.add(person);
    values.forEach((value, column) => {
      found.values[column] = (found.values[column] ?? 0) + value;
    });
  }
  /** Whether a person stands in a line already. */
  has(id: string, person: string): boolean {
    return this.byId.get(id)?.people.has(person) ?? false;
  }
  table(id: TableId): CountedTable {
    const lines = [...this.byId.values()].map(
      ({ line, values, people }): CountedLine => ({ id: line.id, name: line.name, values, people }),
    );
    return { id, lines };
  }
}
