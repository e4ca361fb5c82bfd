/** The same one after another, the next already asked for while one is used. */
export async function* ahead<T>(source: AsyncGenerator<T>): AsyncGenerator<T> {
  try {
    for (let next = source.next(); ;) {
      const given = await next;
      if (given.done === true) return;
      next = source.next();
      // What goes wrong is heard when its turn comes, or never where nobody goes on reading.
      next.catch(() => undefined);
      yield given.value;
    }
  } finally {
    await source.return(undefined);
  }
}
