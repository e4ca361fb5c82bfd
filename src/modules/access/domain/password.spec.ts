import { checkPassword } from './password.js';

describe('a password', () => {
  it.each(['correct horse battery', '东河之水向西流到二〇二六', 'Tr0ub4dor&3x!'])('%s will do', (password) => {
    expect(() => checkPassword(password, 'zhangwei')).not.toThrow();
  });

  it.each([
    ['is too short', 'Xy7!kq92pL_'],
    ['holds the account’s name', 'my-ZhangWei-secret'],
    ['is a common one with an appendix', 'Password2026!'],
    ['is a row of digits', '123456789012'],
    ['says the same again and again', 'abababababababab'],
  ])('is refused when it %s', (_, password) => {
    expect(() => checkPassword(password, 'zhangwei')).toThrow('PASSWORD_TOO_WEAK');
  });

  it('that begins like a common one but is long enough beyond it will do', () => {
    expect(() => checkPassword('password is what nobody guesses', 'zhangwei')).not.toThrow();
  });
});
