import { useEffect, useSyncExternalStore } from 'react';
import type { PageBitmap } from '../../electron/contract/calls.ts';
import { isFromPreload } from './vault-port.ts';

/**
 * The pages of a packet as pixels, collected as they come from glass. They may come before the screen that
 * shows them knows their job, so they are kept by job; the memory is given back as soon as nobody looks.
 */
const none: ImageBitmap[] = [];
/** As many as glass shows of one file (electron/glass). */
const MOST_PAGES = 60;
const pagesOf = new Map<string, ImageBitmap[]>();
const readers = new Map<string, number>();
const dropped = new Set<string>();
const watchers = new Set<() => void>();

const tell = () => {
  for (const watcher of [...watchers]) watcher();
};

function watch(watcher: () => void): () => void {
  watchers.add(watcher);
  return () => watchers.delete(watcher);
}

/** Closes the bitmaps of a job; what still arrives for it is closed at once. */
export function dropPages(job: string): void {
  for (const bitmap of pagesOf.get(job) ?? none) bitmap?.close();
  pagesOf.delete(job);
  dropped.add(job);
  tell();
}

/** Closes the bitmaps of every job: the desk is closing. */
export function dropAllPages(): void {
  for (const job of [...pagesOf.keys()]) dropPages(job);
}

/** Takes in one page. A new job closes those of older jobs at which nobody looks any more. */
export function takePage({ job, page, bitmap }: PageBitmap): void {
  if (dropped.has(job)) {
    bitmap.close();
    return;
  }
  if (!pagesOf.has(job)) {
    for (const old of [...pagesOf.keys()]) if (!readers.get(old)) dropPages(old);
  }
  const pages = [...(pagesOf.get(job) ?? none)];
  pages[page - 1]?.close();
  pages[page - 1] = bitmap;
  pagesOf.set(job, pages);
  tell();
}

/** Glass shows foreign bytes and may have been taken over by them: only a page of a packet is taken from it. */
export function isPage(told: unknown): told is PageBitmap {
  if (typeof told !== 'object' || told === null || !('bitmap' in told && 'page' in told && 'job' in told)) return false;
  const { job, page, bitmap } = told;
  const number = typeof page === 'number' && Number.isInteger(page) && page >= 1 && page <= MOST_PAGES;
  return number && typeof job === 'string' && bitmap instanceof ImageBitmap;
}

/** Starts to listen for glass. Call once, before the first screen. */
export function listenForPages(): void {
  window.addEventListener('message', (event: MessageEvent<{ kind?: string } | null>) => {
    if (!isFromPreload(event) || event.data?.kind !== 'glass') return;
    const port = event.ports[0];
    if (port) port.onmessage = ({ data }: MessageEvent<unknown>) => isPage(data) && takePage(data);
  });
}

/**
 * The pages of a job that have come so far, in order. The bitmaps are closed when the last screen that shows
 * the job goes, or shows another.
 */
export function usePages(job: string | null): ImageBitmap[] {
  useEffect(() => {
    if (job === null) return;
    readers.set(job, (readers.get(job) ?? 0) + 1);
    return () => {
      readers.set(job, (readers.get(job) ?? 1) - 1);
      // Two screens may change places in one go: look only after both have had their turn.
      queueMicrotask(() => {
        if (readers.get(job) !== 0) return;
        readers.delete(job);
        dropPages(job);
      });
    };
  }, [job]);
  return useSyncExternalStore(watch, () => (job === null ? none : (pagesOf.get(job) ?? none)));
}
