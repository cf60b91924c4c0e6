import type { ReactNode } from 'react';

export type Ton = 'succes' | 'erreur' | 'info' | 'avertissement' | 'nouveau' | 'neutre';

const TONS: Record<Ton, string> = {
  succes: 'fr-badge--success',
  erreur: 'fr-badge--error',
  info: 'fr-badge--info',
  avertissement: 'fr-badge--warning',
  nouveau: 'fr-badge--new',
  neutre: '',
};

/** Un état : toujours un texte, la couleur ne fait que le redire. */
export function Badge({ ton = 'neutre', petit = true, children }: { ton?: Ton; petit?: boolean; children: ReactNode }) {
  return <p className={`fr-badge ${TONS[ton]} ${petit ? 'fr-badge--sm' : ''} fr-badge--no-icon whitespace-nowrap`}>{children}</p>;
}
