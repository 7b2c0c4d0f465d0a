/** "12.4 GB", "310 MB": what is free on a stick, or how large a backup is. Decimal units, as on the stick's label. */
export function sizeText(locale: string, bytes: number): string {
  const [unit, size] =
    bytes >= 1e9
      ? (['gigabyte', 1e9] as const)
      : bytes >= 1e6
        ? (['megabyte', 1e6] as const)
        : (['kilobyte', 1e3] as const);
  const digits = unit === 'gigabyte' && bytes < 100e9 ? 1 : 0;
  return new Intl.NumberFormat(locale, {
    style: 'unit',
    unit,
    unitDisplay: 'short',
    maximumFractionDigits: digits,
  }).format(bytes / size);
}
