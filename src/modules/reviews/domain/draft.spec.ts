import { chosen, draft, type DraftEntry, type Found, plan, type Planned } from './draft.js';
import { type Template, templateFaults } from './template.js';

const entry = (id: string, more: Partial<DraftEntry> = {}): DraftEntry => ({
  ...{
    id,
    register: 'OUTCOME_FACT',
    title: `数据${id}`,
    domain: null,
    unitOfMeasure: '件',
    ranked: false,
    proven: true,
  },
  ...more,
});
const entries = (registers: Template['headings'][number]['blocks'][number]['registers']) => ({
  ...{ kind: 'ENTRIES' as const, sentences: [], registers },
});
const sentences = (...texts: readonly string[]) => ({
  ...{ kind: 'SENTENCES' as const, registers: [], sentences: texts.map((text) => ({ text, one: null })) },
});
const TEMPLATE: Template = {
  name: '模板',
  headings: [
    { title: '', domains: [], rest: false, blocks: [sentences('一。', '二。')] },
    { title: '发展', domains: ['发展'], rest: false, blocks: [entries(['OUTCOME_FACT'])] },
    { title: '其他', domains: [], rest: true, blocks: [entries(['OUTCOME_FACT', 'FRONT_RUNNER_CLAIM'])] },
  ],
};
const found = (text: string, why: string | null = null, single = false): Found => ({ text, why, single });
const drafted = (planned: readonly Planned[], why: Readonly<Record<string, string>> = {}) =>
  draft(
    TEMPLATE,
    planned.map((one) => ({ ...one, found: found(one.sentence.text, why[one.sentence.text] ?? null) })),
  );

describe('the plan of a draft', () => {
  it('puts entries under the heading of their field, and the rest where it is taken', () => {
    const { blocks } = drafted(
      plan(TEMPLATE, [entry('a', { domain: '发展' }), entry('b'), entry('c', { domain: '别的' })]),
    );
    expect(blocks.map(({ heading, body }) => [heading, body])).toEqual([
      ['', '一。二。'],
      ['发展', '数据a{{f:a}}件。'],
      ['其他', '数据b{{f:b}}件。数据c{{f:c}}件。'],
    ]);
  });

  it('says a claim by its own words, a rank beside its fact, and no unit of a share', () => {
    const claim = entry('k', { register: 'FRONT_RUNNER_CLAIM', unitOfMeasure: null });
    const texts = plan(TEMPLATE, [claim, entry('r', { ranked: true }), entry('s', { unitOfMeasure: '%' })])
      .slice(2)
      .map(({ sentence }) => sentence.text);
    expect(texts).toEqual(['{{k:k}}。', '数据r{{f:r}}件，位次{{k:r}}。', '数据s{{f:s}}。']);
  });

  it('sets unproven claims apart, after everything else', () => {
    const unproven = entry('u', { register: 'FRONT_RUNNER_CLAIM', proven: false });
    expect(drafted(plan(TEMPLATE, [unproven, entry('b')])).blocks.at(-1)).toMatchObject({
      ...{ heading: '待证明', body: '{{k:u}}。' },
    });
  });

  it('begins a paragraph anew after eight entries', () => {
    const many = Array.from({ length: 9 }, (_, place) => entry(String(place)));
    const blocks = drafted(plan(TEMPLATE, many)).blocks.filter(({ heading }) => heading === '其他');
    expect(blocks.map(({ body }) => body.split('。').length - 1)).toEqual([8, 1]);
  });
});

describe('a draft', () => {
  it('leaves out what cannot be said, with the reason, and keeps what stands free', () => {
    const free: Planned = {
      ...{ heading: 0, paragraph: 1, name: null, free: true, sentence: { text: '展望{{n:none}}。', one: null } },
    };
    const { blocks, notWritten } = drafted([...plan(TEMPLATE, []), free], {
      '一。': 'ZERO',
      '展望{{n:none}}。': 'ZERO',
    });
    expect(blocks.map(({ body }) => body)).toEqual(['二。', '展望{{n:none}}。']);
    expect(notWritten).toEqual([{ heading: '', text: '一。', why: 'ZERO' }]);
  });

  it('marks the digits of a name as a name, where it stands', () => {
    const { blocks } = drafted(plan(TEMPLATE, [entry('a'), entry('b', { title: '5G基站' })]));
    const { body, marks } = blocks.at(-1) ?? { body: '', marks: [] };
    expect(marks.map(({ from, to, as }) => [body.slice(from, to), as])).toEqual([['5G基站', 'NAME']]);
  });

  it('reads of a single thing as that reads, where it can be said', () => {
    const one = found('一件', null, true);
    expect(chosen(one, found('名称'))).toEqual(found('名称'));
    expect(chosen(one, found('名称', 'NOT_PUBLIC'))).toBe(one);
    expect(chosen(found('两件'), found('名称'))).toEqual(found('两件'));
  });
});

describe('a template', () => {
  it('is refused at each block and heading that contradicts itself or another', () => {
    const twice = { ...TEMPLATE, headings: [...TEMPLATE.headings, ...TEMPLATE.headings.slice(1)] };
    expect(templateFaults(TEMPLATE)).toEqual([]);
    expect(templateFaults(twice).map(({ pointer, code }) => `${pointer} ${code}`)).toEqual([
      '/headings/3/domains REVIEW_TEMPLATE_DOMAIN_TWICE',
      '/headings/4/rest REVIEW_TEMPLATE_REST_TWICE',
    ]);
  });
});
