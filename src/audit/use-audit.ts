import { useState } from 'react';
import type { AuditFilter } from '../../electron/contract/audit.ts';
import { useAsked } from '../app/use-asked.ts';

export const noFilter: AuditFilter = { staffId: null, fileNumber: null, kind: null, from: null, to: null };

/** A day that is typed digit by digit passes through years that nobody means. */
const isDay = (day: string | null) => day === null || /^(19|20)[0-9]{2}-/.test(day);

/** Whether the filter can be asked for: whole days, in their order. */
export function daysFit({ from, to }: AuditFilter): boolean {
  return isDay(from) && isDay(to) && (from === null || to === null || from <= to);
}

/** The rows of the audit under one filter, page by page, newest first. */
export function useAudit(fileNumber: string | null) {
  const [filter, setFilter] = useState<AuditFilter>({ ...noFilter, fileNumber });
  /** Row below which each page begins; the last one is shown. */
  const [pages, setPages] = useState<(number | null)[]>([null]);
  const before = pages[pages.length - 1] ?? null;
  const asked = useAsked('audit.rows', daysFit(filter) ? { before, filter } : null);
  const rows = asked.value?.rows ?? [];
  const last = rows[rows.length - 1];
  return {
    filter,
    setFilter: (next: AuditFilter) => {
      setPages([null]);
      setFilter(next);
    },
    rows,
    asked,
    older: asked.value?.more && last ? () => setPages([...pages, last.row]) : null,
    newer: pages.length > 1 ? () => setPages(pages.slice(0, -1)) : null,
  };
}
