/** A name in Chinese quotation marks; marks that it holds itself become single ones, as documents write them. */
export function quoted(name: string): string {
  return `“${name.replaceAll('“', '‘').replaceAll('”', '’')}”`;
}
