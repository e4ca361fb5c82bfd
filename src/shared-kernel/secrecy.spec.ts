import { secretMark } from './secrecy.js';

describe('the mark of classified papers', () => {
  it.each([
    ['机密★3年', '机密'],
    ['绝密材料.docx', '绝密'],
    ['关于某事的秘密文件', '秘密'],
    ['ｎ 机密', '机密'],
    ['无锡机密文件', '机密'],
    ['不涉及秘密；附机密件一份', '机密'],
    ['商业秘密保护改革', null],
    ['内容不涉及国家秘密、工作秘密', null],
    ['本台账为非涉密台账，严禁填写绝密、机密、秘密事项', null],
    ['无国家秘密', null],
    ['保守国家秘密宣传月', null],
    ['秘书长主持会议', null],
  ])('in “%s”: %s', (text, mark) => {
    expect(secretMark(text)).toBe(mark);
  });
});
