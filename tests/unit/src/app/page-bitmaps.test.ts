// @vitest-environment jsdom
import { act, cleanup, renderHook, waitFor } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { dropAllPages, takePage, usePages } from '../../../../src/app/page-bitmaps.ts';

let jobs = 0;
const newJob = () => `job ${jobs++}`;
const bitmap = () => ({ close: vi.fn(), width: 10, height: 10 }) as unknown as ImageBitmap;
const page = (job: string, number: number, pixels: ImageBitmap) =>
  act(() => takePage({ job, page: number, pages: 3, bitmap: pixels }));

describe('the pages of a packet', () => {
  afterEach(() => {
    cleanup();
    dropAllPages();
  });

  it('come in order, also those that came before the screen knew the job', () => {
    const job = newJob();
    const [one, two] = [bitmap(), bitmap()];
    page(job, 2, two);
    const { result } = renderHook(() => usePages(job));
    page(job, 1, one);
    expect(result.current).toEqual([one, two]);
  });

  it('are closed when the last screen that shows them goes, and what comes later at once', async () => {
    const job = newJob();
    const [one, late] = [bitmap(), bitmap()];
    const first = renderHook(() => usePages(job));
    const second = renderHook(() => usePages(job));
    page(job, 1, one);
    first.unmount();
    await Promise.resolve();
    expect(one.close).not.toHaveBeenCalled();
    second.unmount();
    await waitFor(() => expect(one.close).toHaveBeenCalledOnce());
    page(job, 2, late);
    expect(late.close).toHaveBeenCalledOnce();
  });

  it('stay while one screen takes the place of another', async () => {
    const job = newJob();
    const one = bitmap();
    page(job, 1, one);
    const { rerender, result } = renderHook(({ shown }) => usePages(shown), { initialProps: { shown: job } });
    rerender({ shown: job });
    await Promise.resolve();
    expect(result.current).toEqual([one]);
    rerender({ shown: newJob() });
    await waitFor(() => expect(one.close).toHaveBeenCalledOnce());
  });

  it('of a job at which nobody looks are closed by the next job', () => {
    const one = bitmap();
    page(newJob(), 1, one);
    page(newJob(), 1, bitmap());
    expect(one.close).toHaveBeenCalledOnce();
  });
});
