import { type Attributes, localAttributes, readXml, type XmlListener } from '../workbook/xml-part.js';
import type { TemplateFileFault, TemplateFileProblem } from './problems.js';
import { asTemplateRefusal, type TemplatePart } from './template-parts.js';

const WORDS = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const DOCUMENT = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml';
const SHOWN = 80;

/** Elements that bring something in or run something. */
const ELEMENTS: ReadonlyMap<string, TemplateFileProblem> = new Map([
  ...(['altChunk', 'object', 'OLEObject', 'control', 'subDoc', 'movie', 'contentPart', 'frameset'] as const).map(
    (one) => [one, 'TEMPLATE_EMBEDDED'] as const,
  ),
  ...(['entryMacro', 'exitMacro', 'macroWll'] as const).map((one) => [one, 'TEMPLATE_MACROS'] as const),
  ...(['ins', 'del', 'moveFrom', 'moveTo'] as const).map((one) => [one, 'TEMPLATE_TRACKED'] as const),
  ['comment', 'TEMPLATE_COMMENTS'],
  ['mailMerge', 'TEMPLATE_MAIL_MERGE'],
]);
const BREAKS: ReadonlySet<string> = new Set(['br', 'tab', 'cr']);
/** Fields that look at the document alone. */
const FIELD = /^\s*(PAGE|NUMPAGES|SECTION|SECTIONPAGES)\b[^{}]*$/iu;
/** What leads out of the file, however it is written. */
const OUTSIDE = /^[a-z][a-z\d+.-]*:|^[\\/]{2}|\\/iu;
/** Relationships that a document of words has. */
const RELATIONS =
  /\/(officeDocument|styles|stylesWithEffects|settings|fontTable|numbering|webSettings|theme|header|footer|footnotes|endnotes|image|comments\w*|people|core-properties|extended-properties|custom-properties|customXml|customXmlProps|thumbnail)$/u;

/** What stands in a part, paragraph by paragraph. */
export interface TemplateText {
  readonly part: string;
  readonly paragraphs: readonly string[];
}

/** What a part says, and what of it is refused. */
export interface ScannedPart {
  readonly paragraphs: readonly string[];
  readonly faults: readonly TemplateFileFault[];
}

/** @throws TEMPLATE_DAMAGED, TEMPLATE_TOO_COSTLY where the part is no XML that can be read */
export async function scanPart(key: string, part: TemplatePart): Promise<ScannedPart> {
  const scan = scanOf(key);
  try {
    await readXml(
      { name: part.name, deflated: false, packed: part.content, statedBytes: part.content.length },
      scan.listener,
    );
  } catch (error) {
    throw asTemplateRefusal(error);
  }
  return scan.done();
}

interface Scan {
  readonly listener: XmlListener;
  done(): ScannedPart;
}

function scanOf(key: string): Scan {
  if (key === '[content_types].xml') return contentTypes();
  if (key.endsWith('.rels')) return relations();
  if (key.startsWith('docprops/')) return properties();
  return key.startsWith('word/') && !key.startsWith('word/theme/') ? wordsOf(key) : { listener: {}, done: nothing };
}

const nothing = (): ScannedPart => ({ paragraphs: [], faults: [] });

/** The main part is a document, not a template with macros or anything else. */
function contentTypes(): Scan {
  const faults: TemplateFileFault[] = [];
  let documents = 0;
  const open = (name: string, said: Attributes): void => {
    const { ContentType = '', PartName = '' } = said;
    if (/macroEnabled|vbaProject/iu.test(ContentType))
      faults.push({ code: 'TEMPLATE_MACROS', params: { part: PartName } });
    else if (ContentType === DOCUMENT && name === 'Override' && PartName === '/word/document.xml') documents += 1;
    else if (/\.main\+xml$/iu.test(ContentType)) faults.push({ code: 'TEMPLATE_NOT_DOCX', params: {} });
  };
  const none = (): TemplateFileFault[] => (documents === 1 ? [] : [{ code: 'TEMPLATE_NOT_DOCX', params: {} }]);
  return {
    listener: { open },
    done: () => ({ paragraphs: [], faults: faults.length === 0 ? none() : faults }),
  };
}

