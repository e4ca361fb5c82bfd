/** What the address of this page keeps: its filters. Anything else in the address is dropped. */
export type TodoSearch = Readonly<Record<string, never>>;

export function readTodoSearch(_address: Readonly<Record<string, unknown>>): TodoSearch {
  return {};
}
