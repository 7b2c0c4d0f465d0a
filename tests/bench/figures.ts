/** One thing that was measured, in milliseconds. */
export interface Figure {
  what: string;
  samples: number[];
  /** Milliseconds that its 95th percentile may take (design, section 9); null for what is only told. */
  limit: number | null;
  /** The median as a part of another's in the same run; null where there is none to compare with. */
  against?: { what: string; samples: number[] };
}

/** The sample below which this part of all lies (nearest rank). @throws RangeError when there is none */
export function percentile(samples: readonly number[], part: number): number {
  const sorted = samples.toSorted((a, b) => a - b);
  const found = sorted[Math.max(0, Math.ceil(sorted.length * part) - 1)];
  if (found === undefined) throw new RangeError('nothing was measured');
  return found;
}

export const median = (samples: readonly number[]): number => percentile(samples, 0.5);

/** Whether a figure keeps to its limit. */
export function holds({ samples, limit }: Figure): boolean {
  return limit === null || percentile(samples, 0.95) <= limit;
}

const HEAD = ['what', 'runs', 'median', 'p95', 'limit', 'ratio', ''];

/** The figures as a table of plain text; the ratio is of the medians. */
export function tableOf(figures: readonly Figure[]): string {
  const rows = figures.map((figure) => {
    const { what, samples, limit, against } = figure;
    const ms = (value: number) => `${value.toFixed(value < 10 ? 1 : 0)} ms`;
    const ratio = against ? `${(median(samples) / median(against.samples)).toFixed(2)} of ${against.what}` : '';
    const verdict = limit === null ? '' : holds(figure) ? 'holds' : 'OVER';
    const cells = [what, `${samples.length}`, ms(median(samples)), ms(percentile(samples, 0.95))];
    return [...cells, limit === null ? '' : ms(limit), ratio, verdict];
  });
  const all = [HEAD, ...rows];
  const widths = HEAD.map((_, column) => Math.max(...all.map((row) => (row[column] ?? '').length)));
  return all
    .map((row) =>
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}