function relations(): Scan {
  const faults: TemplateFileFault[] = [];
  const open = (name: string, { TargetMode, Target = '', Type = '' }: Attributes): void => {
    if (name !== 'Relationship') return;
    if (TargetMode?.toLowerCase() === 'external' || OUTSIDE.test(Target))
      faults.push({ code: 'TEMPLATE_EXTERNAL_LINK', params: { target: shown(Target) } });
    else if (!RELATIONS.test(Type)) faults.push({ code: 'TEMPLATE_EMBEDDED', params: { part: shown(Target) } });
  };
  return { listener: { open }, done: () => ({ paragraphs: [], faults }) };
}

/** Title and author of a file are filled in like its words. */
function properties(): Scan {
  const paragraphs: string[] = [];
  return { listener: { text: (said) => paragraphs.push(said) }, done: () => ({ paragraphs, faults: [] }) };
}

/** What is read of words while a part is passed over. */
class WordScan {
  readonly faults: TemplateFileFault[] = [];
  readonly paragraphs: string[] = [];
  private readonly open: string[] = [];
  private readonly fields: string[] = [];
  constructor(private rootMustSay: boolean) {}

  opened(name: string, attributes: Attributes): void {
    // Words under another prefix would be neither found nor filled.
    if (this.rootMustSay && attributes['xmlns:w'] !== WORDS) this.fault('TEMPLATE_DAMAGED');
    this.rootMustSay = false;
    const code = ELEMENTS.get(name);
    if (code !== undefined) this.fault(code, { part: name });
    const said = localAttributes(attributes);
    this.address(said);
    if (name === 'fldSimple') this.field(said['instr'] ?? '');
    if (name === 'fldChar') this.fieldMark(said['fldCharType'] ?? '');
    if (name === 'p') this.open.push('');
    if (BREAKS.has(name)) this.said('\n');
  }

  text(said: string, name: string): void {
    if (name === 't') this.said(said);
    if (name === 'instrText') this.instruction(said);
  }

  closed(name: string): void {
    if (name === 'p') this.paragraphs.push(this.open.pop() ?? '');
  }

  done(): ScannedPart {
    for (const one of this.fields) this.field(one);
    return { paragraphs: this.paragraphs, faults: this.faults };
  }

  /** Pictures and links that are fetched from elsewhere. */
  private address({ src = '', href = '' }: Attributes): void {
    const address = src === '' ? href : src;
    if (address !== '') this.fault('TEMPLATE_EXTERNAL_LINK', { target: shown(address) });
  }

  private said(more: string): void {
    const last = this.open.length - 1;
    if (last >= 0) this.open[last] = (this.open[last] ?? '') + more;
  }

  /** An instruction comes in pieces; what stands outside a field is judged by itself. */
  private instruction(said: string): void {
    const last = this.fields.length - 1;
    if (last < 0) this.field(said);
    else this.fields[last] = (this.fields[last] ?? '') + said;
  }

  private fieldMark(type: string): void {
    // A field within the instruction of another makes that up as it goes.
    if (type === 'begin') this.fields.push(this.fields.length === 0 ? '' : '{');
    else {
      const told = this.fields.pop();
      if (told !== undefined && told.trim() !== '') this.field(told);
      // What is shown between here and the end is no instruction.
      if (type === 'separate') this.fields.push(' ');
    }
  }

  private field(instruction: string): void {
    if (instruction.trim() === '' || FIELD.test(instruction)) return;
    this.fault('TEMPLATE_FIELD', { field: shown(instruction.replace('{', '').trim()) });
  }

  private fault(code: TemplateFileProblem, params: TemplateFileFault['params'] = {}): void {
    // Once is enough: a file with ten thousand of them says no more.
    if (!this.faults.some((one) => one.code === code && JSON.stringify(one.params) === JSON.stringify(params)))
      this.faults.push({ code, params });
  }
}

function wordsOf(key: string): Scan {
  const scan = new WordScan(/^word\/(?:document|header\d*|footer\d*|footnotes|endnotes)\.xml$/u.test(key));
  return {
    listener: {
      open: (name, attributes) => scan.opened(name, attributes),
      text: (said, name) => scan.text(said, name),
      close: (name) => scan.closed(name),
    },
    done: () => scan.done(),
  };
}

const shown = (said: string): string => said.slice(0, SHOWN);
