import type { TestApp } from '../../support/app.js';
import { borrowTestApp } from '../../support/borrowed-app.js';
import { templateOf, withPart, withParts } from '../../support/documents/templates.js';
import { paragraphsOf, unpack } from '../../support/documents/unpack.js';

interface Template {
  readonly id: string;
  readonly number: number;
  readonly state: string;
  readonly sha256: string;
  readonly version: number;
  readonly code: string;
  readonly detail: string;
  readonly withdrawalWords: string | null;
  readonly errors: readonly {
    readonly code: string;
    readonly detail: string;
    readonly params: Record<string, string>;
  }[];
}
interface Field {
  readonly name: string;
  readonly meaning: string;
  readonly example: string;
  readonly rows: readonly Field[] | null;
}

const GOOD = ['{发文机关标志}', '{标题}', '{主送机关}：', '{#正文}', '{文字}', '{/正文}', '{落款机关}', '{成文日期}'];

/** 文书模板. */
describe('the office’s own templates of documents', () => {
  let app: TestApp;
  const upload = async (seat: string, file: Buffer, { kind = 'INTERVIEW_NOTICE', name = '约谈通知书.docx' } = {}) =>
    (await app.as(seat)).upload<Template>(`/document-templates?kind=${kind}`, name, file);
  const act = async (seat: string, id: string, verb: string, body: object = {}) =>
    (await app.as(seat)).post<Template>(`/document-templates/${id}/${verb}`, body);
  const rows = async () => (await (await app.as('office-clerk')).get<readonly Template[]>('/document-templates')).body;
  const taken = async (path: string) => {
    const { cookie } = await app.as('office-clerk');
    const answer = await fetch(`${app.url}/api/v1/document-templates/${path}`, { headers: { cookie } });
    return Buffer.from(await answer.arrayBuffer());
  };
  const noticesOf = async (seat: string) =>
    (
      await app.db.query<{ title: string }>(
        `SELECT title FROM notice WHERE kind = 'DOCUMENT_TEMPLATE' AND recipient_person_id = $1 ORDER BY id`,
        [app.town.seats[seat]?.personId],
      )
    ).map(({ title }) => title);
  /** What is said of a file with these lines: code and place. */
  const faultsOf = async (lines: readonly (string | readonly string[])[]) => {
    const { status, body } = await upload('office-chief', await templateOf(lines));
    return [status, ...body.errors.map(({ code }) => code)];
  };

  beforeAll(async () => {
    app = await borrowTestApp('2026-07-01');
  });
  afterAll(() => app.close());

  it('may name what the kind of document offers, each with its meaning and an example, in the reader’s language', async () => {
    const clerk = await app.as('office-clerk');
    const { body } = await clerk.get<readonly Field[]>('/document-templates/fields?kind=INTERVIEW_NOTICE');
    expect(body.find(({ name }) => name === '标题')).toEqual({
      ...{ name: '标题', meaning: '文件标题', example: '关于“乡村e镇建设”改革事项的通知', rows: null },
    });
    expect(body.find(({ name }) => name === '有关事项清单')?.rows?.map(({ name }) => name)).toEqual([
      '序号',
      '事项',
      '原定时限',
    ]);
    const english = await clerk.get<readonly Field[]>('/document-templates/fields?kind=APPROVAL_SHEET', {
      'accept-language': 'en',
    });
    expect(english.body.find(({ name }) => name === '呈批事项')?.meaning).toBe('What stands in the box “呈批事项”');
  });

  it('are uploaded by a section chief, and every fault is told at once with its place, in both languages; nothing is stored then', async () => {
    const file = await templateOf(['{标题}', '{ 主送机关 }：', '｛正文｝', '{#正文}{文字}', '请{单位名称}办理']);
    expect((await upload('office-clerk', file)).status).toBe(403);
    const { status, body } = await upload('office-chief', file);
    expect([status, body.code, body.detail]).toEqual([
      ...[422, 'DOCUMENT_TEMPLATE_FAULTY', '该模板有5处问题，未予接收。请逐条修改后重新上传。'],
    ]);
    expect(body.errors.map(({ code, detail }) => [code, detail])).toEqual([
      ['TEMPLATE_TAG_SPACES', '“{ 主送机关 }：”一段中，“{ 主送机关 }”的花括号内有空格或换行。请删去，只留“主送机关”。'],
      ['TEMPLATE_BRACES_FULL_WIDTH', '“｛正文｝”一段中，“｛正文｝”处用了全角花括号。请改为半角花括号。'],
      ['TEMPLATE_BRACES_FULL_WIDTH', '“｛正文｝”一段中，“｝”处用了全角花括号。请改为半角花括号。'],
      ['TEMPLATE_NAME_UNKNOWN', '“请{单位名称}办理”一段中，没有“单位名称”这个字段。请对照字段表改正。'],
      ['TEMPLATE_LOOP_UNCLOSED', '“{#正文}{文字}”一段中，“正文”的循环没有结束。请在花括号内写/号加“正文”。'],
    ]);
    const form = new FormData();
    form.append('file', new Blob([new Uint8Array(file)]), '模板.docx');
    const english = await (
      await app.as('office-chief')
    ).post<Template>('/document-templates?kind=INTERVIEW_NOTICE', form, { 'accept-language': 'en' });
    expect(english.body.errors[3]?.detail).toBe(
      'In the paragraph “请{单位名称}办理” there is no name “单位名称”. Compare it with the list of names.',
    );
    expect(await rows()).toEqual([]);
  });

  it.each([
    ['a name that only rows have', ['{文字}'], 'TEMPLATE_NAME_OF_ROWS'],
    ['a list that is not gone through', ['{正文}'], 'TEMPLATE_LIST_UNLOOPED'],
    ['a list within itself', ['{#正文}{#正文}{文字}{/正文}{/正文}'], 'TEMPLATE_LIST_WITHIN_LIST'],
    ['a loop that ends elsewhere', ['{#正文}{#标题}{/正文}{/标题}'], 'TEMPLATE_LOOP_CROSSED'],
    ['an end without a beginning', ['{/正文}'], 'TEMPLATE_LOOP_UNOPENED'],
    ['a brace that is not closed', ['{标题'], 'TEMPLATE_BRACE_UNCLOSED'],
    ['a brace that was not opened', ['标题}'], 'TEMPLATE_BRACE_UNOPENED'],
    ['a formula', ['{标题.length}'], 'TEMPLATE_TAG_FORMULA'],
    ['raw markup', ['{@标题}'], 'TEMPLATE_TAG_FORMULA'],
    ['other delimiters', ['{=[[ ]]=}'], 'TEMPLATE_TAG_FORMULA'],
    ['what every object has', ['{constructor}'], 'TEMPLATE_NAME_UNKNOWN'],
    ['a loop over two rows of a table', [['{#有关事项清单}{序号}', '{事项}'], '{/有关事项清单}'], 'TEMPLATE_SYNTAX'],
  ])('are refused for %s', async (_, lines, code) => {
    const [status, ...codes] = await faultsOf(lines);
    expect([status, new Set(codes)]).toEqual([422, new Set([...codes.filter((one) => one !== code), code])]);
    expect(codes).toContain(code);
  });

  it.each<[string, (file: Buffer) => Buffer, string]>([
    ['macros', (file) => withPart(file, 'word/vbaProject.bin', '无'), 'TEMPLATE_MACROS'],
    ['an embedded object', (file) => withPart(file, 'word/embeddings/oleObject1.bin', '无'), 'TEMPLATE_EMBEDDED'],
    ['a file to be merged in', (file) => withPart(file, 'word/afchunk1.html', '无'), 'TEMPLATE_EMBEDDED'],
    ['a part that no document has', (file) => withPart(file, 'word/other.xml', '<a/>'), 'TEMPLATE_PART'],
    [
      'a link that leads out',
      (file) =>
        withPart(file, 'word/_rels/document.xml.rels', (xml) =>
          xml.replace(
            '</Relationships>',
            '<Relationship Id="rId99" TargetMode="External" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink" Target="https://example.org/"/></Relationships>',
          ),
        ),
      'TEMPLATE_EXTERNAL_LINK',
    ],
    [
      'a field that takes text from a file',
      (file) =>
        withPart(file, 'word/document.xml', (xml) =>
          xml.replace('<w:sectPr', '<w:p><w:fldSimple w:instr="INCLUDETEXT 附件"/></w:p><w:sectPr'),
        ),
      'TEMPLATE_FIELD',
    ],
    [
      'a field whose instruction is in pieces',
      (file) =>
        withPart(file, 'word/document.xml', (xml) =>
          xml.replace(
            '<w:sectPr',
            '<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>INCLUDE</w:instrText></w:r><w:r><w:instrText>TEXT 附件</w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p><w:sectPr',
          ),
        ),
      'TEMPLATE_FIELD',
    ],
    [
      'a change that is not accepted',
      (file) =>
        withPart(file, 'word/document.xml', (xml) => xml.replace('<w:sectPr', '<w:p><w:ins w:id="1"/></w:p><w:sectPr')),
      'TEMPLATE_TRACKED',
    ],
    [
      'the type of a document with macros',
      (file) =>
        withPart(file, '[Content_Types].xml', (xml) =>
          xml.replace(
            'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml',
            'application/vnd.ms-word.document.macroEnabled.main+xml',
          ),
        ),
      'TEMPLATE_MACROS',
    ],
    ['more parts than a document has', manyParts, 'TEMPLATE_TOO_COSTLY'],
    [
      'a part that is too long',
      (file) => withPart(file, 'word/header9.xml', ' '.repeat(3_000_000)),
      'TEMPLATE_TOO_COSTLY',
    ],
    ['being no zip', () => Buffer.from('标题'), 'TEMPLATE_NOT_DOCX'],
    ['being no document of words', (file) => withPart(file, '[Content_Types].xml', '<Types/>'), 'TEMPLATE_NOT_DOCX'],
    ['its size', (file) => Buffer.concat([file, Buffer.alloc(5 * 1024 * 1024)]), 'TEMPLATE_TOO_LARGE'],
  ])('are refused for %s', async (_, made, code) => {
    const { status, body } = await upload('office-chief', made(await templateOf(GOOD)));
    expect([status, body.errors.map((one) => one.code)]).toEqual([422, [code]]);
    expect(body.errors[0]?.detail).not.toMatch(/\{|TEMPLATE/u);
  });

  it('are refused where their name says secret', async () => {
    const { body } = await upload('office-chief', await templateOf(GOOD), { name: '机密通知.docx' });
    expect(body.code).toBe('DOCUMENT_TEMPLATE_SECRET');
  });

  it('are put in force by somebody else than who uploaded them; the next version replaces the one before', async () => {
    const first = await upload('office-chief', await templateOf(GOOD));
    expect([first.status, first.body.number, first.body.state]).toEqual([201, 1, 'DRAFT']);
    expect(await noticesOf('office-deputy')).toEqual(['约谈通知书有新模板待启用']);
    expect((await act('office-chief', first.body.id, 'enforce')).body.code).toBe('DOCUMENT_TEMPLATE_OWN');
    expect((await act('office-clerk', first.body.id, 'enforce')).status).toBe(403);
    expect((await act('office-deputy', first.body.id, 'enforce')).body.state).toBe('IN_FORCE');
    expect((await act('office-deputy', first.body.id, 'discard')).body.code).toBe('DOCUMENT_TEMPLATE_STATE');
    const second = await upload('office-deputy', await templateOf([...GOOD, '（正文完）']));
    expect(second.body.number).toBe(2);
    const pressed = await Promise.all(
      ['office-chief', 'office-chief'].map((seat) => act(seat, second.body.id, 'enforce')),
    );
    expect(pressed.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect((await rows()).map(({ number, state }) => [number, state])).toEqual([
      [2, 'IN_FORCE'],
      [1, 'REPLACED'],
    ]);
  });

  it('are shown with samples, plainly marked, and given back as they were uploaded', async () => {
    const [last] = await rows();
    const said = paragraphsOf(await taken(`${last?.id ?? ''}/sample`));
    expect(said.filter((one) => one === '样张：以示例内容填写，不作正式文件使用')).toHaveLength(2);
    expect(said).toContain('市商务局：');
    expect(paragraphsOf(await taken(`${last?.id ?? ''}/file`))).toEqual([...GOOD, '（正文完）']);
  });

  it('are withdrawn by two people, and stay where the second says no', async () => {
    const [{ id } = { id: '' }] = await rows();
    expect((await act('office-deputy', id, 'withdraw')).body.code).toBe('DOCUMENT_TEMPLATE_STATE');
    const asked = await act('office-deputy', id, 'ask-withdrawal', { words: '改用系统版式。' });
    expect(asked.body).toMatchObject({ state: 'IN_FORCE', withdrawalWords: '改用系统版式。' });
    expect((await act('office-deputy', id, 'withdraw')).body.code).toBe('DOCUMENT_TEMPLATE_OWN');
    expect((await act('office-chief', id, 'keep')).body).toMatchObject({ state: 'IN_FORCE', withdrawalWords: null });
    await act('office-deputy', id, 'ask-withdrawal', { words: '改用系统版式。' });
    expect((await act('office-chief', id, 'withdraw')).body.state).toBe('WITHDRAWN');
    expect((await rows()).map(({ state }) => state)).toEqual(['WITHDRAWN', 'REPLACED']);
    const acts = await app.db.query<{ action: string }>(
      "SELECT action FROM audit_event WHERE subject_id = $1 AND subject_type = 'DOCUMENT_TEMPLATE' ORDER BY era, xid, id",
      [id],
    );
    expect(acts.map(({ action }) => action.replace('document-template.', ''))).toEqual([
      ...['uploaded', 'enforced', 'withdrawal-asked', 'kept', 'withdrawal-asked', 'withdrawn'],
    ]);
  });

  it('have no second person in a deputy of the first, nor in him in whose name the deputy acted', async () => {
    await app.unitOfWork.run((tx) =>
      tx.execute(
        `INSERT INTO delegation (post_id, deputy_post_id, from_day, to_day, reason) VALUES ($1, $2, app_today(), app_today() + 60, '出差')`,
        ['office-chief', 'office-clerk'].map((seat) => app.town.seats[seat]?.postId),
      ),
    );
    const own = await upload('office-chief', await templateOf(GOOD));
    expect((await act('office-clerk', own.body.id, 'enforce')).body.code).toBe('DOCUMENT_TEMPLATE_OWN');
    expect((await act('office-deputy', own.body.id, 'discard')).body.state).toBe('WITHDRAWN');
    const { id } = (await upload('office-clerk', await templateOf(GOOD))).body;
    for (const seat of ['office-clerk', 'office-chief'])
      expect((await act(seat, id, 'enforce')).body.code).toBe('DOCUMENT_TEMPLATE_OWN');
    expect((await act('office-deputy', id, 'enforce')).body.state).toBe('IN_FORCE');
    await act('office-clerk', id, 'ask-withdrawal', { words: '改用系统版式。' });
    for (const seat of ['office-clerk', 'office-chief'])
      expect((await act(seat, id, 'withdraw')).body.code).toBe('DOCUMENT_TEMPLATE_OWN');
    expect((await act('office-deputy', id, 'keep')).body.withdrawalWords).toBeNull();
    const told = await noticesOf('office-chief');
    expect([told.some((title) => title.endsWith('不予启用')), told.at(-1)]).toEqual([
      ...[true, expect.stringMatching(/继续使用$/u)],
    ]);
  });

  it('stay as they were uploaded, whoever writes to the table', async () => {
    const change = app.unitOfWork.run((tx) => tx.execute(`UPDATE document_template SET content = ''::bytea`));
    await expect(change).rejects.toThrow('stays as it was uploaded');
  });

  it('take a footer with the page number, a picture and words in a header', async () => {
    const made = await upload('office-chief', await templateOf(GOOD, '{发文机关标志}'));
    expect(made.status).toBe(201);
    const sample = unpack(await taken(`${made.body.id}/sample`));
    expect(sample.get('word/header1.xml')).toContain('中共澄川市委全面深化改革委员会办公室');
    expect((await act('office-chief', made.body.id, 'discard')).body.state).toBe('WITHDRAWN');
  });
});

function manyParts(file: Buffer): Buffer {
  return withParts(
    file,
    Object.fromEntries(Array.from({ length: 300 }, (_, at) => [`word/header${String(at + 10)}.xml`, '<a/>'])),
  );
}
