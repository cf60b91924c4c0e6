import { Alerte } from '@/components/ui/alerte.tsx';
import type { DossierACoter } from '@/lib/domain/dossier-a-coter.ts';

/** Pourquoi cette demande ne peut pas être cotée maintenant, et par qui la situation peut changer. */
export function SaisieImpossible({ dossier: { demande, territoire } }: { dossier: DossierACoter }) {
  if (demande.statut === 'radiee') {
    return (
      <Alerte ton="avertissement" titre="Cette demande est radiée">
        Une demande radiée ne se cote plus. Si la radiation est une erreur, voyez avec le guichet qui l’a enregistrée.
      </Alerte>
    );
  }
  return (
    <Alerte ton="avertissement" titre="Aucune grille en vigueur">
      {`Aucune grille publiée n’est en vigueur pour ${territoire.nom} et ce type de demande. Le responsable de la cotation du territoire doit en publier une.`}
    </Alerte>
  );
}
