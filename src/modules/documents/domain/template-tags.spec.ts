import { bracesIn, tagFaults } from './template-tags.js';
import { type TemplateField, blanksOf, fieldsOf, samplesOf } from './template-fields.js';
import { DOCUMENT_KINDS } from './document-kinds.js';

const text = (name: string): TemplateField => ({ name, meaning: 'TITLE', example: name, rows: null });
const FIELDS: readonly TemplateField[] = [
  text('标题'),
  text('提出方（受益方）'),
  { ...text('清单'), rows: [text('事项'), text('标题')] },
];
const codes = (...paragraphs: string[]): string[] => tagFaults(paragraphs, FIELDS).map(({ code }) => code);

describe('the places of a template', () => {
  it.each([
    ['a name', ['{标题}']],
    ['a name with brackets', ['{提出方（受益方）}']],
    ['a condition', ['{#标题}有{/标题}{^标题}无{/标题}']],
    ['a loop over paragraphs', ['{#清单}', '{事项}{标题}', '{/清单}']],
    ['an end without a name', ['{#清单}{事项}{/}']],
    ['a name of the whole within a row', ['{#清单}{提出方（受益方）}{/清单}']],
  ])('may be %s', (_, paragraphs) => {
    expect(codes(...paragraphs)).toEqual([]);
  });

  it.each([
    ['blanks', ['{ 标题}'], ['TEMPLATE_TAG_SPACES']],
    ['a full-width blank', ['{标题\u3000}'], ['TEMPLATE_TAG_SPACES']],
    ['a break', ['{标\n题}'], ['TEMPLATE_TAG_SPACES']],
    ['nothing', ['{}', '{  }', '{#}'], ['TEMPLATE_TAG_EMPTY', 'TEMPLATE_TAG_EMPTY', 'TEMPLATE_TAG_EMPTY']],
    ['a full-width brace on one side', ['{标题｝'], ['TEMPLATE_BRACES_FULL_WIDTH', 'TEMPLATE_BRACE_UNCLOSED']],
    ['a brace over two paragraphs', ['{标', '题}'], ['TEMPLATE_BRACE_UNCLOSED', 'TEMPLATE_BRACE_UNOPENED']],
    ['two braces', ['{{标题}}'], ['TEMPLATE_BRACE_UNCLOSED', 'TEMPLATE_BRACE_UNOPENED']],
    ['a name of rows after its loop', ['{#清单}{/清单}{事项}'], ['TEMPLATE_NAME_OF_ROWS']],
    ['a name of rows where there are none', ['{^清单}{事项}{/清单}'], ['TEMPLATE_NAME_OF_ROWS']],
    ['an unknown loop, said once', ['{#没有}{标题}{/没有}'], ['TEMPLATE_NAME_UNKNOWN']],
    ['loops left open, each', ['{#清单}', '{#标题}'], ['TEMPLATE_LOOP_UNCLOSED', 'TEMPLATE_LOOP_UNCLOSED']],
  ])('are refused with %s', (_, paragraphs, expected) => {
    expect(codes(...paragraphs)).toEqual(expected);
  });

  it('are named by where they stand: the words of the paragraph, cut', () => {
    expect(tagFaults([`  ${'改'.repeat(60)}{无}`], FIELDS)[0]?.params['place']).toBe('改'.repeat(40));
  });

  it('are no more than can be filled in a moment', () => {
    expect(codes('{标题}'.repeat(2_001))).toEqual(['TEMPLATE_TAGS_TOO_MANY']);
    expect(bracesIn('没有花括号')).toEqual([]);
  });

  it.each(DOCUMENT_KINDS)('have words, a meaning and a sample each, of no two the same name: %s', (kind) => {
    const fields = fieldsOf(kind);
    const names = fields.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    const all = fields.flatMap(({ name, rows }) => [name, ...(rows ?? []).map((one) => one.name)]);
    expect(all.filter((name) => !/^[\p{Script=Han}（）]+$/u.test(name))).toEqual([]);
    expect(Object.keys(samplesOf(fields))).toEqual(Object.keys(blanksOf(fields)));
    const examples = fields.flatMap(({ example, rows }) => [example, ...(rows ?? []).map((one) => one.example)]);
    expect(examples.filter((one) => /^[A-Z_]+$/u.test(one))).toEqual([]);
  });
});
