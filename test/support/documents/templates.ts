import { Document, Footer, Header, Packer, PageNumber, Paragraph, Table, TableCell, TableRow, TextRun } from 'docx';
import PizZip from 'pizzip';

/** A template with these paragraphs, and rows of a table where they are lists. */
export function templateOf(lines: readonly (string | readonly string[])[], head = ''): Promise<Buffer> {
  const children = lines.map((line) =>
    typeof line === 'string'
      ? new Paragraph(line)
      : new Table({
          rows: [new TableRow({ children: line.map((cell) => new TableCell({ children: [new Paragraph(cell)] })) })],
        }),
  );
  const pages = new Footer({
    children: [new Paragraph({ children: [new TextRun({ children: [PageNumber.CURRENT] })] })],
  });
  const headers = head === '' ? {} : { headers: { default: new Header({ children: [new Paragraph(head)] }) } };
  return Packer.toBuffer(new Document({ sections: [{ ...headers, footers: { default: pages }, children }] }));
}

/** The same file with a part written anew, or another one beside the others. */
export function withPart(file: Buffer, name: string, content: string | ((before: string) => string)): Buffer {
  const before = (): string => new PizZip(file).file(name)?.asText() ?? '';
  return withParts(file, { [name]: typeof content === 'string' ? content : content(before()) });
}

/** The same with several. */
export function withParts(file: Buffer, parts: Readonly<Record<string, string>>): Buffer {
  const zip = new PizZip(file);
  for (const [name, content] of Object.entries(parts)) zip.file(name, content);
  return zip.generate({ type: 'nodebuffer', compression: 'DEFLATE' });
}
