import { Alerte } from '@/components/ui/alerte.tsx';
import { Badge } from '@/components/ui/badge.tsx';
import type { EtatGrille } from '@/lib/domain/etat-grille.ts';
import { type Grille, territoiresDeGrille } from '@/lib/domain/grille.ts';
import { datesVues, etatVu, POPULATIONS } from './grille-row.ts';

type Props = { grille: Grille; etat: EtatGrille; territoire: string; demandes: number; maintenant: Date };

/** Ce qu'est cette version : son état, ses dates, à qui elle s'applique, d'où elle vient. */
export function EnteteGrille({ grille, etat, territoire, demandes, maintenant }: Props) {
  const { texte, ton } = etatVu(etat, grille.debut, grille.fin, maintenant);
  const faits = [
    ['Code', grille.code],
    ['SIREN', territoiresDeGrille(grille).join(', ')],
    ['Population', POPULATIONS[grille.population]],
    ['Territoire', territoire],
    ['En vigueur', datesVues(grille.debut, grille.fin, maintenant)],
    ['Demandes cotées', demandes.toLocaleString('fr-FR')],
  ];
  return (
    <>
      <Badge ton={ton} petit={false}>
        {texte}
      </Badge>
      <dl className="grid gap-4 sm:grid-cols-2 lg:grid-cols-3 p-0 fr-my-2w">
        {faits.map(([nom, valeur]) => (
          <div key={nom}>
            <dt className="p-0 fr-text--sm mention fr-mb-0">{nom}</dt>
            <dd className="p-0 break-words">{valeur}</dd>
          </div>
        ))}
      </dl>
      {grille.source ? (
        <div className="fr-mb-2w">
          <Alerte ton="info" titre="Modèle, pas une grille délibérée" niveau="p">
            {grille.source}
          </Alerte>
        </div>
      ) : null}
    </>
  );
}
