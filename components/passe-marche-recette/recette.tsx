import { Alerte } from '@/components/ui/alerte.tsx';
import { libelleEnvironnement } from '@/lib/domain/environnement.ts';
import type { Dossier } from '@/lib/domain/observation-passe-marche.ts';
import { PointsTable } from './points-table.tsx';
import { jugerPoints } from './recette-view.ts';

type Props = { dossier: Dossier; peutProuver: boolean; peutJournal: boolean };

/** Les points de recette de l'intégration, jugés de ce qui s'est vraiment passé dans cet environnement. */
export function Recette({ dossier, peutProuver, peutJournal }: Props) {
  const groupes = jugerPoints(dossier);
  const total = (cle: 'prouves' | 'applicables'): number => groupes.reduce((n, g) => n + g[cle], 0);
  const echecs = groupes.flatMap((g) => g.points).filter(({ jugement }) => jugement.tag === 'en-echec');
  return (
    <>
      <p>
        {`${libelleEnvironnement(dossier.environnement)} : ${total('prouves')} points prouvés sur ${total('applicables')}. `}
        Rien n’est coché à la main : un point est prouvé quand la base en garde la preuve, et passe en échec si un échec plus
        récent la contredit. Ce que le service ne peut pas observer attend la parole d’une personne, datée et gardée.
      </p>
      {echecs.length === 0 ? null : (
        <Alerte ton="erreur" titre={echecs.length === 1 ? 'Un point est en échec' : `${echecs.length} points sont en échec`}>
          <ul>
            {echecs.map(({ code, texte }) => (
              <li key={code}>
                <a href={`#${code}`}>{`${code} : ${texte}`}</a>
              </li>
            ))}
          </ul>
        </Alerte>
      )}
      {groupes.map(({ groupe, titre, points, prouves, applicables }) => (
        <section key={groupe} aria-labelledby={`groupe-${groupe}`} className="fr-mt-4w">
          <h2 id={`groupe-${groupe}`} className="fr-h5">
            {applicables === 0 ? `${titre} : sans objet ici` : `${titre} : ${prouves} sur ${applicables}`}
          </h2>
          <PointsTable titre={titre} points={points} environnement={dossier.environnement} {...{ peutProuver, peutJournal }} />
        </section>
      ))}
    </>
  );
}
