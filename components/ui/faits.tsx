import type { ReactNode } from 'react';

/** Une ligne d'une liste de faits. */
export function Fait({ nom, children }: { nom: string; children: ReactNode }) {
  return (
    <>
      <dt className="font-bold">{nom}</dt>
      <dd className="m-0 min-w-0 wrap-anywhere">{children}</dd>
    </>
  );
}

/** Des faits, nom et valeur. */
export const Faits = ({ children }: { children: ReactNode }) => (
  <dl className="grid gap-x-6 gap-y-1 sm:grid-cols-[max-content_1fr]">{children}</dl>
);
