import { useQueryClient } from '@tanstack/react-query';
import { AlerteErreur } from '@/components/ui/alerte-erreur.tsx';
import { Bouton } from '@/components/ui/bouton.tsx';
import { useAction } from '@/lib/hooks/use-action.ts';
import { cles } from '@/lib/hooks/query-keys.ts';

const traitementLu = () => import('@/lib/contracts/traitements.ts').then((m) => m.traitementLu);

/** Arrêter une action groupée : ce qui est fait est gardé, et la page le dit aussitôt. */
export function ArreterTraitement({ reference }: { reference: string }) {
  const client = useQueryClient();
  const action = useAction(`/api/traitements/${reference}/arret`, traitementLu, (lu) =>
    client.setQueryData(cles.traitement(reference), lu),
  );
  return (
    <>
      <AlerteErreur>{action.probleme?.detail}</AlerteErreur>
      <Bouton
        variante="secondaire"
        icone="fr-icon-close-circle-line"
        disabled={action.enCours}
        aria-describedby="arreter-traitement"
        onClick={() => action.envoyer()}
      >
        Arrêter le traitement
      </Bouton>
      <p id="arreter-traitement" className="fr-text--sm mention fr-mt-1w">
        Ce qui est fait est gardé ; les demandes qui attendent restent telles quelles.
      </p>
    </>
  );
}
