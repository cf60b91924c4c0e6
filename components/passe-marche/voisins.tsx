import { LienConsole } from './lien-console.tsx';

type Props = { base: string; quoi: 'Marché' | 'Candidature'; precedent: string | null; suivant: string | null };

/** Les voisins d'un objet dans sa liste, du plus récent au plus ancien ; rien s'il est seul. */
export function Voisins({ base, quoi, precedent, suivant }: Props) {
  if (precedent === null && suivant === null) return null;
  const accord = quoi === 'Candidature' ? 'e' : '';
  return (
    <nav aria-label={`${quoi}s voisin${accord}s`} className="flex flex-wrap justify-between gap-4 fr-mt-4w print:hidden">
      {precedent === null ? (
        <span />
      ) : (
        <LienConsole href={`${base}/${precedent}`} className="fr-link fr-link--icon-left fr-icon-arrow-left-line" rel="prev">
          {quoi} précédent{accord}
        </LienConsole>
      )}
      {suivant === null ? null : (
        <LienConsole href={`${base}/${suivant}`} className="fr-link fr-link--icon-right fr-icon-arrow-right-line" rel="next">
          {quoi} suivant{accord}
        </LienConsole>
      )}
    </nav>
  );
}
