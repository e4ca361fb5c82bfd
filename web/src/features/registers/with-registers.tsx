import { useParams } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { Loaded } from '../../parts/loaded';
import { NoSuch } from '../../ui/no-such';
import { type Register, useRegisters, type Words, wordsOf } from './register';

interface WithRegistersProps {
  readonly children: (registers: readonly Register[], words: Words) => ReactNode;
}

/** Waits for the registers in words. */
export function WithRegisters({ children }: WithRegistersProps) {
  return <Loaded query={useRegisters()}>{(all) => children(all.items, wordsOf(all))}</Loaded>;
}

interface WithRegisterProps {
  readonly children: (register: Register, words: Words) => ReactNode;
}

/** The register that the address names. */
export function WithRegister({ children }: WithRegisterProps) {
  const { path } = useParams({ strict: false });
  return (
    <WithRegisters>
      {(registers, words) => {
        const register = registers.find((one) => one.path === path);
        return register === undefined ? <NoSuch /> : children(register, words);
      }}
    </WithRegisters>
  );
}
