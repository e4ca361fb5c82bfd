import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** A line of a page, in points from its upper left corner. */
export interface PageLine {
  readonly words: string;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** A page as it comes from the printer. */
export interface LaidPage {
  readonly width: number;
  readonly height: number;
  readonly lines: readonly PageLine[];
}

/** Lays the documents out in LibreOffice, all in one start of it. */
export async function laidOut(files: Readonly<Record<string, Buffer>>): Promise<Readonly<Record<string, LaidPage[]>>> {
  const folder = await mkdtemp(join(tmpdir(), 'five-ones-pages-'));
  try {
    const names = Object.keys(files);
    for (const name of names) await writeFile(join(folder, `${name}.docx`), files[name] ?? '');
    const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
    const asked = ['--headless', profile, '--convert-to', 'pdf', '--outdir', folder];
    await run('soffice', [...asked, ...names.map((name) => join(folder, `${name}.docx`))], { timeout: 300_000 });
    const pages: Record<string, LaidPage[]> = {};
    for (const name of names) pages[name] = await measured(join(folder, `${name}.pdf`));
    return pages;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function measured(pdf: string): Promise<LaidPage[]> {
  const { stdout } = await run('pdftotext', ['-bbox-layout', pdf, '-'], { maxBuffer: 50_000_000 });
  return stdout
    .split('<page ')
    .slice(1)
    .map((page) => ({
      ...sizeOf(page),
      lines: page
        .split('<line ')
        .slice(1)
        .map(lineOf)
        .sort((a, b) => a.top - b.top || a.left - b.left),
    }));
}

const number = (text: string, name: string): number =>
  Number(new RegExp(`${name}="([\\d.]+)"`).exec(text)?.[1] ?? Number.NaN);

const sizeOf = (page: string) => ({ width: number(page, 'width'), height: number(page, 'height') });

function lineOf(line: string): PageLine {
  const said = [...line.matchAll(/<word [^>]*>([^<]*)<\/word>/gu)].map(([, word = '']) => word).join('');
  return {
    words: said,
    left: number(line, 'xMin'),
    right: number(line, 'xMax'),
    top: number(line, 'yMin'),
    bottom: number(line, 'yMax'),
  };
}
