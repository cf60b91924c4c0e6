import { Alerte } from '@/components/ui/alerte.tsx';
import { Bouton } from '@/components/ui/bouton.tsx';
import { formaterHeure } from '@/components/ui/formater-heure.ts';

type Props = { reprise: Date | null; gardeLe: Date | null; onRecommencer: () => void };

/** Ce qu'il advient du brouillon : repris à l'ouverture, puis gardé au fil de la saisie. */
export function EtatBrouillon({ reprise, gardeLe, onRecommencer }: Props) {
  return (
    <>
      {reprise === null ? null : (
        <Alerte ton="info">
          <p>Votre brouillon de {formaterHeure(reprise)} est repris.</p>
          <Bouton variante="tertiaire" petit onClick={onRecommencer}>
            Repartir de la cotation enregistrée
          </Bouton>
        </Alerte>
      )}
      <p className="fr-text--sm fr-mt-1w fr-mb-2w min-h-6" aria-live="off">
        {gardeLe === null
          ? 'Un brouillon est gardé dans cet onglet au fil de la saisie.'
          : `Brouillon enregistré à ${formaterHeure(gardeLe)}`}
      </p>
    </>
  );
}
