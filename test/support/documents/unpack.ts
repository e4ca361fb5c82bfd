import { inflateRawSync } from 'node:zlib';

/** The parts of a .docx by their names, read from the archive's directory. */
export function unpack(file: Buffer): ReadonlyMap<string, string> {
  const end = file.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]));
  const parts = new Map<string, string>();
  let at = file.readUInt32LE(end + 16);
  for (let left = file.readUInt16LE(end + 10); left > 0; left -= 1) {
    const [nameLength, extra, comment] = [28, 30, 32].map((place) => file.readUInt16LE(at + place)) as [
      number,
      number,
      number,
    ];
    const [packed, local] = [file.readUInt32LE(at + 20), file.readUInt32LE(at + 42)];
    const from = local + 30 + file.readUInt16LE(local + 26) + file.readUInt16LE(local + 28);
    const body = file.subarray(from, from + packed);
    const stored = file.readUInt16LE(at + 10) === 0;
    parts.set(
      file.toString('utf8', at + 46, at + 46 + nameLength),
      (stored ? body : inflateRawSync(body)).toString('utf8'),
    );
    at += 46 + nameLength + extra + comment;
  }
  return parts;
}

/** What stands in a document, paragraph by paragraph, those of its tables too. */
export function paragraphsOf(file: Buffer): string[] {
  const xml = unpack(file).get('word/document.xml') ?? '';
  return [...xml.matchAll(/<w:p[ >].*?<\/w:p>/gsu)]
    .map(([paragraph]) => [...paragraph.matchAll(/<w:t[^>]*>([^<]*)<\/w:t>/gu)].map(([, said = '']) => said).join(''))
    .map((said) => said.replaceAll('&quot;', '"').replaceAll('&amp;', '&'))
    .filter((said) => said !== '');
}
