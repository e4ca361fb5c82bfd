import type { Reader } from '../../platform/database/tx.js';

/** Ids of the city's things by their names, looked up when first asked for. */
export class CityNames {
  private readonly known = new Map<string, Promise<ReadonlyMap<string, string>>>();

  constructor(private readonly reader: Reader) {}

  unit = (name: string): Promise<string> => this.idOf('SELECT id, name FROM unit', name);
  project = (name: string): Promise<string> => this.idOf('SELECT id, name FROM project WHERE node IS NULL', name);
  /** Of a leading official. */
  leader = (title: string): Promise<string> =>
    this.idOf(`SELECT id, title AS name FROM post WHERE role = 'LEADING_OFFICIAL'`, title);

  private async idOf(sql: string, name: string): Promise<string> {
    const known = this.known.get(sql) ?? this.load(sql);
    this.known.set(sql, known);
    const id = (await known).get(name);
    if (id === undefined) throw new Error(`the demo city has no ${name}`);
    return id;
  }

  private async load(sql: string): Promise<ReadonlyMap<string, string>> {
    const rows = await this.reader.query<{ id: string; name: string }>(sql);
    return new Map(rows.map(({ id, name }) => [name, id]));
  }
}
