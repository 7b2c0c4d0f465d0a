/** Jobs that wait for one another, in the order in which they came. One that fails does not stop the next. */
export class Turns {
  #last: Promise<unknown> = Promise.resolve();
  #now: Promise<unknown> = Promise.resolve();
  #waiting = 0;

  take<T>(job: () => Promise<T>): Promise<T> {
    this.#waiting += 1;
    const run = () => {
      const running = job();
      this.#now = running.catch(() => undefined);
      return running;
    };
    const result = this.#last.then(run).finally(() => {
      this.#waiting -= 1;
    });
    this.#last = result.catch(() => undefined);
    return result;
  }

  /** Whether one is at work or waits. */
  get busy(): boolean {
    return this.#waiting > 0;
  }

  /** Resolves when the one at work has ended, well or not; those that wait are not waited for. */
  async oneDone(): Promise<void> {
    await this.#now;
  }
}
