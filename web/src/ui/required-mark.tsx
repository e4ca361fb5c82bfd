import type { ReactNode } from 'react';

/** The star of a field that must be filled in: seen, not read out (the field itself says that it is required). */
export function requiredMark(label: ReactNode, { required }: { readonly required: boolean }): ReactNode {
  return (
    <>
      {required && (
        <span className="required" aria-hidden="true">
          *
        </span>
      )}
      {label}
    </>
  );
}
